import { gridOf } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** The text once more where nobody sees it: for the phone, for the share button, for a script. */
const COPIES: readonly [(html: string) => string, ...((html: string) => string)[]] = [
  () => '',
  (html) => `<div class="mobile-view" style="display: none">${html}</div>`,
  (html) => `<script type="text/html" id="tpl">${html}</script>`,
  (html) => `<template>${html}</template>`,
  (html) => `<div hidden>${html}</div>`,
];

/** Each section a box of its own: Word's `Section1`, `Section2`, or the site's panels. */
export const multiSection: Markup = (figures, rng) => {
  const choice = rng.fork('multi');
  const copy = choice.pick(COPIES);
  const shape = choice.pick(['word', 'panel', 'tab']);
  return writeReport(figures, rng, {
    paragraph: (text) => `<p class="MsoNormal">${escapeHtml(text)}</p>`,
    heading: (text) =>
      shape === 'panel'
        ? `<div class="hd"><span>${escapeHtml(text)}</span></div>`
        : `<p>${escapeHtml(text)}</p>`,
    assemble: (parts) => {
      const sections = parts
        .map(({ html }, index) => {
          if (shape === 'word') {
            return `<div class="Section${index}" style="layout-grid:15.6pt">${html}</div>\n<br clear="all" />`;
          }
          if (shape === 'tab')
            return `<div class="tab"><div class="tab-pane" id="s${index}">${html}</div></div>`;
          return `<div class="panel panel-${index}"><div class="bd">${html}</div></div>`;
        })
        .join('\n');
      return sections + copy(parts.map(({ html }) => html).join('\n'));
    },
    table: (key, table, style) => {
      const html = tableHtml(gridOf(key, table, style), (cell) => {
        return `<td${spans(cell)}>${orBlank(cell.text)}</td>`;
      });
      return shape === 'panel' ? `<div class="table-responsive" style="overflow:auto">${html}</div>` : html;
    },
  });
};
