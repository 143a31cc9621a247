import type { Finding } from '../../lib/report/schema.ts';
import type { Entry, FoldEntry, Item, SectionEntries } from '../../lib/verdict/entries.ts';
import type { FindingKey } from '../../lib/verdict/shown.ts';

export interface Keyed {
  key: FindingKey;
  finding: Finding;
}

export type Fold = Omit<FoldEntry, 'items'> & { members: readonly Keyed[] };

/** An entry with the findings that it names by their index. */
export type Resolved = { id: string; one: Keyed } | { id: string; fold: Fold };

export type ResolvedSection = Omit<SectionEntries, 'entries'> & { entries: readonly Resolved[] };

/** The sections with their findings in place of indexes. */
export function resolved(
  sections: readonly SectionEntries[],
  findings: readonly Finding[],
): ResolvedSection[] {
  const keyed = ({ key, index }: Item): Keyed[] => {
    const finding = findings[index];
    return finding === undefined ? [] : [{ key, finding }];
  };
  const entry = (one: Entry): Resolved[] => {
    if ('fold' in one) {
      const { items, ...fold } = one.fold;
      return [{ id: one.id, fold: { ...fold, members: items.flatMap(keyed) } }];
    }
    return keyed(one.one).map((item) => ({ id: one.id, one: item }));
  };
  return sections.map((section) => ({ ...section, entries: section.entries.flatMap(entry) }));
}
