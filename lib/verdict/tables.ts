import {
  type Edition,
  FORMS,
  type FormTable,
  type Relation,
  SECTIONS,
  type TableKey,
} from '../form/index.ts';
import type { ResultReport } from '../report/schema.ts';
import { isCount } from '../rules/shared/counts.ts';
import type { Verdict } from './model.ts';

/** How a table stands, in numbers; what each part counts adds up to `cells` and to `relations`. */
export interface TableCounts {
  /** Data cells of the form, and how many of them show a number, show none, or could not be placed. */
  cells: number;
  numbers: number;
  withoutNumber: number;
  unplaced: number;
  /** Equations of the form, and how many of them hold, do not hold, or could not be checked. */
  relations: number;
  holding: number;
  broken: number;
  unchecked: number;
}

type Cells = NonNullable<ResultReport['tables'][TableKey]>;

/** The tables of the form in its order; null for those the page does not show. */
export function tableCounts(verdict: Verdict): { table: TableKey; counts: TableCounts | null }[] {
  const { report } = verdict;
  if (report === null) return [];
  return SECTIONS.flatMap(({ table }) => {
    if (table === undefined) return [];
    const cells = report.tables[table];
    return [
      { table, counts: cells === undefined ? null : countsOfTable(table, cells, report.edition, verdict) },
    ];
  });
}

function countsOfTable(
  table: TableKey,
  cells: Cells,
  edition: Edition,
  { findings, ignored, rulesOff }: Verdict,
): TableCounts {
  const form = formOf(table, cells, edition);
  const shown = form.rows.flatMap(({ key, columns }) =>
    columns.flatMap((column) => cells[key]?.[column] ?? []),
  );
  const numbers = shown.filter(({ value }) => value !== null).length;
  const total = form.rows.reduce((sum, { columns }) => sum + columns.length, 0);
  const holding = form.relations.filter(
    (relation) => !rulesOff.includes(relation.rule) && holds(relation, cells),
  );
  const broken = [...findings, ...ignored.map(({ finding }) => finding)].filter(
    ({ at, equation }) => at.table === table && equation !== undefined,
  );
  return {
    cells: total,
    numbers,
    withoutNumber: shown.length - numbers,
    unplaced: total - shown.length,
    relations: form.relations.length,
    holding: holding.length,
    broken: broken.length,
    unchecked: form.relations.length - holding.length - broken.length,
  };
}

/** A result does not say on which edition each table was filled in; its rows and columns do. */
function formOf(table: TableKey, cells: Cells, edition: Edition): FormTable {
  const other: Edition = edition === '2019' ? '2021' : '2019';
  const fits = (candidate: Edition): boolean =>
    Object.entries(cells).every(([key, row]) => {
      const columns = FORMS[candidate].tables[table].rows.find((known) => known.key === key)?.columns;
      return columns !== undefined && Object.keys(row).every((column) => columns.includes(column));
    });
  return FORMS[!fits(edition) && fits(other) ? other : edition].tables[table];
}

/** Whether a relation holds; one with a gap (a blank, a cell that is not there) does not say so. */
function holds({ terms, total, operator }: Relation, cells: Cells): boolean {
  const valueAt = ({ row, column }: { row: string; column: string }) =>
    cells[row]?.[column]?.value ?? Number.NaN;
  const values = [...terms.map(valueAt), valueAt(total)];
  if (!values.every(isCount)) return false;
  const difference = terms.reduce((sum, term) => sum + term.sign * valueAt(term), -valueAt(total));
  return operator === '=' ? difference === 0 : difference <= 0;
}
