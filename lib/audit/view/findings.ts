import type { Row } from '../../archive/model.ts';
import { SEVERITIES } from '../../output/words.ts';
import type { Severity } from '../../report/model.ts';
import { RULES } from '../../rules/index.ts';
import type { OrganLine, Year } from './index.ts';

/**
 * All findings as columns of small numbers, so that tens of thousands are sorted and filtered while a key is
 * pressed. Their order is by organ, year, report, and as the report has them.
 */
export interface FindingTable {
  count: number;
  /** Index into the rows, and which of the row's findings. */
  row: Uint32Array;
  item: Uint32Array;
  /** Indexes into `rules`, `SEVERITIES`, the organs and the years of the index. */
  rule: Uint16Array;
  severity: Uint8Array;
  organ: Uint32Array;
  year: Uint16Array;
  /** Those that are broken, in the order of the rules; rules that the program does not know come last. */
  rules: readonly string[];
}

const SLICE = 200;

export function* findingTable(
  rows: readonly Row[],
  organs: readonly OrganLine[],
  years: readonly Year[],
): Generator<void, FindingTable> {
  const rules = rulesIn(rows);
  const rankOf = new Map(rules.map((rule, rank) => [rule, rank]));
  const count = rows.reduce((sum, { findings }) => sum + findings.length, 0);
  const table: FindingTable = {
    count,
    row: new Uint32Array(count),
    item: new Uint32Array(count),
    rule: new Uint16Array(count),
    severity: new Uint8Array(count),
    organ: new Uint32Array(count),
    year: new Uint16Array(count),
    rules,
  };
  let at = 0;
  let done = 0;
  for (const [organ, { cells }] of organs.entries()) {
    for (const year of years.keys()) {
      const cell = cells[year];
      for (const row of cell ? [...cell.reports, ...cell.others] : []) {
        for (const [item, finding] of (rows[row]?.findings ?? []).entries()) {
          table.row[at] = row;
          table.item[at] = item;
          table.rule[at] = rankOf.get(finding.rule) ?? 0;
          table.severity[at] = SEVERITIES.indexOf(finding.severity);
          table.organ[at] = organ;
          table.year[at] = year;
          at++;
        }
        if (++done % SLICE === 0) yield;
      }
    }
  }
  return table;
}

function rulesIn(rows: readonly Row[]): string[] {
  const broken = new Set(rows.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const known = RULES.map(({ id }) => id).filter((id) => broken.delete(id));
  return [...known, ...[...broken].toSorted()];
}

export const FINDING_COLUMNS = ['severity', 'rule', 'organ', 'year'] as const;
export type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** Ranks that a finding must have; null: any. */
export interface FindingFilter {
  severity: number | null;
  rule: number | null;
  year: number | null;
  /** 1 for each organ that is looked for. */
  organs: Uint8Array | null;
}

/** Everything: nothing is filtered. */
export const ANY: FindingFilter = { severity: null, rule: null, year: null, organs: null };

/** The findings that a filter lets through, in the table's own order. */
export function filtered(table: FindingTable, filter: FindingFilter): Uint32Array {
  const { severity, rule, year, organs } = filter;
  const found = new Uint32Array(table.count);
  let count = 0;
  for (let at = 0; at < table.count; at++) {
    if (severity !== null && table.severity[at] !== severity) continue;
    if (rule !== null && table.rule[at] !== rule) continue;
    if (year !== null && table.year[at] !== year) continue;
    if (organs !== null && organs[table.organ[at] ?? 0] !== 1) continue;
    found[count++] = at;
  }
  return found.subarray(0, count);
}

/** Findings sorted by a column; those that are equal in it stay as they are. */
export function sortedBy(
  table: FindingTable,
  found: Uint32Array,
  column: FindingColumn,
  isDescending: boolean,
): Uint32Array {
  const ranks = table[column];
  let most = 0;
  for (const at of found) most = Math.max(most, ranks[at] ?? 0);
  const rankOf = (at: number) => (isDescending ? most - (ranks[at] ?? 0) : (ranks[at] ?? 0));
  const starts = new Uint32Array(most + 2);
  for (const at of found) starts[rankOf(at) + 1] = (starts[rankOf(at) + 1] ?? 0) + 1;
  for (let rank = 1; rank < starts.length; rank++)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const sorted = new Uint32Array(found.length);
  for (const at of found) {
    const rank = rankOf(at);
    const to = starts[rank] ?? 0;
    sorted[to] = at;
    starts[rank] = to + 1;
  }
  return sorted;
}

/** How many findings there are of each rank of a column, whatever is asked of that column itself. */
export function countsBy(
  table: FindingTable,
  filter: FindingFilter,
  column: 'severity' | 'rule' | 'year',
  ranks: number,
): Uint32Array {
  const counts = new Uint32Array(ranks);
  for (const at of filtered(table, { ...filter, [column]: null })) {
    const rank = table[column][at] ?? 0;
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
  return counts;
}

export interface RuleCount {
  rule: string;
  /** Findings, by severity. */
  findings: Readonly<Record<Severity, number>>;
  all: number;
  /** Reports that break it. */
  reports: number;
}

/** How often each rule is broken, those of the most reports first; in one year, or in all. */
export function ruleCounts(table: FindingTable, year: number | null): RuleCount[] {
  const counts = table.rules.map((rule) => ({
    rule,
    findings: { error: 0, warning: 0, info: 0 },
    all: 0,
    reports: 0,
    last: -1,
  }));
  for (let at = 0; at < table.count; at++) {
    if (year !== null && table.year[at] !== year) continue;
    const count = counts[table.rule[at] ?? 0];
    const severity = SEVERITIES[table.severity[at] ?? 0];
    if (count === undefined || severity === undefined) continue;
    count.findings[severity]++;
    count.all++;
    // The findings of a report stand together.
    const row = table.row[at] ?? 0;
    if (count.last !== row) count.reports++;
    count.last = row;
  }
  return counts
    .filter(({ all }) => all > 0)
    .map(({ last, ...count }) => count)
    .toSorted((a, b) => b.reports - a.reports || b.all - a.all);
}
