import type { FormTable } from '../form/index.ts';
import { grouped } from './layout.ts';
import type { Equation, Variable } from './system.ts';

export type StoryKind = 'not-filled' | 'shift' | 'rows-exchanged' | 'columns-exchanged';

/** A way of going wrong that touches many cells at once: what they would be without it. */
export interface Story {
  kind: StoryKind;
  /** Variable → what it would be; null: what the equations say. */
  values: ReadonlyMap<number, number | null>;
}

type IsSuspect = (index: number) => boolean;
type Rows = readonly (readonly number[])[];

/** Stories that could explain equations that do not hold; whether they do is for the caller to see. */
export function* storiesOf(
  form: FormTable,
  variables: readonly Variable[],
  violated: readonly Equation[],
): Generator<Story> {
  yield* totalsNotFilled(variables, violated);
  // Where nothing but a sum speaks of a line, any two lines and any place in it would do.
  if (!form.relations.some(({ at }) => at.column !== undefined)) return;
  const isSuspect: IsSuspect = (index) => violated.some(({ coefficients }) => coefficients[index]);
  // Rows that are not on the page, or not all of them, are left out.
  const byRow = grouped(variables.keys(), (index) => [variables[index]?.row ?? '']);
  const rows = form.rows.flatMap(({ key, columns }) => {
    const row = byRow.get(key);
    return row?.length === columns.length ? [row] : [];
  });
  yield* shiftedRows(rows, variables, isSuspect);
  yield* exchanged(rows, variables, 'rows-exchanged');
  const columns = form.columns.map((_, column) => rows.flatMap((row) => row[column] ?? []));
  yield* exchanged(columns, variables, 'columns-exchanged');
}

/** Totals of violated equations that are 0 or blank: all of them, those of rows, those of columns. */
function* totalsNotFilled(variables: readonly Variable[], violated: readonly Equation[]): Generator<Story> {
  const empty = variables.flatMap(({ value, isTotal }, index) =>
    isTotal && !value && violated.some(({ coefficients }) => coefficients[index] === -1) ? [index] : [],
  );
  const lines = grouped(empty, (index) => {
    const { row, column } = variables[index] ?? {};
    return [`row ${row}`, `column ${column}`];
  });
  const candidates = [...lines.values()].filter((cells) => cells.length > 1);
  if (candidates.length > 1) candidates.push(empty);
  for (const cells of candidates) {
    yield { kind: 'not-filled', values: new Map(cells.map((cell) => [cell, null])) };
  }
}

/** From a column on the numbers of a row stand one place too far; what fell off the end is what the sums say. */
function* shiftedRows(rows: Rows, variables: readonly Variable[], isSuspect: IsSuspect): Generator<Story> {
  for (const row of rows) {
    const numbers = row.map((index) => variables[index]?.value ?? 0);
    if (!row.some(isSuspect) || numbers.every((number) => number === 0)) continue;
    for (const end of [row.length, row.length - 1]) {
      for (let from = 0; from < end - 1; from++) {
        const moved = (meant: readonly (number | null)[]): Story => ({
          kind: 'shift',
          values: new Map(row.slice(from, end).map((index, at) => [index, meant[at] ?? null])),
        });
        // What was put in where the row was parted, or at its end, is 0 or blank.
        if (numbers[from] === 0) yield moved(numbers.slice(from + 1, end));
        if (numbers[end - 1] === 0) yield moved([null, ...numbers.slice(from, end - 1)]);
      }
    }
  }
}

/** Two neighbouring lines stand in each other's place. */
function* exchanged(
  lines: Rows,
  variables: readonly Variable[],
  kind: 'rows-exchanged' | 'columns-exchanged',
): Generator<Story> {
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || next.length !== line.length) continue;
    const values = new Map<number, number | null>();
    for (const [place, index] of line.entries()) {
      const other = next[place] ?? index;
      const [one, two] = [variables[index]?.value ?? 0, variables[other]?.value ?? 0];
      if (one === two) continue;
      values.set(index, two);
      values.set(other, one);
    }
    if (values.size > 0) yield { kind, values };
  }
}
