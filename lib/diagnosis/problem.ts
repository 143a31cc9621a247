import type { CellRef, Relation } from '../form/index.ts';
import type { Candidate } from './candidates.ts';
import type { Equation, Repair, Variable } from './system.ts';
import type { Slip } from './weights.ts';

export interface CellChange extends CellRef, Slip {}

export type Kind = Candidate['kind'];

/**
 * `certain`: the equations prove it, or nothing else comes near; `likely`: it stands out; `possible`: one of
 * several, none of which does.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

export interface Alternative {
  kind: Kind;
  certainty: Certainty;
  changes: readonly CellChange[];
}

/** So many equations must speak of a number: what one alone says is confirmed by no other. */
const CONFIRMED_BY = 2;

export function isConfirmed(equations: readonly Equation[], index: number): boolean {
  return equations.filter(({ coefficients }) => coefficients[index] !== 0).length >= CONFIRMED_BY;
}

/**
 * One problem: relations that do not hold together, or blanks that have a value, and what explains them, best first.
 * Without alternatives: nothing of up to three cells does, and no story that is known.
 */
export interface Problem {
  relations: readonly Relation[];
  alternatives: readonly Alternative[];
}

export function changesOf(variables: readonly Variable[], repair: Repair): CellChange[] {
  return [...repair]
    .sort(([one], [other]) => one - other)
    .map(([index, change]) => {
      const { row = '', column = '', value = null, isTotal = false } = variables[index] ?? {};
      return { row, column, from: value, to: (value ?? 0) + change, isTotal };
    });
}
