import type { Edition } from '../pages/form.ts';
import { APPLICANTS, applicationRows, REVIEW_GROUPS, REVIEW_OUTCOMES, resultKeys } from '../pages/form.ts';

/** The tables that errors are put into. */
export type ErrorTable = 'applications' | 'review';

/** A table as it is printed: row by row, column by column; null is a blank. */
export interface Grid<Value extends number | null = number | null> {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `row/column` of each cell, in the table's order. */
  readonly addresses: readonly string[];
  readonly cells: Value[][];
}

/** One cell by its place in the grid. */
export type Place = readonly [row: number, column: number];

/** The rows of 三 from the first result to 总计, as indexes. */
export interface ResultRows {
  first: number;
  /** （七）总计, the row after the last result. */
  total: number;
}

/** Keys and addresses, worked out once: cases are made by the hundred thousand. */
const known = new Map<string, readonly string[]>();

function once(name: string, make: () => readonly string[]): readonly string[] {
  const made = known.get(name) ?? make();
  known.set(name, made);
  return made;
}

export function rowKeys(table: ErrorTable, edition: Edition): readonly string[] {
  if (table === 'review') return once('groups', () => REVIEW_GROUPS.map(([key]) => key));
  return once(`rows ${edition}`, () => applicationRows(edition).map(({ key }) => key));
}

export function columnKeys(table: ErrorTable): readonly string[] {
  return once(`columns ${table}`, () =>
    (table === 'review' ? REVIEW_OUTCOMES : APPLICANTS).map(([key]) => key),
  );
}

/** A table of a form with these numbers in it, row by row. */
export function gridOf(table: ErrorTable, edition: Edition, cells: number[][]): Grid<number> {
  const rows = rowKeys(table, edition);
  const columns = columnKeys(table);
  const addresses = once(`addresses ${table} ${edition}`, () =>
    rows.flatMap((row) => columns.map((column) => `${row}/${column}`)),
  );
  return { rows, columns, addresses, cells };
}

/** The rows that （七）总计 sums. */
export function resultRowKeys(edition: Edition): readonly string[] {
  return once(`results ${edition}`, () => resultKeys(edition));
}

export function resultRows(edition: Edition): ResultRows {
  const rows = rowKeys('applications', edition);
  return { first: rows.indexOf(resultRowKeys(edition)[0] ?? ''), total: rows.indexOf('totalProcessed') };
}

/** A cell's value; a generator that asks for one that is not there is wrong itself. */
export function cell<Value extends number | null>(grid: Grid<Value>, [row, column]: Place): Value {
  const value = grid.cells[row]?.[column];
  if (value === undefined) throw new Error(`no cell ${row}, ${column}`);
  return value;
}

export function put(grid: Grid, [row, column]: Place, value: number | null): void {
  const cells = grid.cells[row];
  if (cells === undefined || column >= cells.length) throw new Error(`no cell ${row}, ${column}`);
  cells[column] = value;
}

/** A grid to write errors into; the sound one stays as it is. */
export function copy(grid: Grid): Grid {
  return { ...grid, cells: grid.cells.map((row) => [...row]) };
}

/** `row/column` → number, as a reader of the page has it. */
export function valuesOf<Value extends number | null>(grid: Grid<Value>): Map<string, Value> {
  const values = new Map<string, Value>();
  let index = 0;
  for (const row of grid.cells) {
    for (const value of row) values.set(grid.addresses[index++] ?? '', value);
  }
  return values;
}
