import type { Row, Target } from '../archive/model.ts';
import type { Text } from '../form/types.ts';
import { yearsIn } from '../read/dates.ts';
import { type Kinship, kinshipOf, type Named, plainName } from '../read/pair.ts';
import { organIn } from '../read/title.ts';
import { type Duty, dueDay, dutyOf } from '../rules/shared/deadlines.ts';

/** Who has published a year's report, and who has not: the organs of a list against what an archive holds. */

export interface Question {
  /** Names of the organs that should have published. */
  organs: readonly string[];
  /** The place that all of them are of, where the names leave it out (水务局 of 清河市). */
  place?: string;
  year: number;
  /** All rows of the archive, or those of the year. */
  rows: readonly Row[];
  /** Targets of the runs: those that failed, and those that have not been fetched yet. */
  targets: readonly Target[];
  /** ISO date. */
  today: string;
}

/**
 * `in-time`, `late`: by the date that the page shows. `published`: there is one, and the law sets no date (or which,
 * cannot be told). `date-unknown`: there is one, and the page shows no date. `unreadable`: a page was found, and no
 * report could be read. `waiting`: its page has not been fetched yet. `in-doubt`: there are reports that may be its
 * own, or another's. The last three are for organs of which nothing was found.
 */
export type Status =
  | 'in-time'
  | 'late'
  | 'date-unknown'
  | 'published'
  | 'unreadable'
  | 'waiting'
  | 'in-doubt'
  | 'overdue'
  | 'not-due'
  | 'not-found';

export const STATUS: Readonly<Record<Status, Text>> = {
  'in-time': { zh: '按期公布', en: 'published in time' },
  late: { zh: '逾期公布（以页面标示的日期为准）', en: 'published late, by the date that the page shows' },
  'date-unknown': { zh: '已公布，日期不明', en: 'published, date not known' },
  published: { zh: '已公布（期限未作核对）', en: 'published (not checked against a date)' },
  unreadable: { zh: '找到页面，但未能读取年度报告', en: 'a page was found, but no report could be read' },
  waiting: { zh: '页面尚未抓取', en: 'the page has not been fetched yet' },
  'in-doubt': {
    zh: '有报告可能属于该机关，名称不足以确认',
    en: 'there are reports that may be its own; the names do not tell',
  },
  overdue: { zh: '未找到，期限已过', en: 'not found, and the date has passed' },
  'not-due': { zh: '未找到，期限未到', en: 'not found, and not due yet' },
  'not-found': { zh: '未找到（期限未作核对）', en: 'not found (not checked against a date)' },
};

/** Why there is no date to check against. */
export const NO_DATE: Readonly<Record<Exclude<Duty, 'government' | 'department'>, Text>> = {
  none: {
    zh: '《条例》没有规定乡镇、街道的公布期限，以当地通知为准',
    en: 'the Regulations set no date for townships and sub-districts; local notices do',
  },
  unknown: {
    zh: '由名称不能判断是政府还是部门，公布期限不明',
    en: 'whether it is a government or a department cannot be told from its name, nor by when it was due',
  },
};

/** What is known of an organ of the list. */
export interface Standing {
  organ: string;
  status: Status;
  duty: Duty;
  /** The last day in time (ISO); null where the law sets none, or which cannot be told. */
  due: string | null;
  /** The first of the dates that its pages show. */
  published: string | null;
  /** Days after `due`, for `late` and `overdue`. */
  days: number | null;
  /** Addresses that say so. */
  urls: readonly string[];
}

/** A report, or a page that could not be read, that is counted for no organ of the list. */
export interface Stranger {
  url: string;
  title: string;
  organ: string | null;
  /** `other`: fits none of them; `ambiguous`: fits several, `organs`, or not surely; or what it does not say. */
  why: 'other' | 'ambiguous' | 'organ-unknown' | 'year-unknown';
  organs: readonly string[];
}

export interface Answer {
  /** One for each organ of the list, in its order; a name that is there twice has one. */
  standings: readonly Standing[];
  strangers: readonly Stranger[];
}

/** A page of the year that names an organ, whatever could be read of it. */
interface Found {
  url: string;
  title: string;
  organ: string | null;
  year: number | null;
  state: 'report' | 'unreadable' | 'waiting';
  published: string | null;
}

export function whoHasPublished({ organs, place, year, rows, targets, today }: Question): Answer {
  const list = new NameList(organs, place);
  const own = new Map<string, Found[]>();
  const perhaps = new Map<string, Found[]>();
  const strangers: Stranger[] = [];
  for (const found of pagesIn(rows, targets)) {
    if (found.year !== null && found.year !== year) continue;
    const { url, title, organ } = found;
    const stranger = (why: Stranger['why'], names: readonly string[] = []): void => {
      strangers.push({ url, title, organ, why, organs: names });
    };
    if (organ === null) {
      stranger('organ-unknown');
      continue;
    }
    const { same, doubt } = list.fitting({ name: organ, says: [title] });
    const [name] = same;
    if (found.year === null) stranger('year-unknown', [...same, ...doubt]);
    else if (name !== undefined && same.length === 1) {
      add(own, name, found);
      continue;
    } else if (same.length + doubt.length === 0) stranger('other');
    else stranger('ambiguous', [...same, ...doubt]);
    for (const each of [...same, ...doubt]) add(perhaps, each, found);
  }
  const standings = list.names.map((name) =>
    standingOf(name, own.get(name) ?? [], perhaps.get(name) ?? [], year, today),
  );
  return { standings, strangers };
}

