import type { Finding } from '../../lib/report/schema.ts';
import type {
  Entry,
  FindingsEntry,
  FoldEntry,
  Item,
  ProblemEntry,
  SectionEntries,
} from '../../lib/verdict/entries.ts';
import type { FindingKey } from '../../lib/verdict/shown.ts';

export interface Keyed {
  key: FindingKey;
  finding: Finding;
}

export type Fold = Omit<FoldEntry, 'items'> & { members: readonly Keyed[] };

/** An entry with the findings that it names by their index. */
export type ResolvedFindings = { id: string; one: Keyed } | { id: string; fold: Fold };
export type Resolved = ResolvedFindings | { id: string; problem: Problem };

export type Problem = Omit<ProblemEntry, 'entries'> & { entries: readonly ResolvedFindings[] };

export type ResolvedSection = Omit<SectionEntries, 'entries'> & { entries: readonly Resolved[] };

export function membersOf(entry: Resolved): readonly Keyed[] {
  if ('problem' in entry) return entry.problem.entries.flatMap(membersOf);
  return 'fold' in entry ? entry.fold.members : [entry.one];
}

/** The sections with their findings in place of indexes. */
export function resolved(
  sections: readonly SectionEntries[],
  findings: readonly Finding[],
): ResolvedSection[] {
  const keyed = ({ key, index }: Item): Keyed[] => {
    const finding = findings[index];
    return finding === undefined ? [] : [{ key, finding }];
  };
  const ofFindings = (one: FindingsEntry): ResolvedFindings[] => {
    if ('fold' in one) {
      const { items, ...fold } = one.fold;
      return [{ id: one.id, fold: { ...fold, members: items.flatMap(keyed) } }];
    }
    return keyed(one.one).map((item) => ({ id: one.id, one: item }));
  };
  const entry = (one: Entry): Resolved[] => {
    if (!('problem' in one)) return ofFindings(one);
    return [{ id: one.id, problem: { ...one.problem, entries: one.problem.entries.flatMap(ofFindings) } }];
  };
  return sections.map((section) => ({ ...section, entries: section.entries.flatMap(entry) }));
}
