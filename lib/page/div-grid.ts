import type { GridCell, Item, TableItem } from '../read/outline.ts';
import type { Pace, Pausing } from '../read/slices.ts';
import { isUnseen, TextReading } from './visible-text.ts';

/**
 * Tables drawn with `div`s, `li`s or ARIA roles: an element whose children are rows, each a list of cells and no
 * text of its own; or a CSS grid whose children are the cells.
 */

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Elements that are rows of such tables; a paragraph with several spans is text. */
const ROW_ELEMENTS = new Set(['div', 'li', 'ul', 'ol', 'dl', 'section', 'article']);

const FEWEST_ROWS = 2;
const FEWEST_CELLS = 3;
/** A row of the form has fifteen cells at most; a cell of it holds a label at most. */
const MOST_CELLS = 60;
const LONGEST_CELL = 120;
const MOST_ROWS = 400;

type GridPart = Pick<TableItem, 'kind' | 'grid' | 'columns'>;

/**
 * @param items those of the page so far
 * @param from the first of the element's own; none may be a table already
 */
export function* divGrid(
  element: Element,
  items: readonly Item[],
  from: number,
  pace: Pace,
): Pausing<GridPart | null> {
  const inside = items.length - from;
  if (inside < FEWEST_ROWS || inside > MOST_ROWS * MOST_CELLS) return null;
  const tracks = tracksOf(element);
  if (tracks !== null) return holdsTable(items, from) ? null : yield* flowGrid(element, tracks, pace);
  const rows = yield* rowsIn(element, pace);
  if (rows === null || rows.filter((cells) => cells.length >= FEWEST_CELLS).length < FEWEST_ROWS) return null;
  if (holdsTable(items, from)) return null;
  for (const cell of rows.flat()) if (yield* isLong(cell, pace)) return null;
  const texts: CellText[][] = [];
  for (const cells of rows) {
    const row: CellText[] = [];
    for (const cell of cells) {
      const text = yield* textOf(cell, pace);
      if (text.length > LONGEST_CELL) return null;
      row.push({ cell, text, span: spanOf(cell) });
    }
    texts.push(row);
  }
  return gridOf(texts);
}

interface CellText {
  cell: Element;
  text: string;
  span: number;
}

function* textOf(cell: Element, pace: Pace): Pausing<string> {
  const reading = new TextReading(cell);
  while (!reading.goOn(pace)) yield;
  return reading.text;
}

function holdsTable(items: readonly Item[], from: number): boolean {
  return items.slice(from).some((item) => item.kind === 'table');
}

/** The cells of each row; null where the element's children are not rows. */
function* rowsIn(element: Element, pace: Pace): Pausing<Element[][] | null> {
  const rows: Element[][] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT_NODE && (node as Text).data.trim() !== '') return null;
    if (node.nodeType !== ELEMENT_NODE || isUnseen(node as Element)) continue;
    const cells = cellsIn(node as Element);
    if (cells === null || rows.length >= MOST_ROWS) return null;
    rows.push(cells);
    if (pace.over(cells.length)) yield;
  }
  return rows;
}

function cellsIn(row: Element): Element[] | null {
  if (!ROW_ELEMENTS.has(row.localName) && row.getAttribute('role') !== 'row') return null;
  const cells: Element[] = [];
  for (let node = row.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT_NODE && (node as Text).data.trim() !== '') return onlyText(row);
    if (node.nodeType !== ELEMENT_NODE || isUnseen(node as Element)) continue;
    if (cells.length >= MOST_CELLS) return null;
    cells.push(node as Element);
  }
  return cells;
}

/**
 * Whether the text of a cell is longer than any cell's, seen at its first characters: where elements that look
 * like rows are nested, each level would else read all the text below it.
 */
function* isLong(cell: Element, pace: Pace): Pausing<boolean> {
  let room = LONGEST_CELL;
  let node: Node | null = cell.firstChild;
  while (node !== null) {
    let inside: Node | null = null;
    if (node.nodeType === TEXT_NODE) room -= characters((node as Text).data, room);
    else if (node.nodeType === ELEMENT_NODE && !isUnseen(node as Element)) inside = node.firstChild;
    if (room < 0) return true;
    if (pace.over()) yield;
    node = inside ?? after(node, cell);
  }
  return false;
}

/** The node after another and all that is in it, within `root`. */
function after(node: Node, root: Node): Node | null {
  let last = node;
  while (last.nextSibling === null) {
    const parent: Node | null = last.parentNode;
    if (parent === null || parent === root) return null;
    last = parent;
  }
  return last.nextSibling;
}

