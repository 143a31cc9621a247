import type { Edition, SectionKey } from '../form/types.ts';
import { groupBy } from '../group-by.ts';
import { type At, isCell } from '../report/address.ts';
import type { Finding, ResultReport, UncheckedItem } from '../report/schema.ts';
import { formOrder, sectionOf } from './labels.ts';
import { withoutOwnNames } from './own-names.ts';
import { SEVERITIES } from './words.ts';

/** Several addresses of which the same is said. */
export interface Folded<T = unknown> {
  /** What is said, with `“…”` for the names of the addresses. */
  message: string;
  places: readonly At[];
  /** What was folded, one for each of the places. */
  members: readonly T[];
}

/** Findings of one rule in one section with the same basis and remedy: said once. */
export interface Group {
  rule: string;
  severity: Finding['severity'];
  basis: string;
  fix: string;
  folded: readonly Folded<Finding>[];
  /** Findings that need their own words. */
  told: readonly Finding[];
}

export interface SectionGroups {
  /** undefined: about the report as a whole. */
  section: SectionKey | undefined;
  groups: readonly Group[];
}

/** From this many on, a list of places reads better than a sentence for each that names its own. */
const FOLD_FROM = 4;
/** The same words are not said twice. */
const FOLD_SAME_FROM = 2;

interface Said {
  at: At;
  message: string;
}

/** Statements that are the same but for the names of their addresses, where there are enough of them. */
function fold<T extends Said>(
  items: readonly T[],
  edition: Edition,
  keyOf: (item: T) => string = () => '',
): { folded: Folded<T>[]; told: T[] } {
  const alike = groupBy(items, (item) =>
    JSON.stringify([withoutOwnNames(item.message, item.at, edition), keyOf(item)]),
  );
  const folded: Folded<T>[] = [];
  const inFold = new Set<T>();
  for (const members of alike.values()) {
    const [first] = members;
    if (first === undefined) continue;
    const areSame = members.every(({ message }) => message === first.message);
    if (members.length < (areSame ? FOLD_SAME_FROM : FOLD_FROM)) continue;
    folded.push({
      message: withoutOwnNames(first.message, first.at, edition),
      places: members.map(({ at }) => at),
      members,
    });
    for (const member of members) inFold.add(member);
  }
  return { folded, told: items.filter((item) => !inFold.has(item)) };
}

/** Equations are never folded: the arithmetic is what they say. Neither are cells that show different texts. */
function foldFindings(findings: readonly Finding[], report: ResultReport): Pick<Group, 'folded' | 'told'> {
  return fold(findings, report.edition, ({ at, equation }) =>
    JSON.stringify([equation, isCell(at) ? report.tables[at.table]?.[at.row]?.[at.column]?.text : null]),
  );
}

function groupsOf(findings: readonly Finding[], report: ResultReport): Group[] {
  const same = groupBy(findings, ({ rule, severity, basis, fix }) =>
    JSON.stringify([rule, severity, basis, fix]),
  );
  return [...same.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { rule, severity, basis, fix } = first;
    return [{ rule, severity, basis, fix, ...foldFindings(members, report) }];
  });
}

/** Findings by section, all in form order. */
export function bySection(
  findings: readonly Finding[],
  { edition }: ResultReport,
): Map<SectionKey | undefined, Finding[]> {
  const sorted = findings.toSorted((a, b) => formOrder(a.at, edition) - formOrder(b.at, edition));
  return groupBy(sorted, ({ at }) => sectionOf(at));
}

/** Findings by section in form order, the gravest first, those that are equal in one group. */
export function sectionGroups(findings: readonly Finding[], report: ResultReport): SectionGroups[] {
  return [...bySection(findings, report)].map(([section, members]) => ({
    section,
    groups: SEVERITIES.flatMap((severity) =>
      groupsOf(
        members.filter((finding) => finding.severity === severity),
        report,
      ),
    ),
  }));
}

/** What was not checked, in form order, with what is said of many places said once. */
export function uncheckedGroups<T extends UncheckedItem>(
  unchecked: readonly T[],
  { edition }: ResultReport,
): { folded: readonly Folded<T & Said>[]; told: readonly (T & Said)[] } {
  const sorted = unchecked.toSorted((a, b) => formOrder(a.at, edition) - formOrder(b.at, edition));
  return fold(
    sorted.map((item) => ({ ...item, message: item.reason })),
    edition,
  );
}
