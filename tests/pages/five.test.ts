import { expect, it } from 'vitest';
import { checked } from '../support/pages/checked.ts';
import { cellsAgainst, findingsAgainst } from '../support/pages/compare.ts';
import { FIVE } from '../support/pages/five/index.ts';

/** The five published reports of the issue as pages: the same figures and faults, prose of our own. */
it.each(FIVE.map((page) => [page.name, page] as const))('%s', async (name, page) => {
  const { html, figures, expected, allowed } = page;
  await expect(html).toMatchFileSnapshot(`../fixtures/reports/${name}.html`);
  const result = checked(html, name);
  expect(result.report).toMatchObject({
    year: figures.year,
    edition: figures.edition,
    published: figures.published,
  });
  expect(findingsAgainst(result, expected, allowed)).toEqual([]);
  expect(cellsAgainst(result, figures)).toEqual([]);
});
