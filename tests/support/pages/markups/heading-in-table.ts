import { tableIn } from '../figures.ts';
import type { GridRow } from '../grid.ts';
import { cell, gridOf } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { headingText, writeReport } from '../report.ts';

/** The heading of sections 二–四 is the first row of the table below it, or its caption. */
export const headingInTable: Markup = (figures, rng) => {
  const choice = rng.fork('heading-in-table');
  const caption = choice.chance(0.5);
  const inside = new Set<string>();
  for (const section of figures.sections) {
    const held = tableIn(figures, section.key);
    if (held !== null && held[1].instead === undefined) inside.add(headingText(section));
  }
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>${escapeHtml(text)}</p>`,
    heading: (text) => (inside.has(text) ? '' : `<p><b>${escapeHtml(text)}</b></p>`),
    table: (key, table, style) => {
      const grid = gridOf(key, table, style);
      const section = figures.sections.find((one) => one.key === key);
      const heading = section === undefined ? '' : headingText(section);
      const first: GridRow = { head: true, cells: [cell(heading, 'caption', grid.width)] };
      const html = tableHtml({ ...grid, rows: caption ? grid.rows : [first, ...grid.rows] }, (one) => {
        return `<td${spans(one)}>${orBlank(one.text)}</td>`;
      });
      return caption ? html.replace('<tbody>', `<caption>${escapeHtml(heading)}</caption><tbody>`) : html;
    },
  });
};
