import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { cellsAgainst, findingsAgainst } from '../support/pages/compare.ts';
import { type Figures, randomFigures } from '../support/pages/figures.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng } from '../support/pages/rng.ts';

const DATA = /信息内容|申请人情况|行政复议/;

/** The report of the `plain` mark-up with its three tables and the headings between them as one table. */
function inOneTable(figures: Figures, seed: string, around: (table: string) => string): string {
  const document = parseDocument(MARKUPS.plain?.(figures, makeRng(seed)) ?? '');
  const tables = [...document.querySelectorAll('table')].filter((table) =>
    DATA.test(table.textContent ?? ''),
  );
  const parent = tables[0]?.parentNode;
  const siblings = [...(parent?.childNodes ?? [])];
  const between = siblings.slice(
    siblings.indexOf(tables[0] as ChildNode),
    siblings.indexOf(tables.at(-1) as ChildNode) + 1,
  );
  const rows = between.flatMap((node) => {
    const element = node as Element;
    if (element.localName === 'table') return [...element.querySelectorAll('tr')].map((row) => row.outerHTML);
    const text = (node.textContent ?? '').trim();
    return text === '' ? [] : [`<tr><td colspan="15">${text}</td></tr>`];
  });
  for (const node of between.slice(1)) node.remove();
  if (tables[0]) tables[0].outerHTML = around(`<table>${rows.join('')}</table>`);
  return document.toString();
}

const AROUND: [string, (table: string) => string][] = [
  ['alone', (table) => table],
  ['in a layout table', (table) => `<table><tr><td>${table}</td></tr><tr><td>&nbsp;</td></tr></table>`],
];

describe.each(AROUND)('one table for all sections, %s', (_, around) => {
  it.each(['2019', '2021'] as const)('edition %s: every cell read, nothing found', (edition) => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const figures = randomFigures(seed, edition);
      const { result } = check(parseDocument(inOneTable(figures, seed, around)), { source: seed });
      expect(cellsAgainst(result, figures)).toEqual([]);
      expect(findingsAgainst(result, [])).toEqual([]);
      expect(result.unchecked).toEqual([]);
    }
  });
});
