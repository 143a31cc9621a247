import type { Cell, Table } from '../../report/model.ts';

/** More than any organ counts: above it, numbers of several cells have run together. */
const MAX_COUNT = 1e12;

/** Whether a number can be a count: whole, not negative, of a believable size. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_COUNT;
}

/** The count in a cell; null where it holds none that could be reckoned with. */
export function countOf(cell: Cell | undefined): number | null {
  if (cell?.kind !== 'number' || cell.value === null) return null;
  return isCount(cell.value) ? cell.value : null;
}

/** The count at a place of a table; null where the row, the column or the count is not there. */
export function countAt(table: Table, row: string, column: string): number | null {
  return countOf(table.rows.get(row)?.cells[column]);
}