/** Characters of a text that are no white space, counted until they are more than `most`. */
function characters(text: string, most: number): number {
  let count = 0;
  for (let at = 0; at < text.length && count <= most; at += LONGEST_CELL) {
    count += text.slice(at, at + LONGEST_CELL).replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '').length;
  }
  return count;
}

/** A row that is one cell: a caption. */
function onlyText(row: Element): Element[] {
  return [row];
}

/** The number of columns of a CSS grid, where its own style names it: `repeat(10, 1fr)`, `2fr 1fr 1fr`. */
function tracksOf(element: Element): number | null {
  const style = element.getAttribute('style');
  if (style === null || style.length > 2000) return null;
  const value = /grid-template-columns\s*:\s*([^;]{1,400})/i.exec(style)?.[1];
  if (value === undefined) return null;
  const repeat = /^\s*repeat\(\s*(\d{1,2})\s*,/i.exec(value)?.[1];
  const count = repeat === undefined ? value.trim().split(/\s+/).length : Number(repeat);
  return count >= FEWEST_CELLS && count <= MOST_CELLS ? count : null;
}

/** Cells in the order of the page, each in the next place that is free for it (CSS Grid 1, 8.5, sparse). */
function* flowGrid(element: Element, tracks: number, pace: Pace): Pausing<GridPart | null> {
  const slots: (GridCell | null)[][] = [];
  const rowAt = (row: number): (GridCell | null)[] => {
    while (slots.length <= row) slots.push(Array.from({ length: tracks }, () => null));
    return slots[row] ?? [];
  };
  let row = 0;
  let column = 0;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT_NODE && (node as Text).data.trim() !== '') return null;
    if (node.nodeType !== ELEMENT_NODE || isUnseen(node as Element)) continue;
    const cell = node as Element;
    const text = yield* textOf(cell, pace);
    if (text.length > LONGEST_CELL || row >= MOST_ROWS) return null;
    const columnSpan = Math.min(spanOf(cell), tracks);
    const rowSpan = rowSpanOf(cell);
    while (
      column + columnSpan > tracks ||
      rowAt(row)
        .slice(column, column + columnSpan)
        .some((slot) => slot !== null)
    ) {
      column++;
      if (column + columnSpan > tracks) {
        column = 0;
        row++;
      }
    }
    const made: GridCell = { text, row, column, rowSpan, columnSpan, place: cell };
    for (let y = row; y < row + rowSpan; y++) rowAt(y).fill(made, column, column + columnSpan);
    column += columnSpan;
  }
  return { kind: 'table', grid: { width: tracks, height: slots.length, slots }, columns: 'aligned' };
}

function rowSpanOf(cell: Element): number {
  const style = /grid-row(?:-end)?\s*:\s*(?:[\w-]{1,10}\s*\/\s*)?span\s+(\d{1,2})/i.exec(
    cell.getAttribute('style') ?? '',
  );
  const span = Number.parseInt(cell.getAttribute('aria-rowspan') ?? style?.[1] ?? '1', 10);
  return span >= 1 && span <= MOST_CELLS ? span : 1;
}

/** Columns a cell takes: `aria-colspan`, or `grid-column: span n` in its own style. */
function spanOf(cell: Element): number {
  const style = /grid-column(?:-end)?\s*:\s*(?:[\w-]{1,10}\s*\/\s*)?span\s+(\d{1,2})/i.exec(
    cell.getAttribute('style') ?? '',
  );
  const span = Number.parseInt(cell.getAttribute('aria-colspan') ?? style?.[1] ?? '1', 10);
  return span >= 1 && span <= MOST_CELLS ? span : 1;
}

function gridOf(rows: readonly (readonly CellText[])[]): GridPart {
  const widths = rows.map((cells) => cells.reduce((sum, { span }) => sum + span, 0));
  const width = Math.max(...widths);
  const slots = rows.map((cells, row) => {
    const line: (GridCell | null)[] = [];
    for (const { cell, text, span } of cells) {
      const made: GridCell = { text, row, column: line.length, rowSpan: 1, columnSpan: span, place: cell };
      for (let i = 0; i < span; i++) line.push(made);
    }
    while (line.length < width) line.push(null);
    return line;
  });
  const aligned = widths.every((own) => own === width);
  return {
    kind: 'table',
    grid: { width, height: rows.length, slots },
    columns: aligned ? 'aligned' : 'ordered',
  };
}
