import { isIn, type Repair } from './repairs.ts';
import type { Equation } from './system.ts';

/** Equations that all repairs mend apart from the others, and the ways to mend them. */
export interface Part {
  equations: readonly Equation[];
  repairs: readonly Repair[];
}

/**
 * Parts repairs into what is independent: cells that share no equation, in every repair alike. One part where the
 * repairs are not all the combinations of those of the parts.
 */
export function partsOf(repairs: readonly Repair[], equations: readonly Equation[]): Part[] {
  const violated = equations.filter(({ residual }) => residual !== 0);
  const pieces = repairs.map((repair) => piecesOf(repair, equations));
  const groups = joined(violated, pieces.flat());
  const parts = groups.map((group) => ({ equations: group, repairs: within(group, pieces) }));
  const combinations = parts.reduce((product, part) => product * part.repairs.length, 1);
  return combinations === repairs.length ? parts : [{ equations: violated, repairs }];
}

/** Cells of a repair that hang together by the equations they are in. */
function piecesOf(repair: Repair, equations: readonly Equation[]): Repair[] {
  let pieces = [...repair].map((entry) => new Map([entry]));
  for (const equation of equations) {
    const inside = pieces.filter((piece) => isIn(piece, equation));
    if (inside.length < 2) continue;
    pieces = [
      ...pieces.filter((piece) => !inside.includes(piece)),
      new Map(inside.flatMap((piece) => [...piece])),
    ];
  }
  return pieces;
}

/** Violated equations that some piece mends together. */
function joined(violated: readonly Equation[], pieces: readonly Repair[]): Equation[][] {
  let groups = violated.map((equation) => [equation]);
  for (const piece of pieces) {
    const inside = groups.filter((group) => group.some((equation) => isIn(piece, equation)));
    if (inside.length < 2) continue;
    groups = [...groups.filter((group) => !inside.includes(group)), inside.flat()];
  }
  return groups;
}

/** What the repairs do to a group of equations, each way once. */
function within(group: readonly Equation[], pieces: readonly (readonly Repair[])[]): Repair[] {
  const ways = new Map<string, Repair>();
  for (const repair of pieces) {
    const entries = repair
      .filter((piece) => group.some((equation) => isIn(piece, equation)))
      .flatMap((piece) => [...piece])
      .sort(([one], [other]) => one - other);
    ways.set(entries.join(), new Map(entries));
  }
  return [...ways.values()];
}
