import type { FormColumn, FormTable } from '../../form/index.ts';
import type { At } from '../../report/address.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { formColumn, formOf, tablesOf } from './labels.ts';

/** A data cell that the form has and the page shows. */
export interface PlacedCell {
  at: At & { row: string; column: string };
  cell: Cell;
  column: FormColumn;
  form: FormTable;
  table: Table;
}

const CELLS = new WeakMap<Report, readonly PlacedCell[]>();

/**
 * The data cells of all tables in the form's order, made once for the rules that share a report; rows whose
 * numbers cannot be placed have none.
 */
export function dataCells(report: Report): readonly PlacedCell[] {
  const known = CELLS.get(report);
  if (known) return known;
  const made = cellsIn(report);
  CELLS.set(report, made);
  return made;
}

function cellsIn(report: Report): readonly PlacedCell[] {
  return tablesOf(report).flatMap((table) => {
    const form = formOf(table);
    return form.rows.flatMap((row) => {
      const read = table.rows.get(row.key);
      if (read === undefined || read.shape !== undefined) return [];
      return row.columns.flatMap((key): PlacedCell[] => {
        const cell = read.cells[key];
        const column = formColumn(form, key);
        if (cell === undefined || column === undefined) return [];
        return [{ at: { table: table.key, row: row.key, column: key }, cell, column, form, table }];
      });
    });
  });
}
