import type { GridCell, GridRow, GridTable } from '../grid.ts';
import { fillSpans, gridOf } from '../grid.ts';
import { escapeHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';
import type { Rng } from '../rng.ts';

type GridWriter = (table: GridTable) => string;

const width = ({ colSpan }: GridCell): string => `style="display:inline-block;width:${colSpan * 62}px"`;

function rowsOf(
  table: GridTable,
  open: (row: GridRow) => string,
  close: string,
  one: (cell: GridCell, row: GridRow) => string,
) {
  return table.rows
    .map((row) => open(row) + row.cells.map((cell) => one(cell, row)).join('') + close)
    .join('\n');
}

const divRows: GridWriter = (table) =>
  `<div class="grid">${rowsOf(
    table,
    () => '<div class="row">',
    '</div>',
    (cell) => `<div class="cell" ${width(cell)}>${escapeHtml(cell.text)}</div>`,
  )}</div>`;

const lists: GridWriter = (table) =>
  `<div class="tb">${rowsOf(
    table,
    () => '<ul class="tr clearfix">',
    '</ul>',
    (cell) => `<li ${width(cell)}>${escapeHtml(cell.text)}</li>`,
  )}</div>`;

const aria: GridWriter = (table) =>
  `<div role="table" aria-label="统计表">${rowsOf(
    table,
    () => '<div role="row" style="display:flex">',
    '</div>',
    (cell, row) => {
      const role = row.head ? 'columnheader' : cell.role === 'data' ? 'cell' : 'rowheader';
      const columns = cell.colSpan > 1 ? ` aria-colspan="${cell.colSpan}"` : '';
      const rows = cell.rowSpan > 1 ? ` aria-rowspan="${cell.rowSpan}"` : '';
      return `<div role="${role}"${columns}${rows} style="flex:${cell.colSpan}">${escapeHtml(cell.text)}</div>`;
    },
  )}</div>`;

const displayTable: GridWriter = (table) =>
  `<div style="display:table;border:1px solid #333">${rowsOf(
    table,
    () => '<div style="display:table-row">',
    '</div>',
    ({ text }) => `<div style="display:table-cell;border:1px solid #999">${escapeHtml(text)}</div>`,
  )}</div>`;

/** One grid container, cells its direct children: where a row ends is written nowhere but in the style. */
const flat: GridWriter = (table) => {
  const cells = table.rows.flatMap((row) => row.cells);
  const written = cells.map(({ text, colSpan, rowSpan }) => {
    const column = colSpan > 1 ? `grid-column:span ${colSpan};` : '';
    const row = rowSpan > 1 ? `grid-row:span ${rowSpan};` : '';
    const style = column + row === '' ? '' : ` style="${column}${row}"`;
    return `<div${style}>${escapeHtml(text)}</div>`;
  });
  return `<div class="report-grid" style="display:grid;grid-template-columns:repeat(${table.width},1fr)">${written.join('')}</div>`;
};

const WRITERS = [divRows, lists, aria, displayTable, flat] as const;

/** Tables without `table`: rows and cells are `div` or `li`, blank cells are empty. */
export const divGrid: Markup = (figures, rng: Rng) => {
  const choice = rng.fork('div-grid');
  const writer = choice.pick(WRITERS);
  const filled = choice.chance(0.35);
  return writeReport(figures, rng, {
    paragraph: (text) => `<div class="para">${escapeHtml(text)}</div>`,
    heading: (text) => `<div class="para bold">${escapeHtml(text)}</div>`,
    title: (text) => `<div class="title">${escapeHtml(text)}</div>`,
    table: (key, table, style) => {
      const grid = gridOf(key, table, style);
      return writer(filled ? fillSpans(grid, false) : grid);
    },
  });
};
