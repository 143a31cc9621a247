import { type Equation, eliminate, type Pivot, type System } from './system.ts';

/** The equations with the blanks taken out of them, and what gives the blanks their numbers. */
export interface Filled {
  equations: readonly Equation[];
  pivots: readonly Pivot[];
  /** Blanks that can only be 0: with numbers that are not negative nothing else makes a sum right. */
  zeros: ReadonlySet<number>;
  /** Blanks that no equation determines by itself. */
  open: ReadonlySet<number>;
}

/** Takes the unknown cells out of the equations. */
export function fillBlanks({ variables, equations }: System): Filled {
  const unknown = new Set(variables.flatMap(({ value }, index) => (value === null ? [index] : [])));
  if (unknown.size === 0) return { equations, pivots: [], zeros: new Set(), open: new Set() };
  const zeros = zerosAmong(unknown, equations);
  let left = equations;
  const pivots: Pivot[] = [];
  const open = new Set<number>();
  for (const variable of unknown) {
    if (zeros.has(variable)) continue;
    const pivot = fewestUnknown(left, variable, unknown, zeros);
    if (pivot === undefined) {
      open.add(variable);
      continue;
    }
    left = eliminate(left, pivot, variable);
    pivots.push({ variable, equation: pivot });
  }
  return { equations: left, pivots, zeros, open };
}

/**
 * Blanks of an equation that stand on one side of it, where the numbers of the others leave nothing to them, or less
 * than nothing: then some other number is wrong, and is looked for as if they were 0.
 */
function zerosAmong(unknown: ReadonlySet<number>, equations: readonly Equation[]): Set<number> {
  const zeros = new Set<number>();
  for (let before = -1; before !== zeros.size; ) {
    before = zeros.size;
    for (const { coefficients, residual } of equations) {
      const blanks = [...unknown].filter((index) => coefficients[index] !== 0 && !zeros.has(index));
      const sign = coefficients[blanks[0] ?? -1] ?? 0;
      if (sign === 0 || blanks.some((index) => coefficients[index] !== sign) || residual * sign < 0) continue;
      for (const index of blanks) zeros.add(index);
    }
  }
  return zeros;
}

function fewestUnknown(
  equations: readonly Equation[],
  variable: number,
  unknown: ReadonlySet<number>,
  zeros: ReadonlySet<number>,
): Equation | undefined {
  let best: Equation | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const equation of equations) {
    if (equation.coefficients[variable] === 0) continue;
    let count = 0;
    for (const index of unknown) if (equation.coefficients[index] !== 0 && !zeros.has(index)) count++;
    if (count >= fewest) continue;
    best = equation;
    fewest = count;
  }
  return best;
}
