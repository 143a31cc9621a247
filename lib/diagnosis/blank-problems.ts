import type { FormTable } from '../form/index.ts';
import { blankValues } from './blanks.ts';
import { bestOf, type Candidate } from './candidates.ts';
import { grouped, keyOf } from './layout.ts';
import { type Certainty, changesOf, isConfirmed, type Kind, type Problem } from './problem.ts';
import type { System } from './system.ts';

/** Blanks that are 0. */
const ZEROS = 'zeros';

/**
 * Blanks whose numbers the equations say, once the problems are solved that were found before; those that lie on one
 * line of totals, and those that are 0, are one problem each.
 *
 * @param problems what explains each of them, best first, with the blanks that hang on it
 */
export function blankProblems(
  form: FormTable,
  system: System,
  problems: readonly (readonly Candidate[])[],
): readonly Problem[] {
  // What is not explained may be wrong anywhere.
  if (problems.some((candidates) => candidates.length === 0)) return [];
  const values = new Map([...blankValues(system, bestOf(problems))].filter(([, value]) => value >= 0));
  if (values.size === 0) return [];
  const byLine = grouped(values.keys(), (index) => [lineOf(form, system, index)]);
  // Totals that are 0 for want of anything to add up are no different from the blanks beside them.
  const lines = grouped(values.keys(), (index) => {
    const line = lineOf(form, system, index);
    return [byLine.get(line)?.some((other) => values.get(other) !== 0) ? line : ZEROS];
  });
  // Equations with a blank that none says confirm nothing.
  const unsaid = system.blanks.filter((index) => !values.has(index));
  const known = system.equations.filter(
    ({ coefficients }) => !unsaid.some((index) => coefficients[index] !== 0),
  );
  return [...lines].map(([line, indexes]): Problem => {
    const isLine = indexes.length > 1 && line !== ZEROS;
    const kind: Kind = isLine ? 'not-filled' : 'cells';
    const certainty: Certainty = indexes.every((index) => isConfirmed(known, index)) ? 'certain' : 'likely';
    const changes = changesOf(
      system.variables,
      new Map(indexes.map((index) => [index, values.get(index) ?? 0])),
    );
    return { relations: [], alternatives: [{ kind, certainty, changes }] };
  });
}

/** Totals of rows stand in a column, those of columns in a row; any other cell by itself. */
function lineOf(form: FormTable, { variables }: System, index: number): string {
  const { row = '', column = '', key = '', isTotal = false } = variables[index] ?? {};
  if (!isTotal) return key;
  const isOfRow = form.relations.some(({ at, total }) => at.row !== undefined && keyOf(total) === key);
  return isOfRow ? `column ${column}` : `row ${row}`;
}
