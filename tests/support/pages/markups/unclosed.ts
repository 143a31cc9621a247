import { gridOf } from '../grid.ts';
import { escapeHtml, orBlank } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** FrontPage's hand: capitals, no quotes, nothing closed, `b` and `font` crossing each other. */
export const unclosed: Markup = (figures, rng) => {
  const choice = rng.fork('unclosed');
  const formInside = choice.chance(0.4);
  const redundant = choice.chance(0.3);
  const crossed = choice.chance(0.6);
  return writeReport(figures, rng, {
    paragraph: (text) => `<P><FONT face=宋体 size=3>${escapeHtml(text)}</FONT>`,
    heading: (text) =>
      crossed
        ? `<P><B><FONT face=黑体 color=#000080>${escapeHtml(text)}</B></FONT>`
        : `<P><B><FONT size=4>${escapeHtml(text)}</FONT></B>`,
    title: (text) => `<CENTER><FONT size=5><B>${escapeHtml(text)}</FONT></B></CENTER>`,
    table: (key, table, style) => {
      const rows = gridOf(key, table, style)
        .rows.map(({ cells }) => {
          const written = cells.map(({ text, colSpan, rowSpan, role }) => {
            const columns = colSpan > 1 || redundant ? ` COLSPAN=${colSpan}` : '';
            const down = rowSpan > 1 ? ` ROWSPAN=${rowSpan}` : '';
            const inner =
              crossed && role === 'head' ? `<B><FONT size=2>${escapeHtml(text)}</B></FONT>` : orBlank(text);
            return `<TD ALIGN=center${columns}${down}><P>${inner}`;
          });
          return `<TR>\n${written.join('\n')}`;
        })
        .join('\n');
      const form = formInside ? '<FORM name=f1>' : '';
      return `<DIV align=center><TABLE BORDER=1 CELLSPACING=0 WIDTH=640>${form}\n${rows}\n</TABLE></DIV>`;
    },
  });
};
