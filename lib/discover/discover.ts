import type { Text } from '../form/types.ts';
import { groupBy } from '../group-by.ts';
import type { PageLinks } from '../page/page-links.ts';
import { Problem } from '../problem.ts';
import { squash } from '../read/characters.ts';
import type { Column, Found } from './model.ts';
import { drawnBy } from './paging/drawn.ts';
import { hasScriptPager, isAtLast, type ListState, nextOf, pagesOf, strayNext } from './paging/next.ts';
import { contextOf, readLink } from './report-link.ts';
import { type Step, type StopReason, stopText } from './steps.ts';

/** What a discovery needs of the place it runs in. */
export interface DiscoverWorld {
  /** Fetches a list page and reads where it leads. @throws {Problem} */
  links(address: string, signal: AbortSignal): Promise<PageLinks>;
  /** Whether pages of an address may be fetched without asking. */
  allows(address: URL): boolean;
}

export interface DiscoverOptions {
  /** Whether the lists that the first one leads to (organs' disclosure columns) are read as well: one level. */
  columns: boolean;
  signal: AbortSignal;
}

/** Of one list; the longest of a province have some fifty. */
export const MOST_PAGES = 200;
/** Organs of a province, towns included, have fewer columns. */
export const MOST_LISTS = 2000;

/**
 * Looks for annual reports in a list, on all its pages, and tells each step. Nothing is fetched but the list, its
 * further pages, and, when asked, the columns it leads to with theirs.
 *
 * @param start the list's address, or the page itself, as it was read in a tab
 */
export function discover(
  start: string | PageLinks,
  world: DiscoverWorld,
  options: DiscoverOptions,
): AsyncGenerator<Step, void> {
  return new Discovery(world, options).run(start);
}

/** A page that was tried as a list's next one. */
interface Tried {
  page: PageLinks;
  reports: readonly Found[];
  columns: readonly Column[];
}

/** Where a list stands. */
interface Place {
  /** The link that led to it. */
  column: Column | null;
  /** The page that it stands in, for a list in a frame. */
  around: PageLinks | null;
  /** Its number among the lists, from 1. */
  list: number;
}

class Discovery {
  readonly #world: DiscoverWorld;
  readonly #options: DiscoverOptions;
  /** Addresses of reports, and of lists, that are known. */
  readonly #reports = new Set<string>();
  readonly #lists = new Set<string>();
  /** Addresses of pages that were asked for: none is twice, whatever lists lead to it. */
  readonly #asked = new Set<string>();
  #columns: Column[] = [];
  #listCount = 1;

  constructor(world: DiscoverWorld, options: DiscoverOptions) {
    this.#world = world;
    this.#options = options;
  }

  async *run(start: string | PageLinks): AsyncGenerator<Step, void> {
    try {
      yield* this.#list(start, { column: null, around: null, list: 1 });
      yield* this.#columnsOf();
    } catch (error) {
      if (!this.#options.signal.aborted) throw error;
      yield { kind: 'cancelled' };
    }
  }

  /** The lists that the first one leads to. */
  async *#columnsOf(): AsyncGenerator<Step, void> {
    const columns = this.#takeColumns();
    if (!this.#options.columns) {
      if (columns.length > 0) yield { kind: 'columns', why: 'not-asked', columns };
      return;
    }
    const [allowed, others] = this.#parted(columns, ({ url }) => url);
    if (others.length > 0) yield { kind: 'columns', why: 'host', columns: others };
    const read = allowed.slice(0, MOST_LISTS);
    if (read.length < allowed.length) {
      yield { kind: 'columns', why: 'too-many', columns: allowed.slice(MOST_LISTS) };
    }
    this.#listCount = read.length + 1;
    for (const [index, column] of read.entries()) {
      yield* this.#list(column.url, { column, around: null, list: index + 2 });
    }
    const deeper = this.#takeColumns();
    if (deeper.length > 0) yield { kind: 'columns', why: 'not-asked', columns: deeper };
  }

