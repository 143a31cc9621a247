/** A cell of a grid; row -1 is the head. */
export interface Spot {
  row: number;
  column: number;
}

interface Size {
  rows: number;
  columns: number;
  /** Rows that can be seen at once. */
  page: number;
}

/** Where a key leads from a cell; null: the key is not the grid's. */
export function stepFrom({ row, column }: Spot, key: string, ctrl: boolean, size: Size): Spot | null {
  const at = (toRow: number, toColumn: number): Spot => ({
    row: Math.min(Math.max(toRow, -1), size.rows - 1),
    column: Math.min(Math.max(toColumn, 0), size.columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'PageUp':
      return at(Math.max(row - size.page, 0), column);
    case 'PageDown':
      return at(row + size.page, column);
    case 'Home':
      return at(ctrl ? 0 : row, 0);
    case 'End':
      return at(ctrl ? size.rows - 1 : row, size.columns - 1);
    default:
      return null;
  }
}
