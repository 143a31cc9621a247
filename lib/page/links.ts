import { fold } from '../read/characters.ts';
import { containerOf } from './elements.ts';
import { Labels, LinkTable } from './link-rows.ts';
import type { Link, PageLinks, Pager, PagingScript } from './page-links.ts';
import { pagerKind, pagesSaid } from './pagers.ts';
import { addressIn, endpointsIn, pagingIn } from './paging-script.ts';
import { holdsRecords, linksOfMarkup, linksOfRecords, pagesOfRecords } from './records.ts';
import { BLOCKS } from './visible-text.ts';

export type { Link, PageLinks, Pager, PagingScript } from './page-links.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const COMMENT_NODE = 8;

/** A list page has some hundred links, a hostile one any number. */
const MOST_LINKS = 20_000;
const MOST_NODES = 600_000;
/** Deeper nesting than a parser builds is left unread. */
const MOST_DEPTH = 600;
const MOST_PAGERS = 300;
const MOST_SCRIPTS = 40;
const MOST_FRAMES = 50;
const MOST_ENDPOINTS = 200;
/** Characters of all inline scripts together. */
const MOST_SCRIPT = 2_000_000;

const LONGEST_ADDRESS = 2000;
const LONGEST_TEXT = 300;
const LONGEST_LABEL = 60;
const LONGEST_CODE = 300;

/** Links of a row: a table of organs and years has one for each year. */
const MOST_IN_ROW = 40;

/** Where a row of a list ends: what stands beside a link stands in it. */
const ROWS = new Set(['li', 'tr', 'record']);
/** Rows as well, where there are none of the others around them. */
const PARAGRAPHS = new Set(['dd', 'dt', 'p']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'caption', 'legend', 'summary']);
/** Elements without links in them, or whose text is nobody's. */
const SKIPPED = new Set(['style', 'template', 'title', 'noscript', 'svg', 'datalist']);

/** The way to a page. */
const TRAIL = /^(?:您?的?当前|您的|您现在的?|你现在的?|所在|现在)?(?:所在)?(?:的)?位置|^首\s?页\s?[>＞»/→-]/;
/** Nothing but numbers and punctuation: a date, a count. */
const NO_WORDS = /^[^\p{sc=Han}A-Za-z]*(?:[年月日时分][^\p{sc=Han}A-Za-z]*)*$/u;
/** Attributes in which software keeps a pager's address (eportal: `tagname`). */
const ADDRESS_ATTRIBUTES = ['tagname', 'data-href', 'data-url', 'data-link'];

interface Open {
  element: Element;
  kind: string;
  furniture: boolean;
  /** Text of it that is no link's. */
  text: string;
  /** Links before its own. */
  from: number;
}

interface OpenLink {
  element: Element;
  text: string;
}

/**
 * Where a page leads to, without asking for layout; what is hidden by its own mark-up too, since tabs of years are
 * hidden so.
 *
 * @param address the page's own address, after redirects
 */
export function linksOf(document: Document, address: string): PageLinks {
  return new LinkWalk(address).read(document);
}

class LinkWalk {
  readonly #address: string;
  #base: string;
  #baseIsOwn = false;
  #title = '';
  #site = '';
  #column = '';
  #trail = '';
  readonly #links: Mutable<Link>[] = [];
  /** Of each link, whether the row it stands in is known. */
  readonly #settled: boolean[] = [];
  readonly #pagers: Pager[] = [];
  #pages: number | null = null;
  readonly #scripts: PagingScript[] = [];
  #scriptCharacters = 0;
  readonly #frames: string[] = [];
  readonly #endpoints = new Set<string>();
  #cut = false;

  readonly #open: Open[] = [];
  readonly #tables: LinkTable[] = [];
  readonly #labels = new Labels();
  #link: OpenLink | null = null;
  /** Elements that run script when they are clicked, and how many characters were read before each. */
  readonly #buttons: { element: Element; before: number }[] = [];
  #characters = 0;
  /** The last of them. */
  #tail = '';
  #line = '';
  #lineHasLink = false;

  constructor(address: string) {
    this.#address = withoutHash(address);
    this.#base = address;
  }

