import type { GridTable } from '../grid.ts';
import { gridOf } from '../grid.ts';
import { escapeHtml, rowsHtml, spans } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** Blank cells right of the table and a blank row under it: the sheet's used range was larger than the table. */
function sheet(
  table: GridTable,
  right: number,
  below: number,
  cellOf: (text: string, attributes: string, data: boolean) => string,
): string {
  const empty = '<td class=xl65></td>';
  const rows = rowsHtml(
    table.rows,
    (one) => cellOf(one.text, spans(one), one.role === 'data'),
    '<tr height=19>',
    `${empty.repeat(right)}</tr>`,
  );
  const rest = `<tr height=19>${empty.repeat(table.width + right)}</tr>`.repeat(below);
  const columns = '<col width=72 style="mso-width-source:userset">'.repeat(table.width + right);
  return `<table x:str border=0 cellpadding=0 cellspacing=0 style="border-collapse:collapse">${columns}\n${rows}\n${rest}</table>`;
}

/** A sheet saved as a web page: `x:num`, column widths, blank cells of the used range around the table. */
export const excel: Markup = (figures, rng) => {
  const choice = rng.fork('excel');
  const right = choice.int(0, 2);
  const below = choice.int(0, 2);
  const numbered = choice.chance(0.5);
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>${escapeHtml(text)}</p>`,
    heading: (text) => `<p><strong>${escapeHtml(text)}</strong></p>`,
    table: (key, table, style) =>
      sheet(gridOf(key, table, style), right, below, (text, attributes, data) => {
        const kind = data && numbered && /^\d+$/.test(text) ? ` x:num="${text}"` : '';
        return `<td class=xl${data ? 66 : 24}${attributes}${kind}>${escapeHtml(text)}</td>`;
      }),
  });
};
