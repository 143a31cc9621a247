import type { Entry } from '../../archive/model.ts';
import type { TableKey, Text } from '../../form/types.ts';
import { readCell } from '../../read/number.ts';
import type { CellAt } from '../../report/address.ts';
import type { ResultReport } from '../../report/schema.ts';
import type { Year } from './index.ts';

/** A number that is followed through the years: the sum of cells that the form has. */
export interface Series {
  key: string;
  label: Text;
  cells: readonly CellAt[];
}

const total = (table: TableKey, row: string): CellAt => ({ table, row, column: 'total' });

export const SERIES: readonly Series[] = [
  {
    key: 'received',
    label: { zh: '本年新收申请', en: 'Applications received' },
    cells: [total('applications', 'newReceived')],
  },
  {
    key: 'granted',
    label: { zh: '予以公开与部分公开', en: 'Disclosed, in whole or in part' },
    cells: [total('applications', 'granted'), total('applications', 'partialGrant')],
  },
  {
    key: 'carriedOver',
    label: { zh: '上年结转申请', en: 'Carried over from the year before' },
    cells: [total('applications', 'carriedOver')],
  },
  {
    key: 'carriedForward',
    label: { zh: '结转下年度申请', en: 'Carried forward to the next year' },
    cells: [total('applications', 'carriedForward')],
  },
  {
    key: 'review',
    label: { zh: '行政复议', en: 'Reconsideration (复议)' },
    cells: [total('review', 'review')],
  },
  {
    key: 'litigation',
    label: { zh: '行政诉讼', en: 'Litigation (诉讼)' },
    cells: [total('review', 'litigationDirect'), total('review', 'litigationPostReview')],
  },
];

/** Why there is no number: none of it is ever 0. */
export type Gap = 'no-report' | 'no-table' | 'no-cell' | 'blank' | 'not-a-number' | 'differ';

export type Point = { year: Year; value: number } | { year: Year; gap: Gap };

/** A series of an organ's reports, a point a year. Reports of one year that do not say the same give none. */
export function pointsOf(series: Series, years: readonly Year[], entries: readonly Entry[]): Point[] {
  return years.map((year) => {
    const reports = entries.flatMap(({ judgement: { report }, listed }) =>
      report !== null && (report.year ?? listed.year) === year ? [report] : [],
    );
    const readings = reports.map((report) => readingOf(series, report));
    const [first] = readings;
    if (first === undefined) return { year, gap: 'no-report' };
    if (readings.some((reading) => reading !== first)) return { year, gap: 'differ' };
    return typeof first === 'number' ? { year, value: first } : { year, gap: first };
  });
}

/** The sum, or why one of its cells has no number. */
function readingOf({ cells }: Series, { tables }: ResultReport): number | Gap {
  let sum = 0;
  for (const { table, row, column } of cells) {
    const rows = tables[table];
    if (rows === undefined) return 'no-table';
    const cell = rows[row]?.[column];
    if (cell === undefined) return 'no-cell';
    if (cell.value === null) return readCell(cell.text).kind === 'blank' ? 'blank' : 'not-a-number';
    sum += cell.value;
  }
  return sum;
}
