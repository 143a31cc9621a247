import type { GridCell, GridTable } from '../grid.ts';
import { gridOf, cell as makeCell } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';
import type { Rng } from '../rng.ts';

/** Characters one a line, or two lines of a head (商业/企业), by `<br>` or by paragraphs. */
function stack(text: string, rng: Rng): string {
  const characters = [...text];
  const lines =
    characters.length === 4 && rng.chance(0.5)
      ? [characters.slice(0, 2).join(''), characters.slice(2).join('')]
      : characters;
  const written = lines.map(escapeHtml);
  return rng.chance(0.5)
    ? written.join('<br/>')
    : written.map((line) => `<p align="center">${line}</p>`).join('');
}

/** 商业企业, 科研机构 … over two rows of the head: the upper cell says 商业, the one below it 企业. */
function overTwoRows(table: GridTable): GridTable {
  const [first, second, third, ...rest] = table.rows;
  if (table.key !== 'applications' || first === undefined || second === undefined || third === undefined) {
    return table;
  }
  const deeper = (cells: readonly GridCell[]): GridCell[] =>
    cells.map((one) => (one.rowSpan > 1 ? { ...one, rowSpan: one.rowSpan + 1 } : one));
  const upper: GridCell[] = [];
  const lower: GridCell[] = [];
  for (const one of third.cells) {
    const cut = Math.floor(one.text.length / 2);
    if (one.text.length < 4) upper.push({ ...one, rowSpan: 2 });
    else {
      upper.push(makeCell(one.text.slice(0, cut), 'head'));
      lower.push(makeCell(one.text.slice(cut), 'head'));
    }
  }
  return {
    ...table,
    rows: [
      { ...first, cells: deeper(first.cells) },
      { ...second, cells: deeper(second.cells) },
      { ...third, cells: upper },
      { cells: lower, head: true },
      ...rest,
    ],
  };
}

/** Narrow heads with their characters one under the other. */
export const stacked: Markup = (figures, rng) => {
  const choice = rng.fork('stacked');
  const twoRows = choice.chance(0.35);
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>${escapeHtml(text)}</p>`,
    heading: (text) => `<p><span style="font-family:黑体">${escapeHtml(text)}</span></p>`,
    table: (key, table, style) => {
      const grid = gridOf(key, table, style);
      return tableHtml(twoRows ? overTwoRows(grid) : grid, (cell, row) => {
        const tall = row.head && cell.colSpan === 1 && cell.role === 'head' && key !== 'disclosure';
        const group = cell.role === 'group' && cell.rowSpan > 3;
        const inner = (tall && !twoRows) || group ? stack(cell.text, choice) : orBlank(cell.text);
        return `<td${spans(cell)} align="center">${inner}</td>`;
      });
    },
  });
};
