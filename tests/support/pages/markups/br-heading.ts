import { gridOf } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** The whole text in one element, its lines and headings parted by `<br>` only. */
export const brHeading: Markup = (figures, rng) => {
  const choice = rng.fork('br');
  const line = choice.pick(['<br>', '<br/>\n', '<br><br>', '<BR />']);
  const indent = choice.pick(['', '　　', '&nbsp;&nbsp;&nbsp;&nbsp;', '\n    ']);
  const bold = choice.chance(0.4);
  const perSection = choice.chance(0.4);
  return writeReport(figures, rng, {
    paragraph: (text) => `${indent}${escapeHtml(text)}${line}`,
    heading: (text) => `${indent}${bold ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)}${line}`,
    title: (text) => `<strong>${escapeHtml(text)}</strong>${line}`,
    assemble: (parts) => {
      if (!perSection) return `<div class="text">${parts.map(({ html }) => html).join('')}</div>`;
      return parts.map(({ html }) => `<div>${html}</div>`).join('');
    },
    table: (key, table, style) =>
      tableHtml(gridOf(key, table, style), (cell) => `<td${spans(cell)}>${orBlank(cell.text)}</td>`),
  });
};
