import type { Grid, GridCell } from '../read/outline.ts';
import { atOnce, type Pace, type Pausing } from '../read/slices.ts';
import { parseColumnSpan, parseRowSpan } from './spans.ts';
import { isHidden, isUnseen, TextReading } from './visible-text.ts';

/**
 * Tables as the HTML standard forms them (4.9.12.1 "Forming a table"), with two differences, both as browsers
 * lay tables out: a row span ends with its row group and makes no rows, and of two cells that claim one slot
 * the first keeps it. Columns that only `<col>` declares hold no cell and are left out.
 */

/** Slots that all tables of one page may take together; the official form needs some hundred. */
const PAGE_SLOTS = 2_000_000;
/** Columns a table may have even when other tables have used the slots up; the official form has fifteen. */
const LEAST_WIDTH = 32;

/** What is left of a page's slots. Spans are a hostile page's way to make few bytes cost much memory. */
export interface SlotBudget {
  slots: number;
}

/** A budget to be shared by all tables of a page. */
export function slotBudget(): SlotBudget {
  return { slots: PAGE_SLOTS };
}

interface RowGroup {
  rows: Element[];
  hidden: boolean;
}

type Slot = GridCell | null;

const CELLS = new Set(['td', 'th']);

const ELEMENT_NODE = 1;

function* rowsOf(group: Element, pace: Pace): Pausing<Element[]> {
  const rows: Element[] = [];
  for (let child = group.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName === 'tr') rows.push(child);
    if (pace.over()) yield;
  }
  return rows;
}

/** Row groups in the standard's order: every `tfoot` last; rows without a group that follow one another are one. */
function* rowGroups(table: Element, pace: Pace): Pausing<RowGroup[]> {
  const groups: RowGroup[] = [];
  const feet: RowGroup[] = [];
  let loose: RowGroup | null = null;
  for (let child = table.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (pace.over()) yield;
    const name = child.localName;
    if (name === 'tr') {
      if (loose === null) {
        loose = { rows: [], hidden: false };
        groups.push(loose);
      }
      loose.rows.push(child);
      continue;
    }
    if (name !== 'thead' && name !== 'tbody' && name !== 'tfoot') continue;
    loose = null;
    const group = { rows: yield* rowsOf(child, pace), hidden: isHidden(child) };
    (name === 'tfoot' ? feet : groups).push(group);
  }
  return [...groups, ...feet];
}

/** Puts a cell into the slots of its span that are free in one row. */
function place(cell: GridCell, row: Slot[]): void {
  const end = cell.column + cell.columnSpan;
  for (let x = row.length; x < end; x++) row.push(null);
  for (let x = cell.column; x < end; x++) row[x] ??= cell;
}

/** Cells whose text is yet to be read, by their elements. */
export type UnreadCells = Map<Element, GridCell>;

/**
 * The slots of a table, with the text of each cell (`visibleText`). Rows, cells and text of tables in its cells
 * are not part of it. Columns past the budget are cut off.
 */
export function formGrid(table: Element, budget: SlotBudget = slotBudget()): Grid {
  return atOnce(function* (pace) {
    const unread: UnreadCells = new Map();
    const grid = yield* formingGrid(table, budget, unread, pace);
    yield* readingCells(unread, pace);
    return grid;
  });
}

/** Reads the text of each cell by itself. */
export function* readingCells(unread: UnreadCells, pace: Pace): Pausing<void> {
  for (const [element, cell] of unread) {
    const reading = new TextReading(element);
    while (!reading.goOn(pace)) yield;
    cell.text = reading.text;
  }
}

/**
 * `formGrid` without the texts, to be cut up.
 *
 * @param unread is given the cells that may have a text
 */
export function* formingGrid(
  table: Element,
  budget: SlotBudget,
  unread: UnreadCells,
  pace: Pace,
): Pausing<Grid> {
  const groups = yield* rowGroups(table, pace);
  const height = groups.reduce((rows, group) => rows + group.rows.length, 0);
  const widest = Math.max(LEAST_WIDTH, Math.floor(budget.slots / Math.max(height, 1)));
  const slots: Slot[][] = Array.from({ length: height }, () => []);
  let width = 0;
  let y = 0;
  for (const group of groups) {
    const groupEnd = y + group.rows.length;
    for (const row of group.rows) {
      if (pace.over()) yield;
      const hidden = group.hidden || isHidden(row);
      let x = 0;
      for (let element = row.firstElementChild; element !== null; element = element.nextElementSibling) {
        if (!CELLS.has(element.localName)) continue;
        while (slots[y]?.[x]) x++;
        if (x >= widest) break;
        const rowSpan = parseRowSpan(element.getAttribute('rowspan'));
        const cell: GridCell = {
          text: '',
          row: y,
          column: x,
          rowSpan: rowSpan === 0 ? groupEnd - y : Math.min(rowSpan, groupEnd - y),
          columnSpan: Math.min(parseColumnSpan(element.getAttribute('colspan')), widest - x),
          place: element,
        };
        if (!hidden) unread.set(element, cell);
        x += cell.columnSpan;
        width = Math.max(width, x);
        for (let spanned = y; spanned < y + cell.rowSpan; spanned++) {
          place(cell, slots[spanned] ?? []);
          if (pace.over(cell.columnSpan)) yield;
        }
      }
      y++;
    }
  }
  for (const row of slots) {
    for (let x = row.length; x < width; x++) row.push(null);
    if (pace.over(width)) yield;
  }
  budget.slots = Math.max(0, budget.slots - width * height);
  return { width, height, slots };
}

/**
 * Every table of a page in document order, a table in a cell as one of its own; tables that are hidden, or in
 * something hidden, and tables without a row are left out.
 */
export function pageGrids(document: Document): Grid[] {
  const grids: Grid[] = [];
  const budget = slotBudget();
  const root: Node | null = document.documentElement;
  let node: Node | null = root;
  while (node !== null) {
    const element: Element | null = node.nodeType === ELEMENT_NODE ? (node as Element) : null;
    const seen = element !== null && !isUnseen(element);
    if (seen && element.localName === 'table') {
      const grid = formGrid(element, budget);
      if (grid.height > 0) grids.push(grid);
    }
    if (seen && element.firstChild !== null) {
      node = element.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode;
    node = node === null || node === root ? null : node.nextSibling;
  }
  return grids;
}

/** The text of each slot, null where there is no cell. */
export function gridTexts(grid: Grid): (string | null)[][] {
  return grid.slots.map((row) => row.map((cell) => cell?.text ?? null));
}
