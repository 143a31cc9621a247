import { gridOf } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** Characters that a PDF's text layer gives as radicals: they look the same and are others. */
const RADICALS: Readonly<Record<string, string>> = {
  一: '⼀',
  二: '⼆',
  人: '⼈',
  自: '⾃',
  行: '⾏',
  文: '⽂',
  目: '⽬',
  工: '⼯',
  力: '⼒',
  大: '⼤',
  无: '⽆',
};

function asRadicals(text: string, share: (character: string) => boolean): string {
  return [...text]
    .map((character) => (share(character) ? (RADICALS[character] ?? character) : character))
    .join('');
}

/** Copied out of a PDF: look-alike characters, and a page number in the middle of the text. */
export const fromPdf: Markup = (figures, rng) => {
  const choice = rng.fork('pdf');
  const present = new Set(Object.keys(RADICALS).filter(() => choice.chance(0.6)));
  const write = (text: string): string => escapeHtml(asRadicals(text, (character) => present.has(character)));
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>${write(text)}</p>`,
    heading: (text) => `<p class="pn">${choice.int(1, 9)}</p>\n<p><b>${write(text)}</b></p>`,
    table: (key, table, style) =>
      tableHtml(gridOf(key, table, style), (cell) => {
        return `<td${spans(cell)}>${cell.role === 'data' ? orBlank(cell.text) : write(cell.text)}</td>`;
      }),
  });
};