  /** Columns found since the last time, those left out that turned out to be pages of lists. */
  #takeColumns(): Column[] {
    const columns = this.#columns.filter(({ url }) => !this.#lists.has(listKey(url)));
    this.#columns = [];
    for (const { url } of columns) this.#lists.add(listKey(url));
    return columns;
  }

  async *#list(start: string | PageLinks, place: Place): AsyncGenerator<Step, void> {
    const { list } = place;
    const address = typeof start === 'string' ? start : start.address;
    this.#lists.add(listKey(address));
    if (this.#asked.has(keyOf(address))) return;
    this.#asked.add(keyOf(address));
    const first = typeof start === 'string' ? await this.#read(start) : start;
    if (first instanceof Problem) {
      yield { kind: 'unread', address, list, reason: first.text };
      return;
    }
    const reading = new ListReading(first.address, address);
    let tried: Tried | null = this.#look(first, place);
    yield this.#take(tried, reading, list);
    if (yield* this.#framesOf(tried, place)) return;
    while (tried !== null) {
      this.#options.signal.throwIfAborted();
      tried = yield* this.#goOn(tried.page, reading, place);
      if (tried !== null) yield this.#take(tried, reading, list);
    }
  }

  /**
   * The lists in the frames of a page that has no reports itself. Says whether they have any: the page is then no
   * more than what is around them.
   */
  async *#framesOf({ page, reports }: Tried, place: Place): AsyncGenerator<Step, boolean> {
    if (reports.length > 0 || place.around !== null) return false;
    const known = this.#reports.size;
    const [allowed, others] = this.#parted(page.frames, (address) => address);
    for (const address of allowed) yield* this.#list(address, { ...place, around: page });
    if (this.#reports.size > known) return true;
    if (others.length > 0) {
      const columns = others.map((url) => ({ url, text: page.title, organ: null, year: null }));
      yield { kind: 'columns', why: 'host', columns };
    }
    return false;
  }

  /** What is on hosts that may be asked, and what is not. */
  #parted<T>(all: readonly T[], addressOf: (one: T) => string): [allowed: T[], others: T[]] {
    const groups = groupBy(all, (one) => this.#world.allows(new URL(addressOf(one))));
    return [groups.get(true) ?? [], groups.get(false) ?? []];
  }

  /** The next page of a list; null where there is none, which is said. */
  async *#goOn(page: PageLinks, reading: ListReading, place: Place): AsyncGenerator<Step, Tried | null> {
    const { list } = place;
    const stopped = (why: StopReason, detail: Text | null = null): Step => ({
      kind: 'stopped',
      address: page.address,
      list,
      page: reading.count,
      why,
      text: stopText(why, detail),
    });
    const candidates = nextOf(page, reading);
    if (candidates.length > 0 && reading.count >= MOST_PAGES) {
      yield stopped('most-pages');
      return null;
    }
    let failure: { address: string; text: Text; isSure: boolean } | null = null;
    for (const { url, isLink, fromZero } of candidates) {
      reading.visited.add(url);
      if (this.#asked.has(keyOf(url))) continue;
      this.#asked.add(keyOf(url));
      this.#lists.add(listKey(url));
      const next = await this.#read(url);
      if (next instanceof Problem) {
        failure = { address: url, text: next.text, isSure: isLink || pagesOf(page) !== null };
        continue;
      }
      const tried = this.#look(next, place);
      if (!reading.isNext(tried, isLink, (report) => !this.#reports.has(keyOf(report.url)))) continue;
      reading.fromZero = fromZero;
      return tried;
    }
    if (failure?.isSure) {
      yield { kind: 'unread', address: failure.address, list, reason: failure.text };
      yield stopped('unread', { zh: failure.address, en: failure.address });
      return null;
    }
    if (failure) {
      yield stopped('no-such-page', { zh: failure.address, en: failure.address });
      return null;
    }
    if (candidates.length > 0) {
      yield stopped('nothing-new');
      return null;
    }
    yield this.#end(page, reading, stopped);
    return null;
  }

  /** Why a list has no next page: it is over, or its next page is not to be had. */
  #end(
    page: PageLinks,
    reading: ListReading,
    stopped: (why: StopReason, detail?: Text | null) => Step,
  ): Step {
    const stray = strayNext(page, reading);
    if (stray !== null) return stopped('elsewhere', { zh: stray, en: stray });
    const pages = pagesOf(page);
    const isShort =
      pages === null ? hasScriptPager(page, reading) && !isAtLast(page, reading) : reading.count < pages;
    const drawn = drawnBy(page);
    if (isShort || (reading.reports === 0 && drawn)) {
      const read: Text | null =
        pages && pages > reading.count
          ? { zh: `读了 ${reading.count} 页，共 ${pages} 页`, en: `read ${reading.count} of ${pages} pages` }
          : null;
      return stopped('drawn', joined(drawn?.software ?? null, read));
    }
    return stopped('end');
  }

  /** @throws what is no Problem */
  async #read(address: string): Promise<PageLinks | Problem> {
    this.#options.signal.throwIfAborted();
    try {
      return await this.#world.links(address, this.#options.signal);
    } catch (error) {
      this.#options.signal.throwIfAborted();
      if (error instanceof Problem) return error;
      throw error;
    }
  }

  #look(page: PageLinks, { column, around }: Place): Tried {
    const context = contextOf(around === null ? page : inFrame(page, around), column);
    const readings = page.links.map((link) => readLink(link, page.address, context));
    return {
      page,
      reports: readings.flatMap((reading) => (reading && 'report' in reading ? [reading.report] : [])),
      columns: readings.flatMap((reading) => (reading && 'column' in reading ? [reading.column] : [])),
    };
  }

  /** What a page of a list brings. */
  #take({ page, reports, columns }: Tried, reading: ListReading, list: number): Step {
    reading.take(page, reports.length);
    this.#lists.add(listKey(page.address));
    const known = new Set(this.#columns.map(({ url }) => listKey(url)));
    for (const column of columns) {
      const key = listKey(column.url);
      if (!known.has(key)) this.#columns.push(column);
      known.add(key);
    }
    const fresh = reports.filter(({ url }) => !this.#reports.has(keyOf(url)));
    for (const { url } of fresh) this.#reports.add(keyOf(url));
    return {
      kind: 'page',
      address: page.address,
      list,
      lists: this.#listCount,
      page: reading.count,
      pages: pagesOf(page),
      reports: fresh,
      cut: page.cut,
    };
  }
}

