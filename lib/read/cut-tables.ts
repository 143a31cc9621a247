import { namesSection } from './headings.ts';
import type { Grid, GridCell, Item, Line, Outline, TableItem } from './outline.ts';

/** A table that holds sections has a heading, a head and a row at least. */
const FEWEST_ROWS = 3;

/**
 * Some pages put a whole report, or a section's heading, into one table. Such a table is cut at the rows that are a
 * section's heading and nothing else: the headings become lines, what is between them tables of their own.
 */
export function cutTables(outline: Outline): Outline {
  const cuts = outline.items.map((item, at) => (item.kind === 'table' ? headingRows(outline, item, at) : []));
  if (cuts.every((rows) => rows.length === 0)) return outline;

  const items: Item[] = [];
  /** Where each item of the outline has come to stand. */
  const moved: number[] = [];
  for (let at = 0; at < outline.items.length; at++) {
    const item = outline.items[at];
    const headings = cuts[at] ?? [];
    moved[at] = items.length;
    if (item?.kind !== 'table' || headings.length === 0) {
      if (item) items.push(item);
      continue;
    }
    items.push(...partsOf(item, headings, items.length));
    at = item.end - 1;
  }
  moved[outline.items.length] = items.length;
  const isOld = new Set<Item>(outline.items);
  return {
    ...outline,
    items: items.map((item) =>
      item.kind === 'table' && isOld.has(item) ? { ...item, end: moved[item.end] ?? items.length } : item,
    ),
  };
}

/** Headings as lines, and what is between them as tables. */
function partsOf(item: TableItem, headings: readonly number[], at: number): Item[] {
  const bounds = [-1, ...headings, item.grid.height];
  const parts: Item[] = [];
  for (let part = 0; part + 1 < bounds.length; part++) {
    const heading = bounds[part] ?? -1;
    if (heading >= 0) parts.push(...linesOf(item, heading, heading + 1));
    parts.push(...tableOf(item, heading + 1, bounds[part + 1] ?? heading + 1, at + parts.length));
  }
  return parts;
}

/** Rows that are a heading; none of a table that has tables, pictures or files in its cells. */
function headingRows(outline: Outline, { grid, columns, end }: TableItem, at: number): number[] {
  if (columns !== 'aligned' || grid.height < FEWEST_ROWS) return [];
  const found = grid.slots.flatMap((_, row) => {
    const filled = cellsOf(grid, row).filter((cell) => cell.text !== '');
    const [cell] = filled;
    return filled.length === 1 && cell && cell.rowSpan === 1 && namesSection(cell.text) ? [row] : [];
  });
  const others = outline.items.slice(at + 1, end);
  return others.some(({ kind }) => kind === 'table' || kind === 'media') ? [] : found;
}

/** The cells that begin in a row. */
function cellsOf(grid: Grid, row: number): GridCell[] {
  const slots = grid.slots[row] ?? [];
  return slots.filter(
    (cell, column): cell is GridCell => cell !== null && cell.row === row && cell.column === column,
  );
}

function linesOf(item: TableItem, from: number, to: number): Line[] {
  const rows = Array.from({ length: to - from }, (_, index) => cellsOf(item.grid, from + index));
  return rows.flatMap((cells) =>
    cells.map(
      ({ text, place }): Line => ({ kind: 'line', text, place, container: item.container, link: false }),
    ),
  );
}

/** Rows of a table as a table; a row of one cell alone is text. */
function tableOf(item: TableItem, from: number, to: number, at: number): Item[] {
  const lines = linesOf(item, from, to);
  if (lines.length <= to - from) return lines;
  const made = new Map<GridCell, GridCell>();
  const moved = (cell: GridCell): GridCell => {
    const known = made.get(cell);
    if (known) return known;
    const copy = { ...cell, row: Math.max(0, cell.row - from) };
    made.set(cell, copy);
    return copy;
  };
  const slots = item.grid.slots.slice(from, to).map((row) => row.map((cell) => cell && moved(cell)));
  const grid: Grid = { width: item.grid.width, height: to - from, slots };
  return [{ ...item, grid, end: at + 1 + lines.length }, ...lines];
}
