import { gridOf } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** An editor's table: `td` throughout, each text perhaps in a centred paragraph. */
export const plain: Markup = (figures, rng) => {
  const choice = rng.fork('plain');
  const inParagraph = choice.chance(0.5);
  const bare = choice.chance(0.3);
  const indent = choice.pick(['', '　　', '&nbsp;&nbsp;&nbsp; ', '&emsp;&emsp;']);
  const tag = choice.pick(['p', 'div']);
  const strong = choice.chance(0.5);
  return writeReport(figures, rng, {
    paragraph: (text) => `<${tag} style="text-indent:2em">${indent}${escapeHtml(text)}</${tag}>`,
    heading: (text) =>
      strong ? `<p>${indent}<strong>${escapeHtml(text)}</strong></p>` : `<p>${indent}${escapeHtml(text)}</p>`,
    table: (key, table, style) =>
      tableHtml(
        gridOf(key, table, style),
        (cell) => {
          const text = bare ? escapeHtml(cell.text) : orBlank(cell.text);
          const inner = inParagraph ? `<p style="text-align: center">${text}</p>` : text;
          return `<td${spans(cell)} nowrap>${inner}</td>`;
        },
        choice.pick([' border="1"', ' border="1" cellspacing="0" align="center"', ' style="width:100%"']),
      ),
  });
};
