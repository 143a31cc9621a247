import { typed } from '../pages/checked.ts';
import { FAULTS, type Fault, type Faulty } from '../pages/faults/index.ts';
import { quiet } from '../pages/faults/prose.ts';
import type { Figures } from '../pages/figures.ts';
import type { Edition } from '../pages/form.ts';
import { MARKUPS } from '../pages/markups/index.ts';
import { makeRng } from '../pages/rng.ts';
import { HOST } from './hosts.ts';
import { ORGANS, type PortalOrgan, YEARS } from './organs.ts';
import { ownYear } from './prose.ts';
import { linesOf, movedTo, type Slip, yearOf } from './years.ts';

/** A report as it is published first, and as it is after it was corrected. */
export interface PortalReport {
  organ: PortalOrgan;
  year: number;
  /** Name of its mark-up. */
  markup: string;
  published: Version;
  corrected: Version;
  /** Name of the fault that was put in; null for none. */
  fault: string | null;
  slip: Slip | null;
  /** Section 一 or 五 is another report's. */
  copied: Copied | null;
}

export type Version = Faulty;

export interface Copied {
  section: 'overview' | 'problems';
  organ: string;
  year: number;
}

const SEED = 'portal-1';
/** One report in so many has a fault, or does not follow from last year's. */
const FAULTY = 3;
const SLIPPED = 11;
/** Narratives that are tried until the fault finds its place. */
const ATTEMPTS = 30;

const county = (index: number): readonly PortalOrgan[] => ORGANS.slice(15 + index * 9, 24 + index * 9);

/** Who copied from whom: in each county one from its neighbour, one from its own last year. */
function copies(): ReadonlyMap<string, Copied> {
  const made = new Map<string, Copied>();
  for (let index = 0; index < 5; index += 1) {
    const [, first, second, , fourth] = county(index);
    if (first === undefined || second === undefined || fourth === undefined) throw new Error('no county');
    const year = YEARS[index] ?? YEARS[0];
    const later = YEARS[1 + (index % 4)] ?? YEARS[1];
    made.set(keyOf(second.name, year), { section: 'overview', organ: first.name, year });
    made.set(keyOf(fourth.name, later), { section: 'problems', organ: fourth.name, year: later - 1 });
  }
  return made;
}

const keyOf = (organ: string, year: number): string => `${organ}/${year}`;

let made: readonly PortalReport[] | null = null;

/** Every organ's report of every year. */
export function allReports(): readonly PortalReport[] {
  made ??= makeReports();
  return made;
}

/** The same on every machine, and each time. */
export function makeReports(): readonly PortalReport[] {
  const copied = copies();
  const copiedFrom = new Set([...copied.values()].map(({ organ, year }) => keyOf(organ, year)));
  const faults = [...FAULTS];
  const markups = Object.keys(MARKUPS);
  const reports = new Map<string, PortalReport>();
  let index = 0;
  for (const organ of ORGANS) {
    let last: Figures | null = null;
    for (const year of YEARS) {
      index += 1;
      const key = keyOf(organ.name, year);
      const copy = copied.get(key) ?? null;
      const isText = copy !== null || copiedFrom.has(key);
      const isLinked = last !== null && !isText && index % SLIPPED === 0;
      const slip: Slip | null = isLinked
        ? index % 2 === 0 && year > 2021
          ? 'in-force'
          : 'carried-over'
        : null;
      const of = {
        organ,
        year,
        last,
        slip,
        copy,
        isQuiet: isText && (copy?.section ?? 'overview') === 'overview',
      };
      const versions: Made = index % FAULTY === 0 && !isText ? withFault(of, faults) : sound(of, reports);
      last = versions.corrected.figures;
      const markup = markups[(index * 5) % markups.length] ?? 'plain';
      reports.set(key, { organ, year, markup, slip, copied: copy, ...versions });
    }
  }
  return [...reports.values()];
}

type Made = Pick<PortalReport, 'published' | 'corrected' | 'fault'>;

interface Planned {
  organ: PortalOrgan;
  year: number;
  last: Figures | null;
  slip: Slip | null;
  copy: Copied | null;
  /** Section 一 is one that others copy, or copied: it says nothing of numbers. */
  isQuiet: boolean;
}

const editionOf = (year: number): Edition => (year < 2021 ? '2019' : '2021');

const isSound = (figures: Figures): Version => ({ figures, expected: [] });

function sound(of: Planned, reports: ReadonlyMap<string, PortalReport>): Made {
  const version = (slip: Slip | null): Version => {
    const figures = told(of, editionOf(of.year), slip, '');
    if (of.copy !== null) copyText(figures, of.copy, reports);
    return isSound(figures);
  };
  return { published: version(of.slip), corrected: version(null), fault: null };
}

