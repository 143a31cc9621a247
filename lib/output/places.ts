import type { Edition } from '../form/types.ts';
import { type At, type CellAt, isCell } from '../report/address.ts';
import type { Lang } from './formatter.ts';
import { columnLabel, formOrder, rowColumns, rowLabel, sectionLabel } from './labels.ts';
import { plural } from './words.ts';

/** Addresses in words, as short as they can be said. */

/** What follows a column's name where no row is named. */
export const WHOLE_COLUMN: Readonly<Record<Lang, string>> = { zh: '（列）', en: ' (column)' };

const SEPARATOR = { zh: '、', en: ', ' } as const;

/** One address: `（一）予以公开 / 自然人`, `总计（列）`, a section's name, '' for the report as a whole. */
export function placeLabel(at: At, edition: Edition, lang: Lang): string {
  if (at.table === undefined) return at.section === undefined ? '' : sectionLabel(at.section, lang);
  const row = at.row === undefined ? undefined : rowLabel(at.table, at.row, edition, lang);
  const column = at.column === undefined ? undefined : columnLabel(at.table, at.column, edition, lang);
  if (row !== undefined && column !== undefined) return `${row} / ${column}`;
  if (row !== undefined) return row;
  if (column !== undefined) return `${column}${WHOLE_COLUMN[lang]}`;
  return sectionLabel(at.section ?? at.table, lang);
}

/** Rows of cells with the columns that are meant in each, in form order. */
function cellsByRow(cells: readonly CellAt[]): Map<string, { at: CellAt; columns: string[] }> {
  const rows = new Map<string, { at: CellAt; columns: string[] }>();
  for (const at of cells) {
    const key = `${at.table}/${at.row}`;
    const row = rows.get(key) ?? { at, columns: [] };
    row.columns.push(at.column);
    rows.set(key, row);
  }
  return rows;
}

/** How many different rows the cells stand in. */
export function rowCount(cells: readonly CellAt[]): number {
  return cellsByRow(cells).size;
}

function columnsLabel({ table, row }: CellAt, columns: string[], edition: Edition, lang: Lang): string {
  const all = rowColumns(table, row, edition);
  if (columns.length > 1 && columns.length === all.length) {
    return lang === 'zh' ? `全部 ${all.length} 列` : `all ${plural(all.length, 'column')}`;
  }
  return columns.map((column) => columnLabel(table, column, edition, lang)).join(SEPARATOR[lang]);
}

/**
 * Many addresses on few lines: cells whose rows have the same columns share a line
 * (`全部 7 列：（一）予以公开、（二）部分公开`), everything else is listed on one.
 */
export function placeLines(places: readonly At[], edition: Edition, lang: Lang): string[] {
  const sorted = places.toSorted((a, b) => formOrder(a, edition) - formOrder(b, edition));
  const others = sorted.filter((at) => !isCell(at)).map((at) => placeLabel(at, edition, lang));
  const byColumns = new Map<string, string[]>();
  for (const { at, columns } of cellsByRow(sorted.filter(isCell)).values()) {
    const label = columnsLabel(at, columns, edition, lang);
    const rows = byColumns.get(label) ?? [];
    rows.push(rowLabel(at.table, at.row, edition, lang));
    byColumns.set(label, rows);
  }
  const colon = lang === 'zh' ? '：' : ': ';
  const lines = [...byColumns].map(([label, rows]) => `${label}${colon}${rows.join(SEPARATOR[lang])}`);
  const said = others.filter((label) => label !== '');
  return said.length === 0 ? lines : [said.join(SEPARATOR[lang]), ...lines];
}
