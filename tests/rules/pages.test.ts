import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../cli/dom.ts';
import { check } from '../../lib/check.ts';
import { RULES } from '../../lib/rules/index.ts';
import { pageOf } from '../support/page.ts';
import { loadCases } from './load.ts';

const TABLES = await Promise.all(RULES.map(async ({ id }) => ({ id, cases: await loadCases(id) })));

const onPages = <T extends { onPage?: false }>(cases: readonly T[] = []): T[] =>
  cases.filter(({ onPage }) => onPage !== false);

describe.each(TABLES)('$id, on a page', ({ id, cases }) => {
  const findingsOf = (html: string) =>
    check(parseDocument(html), { source: 'page' })
      .result.findings.filter(({ rule }) => rule === id)
      .map(({ at: { table, section, row, column } }) =>
        [table ?? section, row, column].filter((part) => part !== undefined).join('/'),
      );

  it('has a failing and a passing page', () => {
    expect(onPages(cases?.fails).length).toBeGreaterThan(0);
    expect(onPages(cases?.passes).length).toBeGreaterThan(0);
  });

  it.each(onPages(cases?.fails))('fails: $name', ({ report, at }) => {
    expect(findingsOf(pageOf(report))).toEqual(at);
  });

  it.each(onPages(cases?.passes))('passes: $name', ({ report }) => {
    expect(findingsOf(pageOf(report))).toEqual([]);
  });
});
