import type { FormTable } from '../form/index.ts';
import { blankProblems } from './blank-problems.ts';
import { fillBlanks, negativeBlanks } from './blanks.ts';
import { asCells, bestOf, byCost, type Candidate, candidatesOf, type Scene } from './candidates.ts';
import { withOwnBlanks } from './own-blanks.ts';
import { partsOf } from './parts.ts';
import { type Alternative, type Certainty, changesOf, isConfirmed, type Problem } from './problem.ts';
import { MOST_CELLS } from './repairs.ts';
import { type Equation, isIn, type System, systemOf, type Values, violatedIn } from './system.ts';

export type { Alternative, CellChange, Certainty, Kind, Problem } from './problem.ts';
export type { Values } from './system.ts';

/** By how much the likeliest must cost less than the next, to be proved or to be singled out. */
const CERTAIN_LEAD = 6;
const LIKELY_LEAD = 0.7;

/**
 * Which cells of a table are wrong and what belongs there, as far as the form's equations say it (error
 * localization; I. P. Fellegi, D. Holt, A Systematic Approach to Automatic Edit and Imputation, JASA 71, 1976).
 *
 * @param lastYear what the table of last year's report shows
 */
export function explain(form: FormTable, values: Values, lastYear: Values = new Map()): readonly Problem[] {
  const system = systemOf(form, values, lastYear);
  const found = foundIn(form, system);
  const alternatives = withOwnBlanks(
    system,
    found.map(({ candidates }) => candidates),
  );
  // What is not explained may hang together with what is.
  const isAllExplained = alternatives.every((candidates) => candidates.length > 0);
  const problems = found.map(({ equations }, at) => ({
    relations: system.relations.filter((_, origin) =>
      equations.some(({ origins }) => origins.includes(origin)),
    ),
    alternatives: ranked(system, alternatives[at] ?? [], isAllExplained),
  }));
  return [...problems, ...blankProblems(form, system, alternatives)];
}

/** A blank that would have to be negative is taken for 0, and what is wrong beside it looked for again. */
function foundIn(form: FormTable, system: System): Found[] {
  const zeros = new Set<number>();
  for (;;) {
    const filled = fillBlanks(system, zeros);
    const scene: Scene = { ...filled, form, variables: system.variables };
    const found = wholeProblems(scene) ?? problemByProblem(scene);
    const negative = negativeBlanks(filled, bestOf(found.map(({ candidates }) => candidates)));
    if (negative.length === 0) return found;
    for (const index of negative) zeros.add(index);
  }
}

/** Equations that are explained together, and what explains them. */
interface Found {
  equations: readonly Equation[];
  candidates: readonly Candidate[];
}

/** What makes everything hold at once, parted into what is independent of each other; null: nothing does. */
function wholeProblems(scene: Scene): Found[] | null {
  const violated = violatedIn(scene.equations);
  if (violated.length === 0) return [];
  const candidates = candidatesOf(scene);
  const [best] = candidates;
  if (best === undefined) return null;
  const together = [{ equations: violated, candidates }];
  const isCells = ({ kind }: Candidate): boolean => kind === 'cells' || kind === 'swap';
  if (!isCells(best)) return together;
  const parts = partsOf(
    candidates.filter(isCells).map(({ repair }) => repair),
    scene.equations,
  );
  if (parts.length < 2) return together;
  return parts.map(({ equations, repairs }) => ({
    equations,
    candidates: byCost(repairs.map((repair) => asCells(repair, scene.variables))),
  }));
}

/** Each violated equation by itself, with what it takes to make it and all that is touched hold. */
function problemByProblem(scene: Scene): Found[] {
  const violated = violatedIn(scene.equations);
  const found: Found[] = [];
  const ways = violated.map((equation) => ({ equation, candidates: candidatesOf(scene, equation) }));
  for (let left = violated; left.length > 0; ) {
    const done = violated.filter((equation) => !left.includes(equation));
    const priced = ways.flatMap(({ equation, candidates: all }) => {
      // What was explained before is not to be meddled with.
      const candidates = all.filter(({ repair }) => !done.some((other) => isIn(repair, other)));
      const [best] = candidates;
      if (best === undefined || !left.includes(equation)) return [];
      // What it costs for each equation that it explains.
      return { candidates, price: best.cost / left.filter((other) => isIn(best.repair, other)).length };
    });
    const candidates = priced.sort((one, other) => one.price - other.price)[0]?.candidates ?? [];
    const fixed = left.filter((equation) => candidates.some(({ repair }) => isIn(repair, equation)));
    // What is left is not explained.
    const equations = candidates.length > 0 ? fixed : left;
    found.push({ equations, candidates });
    left = left.filter((equation) => !equations.includes(equation));
  }
  return found;
}

/** The alternatives with how sure each is: where the first does not stand out, none is singled out. */
function ranked(system: System, candidates: readonly Candidate[], isAllExplained: boolean): Alternative[] {
  const [first, second] = candidates;
  if (first === undefined) return [];
  // Of a detail carried into all of its totals nothing but the column is known, however likely a slip in one row.
  const isCarried = first.kind === 'cells' && candidates.some(({ repair }) => repair.size > MOST_CELLS);
  const lead = isCarried ? 0 : (second?.cost ?? Number.POSITIVE_INFINITY) - first.cost;
  const isProvable =
    isAllExplained && [...first.repair.keys()].every((index) => isConfirmed(system.equations, index));
  const isLikely = lead >= LIKELY_LEAD;
  const sure: Certainty = isProvable && lead >= CERTAIN_LEAD ? 'certain' : isLikely ? 'likely' : 'possible';
  return candidates.map((candidate) => ({
    kind: candidate.kind,
    certainty: candidate === first ? sure : 'possible',
    changes: changesOf(system.variables, candidate.repair),
  }));
}
