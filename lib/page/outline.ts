import { fold } from '../read/characters.ts';
import type { Container, Item, Line, MediaItem, Outline, Place, TableItem } from '../read/outline.ts';
import { divGrid } from './div-grid.ts';
import { formGrid, type SlotBudget, slotBudget } from './grid.ts';
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
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object']);
const FILES = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|zip|rar|7z)(?:$|[?#&])/i;

/** Pictures that are no content: icons, logos, codes; or smaller than any table could be. */
const ICONS = /icon|logo|qrcode|ewm|weixin|share|spacer|blank\.|filetype|arrow|\.ico(?:$|\?)/i;
const SMALLEST_PICTURE = 80;

/** Walks a page once, without layout, and lists what it shows in reading order. */
class Walk {
  readonly items: Item[] = [];
  readonly metas: Element[] = [];
  readonly containers: Container[] = [{ parent: -1, furniture: false, kind: '' }];
  readonly #budget: SlotBudget = slotBudget();
  #text = '';
  #linked = 0;
  #first: Place = null;
  #inLink = 0;
  #inPre = 0;
  readonly #base: string | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  walk(parent: Node, container: number, depth: number): void {
    if (depth > MOST_DEPTH) return;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (this.items.length >= MOST_ITEMS) return;
      if (node.nodeType === TEXT_NODE) this.#textNode(node as Text, container);
      else if (node.nodeType === ELEMENT_NODE) this.#element(node as Element, container, depth);
    }
  }

  /** In `<pre>` a line end is one. */
  #textNode(node: Text, container: number): void {
    const lines = this.#inPre > 0 ? node.data.split('\n') : [node.data];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#flush(container);
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

  end(): void {
    this.#flush(0);
  }

  /** Ends the line that is being read. */
  #flush(container: number): boolean {
    const text = fold(this.#text);
    const place = this.#first;
    const link = text !== '' && this.#linked >= text.length;
    this.#text = '';
    this.#linked = 0;
    this.#first = null;
    if (text === '') return false;
    const line: Line = { kind: 'line', text, place, container, link };
    this.items.push(line);
    return true;
  }

  #element(element: Element, container: number, depth: number): void {
    const name = element.localName;
    if (FRAMES.has(name)) {
      this.#frame(element, container);
      return;
    }
    if (isUnseen(element)) return;
    if (name === 'meta') {
      this.metas.push(element);
    } else if (name === 'br') {
      this.#flush(container);
    } else if (name === 'img' || name === 'canvas') {
      this.#picture(element, container);
    } else if (name === 'a') {
      this.#link(element, container, depth);
    } else if (name === 'table') {
      this.#table(element, container, depth);
    } else if (name === 'select' || name === 'textarea' || name === 'button' || name === 'svg') {
      // Controls and drawings: their text is no text of the report.
    } else if (isBlock(element)) {
      this.#block(element, container, depth);
    } else {
      this.walk(element, container, depth + 1);
    }
  }

  #open(element: Element, parent: number): number {
    const className = element.getAttribute('class') ?? '';
    const words = `${className} ${element.getAttribute('id') ?? ''}`;
    const furniture =
      FURNITURE_ELEMENTS.has(element.localName) ||
      FURNITURE_ROLES.has(element.getAttribute('role') ?? '') ||
      (words.length > 1 && words.length < 200 && FURNITURE_WORDS.test(words));
    const kind =
      className === '' ? element.localName : `${element.localName}.${className.replace(/\d+/g, '')}`;
    this.containers.push({ parent, furniture, kind });
    return this.containers.length - 1;
  }

  #block(element: Element, parent: number, depth: number): void {
    this.#flush(parent);
    const before = this.items.length;
    const container = this.#open(element, parent);
    const pre = PREFORMATTED.has(element.localName) ? 1 : 0;
    this.#inPre += pre;
    this.walk(element, container, depth + 1);
    this.#inPre -= pre;
    const flushed = this.#flush(container);
    // An empty paragraph may be the blank cell of a table that was flattened to paragraphs.
    if (!flushed && this.items.length === before) {
      this.items.push({ kind: 'line', text: '', place: element, container, link: false });
      return;
    }
    const grid = divGrid(element, this.items, before);
    if (grid)
      this.items.splice(before, 0, { ...grid, place: element, container, end: this.items.length + 1 });
  }

  #table(element: Element, parent: number, depth: number): void {
    this.#flush(parent);
    const container = this.#open(element, parent);
    const grid = formGrid(element, this.#budget);
    const item: TableItem = { kind: 'table', grid, columns: 'aligned', place: element, container, end: 0 };
    this.items.push(item);
    this.walk(element, container, depth + 1);
    this.#flush(container);
    item.end = this.items.length;
  }

  #link(element: Element, container: number, depth: number): void {
    const href = element.getAttribute('href') ?? '';
    this.#inLink++;
    this.walk(element, container, depth + 1);
    this.#inLink--;
    if (!FILES.test(href)) return;
    const text = fold(element.textContent ?? '').slice(0, 200);
    this.#media({ kind: 'media', type: 'attachment', href, text, place: element, container });
  }

  #picture(element: Element, container: number): void {
    const href = element.getAttribute('src') ?? '';
    const sizes = [element.getAttribute('width'), element.getAttribute('height')].map((size) =>
      Number.parseInt(size ?? '', 10),
    );
    if (ICONS.test(href.slice(-200)) || sizes.some((size) => size < SMALLEST_PICTURE)) return;
    const text = fold(element.getAttribute('alt') ?? '').slice(0, 200);
    this.#media({
      kind: 'media',
      type: 'picture',
      href: href.startsWith('data:') ? '' : href,
      text,
      place: element,
      container,
    });
  }

  #frame(element: Element, container: number): void {
    if (isHiddenFrame(element)) return;
    const href = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
    const type = FILES.test(href) ? 'attachment' : 'frame';
    if (href === '' && element.localName !== 'iframe') return;
    const text = fold(element.getAttribute('title') ?? '').slice(0, 200);
    this.#media({ kind: 'media', type, href, text, place: element, container });
  }

  #media(item: MediaItem): void {
    this.items.push({ ...item, href: absolute(item.href, this.#base) });
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
  const walk = new Walk(base);
  const head = inHead(document);
  const root = document.body ?? document.documentElement;
  if (root) {
    walk.walk(root, 0, 0);
    // What follows the last line end in `<body>` itself.
    walk.end();
  }
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
function inHead(document: Document): Element[] {
  const head = document.documentElement?.firstElementChild;
  const elements: Element[] = [];
  for (
    let child = head?.localName === 'head' ? head.firstElementChild : null;
    child;
    child = child.nextElementSibling
  ) {
    elements.push(child);
  }
  return elements;
}
