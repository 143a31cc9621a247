import { type Equation, eliminate, type Pivot, type Repair, solved, type Variable } from './system.ts';

/** Most cells of one repair: three wrong ones are always noticed, since sound tables differ in four at least. */
const MOST_CELLS = 3;
/** Each cell is in at most so many relations of the form, so k wrong ones break at most so many times k. */
const MOST_EQUATIONS = 3;
/** Nodes of one search; three wrong cells take about a thousand. */
const MOST_NODES = 20_000;

export interface Search {
  equations: readonly Equation[];
  variables: readonly Variable[];
}

/** What has been spent of the nodes; none are left where `count` is below 0. */
interface Budget {
  count: number;
}

/**
 * All repairs of the fewest cells, up to three, after which every equation holds. Of the violated equations the one
 * with the fewest cells is taken: one of its cells must change. Each is eliminated in turn, as if it were unknown,
 * and the rest is repaired with one cell less.
 *
 * @param start where given, only equations that a repair touches must hold after it, this one first among them: a
 *   repair of one problem where there are others
 */
export function repairsOf(search: Search, start?: Equation): readonly Repair[] {
  const violated = search.equations.filter(({ residual }) => residual !== 0);
  const budget: Budget = { count: MOST_NODES };
  // An equation that a blank was taken out of is several relations in one.
  const isOfForm = search.equations.every(({ origins }) => origins.length === 1);
  for (let cells = 1; cells <= MOST_CELLS; cells++) {
    if (start === undefined && isOfForm && violated.length > cells * MOST_EQUATIONS) continue;
    const repairs: Repair[] = [];
    const touched = start && new Set([start]);
    goOn({ search, budget, found: repairs, excluded: new Set() }, search.equations, touched, [], cells);
    // What was found before the nodes ran out is not all there is.
    if (budget.count < 0) return [];
    if (repairs.length > 0) return repairs;
  }
  return [];
}

interface Going {
  search: Search;
  budget: Budget;
  found: Repair[];
  /** Cells whose repairs have all been found. */
  excluded: Set<number>;
}

function goOn(
  going: Going,
  equations: readonly Equation[],
  touched: ReadonlySet<Equation> | undefined,
  pivots: readonly Pivot[],
  cells: number,
): void {
  if (--going.budget.count < 0) return;
  const equation = fewestCells(equations, touched);
  // With fewer cells it was found before.
  if (equation === null || equation.size === 0) return;
  const { excluded, search } = going;
  const tried: number[] = [];
  for (let variable = 0; variable < equation.coefficients.length; variable++) {
    if (equation.coefficients[variable] === 0 || excluded.has(variable)) continue;
    // An unknown one is not wrong.
    if (search.variables[variable]?.value == null) continue;
    if (cells === 1) {
      if (isLast(equations, touched, equation, variable)) keep(going, [...pivots, { variable, equation }]);
      continue;
    }
    const left = eliminate(equations, equation, variable);
    const touchedThen = touched && touchedAfter(left, equations, touched);
    goOn(going, left, touchedThen, [...pivots, { variable, equation }], cells - 1);
    excluded.add(variable);
    tried.push(variable);
  }
  for (const variable of tried) excluded.delete(variable);
}

/** The violated equation of the fewest cells, among those that must hold. */
function fewestCells(
  equations: readonly Equation[],
  touched: ReadonlySet<Equation> | undefined,
): Equation | null {
  let best: Equation | null = null;
  for (const equation of equations) {
    if (equation.residual === 0 || touched?.has(equation) === false) continue;
    if (best === null || equation.size < best.size) best = equation;
  }
  return best;
}

/** Whether every equation holds once this one is repaired by this cell alone. */
function isLast(
  equations: readonly Equation[],
  touched: ReadonlySet<Equation> | undefined,
  by: Equation,
  variable: number,
): boolean {
  const factor = by.coefficients[variable] ?? 0;
  for (const equation of equations) {
    const coefficient = equation.coefficients[variable] ?? 0;
    if (equation.residual - coefficient * factor * by.residual === 0) continue;
    if (coefficient !== 0 || touched === undefined || touched.has(equation)) return false;
  }
  return true;
}

/** What must hold after a cell was eliminated: what had to before, and the equations that it was in, which are new. */
function touchedAfter(
  left: readonly Equation[],
  before: readonly Equation[],
  touched: ReadonlySet<Equation>,
): Set<Equation> {
  return new Set(left.filter((equation) => touched.has(equation) || !before.includes(equation)));
}

function keep({ search, found }: Going, pivots: readonly Pivot[]): void {
  const repair = new Map<number, number>();
  for (const [variable, change] of solved(pivots, new Map())) {
    const value = search.variables[variable]?.value ?? 0;
    if (change === 0 || value + change < 0) return;
    repair.set(variable, change);
  }
  found.push(repair);
}
