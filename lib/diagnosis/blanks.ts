import type { Repair } from './repairs.ts';
import { type Equation, eliminate, type Pivot, type System, solved } from './system.ts';

/** The equations with the blanks taken out of them, and what gives the blanks their numbers. */
export interface Filled {
  equations: readonly Equation[];
  pivots: readonly Pivot[];
  /** Blanks that no equation determines by itself. */
  open: ReadonlySet<number>;
}

export function blanksOf({ variables }: System): number[] {
  return variables.flatMap(({ value }, index) => (value === null ? [index] : []));
}

/**
 * Takes the unknown cells out of the equations.
 *
 * @param zeros blanks that are taken for 0
 */
export function fillBlanks(system: System, zeros: ReadonlySet<number>): Filled {
  const unknown = blanksOf(system).filter((index) => !zeros.has(index));
  let left = system.equations;
  const pivots: Pivot[] = [];
  const open = new Set<number>();
  for (const variable of unknown) {
    const pivot = fewestUnknown(left, variable, unknown);
    if (pivot === undefined) {
      open.add(variable);
      continue;
    }
    left = eliminate(left, pivot, variable);
    pivots.push({ variable, equation: pivot });
  }
  return { equations: left, pivots, open };
}

function fewestUnknown(
  equations: readonly Equation[],
  variable: number,
  unknown: readonly number[],
): Equation | undefined {
  let best: Equation | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const equation of equations) {
    if (equation.coefficients[variable] === 0) continue;
    const count = unknown.filter((index) => equation.coefficients[index] !== 0).length;
    if (count >= fewest) continue;
    best = equation;
    fewest = count;
  }
  return best;
}

/** Blanks that would have to be less than nothing after a repair: some other number is wrong. */
export function negativeBlanks({ pivots, open }: Filled, repair: Repair): number[] {
  if (pivots.length === 0) return [];
  return [...solved(pivots, repair, open)].flatMap(([index, value]) =>
    value !== null && value < 0 && !repair.has(index) ? [index] : [],
  );
}

/**
 * The numbers of the blanks after a repair, as far as the equations say them: where one blank is left in an equation,
 * and where blanks on one side of it are left nothing, so that all of them are 0.
 */
export function blankValues(system: System, repair: Repair): Map<number, number> {
  const values = new Map<number, number>();
  const blanks = blanksOf(system);
  let isNew = blanks.length > 0;
  while (isNew) {
    isNew = false;
    for (const { coefficients, residual } of system.equations) {
      const left = blanks.filter((index) => coefficients[index] !== 0 && !values.has(index));
      const sign = coefficients[left[0] ?? -1] ?? 0;
      if (sign === 0) continue;
      const rest = restOf(coefficients, residual, repair, values);
      if (left.length > 1 && (rest !== 0 || left.some((index) => coefficients[index] !== sign))) continue;
      for (const index of left) values.set(index, -rest * sign || 0);
      isNew = true;
    }
  }
  return values;
}

/** What an equation comes to without the blanks that are still unknown. */
function restOf(
  coefficients: Int8Array,
  residual: number,
  repair: Repair,
  values: ReadonlyMap<number, number>,
): number {
  let rest = residual;
  for (const [index, change] of repair) if (!values.has(index)) rest += (coefficients[index] ?? 0) * change;
  for (const [index, value] of values) rest += (coefficients[index] ?? 0) * value;
  return rest;
}
