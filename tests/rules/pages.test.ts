import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import type { Report } from '../../lib/report/model.ts';
import { RULES } from '../../lib/rules/index.ts';
import { pageOf } from '../support/page.ts';
import { loadCases } from './load.ts';

const TABLES = await Promise.all(RULES.map(async ({ id }) => ({ id, cases: await loadCases(id) })));

const onPages = <T extends { onPage?: false }>(cases: readonly T[] = []): T[] =>
  cases.filter(({ onPage }) => onPage !== false);

describe.each(TABLES)('$id, on a page', ({ id, cases }) => {
  const readOf = (report: Report) => check(parseDocument(pageOf(report)), { source: 'page' }).report;
  const findingsOf = (html: string, last?: Report, others: readonly Report[] = []) => {
    const previous = last === undefined ? null : readOf(last);
    const options = {
      source: 'page',
      others: others.map(readOf).filter((other) => other !== null),
      ...(previous === null ? {} : { previous }),
    };
    return check(parseDocument(html), options)
      .result.findings.filter(({ rule }) => rule === id)
      .map(({ at: { table, section, row, column } }) =>
        [table ?? section, row, column].filter((part) => part !== undefined).join('/'),
      );
  };

  it('has a failing and a passing page', () => {
    expect(onPages(cases?.fails).length).toBeGreaterThan(0);
    expect(onPages(cases?.passes).length).toBeGreaterThan(0);
  });

  it.each(onPages(cases?.fails))('fails: $name', ({ report, previous, others, at }) => {
    expect(findingsOf(pageOf(report), previous, others)).toEqual(at);
  });

  it.each(onPages(cases?.passes))('passes: $name', ({ report, previous, others }) => {
    expect(findingsOf(pageOf(report), previous, others)).toEqual([]);
  });
});