/** A list while it is read, page by page. */
class ListReading implements ListState {
  readonly root: string;
  count = 0;
  readonly visited: Set<string>;
  fromZero: boolean | null = null;
  /** Links to reports on all its pages. */
  reports = 0;
  readonly #links = new Set<string>();
  #title = '';

  constructor(root: string, asked: string) {
    this.root = root;
    this.visited = new Set([root, asked]);
  }

  take(page: PageLinks, reports: number): void {
    this.count++;
    this.reports += reports;
    this.visited.add(page.address);
    if (this.count === 1) this.#title = titleKey(page);
    for (const link of ownLinks(page)) this.#links.add(link);
  }

  /**
   * Whether a page is the list's next one: it brings what none before had. One whose address was put together must
   * have reports, or be of the list's own title: a site's “not found” has new links as well.
   */
  isNext({ page, reports }: Tried, isLink: boolean, isNew: (report: Found) => boolean): boolean {
    this.visited.add(page.address);
    if (reports.some(isNew)) return true;
    const isOwn = isLink || titleKey(page) === this.#title;
    return isOwn && ownLinks(page).some((link) => !this.#links.has(link));
  }
}

const ownLinks = (page: PageLinks): string[] =>
  page.links.filter(({ furniture }) => !furniture).map(({ href }) => keyOf(href));

/** What a page says of itself, together with what the page around it says. */
const inFrame = (page: PageLinks, { title, column, trail }: PageLinks): PageLinks => ({
  ...page,
  title: `${page.title} | ${title}`,
  column: page.column || column,
  trail: page.trail || trail,
});

/** The title without the page's number. */
const titleKey = ({ title }: PageLinks): string => squash(title).replace(/第?\d{1,4}页|[(_-]\d{1,4}\)?/g, '');

/** The same page by either protocol. */
export const keyOf = (address: string): string => address.replace(/^https?:\/\//i, '');

/** The same list with or without the file that servers give for a folder. */
const listKey = (address: string): string => keyOf(address).replace(/\/(?:index|default)\.\w{2,5}$/i, '/');

const joined = (first: Text | null, second: Text | null): Text | null => {
  if (first === null || second === null) return first ?? second;
  return { zh: `${first.zh}（${second.zh}）`, en: `${first.en} (${second.en})` };
};
