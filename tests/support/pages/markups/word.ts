import { gridOf } from '../grid.ts';
import { rowsHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';
import { measuringRow, WORD_TABLE, wordWriter } from './word-html.ts';

const OFFICE_XML = `<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View>
</w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal{margin:0cm;font-family:宋体} --></style>`;

/** Word's "save as HTML", pasted into the site's editor. */
export const word: Markup = (figures, rng) => {
  const writer = wordWriter(rng.fork('word'));
  const choice = rng.fork('word-table');
  const centred = choice.chance(0.5);
  const measured = choice.chance(0.5);
  const office = choice.chance(0.5) ? OFFICE_XML : '';
  return writeReport(figures, rng, {
    ...writer,
    assemble: (parts) => `${office}<div class=WordSection1>${parts.map(({ html }) => html).join('\n')}</div>`,
    table: (key, table, style) => {
      const grid = gridOf(key, table, style);
      const rows = rowsHtml(grid.rows, writer.cell, "<tr style='height:15.0pt'>\n");
      const last = measured ? measuringRow(grid.width) : '';
      const html = `<table${WORD_TABLE}>\n${rows}\n${last}</table>`;
      return centred ? `<div align=center>\n${html}\n</div>` : html;
    },
  });
};
