import type { SectionKey, TableKey } from '../form/types.ts';

/** Where in a report something is: the keys that apply (contract: `at`). */
export interface At {
  section?: SectionKey;
  table?: TableKey;
  row?: string;
  column?: string;
}

/**
 * The address as one string, table (or section where no table is named), then row and column, those that
 * apply: `applications/granted/total`, `applications/total` for a column, `other`, `` for the whole report.
 */
export function addressOf(at: At): string {
  const parts = [at.table ?? at.section, at.row, at.column];
  return parts.filter((part) => part !== undefined).join('/');
}

/** Key of an address among the places of a page: a section's heading and its table are two places. */
export function placeKey(at: At): string {
  return at.table === undefined && at.section !== undefined ? `section:${at.section}` : addressOf(at);
}

/** The address of one cell. */
export interface CellAt extends At {
  table: TableKey;
  row: string;
  column: string;
}

export const isCell = (at: At): at is CellAt =>
  at.table !== undefined && at.row !== undefined && at.column !== undefined;
