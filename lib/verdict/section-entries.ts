import type { Lang } from '../output/formatter.ts';
import type { Group } from '../output/groups.ts';
import { sectionLabel } from '../output/labels.ts';
import { groupsIn, type Problem, sectionProblems } from '../output/problems.ts';
import { TEXT_WORDS } from '../output/text-words.ts';
import { SEVERITIES } from '../output/words.ts';
import type { Finding, ResultReport } from '../report/schema.ts';
import { diagnosisOf } from './diagnosis.ts';
import { type Entry, type FindingsEntry, type Item, itemsOf, type SectionEntries } from './entries.ts';
import { findingKeys } from './keys.ts';
import type { Verdict } from './model.ts';

/** The findings as they are shown: by section, the gravest first; problems, then folds, then the others. */
export function sectionEntries(verdict: Verdict, lang: Lang): SectionEntries[] {
  const { findings, report } = verdict;
  if (report === null) return [];
  const keys = findingKeys(findings);
  const items = new Map(findings.map((finding, index) => [finding, { key: keys[index] ?? '', index }]));
  const itemOf = (finding: Finding): Item => items.get(finding) ?? { key: '', index: -1 };
  const diagnosis = diagnosisOf(verdict, findings);
  return sectionProblems({ findings, diagnosis }, report, lang).map(({ section, problems, groups }) => {
    const entries = SEVERITIES.flatMap((severity): Entry[] => [
      ...problems
        .filter((one) => one.severity === severity)
        .map((one) => problemEntry(one, report, lang, itemOf)),
      ...groups
        .filter((one) => one.severity === severity)
        .flatMap((one) => groupEntries(one, section, itemOf)),
    ]);
    return {
      section: section ?? null,
      label: section === undefined ? '' : sectionLabel(section, lang),
      count: entries.reduce((sum, entry) => sum + itemsOf(entry).length, 0),
      entries,
    };
  });
}

type ItemOf = (finding: Finding) => Item;

function groupEntries(
  { rule, severity, folded, told }: Group,
  section: string | undefined,
  itemOf: ItemOf,
): FindingsEntry[] {
  return [
    ...folded.map(({ message, members }) => ({
      id: `${severity} ${rule} ${section} ${message}`,
      fold: { rule, severity, message, items: members.map(itemOf) },
    })),
    ...told.map((finding) => ({ id: itemOf(finding).key, one: itemOf(finding) })),
  ];
}

function problemEntry(problem: Problem, report: ResultReport, lang: Lang, itemOf: ItemOf): Entry {
  const { severity, head, correction, others, more, findings } = problem;
  // People mend from the top: the last one stays the longest.
  const id = `problem ${findings.slice(-1).map((finding) => itemOf(finding).key)}`;
  const entries = groupsIn(problem, report).flatMap((group) => groupEntries(group, id, itemOf));
  return {
    id,
    problem: {
      severity,
      head,
      changes: correction?.changes ?? [],
      isCertain: correction?.certainty === 'certain',
      others: [
        ...others.map(({ message, changes: [first] }) => ({ message, at: first?.at ?? null })),
        ...(more > 0 ? [{ message: TEXT_WORDS[lang].moreWays(more), at: null }] : []),
      ],
      entries,
    },
  };
}