/** The first fault of the list that has its place in this report; it goes to the list's end. */
function withFault(of: Planned, faults: Fault[]): Made {
  const written = new Map<string, Figures>();
  for (const [index, fault] of faults.entries()) {
    const edition = editionFor(fault, of.year);
    if (edition === null) continue;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const key = `${edition}/${attempt}`;
      const clean = written.get(key) ?? told(of, edition, of.slip, `/${attempt}`);
      written.set(key, clean);
      const rng = makeRng(`${SEED}/${of.organ.name}/${of.year}/${attempt}`);
      const published = fault.make(structuredClone(clean), rng);
      if (published === null) continue;
      retell(published.figures, clean);
      faults.push(...faults.splice(index, 1));
      const corrected = isSound(told(of, edition, null, `/${attempt}`));
      // A report on the other year's form stays one: its correction would be another page.
      return { published, corrected: fault.year === undefined ? corrected : published, fault: fault.name };
    }
  }
  throw new Error('no fault has a place');
}

/** The edition in which a report for that year can have the fault; null for none. */
function editionFor(fault: Fault, year: number): Edition | null {
  const own = editionOf(year);
  if (fault.year !== undefined) return fault.year === year ? (fault.edition ?? own) : null;
  return fault.edition === undefined || fault.edition === own ? own : null;
}

/** Numbers and narrative, with what the organ tells of its own year. */
function told(
  { organ, year, last, isQuiet }: Planned,
  edition: Edition,
  slip: Slip | null,
  attempt: string,
): Figures {
  const seed = `${SEED}/${organ.name}/${year}${attempt}`;
  const figures = yearOf({ organ, year, edition, seed, last, slip });
  if (isQuiet) quiet(figures);
  tell(figures, seed);
  return figures;
}

const SENTENCES = { overview: 14, problems: 9 } as const;
const TOLD = ['overview', 'problems'] as const;

function ownLines(figures: Figures, key: (typeof TOLD)[number], words: string, numbers: string): string[] {
  return ownYear(makeRng(`${words}/${key}`), makeRng(`${numbers}/${key}`), figures.organ, SENTENCES[key]);
}

function tell(figures: Figures, seed: string): void {
  for (const key of TOLD) linesOf(figures, key).push(...ownLines(figures, key, seed, seed));
}

/** A fault may have put other lines in the place of all: the organ's own are added again. */
function retell(figures: Figures, clean: Figures): void {
  for (const key of TOLD) {
    const section = figures.sections.find((one) => one.key === key);
    const own = linesOf(clean, key).slice(-2);
    if (section === undefined || section.paragraphs.length === 0) continue;
    if (!own.every((line) => section.paragraphs.includes(line))) section.paragraphs.push(...own);
  }
}

function copyText(
  figures: Figures,
  { section, organ, year }: Copied,
  reports: ReadonlyMap<string, PortalReport>,
): void {
  const source = reports.get(keyOf(organ, year));
  if (source === undefined) throw new Error(`copied before it was written: ${organ} ${year}`);
  const lines = linesOf(source.corrected.figures, section);
  const moved = movedTo(lines, figures.year - year).map((text) => text.replaceAll(organ, figures.organ));
  // As those who copy do: the numbers are brought up to date, and the last sentence is left out.
  const numbers = makeRng(`${SEED}/copied/${organ}/${year}`);
  const fresh = moved.map((text) => text.replace(COUNTED, () => String(numbers.int(3, 180))));
  const last = fresh.pop() ?? '';
  linesOf(figures, section).splice(0, Number.POSITIVE_INFINITY, ...fresh, last.replace(/[^。]+。$/, ''));
}

const COUNTED = /\d+(?=户|家|处|人次|个村组|个小区)/g;

/** The page of a version. */
export function pageOf(report: PortalReport, version: Version): string {
  const { organ, year, markup } = report;
  const write = MARKUPS[markup];
  if (write === undefined) throw new Error(`no mark-up ${markup}`);
  return write(shownIn(report, version), makeRng(`${SEED}/${markup}/${organ.name}/${year}`));
}

/** The figures of a version as its page prints them. */
export const shownIn = ({ markup }: PortalReport, { figures }: Version): Figures => typed(markup, figures);

/** A sound report of an organ that is none of the sixty. */
export function makeExtra(name: string, year: number): PortalReport {
  const organ: PortalOrgan = { name, kind: 'department', region: '云岭市', host: HOST.old };
  const of = { organ, year, last: null, slip: null, copy: null, isQuiet: false };
  return { organ, year, markup: 'plain', slip: null, copied: null, ...sound(of, new Map()) };
}
