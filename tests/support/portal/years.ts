import { type Figures, randomFigures, sectionOf, type TableFigures, tableOf } from '../pages/figures.ts';
import { APPLICANTS, applicationRows, type Edition } from '../pages/form.ts';
import { narrate } from '../pages/narrative.ts';
import { dressNumbers, plain } from '../pages/numbers.ts';
import { makeRng, type Rng } from '../pages/rng.ts';
import type { PortalOrgan } from './organs.ts';

/** Figures of one organ, each year's following from the year before. */
export interface YearOf {
  organ: PortalOrgan;
  year: number;
  edition: Edition;
  seed: string;
  /** The year before; null for the first. */
  last: Figures | null;
  /** What does not follow from it, by intent. */
  slip: Slip | null;
}

export type Slip = 'carried-over' | 'in-force';

/** Numbers and narrative of a report with nothing wrong in it but the slip. */
export function yearOf({ organ, year, edition, seed, last, slip }: YearOf): Figures {
  const figures = randomFigures(seed, edition, year);
  const rng = makeRng(`${seed}/years`);
  figures.title = figures.title.replace(figures.organ, organ.name);
  figures.organ = organ.name;
  figures.kind = organ.kind;
  figures.published = publishedBy(organ, year, rng.fork('published'));
  undress(figures);
  if (last !== null) follow(figures, last, slip, rng.fork('follow'));
  narrate(figures, organ.region, rng.fork('narrative'));
  dressNumbers(figures, rng.fork('numbers'));
  return figures;
}

/** A day before the one the law sets for that kind of organ. */
function publishedBy({ kind }: PortalOrgan, year: number, rng: Rng): string {
  const month = kind === 'government' ? rng.int(1, 3) : 1;
  return `${year + 1}-0${month}-${String(rng.int(4, 28)).padStart(2, '0')}`;
}

/** Columns with a sign or a unit keep what they show. */
const KEPT = ['change', 'amount'];

function undress({ tables }: Figures): void {
  for (const table of Object.values(tables)) {
    for (const row of Object.values(table.cells)) {
      for (const [column, { value }] of Object.entries(row)) {
        if (!KEPT.includes(column)) row[column] = plain(value ?? 0);
      }
    }
  }
}

const countIn = (table: TableFigures, row: string, column: string): number =>
  table.cells[row]?.[column]?.value ?? 0;

function put(table: TableFigures, row: string, column: string, value: number): void {
  const cells = table.cells[row];
  if (cells?.[column] === undefined) throw new Error(`no cell ${row}/${column}`);
  cells[column] = plain(value);
}

function follow(figures: Figures, last: Figures, slip: Slip | null, rng: Rng): void {
  carryOver(tableOf(figures, 'applications'), tableOf(last, 'applications'), slip === 'carried-over', rng);
  stayInForce(tableOf(figures, 'disclosure'), tableOf(last, 'disclosure'), slip === 'in-force', rng);
}

const PERSONS = APPLICANTS.map(([key]) => key).filter((key) => key !== 'total');

/** 二 is last year's 四; what is newly received makes up the difference, or more is granted. */
function carryOver(table: TableFigures, last: TableFigures, isSlip: boolean, rng: Rng): void {
  const off = isSlip ? rng.pick(['naturalPerson', 'commercial', 'legal']) : null;
  for (const column of PERSONS) {
    const carried = countIn(last, 'carriedForward', column) + (column === off ? rng.int(1, 6) : 0);
    const ended = countIn(table, 'totalProcessed', column) + countIn(table, 'carriedForward', column);
    const more = Math.max(0, carried - ended);
    put(table, 'carriedOver', column, carried);
    put(table, 'newReceived', column, ended + more - carried);
    put(table, 'granted', column, countIn(table, 'granted', column) + more);
    put(table, 'totalProcessed', column, countIn(table, 'totalProcessed', column) + more);
  }
  for (const { key } of applicationRows(table.edition)) {
    put(
      table,
      key,
      'total',
      PERSONS.reduce((sum, column) => sum + countIn(table, key, column), 0),
    );
  }
}

/** 现行有效 is last year's, and what was made, less what was repealed; the form of 2019 has no such number. */
function stayInForce(table: TableFigures, last: TableFigures, isSlip: boolean, rng: Rng): void {
  if (table.edition === '2019' || last.edition === '2019') return;
  for (const row of ['regulations', 'normativeDocuments']) {
    const there = countIn(last, row, 'valid') + countIn(table, row, 'made');
    const repealed = Math.min(there, countIn(table, row, 'repealed'));
    const off = isSlip && row === 'normativeDocuments' ? rng.int(1, 9) : 0;
    put(table, row, 'repealed', repealed);
    put(table, row, 'valid', there - repealed + off);
  }
}

/** Another year's paragraphs, as if they were of this one. */
export function movedTo(paragraphs: readonly string[], by: number): string[] {
  return paragraphs.map((text) => text.replace(/20\d\d/g, (year) => String(Number(year) + by)));
}

export const linesOf = (figures: Figures, key: 'overview' | 'problems'): string[] =>
  sectionOf(figures, key).paragraphs;
