import { fillSpans, gridOf } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** Out of a spreadsheet: empty cells where the form spans, in the head only or everywhere. */
export const filler: Markup = (figures, rng) => {
  const choice = rng.fork('filler');
  const headOnly = choice.chance(0.5);
  const blank = choice.pick(['', '&nbsp;', '<br>', '　']);
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>　　${escapeHtml(text)}</p>`,
    heading: (text) => `<p><b>${escapeHtml(text)}</b></p>`,
    table: (key, table, style) =>
      tableHtml(fillSpans(gridOf(key, table, style), headOnly), (cell) => {
        const inner = cell.role === 'filler' ? blank : orBlank(cell.text);
        return `<td${spans(cell)}>${inner}</td>`;
      }),
  });
};