  read(document: Document): PageLinks {
    this.#title = titleOf(document);
    if (document.documentElement) this.#walk(document.documentElement);
    return {
      address: this.#address,
      title: this.#title,
      site: this.#site,
      column: this.#column,
      trail: this.#trail,
      links: this.#links,
      pagers: this.#pagers,
      pages: this.#pages,
      scripts: this.#scripts,
      frames: this.#frames,
      endpoints: [...this.#endpoints],
      cut: this.#cut,
    };
  }

  /** Climbing instead of recursing: a hostile page is nested deeper than the stack. */
  #walk(root: Element): void {
    const above: Node[] = [];
    let parent: Node = root;
    let node: Node | null = root.firstChild;
    for (let nodes = 0; ; nodes++) {
      if (node === null || nodes > MOST_NODES) {
        if (nodes > MOST_NODES) this.#cut = true;
        this.#leave(parent as Element);
        const next = above.pop();
        if (next === undefined) return;
        node = parent.nextSibling;
        parent = next;
        continue;
      }
      const type = node.nodeType;
      if (type === TEXT_NODE) this.#text((node as Text).data);
      else if (type === COMMENT_NODE) this.#comment(node as Comment);
      if (type === ELEMENT_NODE && above.length < MOST_DEPTH && this.#enter(node as Element)) {
        above.push(parent);
        parent = node;
        node = node.firstChild;
      } else {
        if (type === ELEMENT_NODE && above.length >= MOST_DEPTH) this.#cut = true;
        node = node.nextSibling;
      }
    }
  }

  #text(data: string): void {
    this.#characters += data.length;
    this.#tail = (this.#tail + data.slice(-LONGEST_LABEL)).slice(-LONGEST_LABEL);
    if (this.#link) this.#link.text = grown(this.#link.text, data);
    this.#line = grown(this.#line, data);
    if (this.#link) this.#lineHasLink = true;
    // Elements in a line are parted by styles: 教育局 and the date after it are two.
    else this.#own(` ${data}`);
  }

  /** Text that is no link's, of the element that is open. */
  #own(text: string): void {
    const open = this.#open.at(-1);
    if (open) open.text = grown(open.text, text);
  }

  /** In XML that was read as HTML a record is a comment up to its first `>`. */
  #comment({ data, nextSibling }: Comment): void {
    if (!/^\[CDATA\[\s{0,20}<a\s/i.test(data.slice(0, 40))) return;
    const text = nextSibling?.nodeType === TEXT_NODE ? (nextSibling as Text).data.slice(0, LONGEST_TEXT) : '';
    const markup = `${data.slice('[CDATA['.length, LONGEST_ADDRESS)}>${text.replace(/\]\]>.*/s, '')}</a>`;
    const isNext = this.#open.at(-1)?.element.localName === 'nextgroup';
    for (const link of linksOfMarkup(markup)) this.#record({ ...link, beside: '', isNext });
  }

  /** What an element is by itself; says whether it is gone into. */
  #enter(element: Element): boolean {
    const name = element.localName;
    if (SKIPPED.has(name)) return false;
    switch (name) {
      case 'script':
      case 'textarea':
        this.#script(element, name === 'script');
        return false;
      case 'iframe':
      case 'frame':
        this.#frame(element);
        return false;
      case 'base':
        this.#setBase(element);
        return false;
      case 'meta':
        this.#meta(element);
        return false;
      case 'link':
        if (/\bnext\b/i.test(element.getAttribute('rel') ?? '')) {
          this.#addPager('next', null, 'rel=next', this.#absolute(element.getAttribute('href') ?? ''), '');
        }
        return false;
      case 'select':
        this.#select(element);
        return false;
      case 'input':
        this.#input(element);
        return false;
      case 'br':
        this.#flush(element);
        this.#own(' ');
        return false;
      case 'img':
        this.#picture(element);
        return false;
      case 'a':
        this.#link = { element, text: '' };
        return true;
    }
    if (element.hasAttribute('onclick')) this.#buttons.push({ element, before: this.#characters });
    if (isBlock(name)) this.#opens(element, name);
    return true;
  }

