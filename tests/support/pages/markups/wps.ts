import { gridOf } from '../grid.ts';
import { escapeHtml, pieces, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** WPS's export: `mso-` styles, `&nbsp;` runs between pieces of a text, `font` tags, an empty paragraph at ends. */
export const wps: Markup = (figures, rng) => {
  const choice = rng.fork('wps');
  const font =
    '<span style="mso-spacerun:\'yes\';font-family:仿宋_GB2312;font-size:16pt"><font face="仿宋_GB2312">';
  const run = (text: string, most: number): string =>
    pieces(text, choice, most)
      .map((piece) => `${font}${escapeHtml(piece)}</font></span>`)
      .join(most > 1 ? seam : '');
  const seam = choice.pick(['', '', '\u200b', '\ufeff', '&#8203;']);
  const gap = choice.chance(0.5) ? '\n<p class="MsoNormal"><span>&nbsp;</span></p>' : '';
  return writeReport(figures, rng, {
    paragraph: (text) => `<p class="MsoNormal" style="mso-char-indent-count:2">${run(text, 3)}</p>`,
    heading: (text) => `${gap}<p class="MsoNormal"><b>${run(text, 3)}</b></p>`,
    table: (key, table, style) =>
      tableHtml(
        gridOf(key, table, style),
        (cell) => {
          const inner =
            cell.text === '' ? '<span>&nbsp;</span>' : run(cell.text, cell.role === 'data' ? 1 : 3);
          return `<td valign="center"${spans(cell)}><p class="MsoNormal" align="center">${inner}</p></td>`;
        },
        ' class="MsoTableGrid" border="1" style="border-collapse:collapse;mso-table-layout-alt:fixed"',
      ),
  });
};
