import { describe, expect, it } from 'vitest';
import { explain } from '../../lib/diagnosis/explain.ts';
import { amountOf } from '../support/errors/amount.ts';
import type { ErrorKind } from '../support/errors/cases.ts';
import { ERROR_KINDS, errorCases } from '../support/errors/cases.ts';
import type { Rates } from '../support/errors/judge.ts';
import { rates } from '../support/errors/judge.ts';
import { ratesTable } from '../support/errors/rates-table.ts';
import { REPORTED_SEEDS } from '../support/errors/seeds.ts';

/** The least shares of right answers: of the first, and of one among the first three. */
const MARKS: Partial<Record<ErrorKind, { first: number; firstThree?: number }>> = {
  one: { first: 1, firstThree: 1 },
  two: { first: 0.99, firstThree: 0.99 },
  three: { first: 0.96, firstThree: 0.99 },
  'total-column-not-filled': { first: 0.95 },
  'total-row-not-filled': { first: 0.95 },
  'some-totals-not-filled': { first: 0.95 },
  'row-shifted': { first: 0.95 },
  'rows-exchanged': { first: 0.95 },
  'cells-swapped': { first: 0.88 },
};

/** Of what is called certain, over all kinds, those included that no method can decide. */
const CERTAIN_MARK = 0.999;

const CELLS = amountOf(3_000, 4);
const STRUCTURAL = amountOf(1_000, 4);

const countOf = (kind: ErrorKind): number => (['one', 'two', 'three'].includes(kind) ? CELLS : STRUCTURAL);

/** Other seeds, to choose weights on; the marks hold for the reported ones. */
const seeds = process.env.GOUJI_SEEDS ?? REPORTED_SEEDS;

describe(`how often the diagnosis is right, seeds ${seeds}`, () => {
  const measured = new Map<ErrorKind, Rates>();
  const measure = (kind: ErrorKind): Rates => {
    const known = measured.get(kind) ?? rates(errorCases(kind, seeds, countOf(kind)), explain);
    measured.set(kind, known);
    return known;
  };

  it.each(ERROR_KINDS)('%s', (kind) => {
    const { cases, first, firstThree, missed } = measure(kind);
    const mark = MARKS[kind];
    expect(cases).toBe(countOf(kind));
    expect(first / cases, `first answers, missed ${missed.join(' ')}`).toBeGreaterThanOrEqual(
      mark?.first ?? 0,
    );
    expect(firstThree / cases).toBeGreaterThanOrEqual(mark?.firstThree ?? 0);
  });

  it('what is called certain is right', () => {
    const all = ERROR_KINDS.map(measure);
    const certain = all.reduce((sum, one) => sum + one.certain, 0);
    const right = all.reduce((sum, one) => sum + one.certainRight, 0);
    expect(certain).toBeGreaterThan(CELLS);
    expect(right / certain).toBeGreaterThanOrEqual(CERTAIN_MARK);
  });

  it.runIf(process.env.GOUJI_RATES !== undefined)('the figures', () => {
    const rows = ERROR_KINDS.map((kind) => [kind, measure(kind)] as const);
    process.stdout.write(`${ratesTable(seeds, rows).join('\n')}\n`);
  });
});
