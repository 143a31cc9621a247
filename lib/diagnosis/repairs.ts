import {
  type Equation,
  eliminate,
  isPossible,
  type Pivot,
  type Repair,
  solved,
  type Variable,
  violatedIn,
} from './system.ts';

/** Most cells of one repair: three wrong ones are always noticed, since sound tables differ in four at least. */
export const MOST_CELLS = 3;
/** Each cell is in at most so many relations of the form, so k wrong ones break at most so many times k. */
const MOST_EQUATIONS = 3;
/** Nodes of one search; three wrong cells take about a thousand. */
const MOST_NODES = 20_000;

/**
 * All repairs of the fewest cells, up to three, after which every equation holds. Of the violated equations the one
 * with the fewest cells is taken: one of its cells must change. Each is eliminated in turn, as if it were unknown,
 * and the rest is repaired with one cell less.
 *
 * @param start where given, only equations that a repair touches must hold after it, this one first among them: a
 *   repair of one problem where there are others
 */
export function repairsOf(
  all: readonly Equation[],
  variables: readonly Variable[],
  start?: Equation,
): readonly Repair[] {
  let nodes = MOST_NODES;
  let found: Repair[] = [];
  /** Cells whose repairs have all been found. */
  const excluded = new Set<number>();

  /** Those that a cell was eliminated from are new. */
  const mustHold = (equation: Equation): boolean =>
    start === undefined || equation === start || !all.includes(equation);

  /** Whether every equation holds once this one is repaired by this cell alone. */
  const isLast = (equations: readonly Equation[], by: Equation, variable: number): boolean => {
    const change = by.residual * (by.coefficients[variable] ?? 0);
    for (const equation of equations) {
      const coefficient = equation.coefficients[variable] ?? 0;
      if (equation.residual === coefficient * change) continue;
      if (coefficient !== 0 || mustHold(equation)) return false;
    }
    return true;
  };

  const keep = (pivots: readonly Pivot[]): void => {
    const repair = solved(pivots);
    if (isPossible(repair, variables)) found.push(repair);
  };

  const goOn = (equations: readonly Equation[], pivots: readonly Pivot[], cells: number): void => {
    if (--nodes < 0) return;
    let equation: Equation | undefined;
    for (const other of equations) {
      if (other.residual === 0 || (equation !== undefined && equation.size <= other.size)) continue;
      if (mustHold(other)) equation = other;
    }
    // With fewer cells it was found before.
    if (equation === undefined || equation.size === 0) return;
    const tried: number[] = [];
    for (let variable = 0; variable < variables.length; variable++) {
      if (equation.coefficients[variable] === 0 || excluded.has(variable)) continue;
      // An unknown one is not wrong.
      if (variables[variable]?.value === null) continue;
      const next = [...pivots, { variable, equation }];
      if (cells === 1) {
        if (isLast(equations, equation, variable)) keep(next);
        continue;
      }
      goOn(eliminate(equations, equation, variable), next, cells - 1);
      excluded.add(variable);
      tried.push(variable);
    }
    for (const variable of tried) excluded.delete(variable);
  };

  const violated = violatedIn(all).length;
  // An equation that a blank was taken out of is several relations in one.
  const isOfForm = all.every(({ origins }) => origins.length === 1);
  for (let cells = 1; cells <= MOST_CELLS; cells++) {
    if (start === undefined && isOfForm && violated > cells * MOST_EQUATIONS) continue;
    found = [];
    goOn(all, [], cells);
    // What was found before the nodes ran out is not all there is.
    if (nodes < 0) return [];
    if (found.length > 0) return found;
  }
  return [];
}
