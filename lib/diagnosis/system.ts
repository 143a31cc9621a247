import type { FormTable, Relation } from '../form/index.ts';
import { type FormCell, layoutOf } from './layout.ts';

/**
 * What a table shows: `row/column` → its number; null: blank, or no count. A cell that is not in the map is not on
 * the page, or could not be placed.
 */
export type Values = ReadonlyMap<string, number | null>;

/** Variable → by how much its number changes. */
export type Repair = ReadonlyMap<number, number>;

/** Whether a repair changes a cell of an equation. */
export function isIn(repair: Repair, { coefficients }: Equation): boolean {
  for (const index of repair.keys()) if (coefficients[index] !== 0) return true;
  return false;
}

/** Whether it changes every cell of it, none to less than nothing. */
export const isPossible = (repair: Repair, variables: readonly Variable[]): boolean =>
  [...repair].every(([index, change]) => change !== 0 && (variables[index]?.value ?? 0) + change >= 0);

export const violatedIn = (equations: readonly Equation[]): readonly Equation[] =>
  equations.filter(({ residual }) => residual !== 0);

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
  /** Variables whose value is unknown. */
  blanks: readonly number[];
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
  const blanks: number[] = [];
  for (const cell of cells) {
    const value = values.get(cell.key);
    if (value === undefined) continue;
    if (value === null) blanks.push(variables.length);
    indexes.set(cell.key, variables.length);
    const { row, column, key, isTotal } = cell;
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
  return { variables, blanks, equations, relations };
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

/** Equations with variables taken out of them, and what gives those their numbers. */
export interface Reduced {
  equations: readonly Equation[];
  pivots: readonly Pivot[];
  /** Variables that no equation determines by itself. */
  open: readonly number[];
}

/** Takes variables out of equations, each by the equation that has the fewest of them. */
export function without(equations: readonly Equation[], variables: readonly number[]): Reduced {
  let left = equations;
  const pivots: Pivot[] = [];
  const open: number[] = [];
  for (const variable of variables) {
    const equation = fewestOf(variables, left, variable);
    if (equation === undefined) {
      open.push(variable);
      continue;
    }
    left = eliminate(left, equation, variable);
    pivots.push({ variable, equation });
  }
  return { equations: left, pivots, open };
}

function fewestOf(
  variables: readonly number[],
  equations: readonly Equation[],
  variable: number,
): Equation | undefined {
  let best: Equation | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const equation of equations) {
    if (equation.coefficients[variable] === 0) continue;
    const count = variables.filter((index) => equation.coefficients[index] !== 0).length;
    if (count >= fewest) continue;
    best = equation;
    fewest = count;
  }
  return best;
}

/** What an equation comes to once cells have changed. */
export function residualAfter({ coefficients, residual }: Equation, changes: Repair): number {
  let sum = residual;
  for (const [index, change] of changes) sum += (coefficients[index] ?? 0) * change;
  return sum;
}

/**
 * The changes that solved equations give, the last first.
 *
 * @param changes changes known before; NaN: unknown, and so is what hangs on it
 */
export function solved(pivots: readonly Pivot[], changes: Repair = new Map()): Map<number, number> {
  const known = new Map(changes);
  for (const { variable, equation } of pivots.toReversed()) {
    const { coefficients, residual } = equation;
    let sum = -residual;
    for (let index = 0; index < coefficients.length; index++) {
      const coefficient = coefficients[index] ?? 0;
      if (coefficient !== 0 && index !== variable) sum -= coefficient * (known.get(index) ?? 0);
    }
    known.set(variable, sum * (coefficients[variable] ?? 1));
  }
  return known;
}
