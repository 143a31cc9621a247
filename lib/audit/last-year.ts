import type { Row } from '../archive/model.ts';
import { groupBy } from '../group-by.ts';
import { kinshipOf, plainName } from '../read/pair.ts';
import type { Pace, Pausing } from '../read/slices.ts';
import { isSameSite } from './site.ts';

/**
 * Which reports of an archive may be last year's of the same organ.
 *
 * `one`: it is; `unproven`: names alone do not tell whether one of these is, their texts may (`refusalOf`); `several`:
 * which of them is cannot be told; `elsewhere`: they bear its name, which organs of many places may, on other sites.
 */
export interface LastYear {
  kind: 'one' | 'unproven' | 'several' | 'elsewhere';
  /** The same page once. */
  rows: readonly Row[];
}

/** Texts are looked at of no more than this. */
const MOST_UNPROVEN = 8;

/** Reports that can have one before them, or be one. */
interface Named {
  row: Row;
  year: number;
  name: string;
}

/** Address → what may be last year's report; nothing of those for which there is none. */
export function* lastYears(rows: readonly Row[], pace: Pace): Pausing<Map<string, LastYear>> {
  const named: Named[] = [];
  for (const row of rows) {
    const { isReport, organ, year } = row;
    if (isReport && organ !== null && year !== null) named.push({ row, year, name: plainName(organ) });
    if (pace.over(organ?.length)) yield;
  }
  const byYear = groupBy(named, ({ year }) => year);
  const found = new Map<string, LastYear>();
  for (const [year, ofYear] of byYear) {
    const before = groupBy(byYear.get(year - 1) ?? [], ({ name }) => name);
    if (before.size === 0) continue;
    const unlike = new Set(ofYear.map(({ name }) => name).filter((name) => !before.has(name)));
    const kin = yield* namesAlike(unlike, [...before.keys()], pace);
    for (const { row, name } of ofYear) {
      const same = before.get(name)?.map((one) => one.row);
      const alike = kin.get(name)?.flatMap((other) => before.get(other) ?? []);
      const last = same ? lastOf(row, name, same) : alike && unproven(alike.map((one) => one.row));
      if (last) found.set(row.url, last);
      if (pace.over()) yield;
    }
  }
  return found;
}

/** Of the reports that bear its name. */
function lastOf(row: Row, name: string, same: readonly Row[]): LastYear {
  const here = distinct(same.filter((other) => isSameSite(row.url, other.url)));
  if (here.length === 1) return { kind: 'one', rows: here };
  const all = distinct(same);
  if (here.length === 0 && !isOwnName(name)) return { kind: 'elsewhere', rows: all };
  return { kind: all.length === 1 ? 'one' : 'several', rows: here.length > 0 ? here : all };
}

function unproven(alike: readonly Row[]): LastYear {
  const rows = distinct(alike);
  return { kind: rows.length <= MOST_UNPROVEN ? 'unproven' : 'several', rows };
}

/**
 * Whether a name begins with a place that is the only one so called: districts and towns are not (鼓楼区 is in four
 * cities), nor is a name without any place (水务局).
 */
const OWN_PLACE = /^[^区镇乡]{2,}?(?:省|市|州|盟|县|旗|自治区)/u;

const isOwnName = (name: string): boolean => OWN_PLACE.test(name);

/** The same page at two addresses is one. */
export function distinct(rows: readonly Row[]): Row[] {
  const byUrl = rows.toSorted((one, other) => (one.url < other.url ? -1 : 1));
  return [...groupBy(byUrl, ({ digest }) => digest).values()].flatMap(([first]) => first ?? []);
}

/** Name → those of last year that may be the same with or without its place: one of the two ends as the other. */
function* namesAlike(
  names: ReadonlySet<string>,
  before: readonly string[],
  pace: Pace,
): Pausing<Map<string, string[]>> {
  const isBefore = new Set(before);
  const alike = new Map<string, string[]>();
  const look = (name: string, other: string): void => {
    if (kinshipOf({ name, says: [] }, { name: other, says: [] }) === 'other') return;
    const known = alike.get(name);
    if (known === undefined) alike.set(name, [other]);
    else known.push(other);
  };
  for (const name of names) {
    for (const end of endsOf(name)) if (isBefore.has(end)) look(name, end);
    if (pace.over(name.length)) yield;
  }
  for (const other of before) {
    for (const end of endsOf(other)) if (names.has(end)) look(end, other);
    if (pace.over(other.length)) yield;
  }
  return alike;
}

function endsOf(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, from) => name.slice(from + 1));
}
