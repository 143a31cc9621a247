import type { FormTable } from '../form/index.ts';
import { filledIn, negativeBlanks } from './blanks.ts';
import { carriedInstead } from './carried.ts';
import { changesOf } from './problem.ts';
import { MOST_CELLS, repairsOf } from './repairs.ts';
import { type Story, type StoryKind, storiesOf } from './stories.ts';
import {
  type Equation,
  isIn,
  isPossible,
  type Reduced,
  type Repair,
  residualAfter,
  solved,
  type Variable,
  violatedIn,
  without,
} from './system.ts';
import { CARRIED_ALONG, STORY_COSTS, slipCost } from './weights.ts';

/** A way to make equations hold, with what it costs: the smaller, the likelier (weights.ts). */
export interface Candidate {
  kind: 'cells' | 'swap' | StoryKind;
  repair: Repair;
  cost: number;
}

/** What candidates are looked for in: equations that the blanks were taken out of. */
export interface Scene extends Reduced {
  form: FormTable;
  variables: readonly Variable[];
}

/**
 * What could make the violated equations hold: all repairs of the fewest cells, and stories, the likeliest first.
 *
 * @param start where given, what makes this one hold and all that it touches; else what makes all hold
 */
export function candidatesOf(scene: Scene, start?: Equation): Candidate[] {
  const { form, variables, equations } = scene;
  const repairs = repairsOf(equations, variables, start);
  const found = new Map<string, Candidate>();
  const keep = (candidate: Candidate): void => {
    const name = [...candidate.repair].sort(([one], [other]) => one - other).join();
    if ((found.get(name)?.cost ?? Number.POSITIVE_INFINITY) > candidate.cost) found.set(name, candidate);
  };
  for (const repair of [...repairs, ...carriedInstead(form, variables, equations, repairs)]) {
    if (negativeBlanks(scene, repair).length === 0) keep(asCells(repair, variables));
  }
  // One cell that makes everything hold is proved: sound tables differ in four cells at least.
  const isProved = repairs.length === 1 && repairs[0]?.size === 1;
  if (!isProved) {
    const violated = start === undefined ? violatedIn(equations) : [start];
    for (const story of storiesOf(form, variables, violated)) {
      const repair = told(story, scene, violated);
      if (repair !== null) keep({ kind: story.kind, repair, cost: STORY_COSTS[story.kind] });
    }
  }
  return byCost([...found.values()]);
}

export const byCost = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.toSorted((one, other) => one.cost - other.cost);

/** What the best candidates of all problems change together. */
export const bestOf = (problems: readonly (readonly Candidate[])[]): Map<number, number> =>
  new Map(problems.flatMap(([best]) => [...(best?.repair ?? [])]));

/** Cells without a story that is known beforehand: two that were swapped, one with its totals, or each by itself. */
export function asCells(repair: Repair, variables: readonly Variable[]): Candidate {
  const slips = changesOf(variables, repair);
  const [one, other] = slips;
  if (one && other && slips.length === 2 && one.from === other.to && one.to === other.from) {
    const cost = swapCost(repair, variables, one, other);
    if (cost !== null) return { kind: 'swap', repair, cost };
  }
  const details = slips.filter(({ isTotal }) => !isTotal);
  const [detail] = details;
  const isCarried =
    detail !== undefined &&
    details.length === 1 &&
    slips.length > 1 &&
    new Set(repair.values()).size === 1 &&
    (slips.length > MOST_CELLS ||
      slips.every(({ row, column }) => row === detail.row || column === detail.column));
  const cost = isCarried
    ? slipCost(detail) + CARRIED_ALONG * (slips.length - 1)
    : slips.reduce((sum, slip) => sum + slipCost(slip), 0);
  return { kind: 'cells', repair, cost };
}

type Cell = Pick<Variable, 'row' | 'column'>;

/** Numbers change places on a line; null: the two cells are on none, and only happen to hold each other's numbers. */
function swapCost(repair: Repair, variables: readonly Variable[], one: Cell, other: Cell): number | null {
  if (one.row !== other.row && one.column !== other.column) return null;
  const [first = 0, second = 0] = [...repair.keys()].sort((a, b) => a - b);
  const way = one.row === other.row ? 'column' : 'row';
  const places = new Set(variables.slice(first, second + 1).map((cell) => cell[way]));
  return STORY_COSTS[places.size === 2 ? 'swap-neighbours' : 'swap-line'];
}

/** The changes of a story, if it touches what is violated, and all that it touches holds after it. */
function told({ values }: Story, scene: Scene, violated: readonly Equation[]): Repair | null {
  const { variables, equations } = scene;
  const changes = new Map<number, number>();
  const asked: number[] = [];
  for (const [index, to] of values) {
    const from = variables[index]?.value;
    if (from == null || from === to) continue;
    if (to === null) asked.push(index);
    changes.set(index, (to ?? from) - from);
  }
  if (!violated.every((equation) => isIn(changes, equation))) return null;
  const touched = equations.filter((equation) => isIn(changes, equation));
  const changed = touched.map((equation) => {
    const { coefficients, size, origins } = equation;
    return { coefficients, size, residual: residualAfter(equation, changes), origins };
  });
  const { equations: left, pivots } = without(changed, asked);
  if (violatedIn(left).length > 0) return null;
  const repair = new Map([...changes, ...solved(pivots)].filter(([, change]) => change !== 0));
  if (repair.size === 0 || !isPossible(repair, variables) || negativeBlanks(scene, repair).length > 0)
    return null;
  // The blanks that the story speaks of are part of it, if the equations do not say other numbers of them.
  const said = filledIn(scene, repair);
  for (const [index, to] of values) {
    if (variables[index]?.value !== null) continue;
    const value = said.get(index) ?? to;
    if (value === null || value !== (to ?? value)) return null;
    repair.set(index, value);
  }
  return repair;
}
