import { blankValues } from './blanks.ts';
import type { Candidate } from './candidates.ts';
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
  if (!system.variables.some(({ value }) => value === null)) return problems;
  const costOf = (index: number, to: number): number => {
    const variable = system.variables[index];
    return variable === undefined ? 0 : slipCost({ from: null, to, isTotal: variable.isTotal });
  };
  return problems.map((candidates, at) => {
    if (candidates.length < 2) return candidates;
    const others = problems.flatMap((other, place) => (place === at ? [] : [...(other[0]?.repair ?? [])]));
    const said = candidates.map(({ repair }) => blankValues(system, new Map([...others, ...repair])));
    const indexes = new Set(said.flatMap((values) => [...values.keys()]));
    const own = [...indexes].filter((index) => new Set(said.map((values) => values.get(index))).size > 1);
    return candidates
      .map((candidate, place): Candidate => {
        const blanks = own.flatMap((index) => {
          const value = said[place]?.get(index);
          return value === undefined || candidate.repair.has(index) ? [] : [[index, value] as const];
        });
        const cost = blanks.reduce((sum, [index, value]) => sum + costOf(index, value), candidate.cost);
        return { ...candidate, repair: new Map([...candidate.repair, ...blanks]), cost };
      })
      .sort((one, other) => one.cost - other.cost);
  });
}
