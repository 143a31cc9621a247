import type { PageLinks, Pager, PagingScript } from '../../page/page-links.ts';
import { ADDRESS_SCHEMES, COMMON_PATHS, SCRIPT_SCHEMES, type ScriptScheme } from './schemes.ts';

/** How far a list has been read. */
export interface ListState {
  /** Address it begins at. */
  root: string;
  /** Pages that were read. */
  count: number;
  /** Addresses of its pages, those among them that turned out to be none. */
  visited: ReadonlySet<string>;
  /** Whether its software counts pages from 0; null where nothing has told. */
  fromZero: boolean | null;
}

/** An address at which the next page may be. */
export interface Next {
  url: string;
  /** `link` for a link of the page, else the name of the scheme. */
  scheme: string;
  /** Whether the page names the address itself. */
  isLink: boolean;
  fromZero: boolean | null;
}

/** Where the list goes on, the likeliest first; one at a time is tried. */
export function nextOf(page: PageLinks, list: ListState): Next[] {
  const linked = linkedNext(page, list);
  if (linked !== null) return [linked];
  const total = pagesOf(page);
  if (isAtLast(page, list) || (total !== null && list.count >= total)) return [];
  const candidates = byScript(page, list) ?? byPagers(page, list) ?? byOwnAddress(page, list) ?? [];
  return candidates.filter(({ url }) => isOpen(url, page, list));
}

/** A link of the page to its next one that leads out of the list: it is not followed, and that is said. */
export function strayNext(page: PageLinks, list: ListState): string | null {
  const stray = page.pagers.find(
    ({ kind, href }) =>
      kind === 'next' && href !== null && !isWithin(href, list.root) && !list.visited.has(href),
  );
  return stray?.href ?? null;
}

/** What a pager's link is given where nothing is to happen: there may be no next page. */
const NOTHING = /^javascript:\s*(?:void\s*\(?\s*0?\s*\)?)?;?$/i;

/** Whether the page has a pager whose next page only script knows. */
export function hasScriptPager({ pagers }: PageLinks, { count }: Pick<ListState, 'count'>): boolean {
  return pagers.some(
    ({ kind, href, code, number }) =>
      href === null &&
      ((kind === 'next' && !NOTHING.test(code.trim())) || (kind === 'number' && (number ?? 0) > count)),
  );
}

/** Whether 尾页 leads to a page that was read. */
export function isAtLast({ address, pagers }: PageLinks, { visited }: ListState): boolean {
  const lasts = pagers.filter(({ kind, href }) => kind === 'last' && href !== null);
  return lasts.some(({ href }) => href === address || visited.has(href ?? ''));
}

/** How many pages the list has, where the page says so. */
export function pagesOf(page: PageLinks): number | null {
  const said = scriptOf(page);
  return said ? said.pages : page.pages;
}

/** Words say it better than arrows, of which two may mean the last page. */
const rank = ({ text }: Pager): number => (/^[>›→]$/.test(text) ? 1 : /^(?:>>|»)$/.test(text) ? 2 : 0);

function linkedNext(page: PageLinks, list: ListState): Next | null {
  const nexts = page.pagers
    .filter(({ kind }) => kind === 'next')
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ href }) => href);
  const current = page.pagers.find(({ kind, href }) => kind === 'number' && href === page.address)?.number;
  const here = current ?? list.count;
  const numbered = page.pagers
    .filter(({ kind, number }) => kind === 'number' && number !== null && number > here)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(({ href }) => href);
  const url = [...nexts, ...numbered].find((href) => href !== null && isOpen(href, page, list));
  return url ? { url, scheme: 'link', isLink: true, fromZero: list.fromZero } : null;
}

const isOpen = (url: string, page: PageLinks, list: ListState): boolean =>
  url !== page.address && !list.visited.has(url) && isWithin(url, list.root);

/** The same host, and below the list's folder (or the folder a file stands for: nb.htm, nb/2.htm). */
export function isWithin(url: string, root: string): boolean {
  if (!URL.canParse(url)) return false;
  const [to, from] = [new URL(url), new URL(root)];
  if (to.host !== from.host) return false;
  const folder = from.pathname.replace(/[^/]*$/, '');
  return to.pathname.startsWith(folder) || COMMON_PATHS.some((path) => path.test(to.pathname));
}

interface ScriptSaid {
  scheme: ScriptScheme;
  pages: number;
  current: number;
  stem: string;
  suffix: string;
}

