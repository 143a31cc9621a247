import type { CellRef, FormTable, Relation } from '../form/index.ts';

/** A cell of the form. */
export interface FormCell extends CellRef {
  /** Its name in `Values`. */
  key: string;
  /** The sum of others on its line. */
  isTotal: boolean;
}

/** `Σ sign · cell = 0`, the total among them. */
interface FormEquation {
  terms: readonly { key: string; sign: 1 | -1; isLastYear: boolean }[];
}

/** What never changes of a form's table. */
interface Layout {
  cells: readonly FormCell[];
  relations: readonly Relation[];
  /** Those that say that a cell is the sum of others on its line: not what is left of a balance. */
  sums: readonly Relation[];
  /** One of each relation. */
  equations: readonly FormEquation[];
}

export const keyOf = ({ row, column }: CellRef): string => `${row}/${column}`;

const LAYOUTS = new WeakMap<FormTable, Layout>();

/** The cells and equations of a form, worked out once: every report asks for them. */
export function layoutOf(form: FormTable): Layout {
  const known = LAYOUTS.get(form);
  if (known !== undefined) return known;
  const relations = [...form.relations, ...form.yearRelations].filter(({ operator }) => operator === '=');
  const sums = form.relations.filter(
    ({ operator, terms }) => operator === '=' && terms.every(({ sign }) => sign === 1),
  );
  const layout = { cells: cellsOf(form, sums), relations, sums, equations: relations.map(equationOf) };
  LAYOUTS.set(form, layout);
  return layout;
}

function cellsOf({ rows }: FormTable, sums: readonly Relation[]): FormCell[] {
  const totals = new Set(sums.map(({ total }) => keyOf(total)));
  return rows.flatMap(({ key: row, columns }) =>
    columns.map((column) => {
      const key = keyOf({ row, column });
      return { row, column, key, isTotal: totals.has(key) };
    }),
  );
}

const equationOf = ({ terms, total }: Relation): FormEquation => ({
  terms: [
    ...terms.map((term) => ({ key: keyOf(term), sign: term.sign, isLastYear: term.lastYear === true })),
    { key: keyOf(total), sign: -1, isLastYear: false },
  ],
});

/** Cells by the lines that they are on. */
export function grouped(
  indexes: Iterable<number>,
  linesOf: (index: number) => readonly string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    for (const line of linesOf(index)) groups.set(line, [...(groups.get(line) ?? []), index]);
  }
  return groups;
}
