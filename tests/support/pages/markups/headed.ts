import { gridOf } from '../grid.ts';
import { escapeHtml, rowsHtml, spans } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** Heads as `th` with scope, `thead`/`tbody`, `h2`/`h3` headings: the tidy site. */
export const headed: Markup = (figures, rng) => {
  const choice = rng.fork('headed');
  const level = choice.pick(['h2', 'h3', 'h4']);
  const labelTag = choice.pick(['th', 'td']);
  const caption = choice.chance(0.3);
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>${escapeHtml(text)}</p>`,
    heading: (text) => `<${level}>${escapeHtml(text)}</${level}>`,
    title: (text) => `<h1>${escapeHtml(text)}</h1>`,
    assemble: (parts) =>
      parts.map(({ section, html }) => `<section data-part="${section}">\n${html}\n</section>`).join('\n'),
    table: (key, table, style) => {
      const grid = gridOf(key, table, style);
      const body = grid.rows.findIndex((row) => !row.head);
      const split = key === 'disclosure' ? 0 : body;
      const html = (from: number, to: number): string =>
        rowsHtml(grid.rows.slice(from, to), (cell, row) => {
          if (row.head) return `<th scope="col"${spans(cell)}>${escapeHtml(cell.text)}</th>`;
          if (cell.role === 'label' || cell.role === 'group') {
            return `<${labelTag} scope="row"${spans(cell)}>${escapeHtml(cell.text)}</${labelTag}>`;
          }
          return `<td${spans(cell)}>${escapeHtml(cell.text)}</td>`;
        });
      const title = caption ? '<caption>单位：件</caption>' : '';
      const top = split > 0 ? `<thead>${html(0, split)}</thead>` : '';
      return `<table border="1">${title}${top}<tbody>${html(split, grid.rows.length)}</tbody></table>`;
    },
  });
};
