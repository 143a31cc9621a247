import type { CellRef, FormTable } from '../form/index.ts';
import { keyOf, layoutOf } from './layout.ts';
import { type Equation, isPossible, type Repair, residualAfter, type Variable } from './system.ts';

/**
 * Repairs that no equation tells from the given ones. A cell that changes with its row's total may leave nothing
 * amiss but two balances, its column's and that of the totals: so does any detail of the column that the totals of
 * its row, of its column and of both were added up from.
 */
export function carriedInstead(
  form: FormTable,
  variables: readonly Variable[],
  equations: readonly Equation[],
  repairs: readonly Repair[],
): Repair[] {
  const { sums } = layoutOf(form);
  const indexes = new Map(
    variables.flatMap(({ key, value }, index) => (value === null ? [] : [[key, index]])),
  );
  const indexOf = (ref: CellRef | undefined): number => indexes.get(ref ? keyOf(ref) : '') ?? -1;
  const totalOf = ({ row }: CellRef): CellRef | undefined => sums.find(({ at }) => at.row === row)?.total;
  const wholesIn = (column: string): number[][] =>
    sums
      .filter(({ at }) => at.column === column)
      .flatMap(({ terms, total }) =>
        terms.map((detail) => [detail, totalOf(detail), total, totalOf(total)].map(indexOf)),
      )
      .filter((whole) => whole.every((index) => index >= 0));

  return repairs.flatMap((repair) =>
    [...repair].flatMap(([index, change]): Repair[] => {
      const cell = variables[index];
      const total = cell === undefined || cell.isTotal ? -1 : indexOf(totalOf(cell));
      if (repair.get(total) !== change) return [];
      const rest = [...repair].filter(([other]) => other !== index && other !== total);
      const wholes = wholesIn(cell?.column ?? '');
      return [change, -change]
        .flatMap((by) => wholes.map((whole) => new Map([...rest, ...whole.map((one) => [one, by] as const)])))
        .filter(
          (instead) =>
            isPossible(instead, variables) &&
            equations.every((one) => residualAfter(one, instead) === residualAfter(one, repair)),
        );
    }),
  );
}