function add(found: Map<string, Found[]>, name: string, page: Found): void {
  const known = found.get(name);
  if (known === undefined) found.set(name, [page]);
  else known.push(page);
}

/** Pages there are, and targets of which there is none; a page that was asked for by several runs is one. */
function pagesIn(rows: readonly Row[], targets: readonly Target[]): readonly Found[] {
  const pages = new Map<string, Found>();
  for (const { url, title, organ, year, isReport, published } of rows) {
    pages.set(url, { url, title, organ, year, published, state: isReport ? 'report' : 'unreadable' });
  }
  for (const { url, listed, state } of targets) {
    if (state === 'done' || pages.has(url)) continue;
    const title = listed.title ?? '';
    pages.set(url, {
      url,
      title,
      organ: listed.organ ?? organIn(title),
      year: listed.year ?? yearsIn(title).at(-1) ?? null,
      published: null,
      state: state === 'failed' ? 'unreadable' : 'waiting',
    });
  }
  return [...pages.values()];
}

function standingOf(
  organ: string,
  own: readonly Found[],
  perhaps: readonly Found[],
  year: number,
  today: string,
): Standing {
  const duty = dutyOf(organ);
  const due = duty === 'government' || duty === 'department' ? dueDay(duty, year) : null;
  const standing = (status: Status, pages: readonly Found[], published: string | null = null): Standing => {
    const day = status === 'late' ? published : status === 'overdue' ? today : null;
    const days = day === null || due === null ? null : daysBetween(due, day);
    return { organ, status, duty, due, published, days, urls: pages.map(({ url }) => url) };
  };
  const reports = own.filter(({ state }) => state === 'report');
  if (reports.length > 0) {
    const [published = null] = reports.flatMap((report) => report.published ?? []).sort();
    if (published === null) return standing('date-unknown', reports);
    if (due === null) return standing('published', reports, published);
    return standing(published <= due ? 'in-time' : 'late', reports, published);
  }
  const waiting = own.filter(({ state }) => state === 'waiting');
  if (waiting.length > 0) return standing('waiting', waiting);
  if (own.length > 0) return standing('unreadable', own);
  if (perhaps.length > 0) return standing('in-doubt', perhaps);
  if (due === null) return standing('not-found', []);
  return standing(today > due ? 'overdue' : 'not-due', []);
}

const DAY = 24 * 60 * 60 * 1000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The names of a list, and which of them a name can be: one ends with the other (`kinshipOf`), so endings find it. */
class NameList {
  /** As the list has them. */
  readonly names: readonly string[];
  readonly #byName = new Map<string, Listed>();
  readonly #byEnding = new Map<string, Listed[]>();

  constructor(organs: readonly string[], place = '') {
    const names = new Set<string>();
    for (const organ of organs) {
      for (const whole of wholeNames(organ, place)) {
        const plain = plainName(whole);
        if (plain === '' || this.#byName.has(plain)) continue;
        names.add(organ);
        const listed = { organ, whole };
        this.#byName.set(plain, listed);
        for (const ending of endingsOf(plain)) {
          const known = this.#byEnding.get(ending);
          if (known === undefined) this.#byEnding.set(ending, [listed]);
          else known.push(listed);
        }
      }
    }
    this.names = [...names];
  }

  fitting(named: Named): { same: readonly string[]; doubt: readonly string[] } {
    const plain = plainName(named.name);
    const shorter = endingsOf(plain).flatMap((ending) => this.#byName.get(ending) ?? []);
    const listed = [...shorter, ...(this.#byEnding.get(plain) ?? [])];
    const of = (kind: Kinship): readonly string[] => [
      ...new Set(
        listed
          .filter(({ whole }) => kinshipOf(named, { name: whole, says: [] }) === kind)
          .map(({ organ }) => organ),
      ),
    ];
    const same = of('same');
    return { same, doubt: same.length > 0 ? [] : of('doubt') };
  }
}

interface Listed {
  organ: string;
  whole: string;
}

/** An organ's name with its place; 市水务局 of 清河市 shares the 市 with it, 市场监督管理局 does not. */
function wholeNames(organ: string, place: string): readonly string[] {
  if (organ.trim() === '') return [];
  if (organ.startsWith(place)) return [organ];
  const shares = organ.startsWith(place.at(-1) ?? '');
  return [`${place}${organ}`, ...(shares ? [`${place}${organ.slice(1)}`] : [])];
}

/** A name and what it ends with, to two characters. */
function endingsOf(name: string): readonly string[] {
  return Array.from({ length: Math.max(1, name.length - 1) }, (_, at) => name.slice(at));
}
