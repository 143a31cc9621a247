import type { SectionKey } from '../form/types.ts';
import type { Severity } from '../report/model.ts';
import type { DiagnosisItem, Finding, ResultReport } from '../report/schema.ts';
import type { Lang } from './formatter.ts';
import { bySection, type Group, sectionGroups } from './groups.ts';
import { sectionOf } from './labels.ts';
import { isSingledOut, problemHead } from './problem-head.ts';
import { SEVERITIES } from './words.ts';

type Alternative = DiagnosisItem['alternatives'][number];

/** Findings that are one problem: what one mistake breaks, told once. */
export interface Problem {
  /** What is wrong and what belongs there, or what is common to all that could be. */
  head: string;
  /** What the head says is to be changed; null: no explanation stands out. */
  correction: Alternative | null;
  /** Explanations that the head does not tell, the likeliest, and how many more there are. */
  others: readonly Alternative[];
  more: number;
  findings: readonly Finding[];
  /** Of its gravest finding. */
  severity: Severity;
}

/** The findings of a section: problems, and those that no problem explains. */
export interface SectionProblems {
  /** undefined: about the report as a whole. */
  section: SectionKey | undefined;
  problems: readonly Problem[];
  groups: readonly Group[];
}

/** Explanations that are told where one stands out, that one among them, and where none does: a group of table 四. */
const MOST_TOLD = 3;
const MOST_POSSIBLE = 5;

/** Findings by section in form order, those that one mistake explains together. */
export function sectionProblems(
  { findings, diagnosis }: { findings: readonly Finding[]; diagnosis: readonly DiagnosisItem[] },
  report: ResultReport,
  lang: Lang,
): SectionProblems[] {
  const left = new Set(findings);
  const problems = diagnosis.flatMap(({ findings: indexes, alternatives }): Problem[] => {
    const own = indexes.flatMap((index) => findings[index] ?? []).filter((finding) => left.has(finding));
    if (own.length === 0) return [];
    for (const finding of own) left.delete(finding);
    const [best] = alternatives;
    const correction = isSingledOut(best) ? best : null;
    const others =
      correction === null ? alternatives.slice(0, MOST_POSSIBLE) : alternatives.slice(1, MOST_TOLD);
    return [
      {
        head: problemHead(alternatives, report.edition, lang),
        correction,
        others,
        more: alternatives.length - others.length - (correction === null ? 0 : 1),
        findings: own,
        severity:
          SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity)) ?? 'error',
      },
    ];
  });
  const groups = new Map(sectionGroups([...left], report).map((one) => [one.section, one.groups]));
  return [...bySection(findings, report).keys()].map((section) => ({
    section,
    problems: problems.filter(({ findings: [first] }) => first && sectionOf(first.at) === section),
    groups: groups.get(section) ?? [],
  }));
}

/** A problem's own findings, as they are told below it: by rule. */
export function groupsIn({ findings }: Problem, report: ResultReport): Group[] {
  return sectionGroups(findings, report).flatMap(({ groups }) => groups);
}
