import type { Edition, SectionKey, TableKey } from './form.ts';
import { APPLICANTS, applicationRows, REVIEW_GROUPS, REVIEW_OUTCOMES, resultKeys, SECTIONS } from './form.ts';
import { narrate } from './narrative.ts';
import { dressNumbers, plain, signed } from './numbers.ts';
import type { OrganKind } from './organs.ts';
import { makeOrgan } from './organs.ts';
import type { Rng } from './rng.ts';
import { makeRng } from './rng.ts';

/** A data cell: what the page is to show, and what a reader must make of it. */
export interface CellFigure {
  text: string;
  value: number | null;
  unit?: string;
}

/** One table of a report, with the ways in which it may be broken. */
export interface TableFigures {
  edition: Edition;
  /** Row key → column key → cell, rows and columns that are on the page only. */
  cells: Record<string, Record<string, CellFigure>>;
  /** Wordings that replace the form's, by row key or column key. */
  labels: Record<string, string>;
  /** Rows that lost one cell: row key → the column whose cell is gone. */
  lost: Record<string, string>;
  /** Rows with one cell too many: row key → the text of the cell at their end. */
  extra: Record<string, string>;
  /** The section shows a picture, a file or a frame where the table should be. */
  instead?: 'picture' | 'attachment' | 'frame';
}

export interface SectionFigures {
  key: SectionKey;
  numeral: string;
  separator: string;
  title: string;
  /** Paragraphs before the table. */
  before: string[];
  /** Paragraphs after the table; all of them in a section without one. */
  paragraphs: string[];
}

/** Everything a report says, before it is dressed in mark-up. */
export interface Figures {
  organ: string;
  kind: OrganKind;
  year: number;
  edition: Edition;
  /** ISO date. */
  published: string;
  title: string;
  preamble: string[];
  sections: SectionFigures[];
  tables: Partial<Record<TableKey, TableFigures>>;
}

export function emptyTable(edition: Edition): TableFigures {
  return { edition, cells: {}, labels: {}, lost: {}, extra: {} };
}

/** The report's own section; a generator that asks for one that is gone is wrong itself. */
export function sectionOf(figures: Figures, key: SectionKey): SectionFigures {
  const section = figures.sections.find((one) => one.key === key);
  if (section === undefined) throw new Error(`no section ${key}`);
  return section;
}

export function tableOf(figures: Figures, key: TableKey): TableFigures {
  const table = figures.tables[key];
  if (table === undefined) throw new Error(`no table ${key}`);
  return table;
}

/** The table a section holds, where it holds one. */
export function tableIn(figures: Figures, key: SectionKey): [TableKey, TableFigures] | null {
  if (key !== 'disclosure' && key !== 'applications' && key !== 'review') return null;
  const table = figures.tables[key];
  return table === undefined ? null : [key, table];
}

export function cellOf(table: TableFigures, row: string, column: string): CellFigure {
  const cell = table.cells[row]?.[column];
  if (cell === undefined) throw new Error(`no cell ${row}/${column}`);
  return cell;
}

/**
 * A clean report: balanced tables, five topics, prose that agrees with the tables. The year is one the edition
 * is prescribed for, unless `otherYear` says otherwise.
 */
export function randomFigures(seed: string, edition: Edition, otherYear?: number): Figures {
  const rng = makeRng(`${seed}/${edition}`);
  const year = otherYear ?? (edition === '2019' ? rng.int(2019, 2020) : rng.int(2021, 2024));
  const organ = makeOrgan(rng.fork('organ'));
  const tables = {
    disclosure: randomDisclosure(rng.fork('disclosure'), edition),
    applications: randomApplications(rng.fork('applications'), edition),
    review: randomReview(rng.fork('review'), edition),
  };
  const day = rng.int(4, organ.kind === 'government' ? 28 : 29);
  const month = organ.kind === 'government' ? rng.int(1, 3) : 1;
  const figures: Figures = {
    organ: organ.name,
    kind: organ.kind,
    year,
    edition,
    published: `${year + 1}-${String(month).padStart(2, '0')}-${String(Math.min(day, 28)).padStart(2, '0')}`,
    title: makeTitle(rng.fork('title'), organ.name, year),
    preamble: [],
    sections: headings(rng.fork('headings')),
    tables,
  };
  narrate(figures, organ.region, rng.fork('narrative'));
  dressNumbers(figures, rng.fork('numbers'));
  return figures;
}

function makeTitle(rng: Rng, organ: string, year: number): string {
  return rng.pick([
    `${organ}${year}年政府信息公开工作年度报告`,
    `${year}年${organ}政府信息公开工作年度报告`,
    `${organ}${year}年度政府信息公开工作年度报告`,
    `${organ}政府信息公开工作${year}年度报告`,
  ]);
}

function headings(rng: Rng): SectionFigures[] {
  const separator = rng.pick(['、', '、', '、', '、', '．', '.', '，']);
  const accepted = rng.chance(0.3);
  return SECTIONS.map(({ key, numeral, titles }) => ({
    key,
    numeral,
    separator,
    title: accepted ? rng.pick([titles[0], ...titles]) : titles[0],
    before: [],
    paragraphs: [],
  }));
}

