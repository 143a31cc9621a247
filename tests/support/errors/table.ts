import type { Edition } from '../pages/form.ts';
import { APPLICANTS, applicationRows, REVIEW_GROUPS, REVIEW_OUTCOMES, resultKeys } from '../pages/form.ts';

/** The tables that errors are put into. */
export type ErrorTable = 'applications' | 'review';

/** A table as it is printed: row by row, column by column; null is a blank. */
export interface Grid<Value extends number | null = number | null> {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
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

export function rowKeys(table: ErrorTable, edition: Edition): readonly string[] {
  if (table === 'review') return REVIEW_GROUPS.map(([key]) => key);
  return applicationRows(edition).map(({ key }) => key);
}

export function columnKeys(table: ErrorTable): readonly string[] {
  return (table === 'review' ? REVIEW_OUTCOMES : APPLICANTS).map(([key]) => key);
}

export function resultRows(edition: Edition): ResultRows {
  const rows = rowKeys('applications', edition);
  return { first: rows.indexOf(resultKeys(edition)[0] ?? ''), total: rows.indexOf('totalProcessed') };
}

export const at = (grid: Grid, [row, column]: Place): string => `${grid.rows[row]}/${grid.columns[column]}`;

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

export function places(grid: Grid): Place[] {
  return grid.cells.flatMap((row, index) => row.map((_, column): Place => [index, column]));
}

/** `row/column` → number, as a reader of the page has it. */
export function valuesOf<Value extends number | null>(grid: Grid<Value>): Map<string, Value> {
  return new Map(places(grid).map((place) => [at(grid, place), cell(grid, place)]));
}
