import type { Row, Run } from '../../archive/model.ts';
import { RULES } from '../../rules/index.ts';
import { type RuleCount, ruleCounts } from '../view/findings.ts';
import type { AuditIndex, OrganLine, Year } from '../view/index.ts';
import { type CellState, cellOf, organsInOrder, type Totals, totalsOf } from '../view/matrix.ts';
import type { LeftOut } from '../view/shown.ts';
import { type About, type Definition, ruleDefinitions, stateDefinitions } from './definitions.ts';
import { indexed, type Kept, leavingOf, type Missed } from './source.ts';

export interface SummaryOptions extends About {
  /** The addresses that it is about; all where it is not there. */
  urls?: ReadonlySet<string>;
}

/** A page as the summary's lists name it; what it names is in the archive under its address. */
export interface SummaryPage {
  url: string;
  organ: string | null;
  year: Year;
  title: string;
}

/** How often a rule is broken, and by whom. */
export interface SummaryRule extends RuleCount {
  /** Organs whose reports break it, those that do most often first. */
  organs: readonly { organ: string; findings: number }[];
}

/** An archive, or a part of it, as plain data for a page that is printed. */
export interface Summary {
  /** What it is of, when it was made and by which version. */
  name: string;
  /** ISO 8601. */
  madeAt: string;
  version: string;
  /** What the user's settings leave out of all that follows, or show otherwise. */
  leftOut: LeftOut;
  runs: readonly Pick<Run, 'name' | 'startedAt' | 'state' | 'total'>[];
  counts: {
    reports: number;
    /** Organs with a report, and the years there are reports of. */
    organs: number;
    years: number;
    /** Pages that hold no report, and addresses that were not read. */
    others: number;
    missed: number;
    /** Of all reports. */
    totals: Totals;
    /** Reports by the gravest that is to be said of them. */
    states: Readonly<Partial<Record<CellState, number>>>;
  };
  /** The matrix: organs by pronunciation, `cells` as `years`. */
  years: readonly Year[];
  organs: readonly OrganLine[];
  /** Most often broken first. */
  rules: readonly SummaryRule[];
  /** Organs with errors or warnings, those with the most errors first. */
  worst: readonly OrganLine[];
  /** Pages that were read and hold no report. */
  others: readonly SummaryPage[];
  /** What was not read, and why. */
  missed: readonly Missed[];
  /** Reports of which not everything could be checked, with how many items. */
  unchecked: readonly (SummaryPage & { items: number })[];
  /** What the verdicts, severities and the rules that are broken mean. */
  definitions: readonly Definition[];
}

/** Looks an archive through for the summary; no entry is read, only what lists are made of. */
export async function summaryOf(store: Kept, options: SummaryOptions): Promise<Summary> {
  const { name, now, version, own, urls, lang } = options;
  const leaving = await leavingOf(store, urls);
  const { missed, runs } = leaving;
  const index = indexed(leaving, own);
  const { rows, leftOut } = index;
  const reports = rows.filter(({ isReport }) => isReport);
  const rules = rulesOf(index);
  const broken = new Set(rules.map(({ rule }) => rule));
  return {
    name,
    madeAt: now.toISOString(),
    version,
    leftOut,
    runs: runs.map((run) => ({
      name: run.name,
      startedAt: run.startedAt,
      state: run.state,
      total: run.total,
    })),
    counts: {
      reports: reports.length,
      organs: index.organs.filter(
        ({ key, cells }) => key !== '' && cells.some((cell) => cell?.reports.length),
      ).length,
      years: new Set(reports.flatMap(({ year }) => year ?? [])).size,
      others: rows.length - reports.length,
      missed: missed.length,
      totals: totalsOf(index.organs.flatMap(({ cells }) => cells)),
      states: statesOf(reports),
    },
    years: index.years,
    organs: index.organs,
    rules,
    worst: organsInOrder(index.organs, () => true, 'errors').filter(
      ({ totals }) => totals.error + totals.warning > 0,
    ),
    others: rows.filter(({ isReport }) => !isReport).map(pageIn),
    missed,
    unchecked: reports
      .filter(({ unchecked }) => unchecked > 0)
      .map((row) => ({ ...pageIn(row), items: row.unchecked })),
    definitions: [
      ...stateDefinitions(lang),
      ...ruleDefinitions(
        RULES.filter(({ id }) => broken.has(id)),
        lang,
      ),
    ],
  };
}

const pageIn = ({ url, organ, year, title }: Row): SummaryPage => ({ url, organ, year, title });

function rulesOf(index: AuditIndex): SummaryRule[] {
  const { findings, organs } = index;
  const byRule = new Map<string, number[]>();
  for (let at = 0; at < findings.count; at++) {
    const rule = findings.rules[findings.rule[at] ?? 0] ?? '';
    const counts = byRule.get(rule) ?? organs.map(() => 0);
    const organ = findings.organ[at] ?? 0;
    counts[organ] = (counts[organ] ?? 0) + 1;
    byRule.set(rule, counts);
  }
  return ruleCounts(findings, null).map((count) => ({
    ...count,
    organs: (byRule.get(count.rule) ?? [])
      .flatMap((found, at) => (found > 0 ? { organ: organs[at]?.name ?? '', findings: found } : []))
      .toSorted((a, b) => b.findings - a.findings),
  }));
}

function statesOf(reports: readonly Row[]): Partial<Record<CellState, number>> {
  const states: Partial<Record<CellState, number>> = {};
  for (const row of reports) {
    const state = cellOf([{ name: row.organ, year: row.year, row: 0 }], [row])?.state ?? 'no-report';
    states[state] = (states[state] ?? 0) + 1;
  }
  return states;
}
