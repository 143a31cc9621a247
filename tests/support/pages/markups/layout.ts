import { gridOf } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

function around(html: string, depth: number): string {
  if (depth === 0) return html;
  const spacer = depth % 2 === 0 ? '<tr><td height="10"></td></tr>' : '';
  return `<table width="98%" border="0" cellpadding="0">${spacer}<tr><td width="8">&nbsp;</td><td valign="top">
${around(html, depth - 1)}</td></tr></table>`;
}

/** Layout tables around everything, a table within a table: sites built before style sheets. */
export const layout: Markup = (figures, rng) => {
  const choice = rng.fork('layout');
  const whole = choice.int(1, 4);
  const each = choice.chance(0.5);
  const perPart = choice.chance(0.4);
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>${escapeHtml(text)}</p>`,
    heading: (text) =>
      choice.chance(0.5) ? `<p><b>${escapeHtml(text)}</b></p>` : `<div><b>${escapeHtml(text)}</b></div>`,
    assemble: (parts) => {
      if (!perPart) return around(parts.map(({ html }) => html).join('\n'), whole);
      const rows = parts.map(({ html }) => `<tr><td>${html}</td></tr>`).join('\n');
      return around(`<table width="100%" border="0">${rows}</table>`, whole - 1);
    },
    table: (key, table, style) => {
      const html = tableHtml(gridOf(key, table, style), (cell) => {
        return `<td${spans(cell)}>${orBlank(cell.text)}</td>`;
      });
      return each ? around(html, 1) : html;
    },
  });
};
