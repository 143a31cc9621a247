import { fold } from '../read/characters.ts';
import type {
  Container,
  GridCell,
  Item,
  Line,
  MediaItem,
  Outline,
  Place,
  TableItem,
} from '../read/outline.ts';
import { atOnce, type Pace, type Pausing } from '../read/slices.ts';
import { divGrid } from './div-grid.ts';
import { formingGrid, readingCells, type SlotBudget, slotBudget, type UnreadCells } from './grid.ts';
import { BLOCKS, isHidden, WITHOUT_TEXT } from './visible-text.ts';

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

/** What an element is to the walk, told by its name in one look-up; `text` where it is none of these. */
type Kind =
  | 'block'
  | 'preformatted'
  | 'cell'
  | 'table'
  | 'link'
  | 'text'
  | 'break'
  | 'picture'
  | 'frame'
  | 'control'
  | 'meta'
  | 'unseen';

const named = (kind: Kind, names: Iterable<string>): [string, Kind][] =>
  [...names].map((name) => [name, kind]);

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...named('block', BLOCKS),
  ...named('unseen', WITHOUT_TEXT),
  ...named('cell', ['td', 'th']),
  ...named('preformatted', ['pre', 'listing', 'xmp', 'plaintext']),
  ...named('table', ['table']),
  ...named('link', ['a']),
  ...named('break', ['br']),
  ...named('picture', ['img', 'canvas']),
  ...named('frame', ['iframe', 'frame', 'embed', 'object']),
  // Controls and drawings: their text is no text of the report.
  ...named('control', ['select', 'textarea', 'button', 'svg']),
  ...named('meta', ['meta']),
]);

/** Kinds of elements whose text is read with what is around it. */
const READ: ReadonlySet<Kind> = new Set(['text', 'link', 'block', 'preformatted', 'cell', 'table']);

