import { fold } from '../read/characters.ts';
import type { Container, GridCell, Item, Place, TableItem } from '../read/outline.ts';
import type { Pace, Pausing } from '../read/slices.ts';
import { divGrid } from './div-grid.ts';
import { mayBeFilled, mayWrite } from './drawn.ts';
import { containerOf, KINDS, type Kind, READ } from './elements.ts';
import { formingGrid, readingCells, type SlotBudget, slotBudget, type UnreadCells } from './grid.ts';
import { absolute, fileOf, frameOf, type Media, pictureOf } from './media.ts';
import { isHidden } from './visible-text.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Most items of one page; a report has some hundred, a hostile page any number. */
const MOST_ITEMS = 200_000;
/** Deeper nesting than a parser builds is left unread. */
const MOST_DEPTH = 600;

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
export class Walk {
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
  #flush(): void {
    const text = fold(this.#text);
    const place = this.#first;
    const link = text !== '' && this.#linked >= text.length;
    this.#text = '';
    this.#linked = 0;
    this.#first = null;
    if (text === '') return;
    if (this.#cell !== null) this.#cell.text += this.#cell.text === '' ? text : ` ${text}`;
    this.items.push({ kind: 'line', text, place, container: this.#container, link });
  }

  /** What an element is by itself; says whether what is in it is to be read. */
  #enter(element: Element, kind: Kind): boolean {
    if (kind === 'unseen') {
      if (mayWrite(element)) this.#script(element);
      return false;
    }
    if (kind === 'frame') {
      this.#media(frameOf(element));
    } else if (isHidden(element)) {
      this.#leaveOut();
      return false;
    }
    if (READ.has(kind)) {
      if (kind !== 'text') this.#opens(element, kind);
      else if (element.firstChild === null && mayBeFilled(element)) this.#script(element);
      return true;
    }
    if (kind === 'meta') this.metas.push(element);
    else if (kind === 'break') this.#flush();
    else if (kind === 'picture') this.#media(pictureOf(element));
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
    this.#container = this.containers.push(containerOf(element, around)) - 1;
    this.#open.push({ element, kind, container: this.#container, around, before: this.items.length });
    if (kind === 'preformatted') this.#inPre++;
    else if (kind === 'cell') this.#cell = this.#table?.unread.get(element) ?? this.#cell;
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
      this.#media(fileOf(element));
      return null;
    }
    this.#flush();
    this.#container = open.around;
    const own = this.items.length - before;
    const isEmpty = own === (kind === 'table' ? 1 : 0);
    if (isEmpty && mayBeFilled(element)) this.#script(element);
    if (kind === 'table') return open;
    if (kind === 'preformatted') this.#inPre--;
    else if (kind === 'cell') this.#closeCell(element);
    if (isEmpty) {
      // An empty paragraph may be the blank cell of a table that was flattened to paragraphs.
      this.items.push({ kind: 'line', text: '', place: element, container, link: false });
    }
    return own > 1 ? open : null;
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

  #script(place: Element): void {
    this.items.push({ kind: 'script', place, container: this.#container });
  }

  #media(media: Media | null): void {
    if (media === null) return;
    const href = absolute(media.href, this.#base);
    this.items.push({ kind: 'media', ...media, href, container: this.#container });
  }
}
