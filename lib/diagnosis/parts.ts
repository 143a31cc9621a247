import { type Equation, type Repair, violatedIn } from './system.ts';

/** Equations that all repairs mend apart from the others, and the ways to mend them. */
export interface Part {
  equations: readonly Equation[];
  repairs: readonly Repair[];
}

/** Changes of a repair that hang together. */
type Piece = readonly (readonly [index: number, change: number])[];

const meets = (piece: Piece, { coefficients }: Equation): boolean =>
  piece.some(([index]) => coefficients[index] !== 0);

/**
 * Parts repairs into what is independent: cells that share no equation, in every repair alike. One part where the
 * repairs are not all the combinations of those of the parts.
 */
export function partsOf(repairs: readonly Repair[], equations: readonly Equation[]): Part[] {
  const violated = violatedIn(equations);
  const pieces = repairs.map((repair) =>
    joined([...repair], equations, (change, equation) => meets([change], equation)),
  );
  const groups = joined(violated, pieces.flat(), (equation, piece) => meets(piece, equation));
  const parts = groups.map((group) => ({ equations: group, repairs: within(group, pieces) }));
  const combinations = parts.reduce((product, part) => product * part.repairs.length, 1);
  return combinations === repairs.length ? parts : [{ equations: violated, repairs }];
}

/** Groups of what meets in some place. */
function joined<Item, Place>(
  items: readonly Item[],
  places: readonly Place[],
  meet: (item: Item, place: Place) => boolean,
): Item[][] {
  let groups = items.map((item) => [item]);
  for (const place of places) {
    const inside = groups.filter((group) => group.some((item) => meet(item, place)));
    if (inside.length < 2) continue;
    groups = [...groups.filter((group) => !inside.includes(group)), inside.flat()];
  }
  return groups;
}

/** What the repairs do to a group of equations, each way once. */
function within(group: readonly Equation[], pieces: readonly (readonly Piece[])[]): Repair[] {
  const ways = new Map<string, Repair>();
  for (const repair of pieces) {
    const changes = repair
      .filter((piece) => group.some((equation) => meets(piece, equation)))
      .flat()
      .sort(([one], [other]) => one - other);
    ways.set(changes.join(), new Map(changes));
  }
  return [...ways.values()];
}
