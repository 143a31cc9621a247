import type { Lang } from '../output/formatter.ts';
import { sectionGroups } from '../output/groups.ts';
import { sectionLabel } from '../output/labels.ts';
import type { Finding } from '../report/schema.ts';
import { type Entry, type Item, itemsOf, type SectionEntries } from './entries.ts';
import { findingKeys } from './keys.ts';
import type { Verdict } from './model.ts';

/** The findings as they are shown: by section, the gravest first, equal ones folded, folds before others. */
export function sectionEntries({ findings, report }: Verdict, lang: Lang): SectionEntries[] {
  if (report === null) return [];
  const keys = findingKeys(findings);
  const items = new Map(findings.map((finding, index) => [finding, { key: keys[index] ?? '', index }]));
  const itemOf = (finding: Finding): Item => items.get(finding) ?? { key: '', index: -1 };
  return sectionGroups(findings, report).map(({ section, groups }) => {
    const entries = groups.flatMap(({ rule, severity, folded, told }): Entry[] => [
      ...folded.map(({ message, members }) => ({
        id: `${severity} ${rule} ${section} ${message}`,
        fold: { rule, severity, message, items: members.map(itemOf) },
      })),
      ...told.map((finding) => ({ id: itemOf(finding).key, one: itemOf(finding) })),
    ]);
    return {
      section: section ?? null,
      label: section === undefined ? '' : sectionLabel(section, lang),
      count: entries.reduce((sum, entry) => sum + itemsOf(entry).length, 0),
      entries,
    };
  });
}
