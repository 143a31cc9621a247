import { expect, it } from 'vitest';
import { type Alternative, explain } from '../../lib/diagnosis/explain.ts';
import { amountOf } from '../support/errors/amount.ts';
import { errorCases } from '../support/errors/cases.ts';
import { judge } from '../support/errors/judge.ts';
import { REPORTED_SEEDS } from '../support/errors/seeds.ts';

/** Alternatives that people are told of one problem. */
const MOST_TOLD = 30;

it('a detail carried into all of its totals: every row it may be in is named, none singled out', () => {
  for (const one of errorCases('carried-into-both', REPORTED_SEEDS, amountOf(1_000, 4))) {
    const problems = explain(one.form, one.values);
    const alternatives = problems.flatMap((problem) => problem.alternatives);
    expect(judge(one, problems).named, one.seed).toBe(true);
    expect(problems, one.seed).toHaveLength(1);
    expect(alternatives.length, one.seed).toBeLessThanOrEqual(MOST_TOLD);
    expect(new Set(alternatives.map(({ certainty }) => certainty)), one.seed).toEqual(new Set(['possible']));
    const sizes = alternatives.map(({ changes }) => changes.length);
    expect(new Set(sizes), one.seed).toEqual(new Set([2, 4]));
    for (const { changes } of alternatives) {
      expect(new Set(changes.map(({ from, to }) => Math.abs(to - (from ?? 0)))).size, one.seed).toBe(1);
    }
  }
});

it.each(['carriedOver', 'granted'])('so too where one more cell is wrong, in row %s', (row) => {
  for (const one of errorCases('carried-into-both', REPORTED_SEEDS, amountOf(300, 4))) {
    const column = one.wrong[0]?.column === 'research' ? 'commercial' : 'research';
    const place = `${row}/${column}`;
    // By another number: the same in two places of a column is more likely one slip of some other kind.
    const [{ shown, truth: right } = { shown: 0, truth: 0 }] = one.wrong;
    const by = Math.abs((shown ?? 0) - right) + 3;
    const values = new Map(one.values).set(place, (one.values.get(place) ?? 0) + by);
    const cells = ({ changes }: Alternative) => changes.map((change) => `${change.row}/${change.column}`);
    const truth = one.wrong.map((wrong) => `${wrong.row}/${wrong.column}`);
    const told = explain(one.form, values).find(({ alternatives }) =>
      alternatives.some((alternative) => truth.every((cell) => cells(alternative).includes(cell))),
    );
    expect(told, one.seed).toBeDefined();
    const [best] = told?.alternatives ?? [];
    const isTrue = best !== undefined && truth.every((cell) => cells(best).includes(cell));
    expect(isTrue || best?.certainty === 'possible', one.seed).toBe(true);
  }
});
