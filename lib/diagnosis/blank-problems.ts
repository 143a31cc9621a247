import type { FormTable } from '../form/index.ts';
import { blankValues } from './blanks.ts';
import type { Candidate } from './candidates.ts';
import { type Certainty, CONFIRMED_BY, changesOf, type Kind, type Problem } from './problem.ts';
import type { System } from './system.ts';

/** Blanks that are 0. */
const ZEROS = 'zeros';

/**
 * Blanks whose numbers the equations say, once the problems are solved that were found before; those that lie on one
 * line of totals, and those that are 0, are one problem each.
 *
 * @param problems what explains each of them, best first
 */
export function blankProblems(
  form: FormTable,
  system: System,
  problems: readonly (readonly Candidate[])[],
): readonly Problem[] {
  const values = valuesOf(system, problems);
  if (values.size === 0) return [];
  const { variables } = system;
  const lines = new Map<string, number[]>();
  const put = (line: string, index: number) => lines.set(line, [...(lines.get(line) ?? []), index]);
  for (const [index, value] of values) {
    const variable = variables[index];
    if (variable === undefined) continue;
    if (variable.isTotal) put(lineOf(form, system, index), index);
    else put(value === 0 ? ZEROS : variable.key, index);
  }
  // Totals that are 0 for want of anything to add up are no different from the blanks beside them.
  for (const [line, indexes] of lines) {
    if (line === ZEROS || indexes.some((index) => values.get(index) !== 0)) continue;
    lines.delete(line);
    for (const index of indexes) put(ZEROS, index);
  }
  return [...lines].map(([line, indexes]): Problem => {
    const isLine = indexes.length > 1 && line !== ZEROS;
    const kind: Kind = isLine ? 'not-filled' : 'cells';
    const certainty: Certainty = indexes.every((index) => isConfirmed(system, values, index))
      ? 'certain'
      : 'likely';
    const changes = changesOf(system, new Map(indexes.map((index) => [index, values.get(index) ?? 0])));
    return {
      relations: [],
      blanks: changes.map(({ row, column }) => ({ row, column })),
      alternatives: [{ kind, certainty, changes }],
    };
  });
}

/** Totals of rows stand in a column, those of columns in a row. */
function lineOf(form: FormTable, { variables }: System, index: number): string {
  const { row = '', column = '' } = variables[index] ?? {};
  const isOfRow = form.relations.some(
    ({ at, total }) => at.row !== undefined && total.row === row && total.column === column,
  );
  return isOfRow ? `column ${column}` : `row ${row}`;
}

/** Blank → its number, where that is the same whichever way the problems are solved. */
function valuesOf(system: System, problems: readonly (readonly Candidate[])[]): Map<number, number> {
  // What is not explained may be wrong anywhere.
  if (problems.some((candidates) => candidates.length === 0)) return new Map();
  const first = new Map(problems.flatMap((candidates) => [...(candidates[0]?.repair ?? [])]));
  const others = problems.flatMap((candidates) =>
    candidates.slice(1).map(({ repair }) => {
      const rest = new Map(first);
      for (const index of candidates[0]?.repair.keys() ?? []) rest.delete(index);
      return blankValues(system, new Map([...rest, ...repair]));
    }),
  );
  const values = [...blankValues(system, first)].filter(
    ([index, value]) =>
      value >= 0 && !first.has(index) && others.every((other) => other.get(index) === value),
  );
  return new Map(values);
}

/** Whether several equations say its number, each without help of a blank that none says. */
function isConfirmed(
  { variables, equations }: System,
  values: ReadonlyMap<number, number>,
  index: number,
): boolean {
  const isSaid = (other: number): boolean => variables[other]?.value !== null || values.has(other);
  const saying = equations.filter(({ coefficients }) => {
    if (coefficients[index] === 0) return false;
    for (let other = 0; other < coefficients.length; other++) {
      if (coefficients[other] !== 0 && !isSaid(other)) return false;
    }
    return true;
  });
  return saying.length >= CONFIRMED_BY;
}
