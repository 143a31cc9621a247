import { core } from '../read/characters.ts';
import { keyOf } from './discover.ts';
import type { Found } from './model.ts';

/** The report of an organ for a year, at one address or several. */
export interface Choice {
  organ: string | null;
  year: number | null;
  /** The address that is proposed. */
  proposed: Found;
  /** The same organ's and year's at other addresses. */
  others: readonly Found[];
}

export interface Folded {
  /** Of the year that was asked for, and those that do not say their year; all of them where none was asked for. */
  choices: readonly Choice[];
  /** Of other years. */
  otherYears: readonly Choice[];
}

/** Reports by organ, then year, each once. */
export function foldFound(found: Iterable<Found>, { year }: { year?: number } = {}): Folded {
  const byAddress = new Map<string, Found>();
  for (const report of found) {
    const key = keyOf(report.url);
    const known = byAddress.get(key);
    byAddress.set(key, known ? completed(known, report) : report);
  }
  const groups = new Map<string, Found[]>();
  for (const [key, report] of byAddress) {
    const { organ, organFrom, year } = report;
    // What only the page says of all its links may be true of one.
    const isSure = organ !== null && organFrom !== 'page' && year !== null;
    const group = !isSure ? key : `${core(organ)} ${year}`;
    groups.set(group, [...(groups.get(group) ?? []), report]);
  }
  const choices = [...groups.values()].map(choiceOf).sort(compare);
  const isOther = (choice: Choice): boolean =>
    year !== undefined && choice.year !== null && choice.year !== year;
  return { choices: choices.filter((choice) => !isOther(choice)), otherYears: choices.filter(isOther) };
}

/** What one list does not say of an address another may. */
function completed(known: Found, other: Found): Found {
  const organ = known.organ === null ? other : known;
  const year = known.year === null ? other : known;
  return {
    ...known,
    organ: organ.organ,
    organFrom: organ.organFrom,
    year: year.year,
    yearFrom: year.yearFrom,
    date: known.date ?? other.date,
  };
}

const FILE = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|zip|rar|7z)(?:$|[?#&])/i;

/** A page is read sooner than a file; of two the one whose own title says whose it is; then the newer one. */
function choiceOf(reports: readonly Found[]): Choice {
  const ranked = reports.toSorted(
    (a, b) =>
      Number(FILE.test(a.url)) - Number(FILE.test(b.url)) ||
      Number(b.organFrom === 'title') - Number(a.organFrom === 'title') ||
      (b.date ?? '').localeCompare(a.date ?? ''),
  );
  const [proposed, ...others] = ranked as [Found, ...Found[]];
  return { organ: proposed.organ, year: proposed.year, proposed, others };
}

const BY_NAME = new Intl.Collator('zh-Hans-CN');

/** By organ, then year; what is not known comes last. */
function compare(a: Choice, b: Choice): number {
  if (a.organ !== b.organ) {
    if (a.organ === null || b.organ === null) return a.organ === null ? 1 : -1;
    const order = BY_NAME.compare(a.organ, b.organ);
    if (order !== 0) return order;
  }
  return (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY) || 0;
}
