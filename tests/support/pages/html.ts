import type { GridCell, GridRow, GridTable } from './grid.ts';
import type { Rng } from './rng.ts';

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `colspan` and `rowspan`, those that are not 1. */
export function spans({ colSpan, rowSpan }: GridCell): string {
  const columns = colSpan === 1 ? '' : ` colspan="${colSpan}"`;
  const rows = rowSpan === 1 ? '' : ` rowspan="${rowSpan}"`;
  return columns + rows;
}

export type CellHtml = (cell: GridCell, row: GridRow) => string;

/** Rows of a table, each in `tr`. */
export function rowsHtml(
  rows: readonly GridRow[],
  cellHtml: CellHtml,
  open = '<tr>',
  close = '</tr>',
): string {
  return rows.map((row) => open + row.cells.map((one) => cellHtml(one, row)).join('') + close).join('\n');
}

export function tableHtml(table: GridTable, cellHtml: CellHtml, attributes = ' border="1"'): string {
  return `<table${attributes}><tbody>\n${rowsHtml(table.rows, cellHtml)}\n</tbody></table>\n`;
}

/** A blank cell as editors leave it: nothing, or a space that does not break. */
export function orBlank(text: string): string {
  return text === '' ? '&nbsp;' : escapeHtml(text);
}

/** Whether a place between two characters may be cut by a line break of the source: never inside a number. */
function breakable(before: string, after: string): boolean {
  return !/[0-9０-９.,+\-%]/.test(before) && !/[0-9０-９.,+\-%、，。）)]/.test(after);
}

/** Source lines of about `width` characters, as Word writes them; a browser shows each break as a space. */
export function wrapSource(text: string, width: number): string {
  const characters = [...text];
  let line = 0;
  return characters
    .map((character, index) => {
      line += 1;
      const before = characters[index - 1];
      if (line < width || before === undefined || !breakable(before, character)) return character;
      line = 0;
      return `\n${character}`;
    })
    .join('');
}

/** The text in pieces, cut at random places. */
export function pieces(text: string, rng: Rng, most = 3): string[] {
  const characters = [...text];
  const result: string[] = [];
  let rest = rng.int(1, most);
  let start = 0;
  while (rest > 1 && start < characters.length - 1) {
    const end = rng.int(start + 1, characters.length - 1);
    result.push(characters.slice(start, end).join(''));
    start = end;
    rest -= 1;
  }
  result.push(characters.slice(start).join(''));
  return result;
}

/** `总体情况` as `总 体 情 况`. */
export function spaced(text: string, gap = ' '): string {
  return [...text].join(gap);
}