const FILES = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|zip|rar|7z)(?:$|[?#&])/i;

/** Pictures that are no content: icons, logos, codes; or smaller than any table could be. */
const ICONS = /icon|logo|qrcode|ewm|weixin|share|spacer|blank\.|filetype|arrow|\.ico(?:$|\?)/i;
const SMALLEST_PICTURE = 80;

/** An element whose end ends something: a line, a table, a link. */
interface Open {
  element: Element;
  kind: Kind;
  /** The container it is, and the one it stands in. */
  container: number;
  around: number;
  /** Items of the page before its own. */
  before: number;
}

/** A table whose lines are being read, and the texts of its cells with them. */
interface OpenTable {
  item: TableItem;
  /** Its cells that are not yet read to their ends. */
  unread: UnreadCells;
  /** The table and the cell it stands in. */
  around: OpenTable | null;
  cell: GridCell | null;
}

/** Walks a page once, without layout, and lists what it shows in reading order. */
class Walk {
  readonly items: Item[] = [];
  readonly metas: Element[] = [];
  readonly containers: Container[] = [{ parent: -1, furniture: false, kind: '' }];
  readonly #budget: SlotBudget = slotBudget();
  readonly #open: Open[] = [];
  #table: OpenTable | null = null;
  /** The cell that is given the lines read now; null outside of cells, and in one that must be read by itself. */
  #cell: GridCell | null = null;
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
    const above: Node[] = [];
    let parent = root;
    let node: Node | null = root.firstChild;
    for (;;) {
      if (node === null || this.items.length >= MOST_ITEMS) {
        const next = above.pop();
        if (next === undefined) break;
        if (this.#open.at(-1)?.element === parent) {
          const closed = this.#close();
          if (closed?.kind === 'table') yield* this.#closeTable(pace);
          else if (closed) yield* this.#closeRows(closed, pace);
        }
        node = parent.nextSibling;
        parent = next;
        continue;
      }
      const type = node.nodeType;
      let characters = 0;
      let inside = false;
      if (type === TEXT_NODE) {
        characters = this.#textNode(node as Text);
      } else if (type === ELEMENT_NODE) {
        const kind = KINDS.get((node as Element).localName) ?? 'text';
        inside = this.#enter(node as Element, kind);
        if (inside && kind === 'table') yield* this.#openTable(node as Element, pace);
      }
      if (inside) {
        above.push(parent);
        parent = node;
        node = above.length > MOST_DEPTH ? this.#leaveOut() : node.firstChild;
      } else {
        node = node.nextSibling;
      }
      if (pace.over(characters)) yield;
    }
    // What follows the last line end in the root itself.
    this.#flush();
  }

  /** In `<pre>` a line end is one. Says how long the text is. */
  #textNode(node: Text): number {
    const { data } = node;
    if (this.#inPre === 0) {
      this.#take(data, node);
      return data.length;
    }
    for (const [index, line] of data.split('\n').entries()) {
      if (index > 0) this.#flush();
      this.#take(line, node);
    }
    return data.length;
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
    if (this.#cell !== null) this.#cell.text += this.#cell.text === '' ? text : ` ${text}`;
    const line: Line = { kind: 'line', text, place, container: this.#container, link };
    this.items.push(line);
    return true;
  }

  /** What an element is by itself; says whether what is in it is to be read. */
  #enter(element: Element, kind: Kind): boolean {
    if (kind === 'unseen') return false;
    if (kind === 'frame') {
      this.#frame(element);
    } else if (isHidden(element)) {
      this.#leaveOut();
      return false;
    }
    if (READ.has(kind)) {
      if (kind !== 'text') this.#opens(element, kind);
      return true;
    }
    if (kind === 'meta') this.metas.push(element);
    else if (kind === 'break') this.#flush();
    else if (kind === 'picture') this.#picture(element);
    if (element.firstChild !== null) this.#leaveOut();
    return false;
  }

  /** What the lines leave out may be text of a cell, or part two texts in it: the cell is then read by itself. */
  #leaveOut(): null {
    this.#cell = null;
    return null;
  }

  #opens(element: Element, kind: Kind): void {
    const around = this.#container;
    if (kind === 'link') {
      this.#inLink++;
      this.#open.push({ element, kind, container: around, around, before: 0 });
      return;
    }
    this.#flush();
    this.#container = this.#contain(element);
    this.#open.push({ element, kind, container: this.#container, around, before: this.items.length });
    if (kind === 'preformatted') this.#inPre++;
    else if (kind === 'cell') this.#cell = this.#table?.unread.get(element) ?? this.#cell;
  }

  /** The container that an element is, beginning here. */
  #contain(element: Element): number {
    const name = element.localName;
    const has = element.hasAttributes();
    const className = (has && element.getAttribute('class')) || '';
    const words = has ? `${className} ${element.getAttribute('id') ?? ''}` : '';
    const furniture =
      FURNITURE_ELEMENTS.has(name) ||
      (has && FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) ||
      (words.length > 1 && words.length < 200 && FURNITURE_WORDS.test(words));
    const kind = className === '' ? name : `${name}.${className.replace(/\d+/g, '')}`;
    this.containers.push({ parent: this.#container, furniture, kind });
    return this.containers.length - 1;
  }

  /** A table's grid, before its own lines. */
  *#openTable(element: Element, pace: Pace): Pausing<void> {
    const unread: UnreadCells = new Map();
    const grid = yield* formingGrid(element, this.#budget, unread, pace);
    const container = this.#container;
    const item: TableItem = { kind: 'table', grid, columns: 'aligned', place: element, container, end: 0 };
    this.items.push(item);
    this.#table = { item, unread, around: this.#table, cell: this.#cell };
    this.#cell = null;
  }

  /** Ends the element that was opened last; returns it if there is more to do, which may take long. */
  #close(): Open | null {
    const open = this.#open.pop();
    if (open === undefined) return null;
    const { element, kind, container, before } = open;
    if (kind === 'link') {
      this.#inLink--;
      this.#file(element);
      return null;
    }
    const flushed = this.#flush();
    this.#container = open.around;
    if (kind === 'table') return open;
    if (kind === 'preformatted') this.#inPre--;
    else if (kind === 'cell') this.#closeCell(element);
    if (!flushed && this.items.length === before) {
      // An empty paragraph may be the blank cell of a table that was flattened to paragraphs.
      this.items.push({ kind: 'line', text: '', place: element, container, link: false });
    }
    return this.items.length - before > 1 ? open : null;
  }

  #closeCell(element: Element): void {
    const unread = this.#table?.unread;
    if (unread?.has(element) !== true) return;
    if (this.#cell !== null && this.items.length < MOST_ITEMS) unread.delete(element);
    this.#cell = null;
  }

  /** A table's own lines are read; of its cells, those are not that hold more or less than lines. */
  *#closeTable(pace: Pace): Pausing<void> {
    const table = this.#table;
    if (table === null) return;
    yield* readingCells(table.unread, pace);
    table.item.end = this.items.length;
    this.#table = table.around;
    this.#cell = table.cell;
  }

  /** A block of several items may be a table without being a `<table>`. */
  *#closeRows({ element, container, before }: Open, pace: Pace): Pausing<void> {
    const grid = yield* divGrid(element, this.items, before, pace);
    if (grid)
      this.items.splice(before, 0, { ...grid, place: element, container, end: this.items.length + 1 });
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
  const root = bodyOf(document);
  if (root) yield* walk.walk(root, pace);
  return {
    source: 'page',
    items: walk.items,
    containers: walk.containers,
    title: fold(titleOf(document, head)),
    metas: metasOf([...head.filter((element) => element.localName === 'meta'), ...walk.metas]),
  };
}

/** `document.body` would be a frame or form of the page that is called "body". */
function bodyOf(document: Document): Element | null {
  const root = document.documentElement;
  let child = root?.firstElementChild ?? null;
  while (child !== null && child.localName !== 'body' && child.localName !== 'frameset') {
    child = child.nextElementSibling;
  }
  return child ?? root;
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
