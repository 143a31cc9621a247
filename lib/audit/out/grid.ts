import type { Row } from '../../archive/model.ts';
import { groupBy } from '../../output/group-by.ts';
import { SEVERITIES } from '../../output/words.ts';
import { plainName } from '../../read/pair.ts';
import type { Severity } from '../../report/model.ts';
import { verdictOf } from './sheets.ts';
import { COLLATOR, type Leaving, type Missed } from './source.ts';
import type { Verdict } from './words.ts';

/** A year; null for pages whose year is not known. */
export type Year = number | null;

export type Counts = Readonly<Record<Severity | 'unchecked', number>>;

/** What there is of an organ for a year. */
export interface GridCell {
  /** The gravest that is to be said of its reports; `missed`: there is none, since none could be read. */
  verdict: Verdict | 'missed';
  /** Of all its reports. */
  counts: Counts;
  /** Reports, pages that hold none, and addresses that were not read. */
  reports: number;
  others: number;
  missed: number;
}

export interface OrganLine {
  /** As its first page writes it; '' for pages whose organ is not known. */
  organ: string;
  /** One a year of the grid; null where there is nothing. */
  cells: readonly (GridCell | null)[];
  /** Of all years. */
  total: GridCell;
}

/** Organs × years. */
export interface Grid {
  years: readonly Year[];
  organs: readonly OrganLine[];
}

/** The gravest first. */
const GRAVEST: readonly Verdict[] = ['error', 'warning', 'open', 'info', 'ok'];

interface Item {
  organ: string;
  year: Year;
  row?: Row;
}

/** The grid of what leaves an archive. */
export function gridOf({ rows, missed }: Pick<Leaving, 'rows' | 'missed'>): Grid {
  const items: Item[] = [
    ...rows.map((row) => ({ organ: row.organ ?? '', year: row.year, row })),
    ...missed.filter(({ isKept }) => !isKept).map(itemOf),
  ];
  const years = [...new Set(items.map(({ year }) => year))].toSorted((a, b) => rank(a) - rank(b));
  const organs = [...groupBy(items, ({ organ }) => plainName(organ)).values()].map((own) => {
    const byYear = groupBy(own, ({ year }) => year);
    return {
      organ: own[0]?.organ ?? '',
      cells: years.map((year) => {
        const found = byYear.get(year);
        return found === undefined ? null : cellOf(found);
      }),
      total: cellOf(own),
    };
  });
  return { years, organs: organs.toSorted(byName) };
}

/** Those whose organ is not known come last. */
const byName = ({ organ: a }: OrganLine, { organ: b }: OrganLine): number =>
  Number(a === '') - Number(b === '') || COLLATOR.compare(a, b);

const rank = (year: Year): number => year ?? Number.MAX_SAFE_INTEGER;

const itemOf = ({ target: { listed } }: Missed): Item => ({ organ: listed.organ ?? '', year: listed.year });

function cellOf(items: readonly Item[]): GridCell {
  const rows = items.flatMap(({ row }) => row ?? []);
  const reports = rows.filter(({ isReport }) => isReport);
  const verdicts = new Set(reports.map(verdictOf));
  const missed = items.length - rows.length;
  return {
    verdict: GRAVEST.find((verdict) => verdicts.has(verdict)) ?? (missed > 0 ? 'missed' : 'none'),
    counts: countsOf(reports),
    reports: reports.length,
    others: rows.length - reports.length,
    missed,
  };
}

/** Findings of rows by severity, and what was not checked. */
export function countsOf(rows: readonly Row[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, unchecked: 0 };
  for (const { findings, unchecked } of rows) {
    for (const { severity } of findings) counts[severity]++;
    counts.unchecked += unchecked;
  }
  return counts;
}

/** The number that belongs to a verdict: how many errors, warnings … there are; 0 where none does. */
export function numberOf({ verdict, counts }: GridCell): number {
  if (verdict === 'open') return counts.unchecked;
  const severity = SEVERITIES.find((one) => one === verdict);
  return severity === undefined ? 0 : counts[severity];
}