/** What a scheme of the page's scripts says. */
function scriptOf(page: PageLinks): ScriptSaid | null {
  for (const script of page.scripts) {
    for (const scheme of SCRIPT_SCHEMES) {
      const groups = textsOf(script, scheme.sign)
        .map((text) => scheme.pattern.exec(text)?.groups)
        .find((match) => match !== undefined);
      if (!groups) continue;
      const own = ownName(page.address);
      return {
        scheme,
        pages: Number(groups.pages),
        current: Number(groups.current),
        stem: groups.stem ?? own.stem,
        suffix: groups.suffix ?? script.suffix ?? own.suffix,
      };
    }
  }
  return null;
}

function textsOf({ calls, numbers }: PagingScript, sign: ScriptScheme['sign']): string[] {
  if (sign === 'call') return calls.map(({ name, args }) => `${name}(${args})`);
  return [numbers.map(({ name, value }) => `${name}=${value};`).join('')];
}

/** index_3.html: index and html; where the address names no file, what servers give for it. */
function ownName(address: string): { stem: string; suffix: string } {
  const match = /\/([\w-]*?)(?:_\d+)?\.(\w{2,5})$/.exec(new URL(address).pathname);
  return { stem: match?.[1] || 'index', suffix: match?.[2] ?? 'html' };
}

function byScript(page: PageLinks, list: ListState): Next[] | null {
  const said = scriptOf(page);
  if (!said) return null;
  const { scheme, pages, current, stem, suffix } = said;
  const fromZero = list.fromZero ?? (current === 0 ? true : list.count === 1 && current === 1 ? false : null);
  const last = fromZero === true ? pages - 1 : pages;
  if (current >= last) return [];
  const path = scheme.address
    .replace('{stem}', stem)
    .replace('{number}', String(current + 1))
    .replace('{suffix}', suffix);
  if (!URL.canParse(path, page.address)) return [];
  const url = new URL(path, page.address).href;
  return [{ url, scheme: scheme.name, isLink: false, fromZero }];
}

interface Numbered {
  scheme: string;
  before: string;
  number: number;
  after: string;
}

function numberedAddress(address: string): Numbered | null {
  for (const { name, pattern } of ADDRESS_SCHEMES) {
    const groups = pattern.exec(address)?.groups;
    if (groups) {
      const { before = '', number, after = '' } = groups;
      return { scheme: name, before, number: Number(number), after };
    }
  }
  return null;
}

/** From the addresses of other pages of the list: the last one's, or numbered ones that were read already. */
function byPagers(page: PageLinks, list: ListState): Next[] | null {
  const pages = pagesOf(page);
  for (const { kind, number, href } of page.pagers) {
    const isPlaced = kind === 'last' || (kind === 'number' && hasScriptPager(page, list));
    if (href === null || !isPlaced || !isWithin(href, list.root)) continue;
    const address = numberedAddress(href);
    if (!address) continue;
    const place = kind === 'number' ? number : pages;
    const candidate = (fromZero: boolean): Next => ({
      url: `${address.before}${list.count + (fromZero ? 0 : 1)}${address.after}`,
      scheme: address.scheme,
      isLink: false,
      fromZero,
    });
    // Past the last page there is none.
    const most = kind === 'last' ? address.number : Number.POSITIVE_INFINITY;
    const bases = place === null ? basesOf(list) : basesAt(address.number, place);
    const candidates = bases.filter((fromZero) => list.count + (fromZero ? 0 : 1) <= most).map(candidate);
    if (candidates.length > 0) return candidates;
  }
  return null;
}

/** From 0 first: were it tried last, the second page would be passed over. */
const basesOf = ({ fromZero }: ListState): boolean[] => (fromZero === null ? [true, false] : [fromZero]);
const basesAt = (number: number, place: number): boolean[] =>
  number === place ? [false] : number === place - 1 ? [true] : [];

/** From the page's own address, where it has a pager that is script. */
function byOwnAddress(page: PageLinks, list: ListState): Next[] | null {
  const own = numberedAddress(page.address);
  const goesOn = hasScriptPager(page, list) || (page.pages ?? 1) > 1;
  if (!own || !goesOn || own.scheme === 'file' || own.scheme === 'hyphen') return null;
  const url = `${own.before}${own.number + 1}${own.after}`;
  return [{ url, scheme: own.scheme, isLink: false, fromZero: null }];
}
