import { type Reduced, type Repair, residualAfter, type System, solved, without } from './system.ts';

/**
 * Takes the unknown cells out of the equations.
 *
 * @param zeros blanks that are taken for 0
 */
export function fillBlanks({ equations, blanks }: System, zeros: ReadonlySet<number>): Reduced {
  return without(
    equations,
    blanks.filter((index) => !zeros.has(index)),
  );
}

/** The numbers of the blanks after a repair, as far as the equations with all of them say it. */
export function filledIn({ pivots, open }: Reduced, repair: Repair): Map<number, number> {
  const unknown = open.map((index) => [index, Number.NaN] as const);
  const numbers = solved(pivots, new Map([...repair, ...unknown]));
  return new Map([...numbers].filter(([, number]) => !Number.isNaN(number)));
}

/** Blanks that would have to be less than nothing after a repair: some other number is wrong. */
export function negativeBlanks(filled: Reduced, repair: Repair): number[] {
  return [...filledIn(filled, repair)].flatMap(([index, value]) =>
    value < 0 && !repair.has(index) ? [index] : [],
  );
}

/**
 * The numbers of the blanks that a repair leaves, as far as the equations say them: where one blank is left in an
 * equation, and where blanks on one side of it are left nothing, so that all of them are 0.
 */
export function blankValues({ equations, blanks }: System, repair: Repair): Map<number, number> {
  const known = new Map(repair);
  let isNew = blanks.length > 0;
  while (isNew) {
    isNew = false;
    for (const equation of equations) {
      const { coefficients } = equation;
      const left = blanks.filter((index) => coefficients[index] !== 0 && !known.has(index));
      const sign = coefficients[left[0] ?? -1] ?? 0;
      if (sign === 0) continue;
      const rest = residualAfter(equation, known);
      if (left.length > 1 && (rest !== 0 || left.some((index) => coefficients[index] !== sign))) continue;
      for (const index of left) known.set(index, -rest * sign || 0);
      isNew = true;
    }
  }
  return new Map([...known].filter(([index]) => !repair.has(index)));
}
