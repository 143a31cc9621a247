import type { Highs } from 'highs';
import loadHighs from 'highs';
import type { FormTable } from '../../../lib/form/index.ts';

/** The fewest cells to change, by an integer program, where three suffice. */
export type Oracle = (form: FormTable, values: ReadonlyMap<string, number | null>) => number;

/** A form's relations as rows of coefficients over the cells of the page. */
interface Program {
  cells: readonly string[];
  /** `Σ coefficient · cell = 0`, cells by index. */
  equations: readonly (readonly (readonly [index: number, coefficient: number])[])[];
}

function program(form: FormTable, cells: readonly string[]): Program {
  const index = new Map(cells.map((cell, position) => [cell, position]));
  const position = (row: string, column: string): number => {
    const found = index.get(`${row}/${column}`);
    if (found === undefined) throw new Error(`no cell ${row}/${column}`);
    return found;
  };
  return {
    cells,
    equations: form.relations.map(({ terms, total }) => [
      ...terms.map(({ row, column, sign }): [number, number] => [position(row, column), sign]),
      [position(total.row, total.column), -1],
    ]),
  };
}

/**
 * Fellegi and Holt's problem as the textbooks put it: `x` the repaired values, whole and ≥ 0; `b` 1 where a cell
 * is changed; `|x − value| ≤ M · b`; the fewest `b`. A blank is always changed, and counts from 0.
 *
 * M: up to three changed cells solve a system of full rank with coefficients 0 and ±1 whose right side is what
 * the equations lack. By Cramer's rule none changes by more than twice the sum of that, for minors of two rows
 * are at most 2.
 */
function lines({ cells, equations }: Program, values: ReadonlyMap<string, number | null>): string {
  const shown = cells.map((cell) => values.get(cell) ?? 0);
  const lacking = equations.map((terms) => terms.reduce((sum, [i, by]) => sum + by * (shown[i] ?? 0), 0));
  const most = 2 * lacking.reduce((sum, one) => sum + Math.abs(one), 0);
  const asked = cells.flatMap((cell, i) => (values.get(cell) === null ? [] : [i]));
  const signed = ([i, by]: readonly [number, number]): string => `${by < 0 ? '-' : '+'} x${i}`;
  return [
    'Minimize',
    ` changed: ${asked.map((i) => `b${i}`).join(' + ')}`,
    'Subject To',
    ...equations.map((terms) => ` ${terms.map(signed).join(' ')} = 0`),
    ...asked.flatMap((i) => [
      ` x${i} - ${most} b${i} <= ${shown[i]}`,
      ` x${i} + ${most} b${i} >= ${shown[i]}`,
    ]),
    'Bounds',
    ...shown.map((value, i) => ` ${Math.max(0, value - most)} <= x${i} <= ${value + most}`),
    'Generals',
    ` ${cells.map((_, i) => `x${i}`).join(' ')}`,
    'Binaries',
    ` ${asked.map((i) => `b${i}`).join(' ')}`,
    'End',
  ].join('\n');
}

/** @throws where the solver does not say that its answer is the best */
export async function loadOracle(): Promise<Oracle> {
  const highs: Highs = await loadHighs();
  return (form, values) => {
    const cells = [...values.keys()];
    const blanks = cells.filter((cell) => values.get(cell) === null).length;
    const { Status, ObjectiveValue } = highs.solve(lines(program(form, cells), values), OPTIONS);
    if (Status !== 'Optimal') throw new Error(`the solver ended with ${Status}`);
    return Math.round(ObjectiveValue) + blanks;
  };
}

/** The objective is a whole number: what is less than one from the bound is the best. */
const OPTIONS = { output_flag: false, mip_abs_gap: 0.99, mip_rel_gap: 0 };
