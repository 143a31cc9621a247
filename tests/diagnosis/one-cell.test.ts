import { expect, it } from 'vitest';
import { explain } from '../../lib/diagnosis/explain.ts';
import { amountOf } from '../support/errors/amount.ts';
import { errorCases } from '../support/errors/cases.ts';
import { judge } from '../support/errors/judge.ts';
import { REPORTED_SEEDS } from '../support/errors/seeds.ts';

const CASES = amountOf(100_000);

it('locates one wrong cell with its value, as one problem and for certain, in every case', () => {
  const editions = new Set<string>();
  const failed: unknown[] = [];
  for (const one of errorCases('one', REPORTED_SEEDS, CASES)) {
    const problems = explain(one.form, one.values);
    const { first, problems: count, certain, certainRight } = judge(one, problems);
    const proved = first && count === 1 && certain === 1 && certainRight === 1;
    if (!proved) failed.push({ seed: one.seed, wrong: one.wrong, problems });
    editions.add(one.edition);
  }
  expect({ count: failed.length, first: failed.slice(0, 3) }).toEqual({ count: 0, first: [] });
  expect([...editions]).toEqual(['2019', '2021']);
}, 300_000);
