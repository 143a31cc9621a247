import { gridOf } from '../grid.ts';
import { escapeHtml, orBlank } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** A table that lost its mark-up on the way into the site: one paragraph a cell, in reading order. */
export const flattened: Markup = (figures, rng) => {
  const choice = rng.fork('flattened');
  const tag = choice.pick(['p', 'div']);
  const centred = choice.chance(0.5) ? ' style="text-align:center"' : '';
  return writeReport(figures, rng, {
    paragraph: (text) => `<${tag}>${escapeHtml(text)}</${tag}>`,
    heading: (text) => `<${tag}><strong>${escapeHtml(text)}</strong></${tag}>`,
    ending: false,
    table: (key, table, style) =>
      gridOf(key, table, style)
        .rows.flatMap(({ cells }) => cells)
        .map(({ text }) => `<${tag}${centred}>${orBlank(text)}</${tag}>`)
        .join('\n'),
  });
};
