import { blankValues } from './blanks.ts';
import { bestOf, byCost, type Candidate } from './candidates.ts';
import { changesOf } from './problem.ts';
import type { System } from './system.ts';
import { slipCost } from './weights.ts';

/**
 * Blanks whose numbers hang on which of a problem's explanations is the true one are part of each of them.
 *
 * @param problems what explains each problem, best first
 */
export function withOwnBlanks(
  system: System,
  problems: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  return problems.map((candidates, at) => {
    const others = bestOf(problems.with(at, []));
    const said = candidates.map(({ repair }) => blankValues(system, new Map([...others, ...repair])));
    // A blank that a story fills with a number is one that the others must account for; 0 it is anyway.
    const isOwn = (index: number): boolean =>
      new Set(candidates.map(({ repair }, place) => (repair.has(index) ? 0 : said[place]?.get(index)))).size >
      1;
    return byCost(
      candidates.map((candidate, place): Candidate => {
        const blanks = [...(said[place] ?? [])].filter(([index]) => isOwn(index));
        const slips = changesOf(system.variables, new Map(blanks));
        const cost = slips.reduce((sum, slip) => sum + slipCost(slip), candidate.cost);
        return { ...candidate, repair: new Map([...candidate.repair, ...blanks]), cost };
      }),
    );
  });
}
