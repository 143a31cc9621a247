import type { SectionKey, TableKey } from '../form/types.ts';
import type { At } from '../report/address.ts';

/**
 * What people call the parts of the form, in one language. The form itself with all its wordings and relations is
 * too big for a page.
 */
export interface FormNames {
  /** The notice that prescribes the report's edition. */
  source: string;
  /** Titles with their numerals. */
  sections: Readonly<Record<SectionKey, string>>;
  tables: Readonly<Record<TableKey, TableNames>>;
  /** What follows a column's name where no row is named. */
  wholeColumn: string;
}

export interface TableNames {
  /** Key → name; those of the other edition too, since a report may mix them. */
  rows: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, string>>;
}

/** A key the form does not have is shown as it is. */
const own = (names: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(names, key) ? (names[key] ?? key) : key;

export const rowName = ({ tables }: FormNames, table: TableKey, row: string): string =>
  own(tables[table].rows, row);

export const columnName = ({ tables }: FormNames, table: TableKey, column: string): string =>
  own(tables[table].columns, column);

/** `（一）予以公开 / 自然人`, `总计（列）`, a section's title, '' for the report as a whole. */
export function placeName({ section, table, row, column }: At, names: FormNames): string {
  if (table === undefined) return section === undefined ? '' : names.sections[section];
  if (row !== undefined && column !== undefined) {
    return `${rowName(names, table, row)} / ${columnName(names, table, column)}`;
  }
  if (row !== undefined) return rowName(names, table, row);
  if (column === undefined) return names.sections[section ?? table];
  return `${columnName(names, table, column)}${names.wholeColumn}`;
}
