import type { FormTable, Relation } from '../form/index.ts';
import { type FormCell, layoutOf } from './layout.ts';

/**
 * What a table shows: `row/column` → its number; null: blank, or no count. A cell that is not in the map is not on
 * the page, or could not be placed.
 */
export type Values = ReadonlyMap<string, number | null>;

/** One cell in the equations. */
export interface Variable extends FormCell {
  /** null: unknown. */
  value: number | null;
}

/**
 * `Σ coefficient · change = −residual`: what changes of the cells (and values of the unknown ones) make it hold. All
 * coefficients are −1, 0 or 1, and stay so: the relations are sums of rows and of columns (a network matrix, which
 * is totally unimodular; Schrijver, Theory of Linear and Integer Programming, 1986, 19.3).
 */
export interface Equation {
  coefficients: Int8Array;
  /** How many are not 0. */
  size: number;
  residual: number;
  /** Relations it comes from, by their index. */
  origins: readonly number[];
}

export interface System {
  variables: readonly Variable[];
  equations: readonly Equation[];
  /** What each origin stands for. */
  relations: readonly Relation[];
}

/**
 * The equations of a table that can be used: those of which every cell is on the page. A blank is an unknown, except
 * in last year's table, whose numbers are taken as they are.
 */
export function systemOf(form: FormTable, values: Values, lastYear: Values): System {
  const { cells, equations: ofForm, relations } = layoutOf(form);
  const indexes = new Map<string, number>();
  const variables: Variable[] = [];
  for (const { row, column, key, isTotal } of cells) {
    const value = values.get(key);
    if (value === undefined) continue;
    indexes.set(key, variables.length);
    variables.push({ row, column, key, isTotal, value });
  }
  const equationOf = ({ terms }: (typeof ofForm)[number], origin: number): Equation | null => {
    const coefficients = new Int8Array(variables.length);
    let residual = 0;
    let size = 0;
    for (const { key, sign, isLastYear } of terms) {
      if (isLastYear) {
        const known = lastYear.get(key);
        if (known == null) return null;
        residual += sign * known;
        continue;
      }
      const index = indexes.get(key);
      if (index === undefined) return null;
      coefficients[index] = sign;
      residual += sign * (variables[index]?.value ?? 0);
      size++;
    }
    return { coefficients, size, residual, origins: [origin] };
  };
  const equations = ofForm.flatMap((equation, origin) => equationOf(equation, origin) ?? []);
  return { variables, equations, relations };
}

/** A cell that was eliminated, and the equation that says its change once those of the others are known. */
export interface Pivot {
  variable: number;
  equation: Equation;
}

/** The equations without one, which is solved for a variable of it; the variable is in none of them any more. */
export function eliminate(equations: readonly Equation[], pivot: Equation, variable: number): Equation[] {
  const divisor = pivot.coefficients[variable] ?? 0;
  const left: Equation[] = [];
  for (const equation of equations) {
    if (equation === pivot) continue;
    const coefficient = equation.coefficients[variable] ?? 0;
    left.push(coefficient === 0 ? equation : subtract(equation, pivot, coefficient * divisor));
  }
  return left;
}

/** `factor` is 1 or −1. */
function subtract(equation: Equation, other: Equation, factor: number): Equation {
  const coefficients = equation.coefficients.slice();
  const { length } = coefficients;
  let size = 0;
  for (let index = 0; index < length; index++) {
    const value = (coefficients[index] ?? 0) - factor * (other.coefficients[index] ?? 0);
    coefficients[index] = value;
    if (value !== 0) size++;
  }
  const residual = equation.residual - factor * other.residual;
  return { coefficients, size, residual, origins: [...equation.origins, ...other.origins] };
}

/**
 * The changes that solved equations give, the last first; null where a change hangs on a variable that nothing
 * determines.
 *
 * @param changes changes known before
 * @param open variables that are unknown and were not eliminated
 */
export function solved(
  pivots: readonly Pivot[],
  changes: ReadonlyMap<number, number>,
  open: ReadonlySet<number>,
): Map<number, number | null> {
  const known = new Map<number, number | null>(changes);
  for (const { variable, equation } of pivots.toReversed()) {
    const { coefficients, residual } = equation;
    let sum: number | null = -residual;
    for (let index = 0; index < coefficients.length && sum !== null; index++) {
      const coefficient = coefficients[index] ?? 0;
      if (coefficient === 0 || index === variable) continue;
      const change = open.has(index) ? null : (known.get(index) ?? (known.has(index) ? null : 0));
      sum = change === null ? null : sum - coefficient * change;
    }
    known.set(variable, sum === null ? null : sum * (coefficients[variable] ?? 1));
  }
  return known;
}