/** Mostly nothing, some a few, rarely hundreds or thousands: as the counts of real organs lie. */
function randomCount(rng: Rng): number {
  const kind = rng.next();
  if (kind < 0.55) return 0;
  if (kind < 0.8) return rng.int(1, 9);
  if (kind < 0.93) return rng.int(10, 99);
  if (kind < 0.99) return rng.int(100, 999);
  return rng.int(1000, 9999);
}

function fill(keys: readonly string[], counts: readonly number[]): Record<string, CellFigure> {
  return Object.fromEntries(keys.map((key, index) => [key, plain(counts[index] ?? 0)]));
}

function randomApplications(rng: Rng, edition: Edition): TableFigures {
  const table = emptyTable(edition);
  const results = resultKeys(edition);
  const columns = APPLICANTS.map(([key]) => key).filter((key) => key !== 'total');
  const counts = new Map<string, number[]>();
  const busy = rng.chance(0.75);
  for (const column of columns) {
    const scale = column === 'naturalPerson' ? 1 : 0.35;
    const values = results.map((key) => {
      if (!busy || rng.next() > scale) return 0;
      if (key === 'granted' || key === 'unableToProvide.noInfo') return randomCount(rng) + rng.int(0, 6);
      return rng.chance(0.25) ? randomCount(rng) : 0;
    });
    const processed = values.reduce((sum, value) => sum + value, 0);
    const forward = busy && rng.chance(0.35) ? rng.int(0, Math.ceil(processed / 8)) : 0;
    const carried = rng.chance(0.35) ? Math.min(rng.int(0, 9), processed + forward) : 0;
    counts.set(column, [processed + forward - carried, carried, ...values, processed, forward]);
  }
  applicationRows(edition).forEach(({ key }, index) => {
    const values = columns.map((column) => counts.get(column)?.[index] ?? 0);
    const total = values.reduce((sum, value) => sum + value, 0);
    table.cells[key] = fill([...columns, 'total'], [...values, total]);
  });
  return table;
}

function randomReview(rng: Rng, edition: Edition): TableFigures {
  const table = emptyTable(edition);
  const outcomes = REVIEW_OUTCOMES.map(([key]) => key);
  const quiet = rng.chance(0.4);
  for (const [group] of REVIEW_GROUPS) {
    const values = outcomes.slice(0, -1).map(() => (quiet || rng.chance(0.5) ? 0 : rng.int(0, 24)));
    table.cells[group] = fill(outcomes, [...values, values.reduce((sum, value) => sum + value, 0)]);
  }
  return table;
}

function randomDisclosure(rng: Rng, edition: Edition): TableFigures {
  const table = emptyTable(edition);
  table.cells = edition === '2019' ? disclosure2019(rng) : disclosure2021(rng);
  return table;
}

function disclosure2019(rng: Rng): TableFigures['cells'] {
  const documents = (): Record<string, CellFigure> => {
    const published = rng.chance(0.5) ? 0 : rng.int(1, 30);
    return {
      made: plain(published + (rng.chance(0.2) ? rng.int(0, 4) : 0)),
      published: plain(published),
      totalPublic: plain(published + randomCount(rng)),
    };
  };
  const items = (): Record<string, CellFigure> => ({
    previousItems: plain(randomCount(rng)),
    change: signed(rng),
    processed: plain(randomCount(rng)),
  });
  const fees = items();
  delete fees.processed;
  const spent = rng.chance(0.4) ? 0 : rng.int(1, 999_999) / 100;
  return {
    regulations: rng.chance(0.8)
      ? { made: plain(0), published: plain(0), totalPublic: plain(0) }
      : documents(),
    normativeDocuments: documents(),
    licensing: items(),
    otherServices: items(),
    punishment: items(),
    coercion: items(),
    fees,
    procurement: { items: plain(spent === 0 ? 0 : rng.int(1, 80)), amount: spending(rng, spent) },
  };
}

function spending(rng: Rng, amount: number): CellFigure {
  if (amount === 0) return rng.pick([plain(0), { text: '0万元', value: 0, unit: '万元' }]);
  if (rng.chance(0.6)) return { text: `${amount}万元`, value: amount, unit: '万元' };
  const yuan = Math.round(amount * 10_000);
  return { text: `${yuan}元`, value: yuan, unit: '元' };
}

function noFees(rng: Rng): CellFigure {
  return { text: rng.pick(['0', '0', '0.00', '0.0000']), value: 0 };
}

function disclosure2021(rng: Rng): TableFigures['cells'] {
  const documents = (): Record<string, CellFigure> => {
    const made = rng.chance(0.5) ? 0 : rng.int(1, 40);
    const repealed = rng.chance(0.6) ? 0 : rng.int(1, 40);
    return {
      made: plain(made),
      repealed: plain(repealed),
      valid: plain(Math.max(0, made - repealed) + randomCount(rng)),
    };
  };
  return {
    regulations: rng.chance(0.8) ? { made: plain(0), repealed: plain(0), valid: plain(0) } : documents(),
    normativeDocuments: documents(),
    licensing: { processed: plain(randomCount(rng)) },
    punishment: { processed: plain(randomCount(rng)) },
    coercion: { processed: plain(randomCount(rng)) },
    fees: { amount: rng.chance(0.6) ? noFees(rng) : plain(rng.int(1, 999_999) / 100) },
  };
}