  #opens(element: Element, name: string): void {
    const around = this.#open.at(-1);
    this.#flush(around?.element ?? element);
    const { furniture, kind } = containerOf(element, -1);
    if (HEADINGS.has(name)) this.#labels.end(kind, levelOf(name));
    this.#open.push({
      element,
      kind,
      furniture: furniture || (around?.furniture ?? false),
      text: '',
      from: this.#links.length,
    });
    if (name === 'table') this.#tables.push(new LinkTable());
    else if (name === 'tr') this.#tables.at(-1)?.openRow();
  }

  #leave(element: Element): void {
    const name = element.localName;
    if (this.#link?.element === element) this.#closeLink(element, this.#link.text);
    else if (this.#buttons.at(-1)?.element === element) this.#closeButton();
    const open = this.#open.at(-1);
    if (open?.element !== element) return;
    this.#flush(element);
    this.#open.pop();
    const hasLinks = open.from < this.#links.length;
    if (name === 'tr') this.#closeRow(open);
    else this.#rowOf(open, name);
    if (name === 'td' || name === 'th') this.#closeCell(open);
    else if (name === 'table') this.#tables.pop();
    this.#labels.close(this.#open.length, hasLinks);
    this.#own(` ${open.text} `);
  }

  #closeLink(element: Element, written: string): void {
    this.#link = null;
    const text = fold(written).slice(0, LONGEST_TEXT);
    const title = fold((element.getAttribute('title') ?? '').slice(0, LONGEST_TEXT * 2)).slice(
      0,
      LONGEST_TEXT,
    );
    const raw = (element.getAttribute('href') ?? '').trim();
    const code = codeOf(element, raw);
    const href = this.#absolute(raw) ?? this.#absolute(addressIn(code) ?? '');
    const rel = element.getAttribute('rel') ?? '';
    const pager = /\bnext\b/i.test(rel)
      ? { kind: 'next' as const, number: null }
      : pagerKind(text, title, element.getAttribute('class') ?? '');
    if (pager) {
      this.#addPager(pager.kind, pager.number, text || title, href, code);
      return;
    }
    if (href === null) return;
    this.#addLink(href, text, title);
  }

  #addLink(href: string, text: string, title: string, beside = ''): void {
    if (this.#links.length >= MOST_LINKS) {
      this.#cut = true;
      return;
    }
    const furniture = this.#open.at(-1)?.furniture ?? false;
    this.#links.push({ href, text, title, beside, head: '', groups: this.#labels.forLink(), furniture });
    this.#settled.push(beside !== '');
  }

  #addPager(
    kind: Pager['kind'],
    number: number | null,
    text: string,
    href: string | null,
    code: string,
  ): void {
    if (this.#pagers.length >= MOST_PAGERS || (href === null && code === '')) return;
    this.#pagers.push({ kind, number, text: text.slice(0, LONGEST_LABEL), href, code });
  }

  /** What is no link and runs script when it is clicked may still be a pager. */
  #closeButton(): void {
    const button = this.#buttons.pop();
    const length = this.#characters - (button?.before ?? 0);
    if (!button || length > LONGEST_LABEL) return;
    const { element } = button;
    const text = fold(length === 0 ? '' : this.#tail.slice(-length));
    const pager = pagerKind(text, element.getAttribute('title') ?? '', element.getAttribute('class') ?? '');
    if (!pager) return;
    const code = codeOf(element, '');
    this.#addPager(pager.kind, pager.number, text, this.#absolute(addressIn(code) ?? ''), code);
  }

  /** Ends a line; one without a link may label the links that follow. */
  #flush(element: Element): void {
    const text = fold(this.#line).slice(0, LONGEST_TEXT);
    const hasLink = this.#lineHasLink;
    this.#line = '';
    this.#lineHasLink = false;
    if (text === '') return;
    if (this.#trail === '' && TRAIL.test(text)) this.#trail = text;
    this.#pages ??= pagesSaid(text);
    const open = this.#open.at(-1);
    const isHeading = HEADINGS.has(element.localName);
    if (open === undefined || open.furniture || text.length > LONGEST_LABEL || NO_WORDS.test(text)) return;
    if (hasLink && !isHeading) return;
    const level = levelOf(element.localName);
    this.#labels.add({ text, kind: open.kind, level, depth: this.#open.length });
  }

  /** What stands beside the links of an element, if it may be the row they stand in. */
  #rowOf({ element, text, from }: Open, name: string): void {
    const count = this.#links.length - from;
    if (count === 0 || count > MOST_IN_ROW) return;
    const own = this.#links.slice(from);
    const first = own[0]?.href;
    const isOne = own.every(({ href }) => href === first);
    const isRow = ROWS.has(name) || (PARAGRAPHS.has(name) && !isOne);
    const isCell = name === 'td' || name === 'th';
    const said = fold(text);
    for (let index = from; index < this.#links.length; index++) {
      const link = this.#links[index];
      if (!link || this.#settled[index] || element.localName === 'body') continue;
      if (said.length <= LONGEST_TEXT && (isOne || isRow)) link.beside = said;
      if (isRow || (!isOne && !isCell)) this.#settled[index] = true;
    }
  }

  #closeRow(open: Open): void {
    const row = this.#tables.at(-1)?.closeRow();
    if (row) open.text = `${row.spanning} ${open.text}`;
    for (const { head, from, to } of row?.heads ?? []) {
      for (const link of this.#links.slice(from, to)) link.head = head.slice(0, LONGEST_LABEL);
    }
    this.#rowOf(open, 'tr');
  }

  #closeCell({ element, text, from }: Open): void {
    const links = this.#links.slice(from, from + MOST_IN_ROW).map((link) => link.text);
    const said = fold([text, ...links].join(' ')).slice(0, LONGEST_LABEL);
    this.#tables.at(-1)?.addCell(element, said, from, this.#links.length);
  }

  #script(element: Element, isScript: boolean): void {
    if (isScript) {
      for (const name of ['src', 'url']) {
        const address = element.getAttribute(name) ?? '';
        if (address !== '' && this.#endpoints.size < MOST_ENDPOINTS) {
          this.#endpoints.add(address.slice(0, LONGEST_CODE));
        }
      }
    }
    const text = element.textContent ?? '';
    this.#scriptCharacters += text.length;
    if (text === '' || this.#scriptCharacters > MOST_SCRIPT) return;
    if (holdsRecords(text)) {
      this.#pages ??= pagesOfRecords(text);
      for (const link of linksOfRecords(text)) this.#record(link);
    }
    if (!isScript) return;
    const paging = this.#scripts.length < MOST_SCRIPTS ? pagingIn(text) : null;
    if (paging) this.#scripts.push(paging);
    for (const endpoint of endpointsIn(text)) {
      if (this.#endpoints.size < MOST_ENDPOINTS) this.#endpoints.add(endpoint);
    }
  }

  #record(link: { href: string; text: string; title: string; beside: string; isNext: boolean }): void {
    const href = this.#absolute(link.href);
    if (href === null) return;
    if (link.isNext) this.#addPager('next', null, 'nextgroup', href, '');
    else {
      const [text, title, beside] = [link.text, link.title, link.beside].map((said) =>
        said.slice(0, LONGEST_TEXT),
      );
      this.#addLink(href, text ?? '', title ?? '', beside);
    }
  }

  #frame(element: Element): void {
    const href = this.#absolute(element.getAttribute('src') ?? '');
    if (href !== null && this.#frames.length < MOST_FRAMES) this.#frames.push(href);
  }

  #setBase(element: Element): void {
    const href = element.getAttribute('href');
    if (href === null || this.#baseIsOwn || !URL.canParse(href, this.#address)) return;
    this.#baseIsOwn = true;
    this.#base = new URL(href, this.#address).href;
  }

  #meta(element: Element): void {
    const name = (element.getAttribute('name') ?? '').toLowerCase();
    const content = fold((element.getAttribute('content') ?? '').slice(0, LONGEST_TEXT));
    if (name === 'sitename') this.#site ||= content;
    else if (name === 'columnname') this.#column ||= content;
  }

  /** A choice of pages, as far as its values are addresses. */
  #select(element: Element): void {
    for (let option = element.firstElementChild; option; option = option.nextElementSibling) {
      const value = option.getAttribute('value') ?? '';
      const pager = pagerKind(fold(option.textContent ?? ''), '', '');
      const href = /[./?]/.test(value) ? this.#absolute(value) : null;
      if (pager && href !== null) {
        this.#addPager(pager.kind, pager.number, fold(option.textContent ?? ''), href, '');
      }
    }
  }

  #input(element: Element): void {
    const total = Number(element.getAttribute('totalpage') ?? '');
    if (Number.isInteger(total) && total > 0 && total < 100_000) this.#pages ??= total;
  }

  /** A link that is a picture says what its `alt` says. */
  #picture(element: Element): void {
    if (this.#link && fold(this.#link.text) === '') {
      this.#link.text = (element.getAttribute('alt') ?? '').slice(0, LONGEST_TEXT);
    }
  }

  #absolute(raw: string): string | null {
    const text = raw.trim();
    if (text === '' || text.startsWith('#') || text.length > LONGEST_ADDRESS) return null;
    if (!URL.canParse(text, this.#base)) return null;
    const url = new URL(text, this.#base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? withoutHash(url.href) : null;
  }
}

const levelOf = (name: string): number | null => (/^h[1-6]$/.test(name) ? Number(name.slice(1)) : null);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const isBlock = (name: string): boolean =>
  BLOCKS.has(name) || name === 'body' || name === 'record' || name === 'nextgroup';

/** Text grown by more, up to a length at which it is known to be too long for what it is. */
const grown = (text: string, more: string): string =>
  text.length > 2 * LONGEST_TEXT ? text : text + more.slice(0, 2 * LONGEST_TEXT);

function withoutHash(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 ? address : address.slice(0, hash);
}

/** What a link runs, and where it may keep an address. */
function codeOf(element: Element, href: string): string {
  const parts = [
    /^javascript:/i.test(href) ? href : '',
    element.getAttribute('onclick') ?? '',
    ...ADDRESS_ATTRIBUTES.map((name) => element.getAttribute(name) ?? '').map((value) =>
      value === '' ? '' : `'${value}'`,
    ),
  ];
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, LONGEST_CODE);
}

function titleOf(document: Document): string {
  return fold(
    (document.getElementsByTagName('title')[0]?.textContent ?? '').slice(0, 2 * LONGEST_TEXT),
  ).slice(0, LONGEST_TEXT);
}
