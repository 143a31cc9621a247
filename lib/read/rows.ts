import type { Cell } from '../report/model.ts';
import { readCell } from './number.ts';
import type { Grid, GridCell, Place, TableItem } from './outline.ts';

/** One cell of a row as written, with what it would mean as data. */
export interface RawCell {
  text: string;
  /** First and last grid column. */
  from: number;
  to: number;
  data: Cell;
  place: Place;
}

/** A row of a table, cells that started in it only: what spans into it from above is a label. */
export interface RawRow {
  cells: readonly RawCell[];
  /** The cells of each grid column, those included that span into the row from above. */
  slots: readonly (RawCell | null)[];
  columns: TableItem['columns'];
}

const ROWS = new WeakMap<Grid, readonly RawRow[]>();

/** The rows of a table, made once for the readers of the form's three tables. */
export function rowsOf({ grid, columns }: Pick<TableItem, 'grid' | 'columns'>): readonly RawRow[] {
  const known = ROWS.get(grid);
  if (known) return known;
  const made = rowsIn(grid, columns);
  ROWS.set(grid, made);
  return made;
}

/** Cells are parsed once a table; the grid repeats a spanned cell in all its slots. */
function rowsIn(grid: Grid, columns: TableItem['columns']): RawRow[] {
  const parsed = new Map<GridCell, RawCell>();
  const raw = (cell: GridCell): RawCell => {
    const known = parsed.get(cell);
    if (known) return known;
    const made: RawCell = {
      text: cell.text,
      from: cell.column,
      to: cell.column + cell.columnSpan - 1,
      data: readCell(cell.text),
      place: cell.place,
    };
    parsed.set(cell, made);
    return made;
  };
  return grid.slots.map((slots, index) => {
    const cells = slots.filter((cell, column): cell is GridCell => startsAt(cell, index, column));
    return { cells: cells.map(raw), slots: slots.map((cell) => cell && raw(cell)), columns };
  });
}

function startsAt(cell: GridCell | null, row: number, column: number): boolean {
  return cell !== null && cell.row === row && cell.column === column;
}

/** A row made of cells in order, without a grid: one line a cell. */
export function rowOfCells(
  cells: readonly { text: string; place: Place }[],
  columns: 'ordered' | 'ragged',
): RawRow {
  const made = cells.map(
    ({ text, place }, index): RawCell => ({ text, from: index, to: index, data: readCell(text), place }),
  );
  return { cells: made, slots: made, columns };
}

export const isText = (cell: RawCell): boolean => cell.data.kind === 'text';
export const isNumber = (cell: RawCell): boolean => cell.data.kind === 'number';
export const isBlank = (cell: RawCell): boolean => cell.data.kind === 'blank';

export function hasNumber(row: RawRow): boolean {
  return row.cells.some(isNumber);
}

/** Which column of the form a stretch of grid columns belongs to, as the head above it says. */
export interface HeadColumn {
  key: string;
  from: number;
  to: number;
}

export type Alignment =
  | { kind: 'cells'; cells: ReadonlyMap<string, RawCell> }
  | { kind: 'shape'; found: number; cells: readonly RawCell[] };

/** What the rows of a fragment have in common, for those of its rows that cannot be read by themselves. */
export interface Frame {
  /** The columns as the head says; else as the rows that are whole say; else none. */
  heads: readonly HeadColumn[];
  /** Whether rows of this fragment have blank filler cells beside their label or at their end. */
  fillers: boolean;
  /** Whether most rows reach the table's right edge; then one that does not has lost a cell. */
  flush: boolean;
}

/** A row with the index of its label's last cell (-1: it has none). */
export interface LabelledRow {
  row: RawRow;
  labelEnd: number;
}

/**
 * @param rows the data rows of a fragment
 * @param wanted how many data cells each should have
 */
export function frameOf(
  rows: readonly LabelledRow[],
  wanted: number,
  heads: readonly HeadColumn[],
  keys: readonly string[],
): Frame {
  const dataOf = ({ row, labelEnd }: LabelledRow) => row.cells.slice(labelEnd + 1);
  const fillers = rows.some((labelled) => {
    const after = dataOf(labelled);
    return (
      after.length > wanted && after.some(isBlank) && after.filter((cell) => !isBlank(cell)).length <= wanted
    );
  });
  const flush = rows.filter(({ row }) => !isShort(row)).length * 2 > rows.length;
  if (heads.length > 0) return { heads, fillers, flush };

  const whole = rows
    .map((labelled) => dataOf(labelled).filter((cell) => !isBlank(cell)))
    .filter((filled) => filled.length === wanted);
  const [first] = whole;
  const agree =
    first &&
    whole.every((filled) =>
      filled.every((cell, i) => cell.from === first[i]?.from && cell.to === first[i]?.to),
    );
  return {
    heads: agree ? first.map((cell, i) => ({ key: keys[i] ?? '', from: cell.from, to: cell.to })) : [],
    fillers,
    flush,
  };
}

