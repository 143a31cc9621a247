import { beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../lib/diagnosis/explain.ts';
import { amountOf } from '../support/errors/amount.ts';
import { errorCases } from '../support/errors/cases.ts';
import type { Oracle } from '../support/errors/oracle.ts';
import { loadOracle } from '../support/errors/oracle.ts';
import { REPORTED_SEEDS } from '../support/errors/seeds.ts';

/** An integer-programming solver, given the equations alone, needs as many cells as the smallest repair. */
describe('the fewest cells that an integer program has to change', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await loadOracle();
  });

  it.each([
    ['one', amountOf(700)],
    ['two', amountOf(700)],
    ['three', amountOf(600)],
  ] as const)(
    '%s: as many as the smallest repair, in %i cases',
    (kind, count) => {
      for (const { seed, form, values } of errorCases(kind, REPORTED_SEEDS, count)) {
        const smallest = explain(form, values).map(({ alternatives }) =>
          Math.min(...alternatives.map(({ changes }) => changes.length)),
        );
        const needed = smallest.reduce((sum, cells) => sum + cells, 0);
        expect(needed, seed).toBe(oracle(form, values));
      }
    },
    1_200_000,
  );
});
