import type { Alternative, CellChange, explain, Problem } from '../../../lib/diagnosis/explain.ts';
import type { ErrorCase, WrongCell } from './cases.ts';

/** What an answer is worth, against what was done to the table. */
export interface Verdict {
  /** The first alternatives together are the truth: every changed cell, its value, and no other cell. */
  first: boolean;
  /** The truth is among the first three of each problem. */
  firstThree: boolean;
  /** The truth is among all that is named. */
  named: boolean;
  /** Alternatives that are called certain, wherever they stand. */
  certain: number;
  /** Those of them that are right. */
  certainRight: number;
  problems: number;
}

const written = (row: string, column: string, value: number): string => `${row}/${column}=${value}`;

const changesOf = (changes: readonly CellChange[]): string[] =>
  changes.map(({ row, column, to }) => written(row, column, to));

const truthOf = (wrong: readonly WrongCell[]): Set<string> =>
  new Set(wrong.map(({ row, column, truth }) => written(row, column, truth)));

/** Whether one alternative of each problem can be chosen so that together they are the truth. */
function canBe(truth: ReadonlySet<string>, choices: readonly (readonly Alternative[])[]): boolean {
  const walk = (index: number, covered: ReadonlySet<string>): boolean => {
    const alternatives = choices[index];
    if (alternatives === undefined) return covered.size === truth.size;
    return alternatives.some(({ changes }) => {
      const named = changesOf(changes);
      return named.every((change) => truth.has(change)) && walk(index + 1, new Set([...covered, ...named]));
    });
  };
  return walk(0, new Set());
}

/** A certain alternative names true cells only; where it is the whole answer, it names all of them. */
function isRight(
  alternative: Alternative,
  truth: ReadonlySet<string>,
  problems: readonly Problem[],
): boolean {
  const named = changesOf(alternative.changes);
  if (!named.every((change) => truth.has(change))) return false;
  return problems.length > 1 || named.length === truth.size;
}

export function judge({ wrong }: ErrorCase, problems: readonly Problem[]): Verdict {
  const truth = truthOf(wrong);
  const certain = problems
    .flatMap(({ alternatives }) => alternatives)
    .filter(({ certainty }) => certainty === 'certain');
  return {
    first: canBe(
      truth,
      problems.map(({ alternatives }) => alternatives.slice(0, 1)),
    ),
    firstThree: canBe(
      truth,
      problems.map(({ alternatives }) => alternatives.slice(0, 3)),
    ),
    named: canBe(
      truth,
      problems.map(({ alternatives }) => alternatives),
    ),
    certain: certain.length,
    certainRight: certain.filter((one) => isRight(one, truth, problems)).length,
    problems: problems.length,
  };
}

/** How often answers to cases of one kind were right. */
export interface Rates {
  cases: number;
  first: number;
  firstThree: number;
  named: number;
  /** Alternatives called certain. */
  certain: number;
  certainRight: number;
  /** Cases with an alternative called certain. */
  withCertain: number;
  /** Cases with no explanation at all. */
  unexplained: number;
  /** Seeds of some cases whose first answer was wrong. */
  missed: string[];
}

const MISSED_KEPT = 5;

export function rates(cases: Iterable<ErrorCase>, answer: typeof explain): Rates {
  const sum: Rates = {
    cases: 0,
    first: 0,
    firstThree: 0,
    named: 0,
    certain: 0,
    certainRight: 0,
    withCertain: 0,
    unexplained: 0,
    missed: [],
  };
  for (const one of cases) {
    const problems = answer(one.form, one.values);
    const verdict = judge(one, problems);
    sum.cases += 1;
    if (verdict.first) sum.first += 1;
    else if (sum.missed.length < MISSED_KEPT) sum.missed.push(one.seed);
    if (verdict.firstThree) sum.firstThree += 1;
    if (verdict.named) sum.named += 1;
    sum.certain += verdict.certain;
    sum.certainRight += verdict.certainRight;
    if (verdict.certain > 0) sum.withCertain += 1;
    if (!problems.some(({ alternatives }) => alternatives.length > 0)) sum.unexplained += 1;
  }
  return sum;
}
