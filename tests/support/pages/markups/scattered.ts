import { fineDisclosureGrid, gridOf, scatter } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** A table drawn by dragging borders: a fine grid, colspans without any order. */
export const scattered: Markup = (figures, rng) => {
  const choice = rng.fork('scattered');
  const factors = Array.from({ length: 15 }, () => choice.int(1, 4));
  const tag = choice.pick(['td', 'th']);
  return writeReport(figures, rng, {
    paragraph: (text) => `<p style="margin:0 0 10px">${escapeHtml(text)}</p>`,
    heading: (text) => `<p style="font-weight:bold">${escapeHtml(text)}</p>`,
    table: (key, table, style) => {
      const grid = key === 'disclosure' ? fineDisclosureGrid(table, style) : gridOf(key, table, style);
      return tableHtml(scatter(grid, factors), (cell, row) => {
        const name = row.head ? tag : 'td';
        return `<${name}${spans(cell)}>${orBlank(cell.text)}</${name}>`;
      });
    },
  });
};
