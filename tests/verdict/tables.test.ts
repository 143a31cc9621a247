import { expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { tableCounts } from '../../lib/verdict/tables.ts';
import { fixturePages } from '../browser/support/fixtures.ts';
import { verdictOf } from '../support/verdicts.ts';

const PAGES = fixturePages();

function resultOf(name: string) {
  return check(parseDocument(PAGES.get(`reports/${name}.html`) ?? ''), { source: name }).result;
}

/** Table → cells due, numbers, without number, not placed; relations, holding, broken, unchecked. */
function numbersOf(verdict: Parameters<typeof tableCounts>[0]) {
  return Object.fromEntries(
    tableCounts(verdict).map(({ table, counts }) => [table, counts === null ? null : Object.values(counts)]),
  );
}

it.each([
  // 147 cells of 21 rows are blank; only the rows that remain can be reckoned with.
  ['hongta-2019', [22, 22, 0, 0, 2, 2, 0, 0], [161, 14, 147, 0, 37, 2, 0, 35], [15, 15, 0, 0, 3, 3, 0, 0]],
  // 14 rows of six numbers for seven columns, and a row of sixteen for fifteen.
  ['xinjiang-2019', [22, 22, 0, 0, 2, 1, 1, 0], [161, 63, 0, 98, 37, 7, 2, 28], [15, 0, 0, 15, 3, 0, 0, 3]],
  ['baijiantan-2021', [10, 10, 0, 0, 2, 2, 0, 0], [175, 175, 0, 0, 39, 39, 0, 0], [15, 15, 0, 0, 3, 3, 0, 0]],
])('%s', (name, disclosure, applications, review) => {
  expect(numbersOf(verdictOf(resultOf(name)))).toEqual({ disclosure, applications, review });
});

it('counts a broken equation that was set aside, and none of a rule that is off', () => {
  const result = resultOf('xinjiang-2019');
  const aside = verdictOf(result, { aside: ({ equation }) => equation !== undefined });
  expect(numbersOf(aside).applications?.slice(4)).toEqual([37, 7, 2, 28]);
  const off = verdictOf(result, { rulesOff: ['balance/applicants'] });
  expect(numbersOf(off).applications?.slice(4)).toEqual([37, 0, 0, 37]);
});

it('a table that was not read has no numbers', () => {
  const result = resultOf('hongta-2019');
  if (result.report === null) throw new Error('a report');
  const { review: _, ...tables } = result.report.tables;
  expect(numbersOf(verdictOf({ ...result, report: { ...result.report, tables } })).review).toBeNull();
});
