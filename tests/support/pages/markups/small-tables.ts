import type { GridRow } from '../grid.ts';
import { cell, disclosureGridParts, gridOf, reviewGrid } from '../grid.ts';
import { escapeHtml, orBlank, rowsHtml, spans } from '../html.ts';
import type { Markup } from '../report.ts';
import { writeReport } from '../report.ts';

/** 第二十条 as one small table an item, reviews and lawsuits as two tables. */
export const smallTables: Markup = (figures, rng) => {
  const choice = rng.fork('small');
  const where = choice.pick(['inside', 'paragraph', 'caption']);
  const splitReview = choice.chance(0.6);
  const small = (rows: readonly GridRow[], caption = ''): string => {
    const body = rowsHtml(rows, (one) => `<td${spans(one)}>${orBlank(one.text)}</td>`);
    return `<table border="1" class="xb">${caption}<tbody>${body}</tbody></table>`;
  };
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>${escapeHtml(text)}</p>`,
    heading: (text) => `<p class="bt">${escapeHtml(text)}</p>`,
    table: (key, table, style) => {
      if (key === 'review' && splitReview) {
        const lawsuits = ['litigationDirect', 'litigationPostReview'];
        return [reviewGrid(table, style, ['review']), reviewGrid(table, style, lawsuits)]
          .map(({ rows }) => small(rows))
          .join('\n<p>&nbsp;</p>\n');
      }
      if (key !== 'disclosure') return small(gridOf(key, table, style).rows);
      return disclosureGridParts(table, style, 4)
        .map(({ caption, rows }) => {
          if (where === 'caption') return small(rows, `<caption>${escapeHtml(caption)}</caption>`);
          if (where === 'paragraph') return `<p align="center">${escapeHtml(caption)}</p>\n${small(rows)}`;
          return small([{ head: true, cells: [cell(caption, 'caption', 4)] }, ...rows]);
        })
        .join('\n');
    },
  });
};
