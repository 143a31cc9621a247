import { fold } from '../read/characters.ts';
import type { Container, Item, Line, MediaItem, Outline, Place, TableItem } from '../read/outline.ts';
import { atOnce, type Pace, type Pausing } from '../read/slices.ts';
import { divGrid } from './div-grid.ts';
import { formingGrid, type SlotBudget, slotBudget } from './grid.ts';
import { isBlock, isUnseen } from './visible-text.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Most items of one page; a report has some hundred, a hostile page any number. */
const MOST_ITEMS = 200_000;
/** Deeper nesting than a parser builds is left unread. */
const MOST_DEPTH = 600;

/** Parts of a page that are no part of an article, by element, role, or a word of their class or id. */
const FURNITURE_ELEMENTS = new Set(['nav', 'footer', 'aside']);
const FURNITURE_ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'menu', 'menubar']);
const FURNITURE_WORDS =
  /(?:^|[\s_-])(?:nav|navbar|footer|foot|share|bdsharebuttonbox|breadcrumbs?|crumbs?|sidebar|related|copyright|pagination|ewm|qrcode|fenxiang|menu|sitemap|toolbar)(?:$|[\s_-])/i;

const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const CONTROLS = new Set(['select', 'textarea', 'button', 'svg']);
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object']);
const FILES = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|zip|rar|7z)(?:$|[?#&])/i;

/** Pictures that are no content: icons, logos, codes; or smaller than any table could be. */
const ICONS = /icon|logo|qrcode|ewm|weixin|share|spacer|blank\.|filetype|arrow|\.ico(?:$|\?)/i;
const SMALLEST_PICTURE = 80;

/** An element whose end ends something: a line, a table, a link. */
interface Open {
  element: Element;
  /** The container it stands in. */
  container: number;
  /** Items of the page before its own. */
  before: number;
  table: TableItem | null;
}

/** Walks a page once, without layout, and lists what it shows in reading order. */
class Walk {
  readonly items: Item[] = [];
  readonly metas: Element[] = [];
  readonly containers: Container[] = [{ parent: -1, furniture: false, kind: '' }];
  readonly #budget: SlotBudget = slotBudget();
  readonly #open: Open[] = [];
  #container = 0;
  #text = '';
  #linked = 0;
  #first: Place = null;
  #inLink = 0;
  #inPre = 0;
  readonly #base: string | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  /** Climbing instead of recursing: so it can stop at any node and go on from there. */
  *walk(root: Node, pace: Pace): Pausing<void> {
    let parent = root;
    let node: Node | null = root.firstChild;
    let depth = 0;
    for (;;) {
      if (node === null || this.items.length >= MOST_ITEMS) {
        if (parent === root) break;
        if (this.#open.at(-1)?.element === parent) yield* this.#close(pace);
        node = parent.nextSibling;
        parent = parent.parentNode ?? root;
        depth--;
        continue;
      }
      let characters = 0;
      let inside = false;
      if (node.nodeType === TEXT_NODE) {
        characters = (node as Text).length;
        this.#textNode(node as Text);
      } else if (node.nodeType === ELEMENT_NODE) {
        inside = this.#enter(node as Element);
        if (inside && (node as Element).localName === 'table') yield* this.#table(node as Element, pace);
      }
      if (inside) {
        parent = node;
        depth++;
        node = depth > MOST_DEPTH ? null : node.firstChild;
      } else {
        node = node.nextSibling;
      }
      if (pace.over(characters)) yield;
    }
    // What follows the last line end in the root itself.
    this.#flush();
  }

  /** In `<pre>` a line end is one. */
  #textNode(node: Text): void {
    const lines = this.#inPre > 0 ? node.data.split('\n') : [node.data];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#flush();
      this.#take(line, node);
    }
  }

  #take(data: string, node: Node): void {
    const text = this.#text === '' ? data.trimStart() : data;
    if (text === '') return;
    this.#first ??= node;
    this.#text += text;
    if (this.#inLink > 0) this.#linked += text.length;
  }

  /** Ends the line that is being read. */
  #flush(): boolean {
    const text = fold(this.#text);
    const place = this.#first;
    const link = text !== '' && this.#linked >= text.length;
    this.#text = '';
    this.#linked = 0;
    this.#first = null;
    if (text === '') return false;
    const line: Line = { kind: 'line', text, place, container: this.#container, link };
    this.items.push(line);
    return true;
  }

  /** What an element is by itself; says whether what is in it is to be read. */
  #enter(element: Element): boolean {
    const name = element.localName;
    if (FRAMES.has(name)) {
      this.#frame(element);
      return false;
    }
    if (isUnseen(element)) return false;
    if (name === 'meta') this.metas.push(element);
    else if (name === 'br') this.#flush();
    else if (name === 'img' || name === 'canvas') this.#picture(element);
    // Controls and drawings: their text is no text of the report.
    else if (CONTROLS.has(name)) return false;
    else if (name === 'a') this.#openLink(element);
    else if (isBlock(element)) this.#openBlock(element);
    else return true;
    return name === 'a' || isBlock(element);
  }

  #openLink(element: Element): void {
    this.#inLink++;
    this.#open.push({ element, container: this.#container, before: 0, table: null });
  }

  #openBlock(element: Element): void {
    this.#flush();
    this.#open.push({ element, container: this.#container, before: this.items.length, table: null });
    this.#container = this.#contain(element);
    if (PREFORMATTED.has(element.localName)) this.#inPre++;
  }

  /** The container that an element is, beginning here. */
  #contain(element: Element): number {
    const className = element.getAttribute('class') ?? '';
    const words = `${className} ${element.getAttribute('id') ?? ''}`;
    const furniture =
      FURNITURE_ELEMENTS.has(element.localName) ||
      FURNITURE_ROLES.has(element.getAttribute('role') ?? '') ||
      (words.length > 1 && words.length < 200 && FURNITURE_WORDS.test(words));
    const kind =
      className === '' ? element.localName : `${element.localName}.${className.replace(/\d+/g, '')}`;
    this.containers.push({ parent: this.#container, furniture, kind });
    return this.containers.length - 1;
  }

  /** The table that was opened last: its grid, before its own lines. */
  *#table(element: Element, pace: Pace): Pausing<void> {
    const grid = yield* formingGrid(element, this.#budget, pace);
    const container = this.#container;
    const table: TableItem = { kind: 'table', grid, columns: 'aligned', place: element, container, end: 0 };
    this.items.push(table);
    const open = this.#open.at(-1);
    if (open) open.table = table;
  }

  /** Ends the element that was opened last. */
  *#close(pace: Pace): Pausing<void> {
    const open = this.#open.pop();
    if (open === undefined) return;
    if (open.element.localName === 'a') {
      this.#inLink--;
      this.#file(open.element);
      return;
    }
    const { element, before, table } = open;
    const container = this.#container;
    const flushed = this.#flush();
    this.#container = open.container;
    if (PREFORMATTED.has(element.localName)) this.#inPre--;
    if (table !== null) {
      table.end = this.items.length;
    } else if (!flushed && this.items.length === before) {
      // An empty paragraph may be the blank cell of a table that was flattened to paragraphs.
      this.items.push({ kind: 'line', text: '', place: element, container, link: false });
    } else if (this.items.length - before > 1) {
      const grid = yield* divGrid(element, this.items, before, pace);
      if (grid)
        this.items.splice(before, 0, { ...grid, place: element, container, end: this.items.length + 1 });
    }
  }

  #file(element: Element): void {
    const href = element.getAttribute('href') ?? '';
    if (!FILES.test(href)) return;
    const text = fold(element.textContent ?? '').slice(0, 200);
    this.#media({ type: 'attachment', href, text, place: element });
  }

  #picture(element: Element): void {
    const href = element.getAttribute('src') ?? '';
    const sizes = [element.getAttribute('width'), element.getAttribute('height')].map((size) =>
      Number.parseInt(size ?? '', 10),
    );
    if (ICONS.test(href.slice(-200)) || sizes.some((size) => size < SMALLEST_PICTURE)) return;
    const text = fold(element.getAttribute('alt') ?? '').slice(0, 200);
    this.#media({ type: 'picture', href: href.startsWith('data:') ? '' : href, text, place: element });
  }

  #frame(element: Element): void {
    if (isHiddenFrame(element)) return;
    const href = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
    const type = FILES.test(href) ? 'attachment' : 'frame';
    if (href === '' && element.localName !== 'iframe') return;
    const text = fold(element.getAttribute('title') ?? '').slice(0, 200);
    this.#media({ type, href, text, place: element });
  }

  #media(item: Pick<MediaItem, 'type' | 'href' | 'text' | 'place'>): void {
    const href = absolute(item.href, this.#base);
    this.items.push({ kind: 'media', ...item, href, container: this.#container });
  }
}

/** Longest address that is told. */
const LONGEST_ADDRESS = 500;

function absolute(href: string, base: string | undefined): string {
  const full =
    base !== undefined && href !== '' && URL.canParse(href, base) ? new URL(href, base).href : href;
  return full.slice(0, LONGEST_ADDRESS);
}

function isHiddenFrame(element: Element): boolean {
  const small = (name: string): boolean => Number.parseInt(element.getAttribute(name) ?? '', 10) < 2;
  return (
    element.hasAttribute('hidden') ||
    small('width') ||
    small('height') ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

/**
 * The outline of a page: what it shows, in reading order, without asking for layout.
 *
 * @param base address that those of pictures, files and frames are relative to
 */
export function outlineOfPage(document: Document, base?: string): Outline {
  return atOnce((pace) => readingPage(document, base, pace));
}

/** `outlineOfPage`, to be cut up. The page may not change between two steps. */
export function* readingPage(document: Document, base: string | undefined, pace: Pace): Pausing<Outline> {
  const walk = new Walk(base);
  const head = yield* inHead(document, pace);
  const root = document.body ?? document.documentElement;
  if (root) yield* walk.walk(root, pace);
  return {
    source: 'page',
    items: walk.items,
    containers: walk.containers,
    title: fold(titleOf(document, head)),
    metas: metasOf([...head.filter((element) => element.localName === 'meta'), ...walk.metas]),
  };
}

/** Most metas that are read; a page has a score. */
const MOST_METAS = 200;

/** Of the head, as the walk meets those of the body, where a stray element in the head puts them. */
function metasOf(elements: readonly Element[]): Outline['metas'] {
  return elements.slice(0, MOST_METAS).flatMap((meta) => {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = fold(meta.getAttribute('content') ?? '').slice(0, 300);
    return name === '' || content === '' ? [] : [{ name, content }];
  });
}

function titleOf(document: Document, head: readonly Element[]): string {
  const title = head.find((element) => element.localName === 'title');
  return ((title ?? document.getElementsByTagName('title')[0])?.textContent ?? '').slice(0, 300);
}

/** The children of the head: nearly every page has its title and metas there, and the rest is not searched. */
function* inHead(document: Document, pace: Pace): Pausing<Element[]> {
  const head = document.documentElement?.firstElementChild;
  const elements: Element[] = [];
  let child = head?.localName === 'head' ? head.firstElementChild : null;
  while (child) {
    elements.push(child);
    child = child.nextElementSibling;
    if (pace.over()) yield;
  }
  return elements;
}