/**
 * Gives each expected column its cell, or says that which cell is lost or added cannot be known.
 *
 * By the head first (each column has exactly one cell under its head, no cell stands under two heads), then by
 * order (as many cells after the label as the form has columns). A row without any number is blank throughout.
 */
export function align({ row, labelEnd }: LabelledRow, expected: readonly string[], frame: Frame): Alignment {
  const after = row.cells.slice(labelEnd + 1);
  const byHead = underHeads({ row, labelEnd }, expected, frame.heads);
  // A row shorter than the others has lost a cell: a blank in it may be the padding that moved into its place.
  const moved = frame.flush && isShort(row) && byHead && [...byHead.values()].some(isBlank) && hasNumber(row);
  if (byHead && !moved) return { kind: 'cells', cells: byHead };

  if (after.every(isBlank)) return { kind: 'cells', cells: blanks(expected, after) };

  const filled = after.filter((cell) => !isBlank(cell));
  const padded = row.columns === 'padded';
  const trusted = row.columns !== 'ragged' && !padded && !frame.fillers;
  const inOrder = [
    trusted ? after : [],
    padded ? withoutPadding(after, expected.length) : [],
    trimBlanks(after),
    filled,
  ].find((cells) => cells.length === expected.length);
  if (inOrder) return { kind: 'cells', cells: pair(expected, inOrder) };

  const found = trusted && after.length < expected.length ? after.length : filled.length;
  return { kind: 'shape', found, cells: filled };
}

/**
 * The cells before the padding at a row's end: padding stands at the end only, so places counted from the left are
 * right. One blank too few filled cells may be a cell that was lost; two or more are blank cells.
 */
function withoutPadding(cells: readonly RawCell[], wanted: number): readonly RawCell[] {
  if (cells.length === wanted) return cells;
  const length = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  if (length === wanted || (length <= wanted - 2 && cells.length >= wanted)) return cells.slice(0, wanted);
  return [];
}

function isShort(row: RawRow): boolean {
  return row.slots.at(-1) === null;
}

/** Each column's one cell under its head; null where heads and cells do not line up. */
export function underHeads(
  { row, labelEnd }: LabelledRow,
  expected: readonly string[],
  heads: readonly HeadColumn[],
): Map<string, RawCell> | null {
  if (row.columns !== 'aligned') return null;
  const cells = new Map<string, RawCell>();
  const taken = new Set<RawCell>();
  for (const key of expected) {
    const cell = onlyCellUnder(row, heads, key);
    if (cell === null) return null;
    const at = row.cells.indexOf(cell);
    const isLabel = at !== -1 && at <= labelEnd;
    if (isLabel) return null;
    // A number that spans down from the row above is that row's.
    if (!isBlank(cell) && at === -1) return null;
    // A number that spans several columns could belong to any of them; a blank that does is blank in all.
    if (taken.has(cell) && !isBlank(cell)) return null;
    cells.set(key, cell);
    taken.add(cell);
  }
  // A filled cell under no head of the form: the row is longer than its head.
  const outside = row.cells.some((cell, at) => at > labelEnd && !isBlank(cell) && !taken.has(cell));
  return outside ? null : cells;
}

/** The cell in all the slots under a column's heads that have one; null where there is none, or another. */
function onlyCellUnder(row: RawRow, heads: readonly HeadColumn[], key: string): RawCell | null {
  let only: RawCell | null = null;
  for (const head of heads) {
    if (head.key !== key) continue;
    for (let column = head.from; column <= head.to; column++) {
      const cell = row.slots[column] ?? null;
      if (cell === null || cell === only) continue;
      if (only !== null) return null;
      only = cell;
    }
  }
  return only;
}

function trimBlanks(cells: readonly RawCell[]): readonly RawCell[] {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  return first === -1 ? [] : cells.slice(first, last + 1);
}

const NOTHING: RawCell = { text: '', from: 0, to: 0, data: readCell(''), place: null };

/** A row that is blank throughout: its blank marks where their number tells whose they are. */
function blanks(expected: readonly string[], cells: readonly RawCell[]): ReadonlyMap<string, RawCell> {
  const marked = cells.filter((cell) => cell.text !== '');
  const own = [cells, marked].find((some) => some.length === expected.length);
  return pair(expected, own ?? []);
}

function pair(keys: readonly string[], cells: readonly RawCell[]): ReadonlyMap<string, RawCell> {
  return new Map(keys.map((key, index) => [key, cells[index] ?? NOTHING]));
}
