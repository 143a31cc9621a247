import { describe, expect, it } from 'vitest';
import { RULES } from '../../lib/rules/index.ts';
import { makeReport } from '../support/report.ts';
import { saysOf } from './case.ts';
import { loadCases } from './load.ts';

const TABLES = await Promise.all(RULES.map(async (rule) => ({ rule, cases: await loadCases(rule.id) })));

describe.each(TABLES)('$rule.id', ({ rule, cases }) => {
  it.each([...(cases?.fails ?? [])])('fails: $name', ({ at, unchecked = [], severity, ...given }) => {
    expect(saysOf(rule, given)).toEqual({ findings: at, unchecked });
    for (const outcome of rule.check(given.report, given.previous, given.others)) {
      if (outcome.kind === 'finding')
        expect(outcome.severity ?? rule.severity).toBe(severity ?? rule.severity);
    }
  });

  it.each([...(cases?.passes ?? [])])('passes: $name', ({ unchecked = [], ...given }) => {
    expect(saysOf(rule, given)).toEqual({ findings: [], unchecked });
  });

  it.each([2019, 2020, 2021, 2024])('has nothing to say of a clean report for %i', (year) => {
    expect(saysOf(rule, { report: makeReport(year) })).toEqual({ findings: [], unchecked: [] });
  });

  it('gives messages in both languages, without holes', () => {
    const messages = (cases?.fails ?? []).flatMap(({ report, previous, others }) =>
      rule
        .check(report, previous, others)
        .map((outcome) => (outcome.kind === 'finding' ? outcome.message : outcome.reason)),
    );
    for (const { zh, en } of messages) {
      expect(zh).toMatch(/[\u4e00-\u9fa5]/);
      expect(en).toMatch(/[a-z]{2}/);
      expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
    }
  });
});

describe.each(TABLES.filter(({ rule }) => rule.comparesWith))(
  '$rule.id, without another report',
  ({ rule, cases }) => {
    it.each([...(cases?.fails ?? []), ...(cases?.passes ?? [])])(
      'says nothing at all: $name',
      ({ report }) => {
        expect(rule.check(report)).toEqual([]);
      },
    );
  },
);
