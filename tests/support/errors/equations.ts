import type { Edition } from '../pages/form.ts';
import type { ErrorTable } from './table.ts';
import { columnKeys, resultRowKeys, rowKeys } from './table.ts';

/** `Σ parts = Σ whole`, cells by `row/column`. */
export interface Equation {
  parts: readonly string[];
  whole: readonly string[];
}

const known = new Map<string, readonly Equation[]>();

/** What the form prints, added up here once more, apart from the relations of `lib/form`. */
export function equations(table: ErrorTable, edition: Edition): readonly Equation[] {
  const name = `${table} ${edition}`;
  const all = known.get(name) ?? written(table, edition);
  known.set(name, all);
  return all;
}

function written(table: ErrorTable, edition: Edition): readonly Equation[] {
  const rows = rowKeys(table, edition);
  const columns = columnKeys(table);
  const details = columns.filter((column) => column !== 'total');
  const across = rows.map((row) => ({
    parts: details.map((column) => `${row}/${column}`),
    whole: [`${row}/total`],
  }));
  if (table === 'review') return across;
  const down = columns.flatMap((column) => [
    {
      parts: resultRowKeys(edition).map((row) => `${row}/${column}`),
      whole: [`totalProcessed/${column}`],
    },
    {
      parts: [`newReceived/${column}`, `carriedOver/${column}`],
      whole: [`totalProcessed/${column}`, `carriedForward/${column}`],
    },
  ]);
  return [...across, ...down];
}

/** The known part of a sum, and whether a blank may add to it. */
function sum(cells: readonly string[], shown: ReadonlyMap<string, number | null>): [number, boolean] {
  let known = 0;
  let open = false;
  for (const cell of cells) {
    const value = shown.get(cell);
    if (typeof value === 'number') known += value;
    else open = true;
  }
  return [known, open];
}

/** Equations that no whole numbers ≥ 0 in blanks and in cells that are not on the page can make true. */
export function brokenEquations(
  all: readonly Equation[],
  shown: ReadonlyMap<string, number | null>,
): readonly Equation[] {
  return all.filter(({ parts, whole }) => {
    const [left, leftOpen] = sum(parts, shown);
    const [right, rightOpen] = sum(whole, shown);
    if (leftOpen && rightOpen) return false;
    if (leftOpen) return left > right;
    if (rightOpen) return right > left;
    return left !== right;
  });
}
