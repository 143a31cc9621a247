import type { Expected } from '../audit.ts';
import type { Figures, SectionFigures, TableFigures } from '../figures.ts';
import { emptyTable } from '../figures.ts';
import type { Edition, SectionKey } from '../form.ts';
import {
  APPLICANTS,
  applicationRows,
  disclosureParts,
  REVIEW_GROUPS,
  REVIEW_OUTCOMES,
  SECTIONS,
} from '../form.ts';
import { plain } from '../numbers.ts';

/** One of the five published reports: its figures, headings and faults, in prose of our own. */
export interface FiveReport {
  /** File name below `tests/fixtures/reports`, without `.html`. */
  name: string;
  figures: Figures;
  html: string;
  expected: readonly Expected[];
  /** Says the same once more: allowed, not demanded. */
  allowed?: readonly Pick<Expected, 'rule' | 'at'>[];
}

/** The three tables with a zero in every cell. */
export function zeros(edition: Edition): Record<'disclosure' | 'applications' | 'review', TableFigures> {
  const disclosure = emptyTable(edition);
  for (const { heads, rows } of disclosureParts(edition)) {
    for (const [row] of rows) disclosure.cells[row] = zeroRow(heads.map(([key]) => key));
  }
  const applications = emptyTable(edition);
  for (const { key } of applicationRows(edition)) {
    applications.cells[key] = zeroRow(APPLICANTS.map(([column]) => column));
  }
  const review = emptyTable(edition);
  for (const [group] of REVIEW_GROUPS) review.cells[group] = zeroRow(REVIEW_OUTCOMES.map(([key]) => key));
  return { disclosure, applications, review };
}

function zeroRow(columns: readonly string[]): Record<string, ReturnType<typeof plain>> {
  return Object.fromEntries(columns.map((column) => [column, plain(0)]));
}

/** The six sections under their official headings, with the paragraphs given. */
export function sections(prose: Partial<Record<SectionKey, string[]>>): SectionFigures[] {
  return SECTIONS.map(({ key, numeral, titles }) => ({
    key,
    numeral,
    separator: '、',
    title: titles[0],
    before: [],
    paragraphs: prose[key] ?? [],
  }));
}

export function set(
  table: TableFigures,
  row: string,
  column: string,
  text: string,
  value: number | null,
): void {
  const cells = table.cells[row];
  if (cells === undefined) throw new Error(`no row ${row}`);
  cells[column] = { text, value };
}
