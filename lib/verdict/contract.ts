import type { Lang } from '../check.ts';
import type { Text } from '../form/index.ts';
import { formOrder } from '../output/labels.ts';
import type { Finding, Result, UncheckedItem } from '../report/schema.ts';
import { RULES } from '../rules/index.ts';
import { diagnosisOf } from './diagnosis.ts';
import type { Verdict, VerdictFinding } from './model.ts';

const RULE_OFF: Readonly<Record<Lang, (rule: string, title: string) => string>> = {
  zh: (rule, title) => `规则“${title}”（${rule}）已在设置中关闭，未检查`,
  en: (rule, title) => `rule “${title}” (${rule}) is switched off in the settings and was not checked`,
};

const RANKS: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** The finding as the checker gave it, without what the user's settings made of it. */
function asChecked({ was, ...finding }: VerdictFinding): Finding {
  return was === undefined ? finding : { ...finding, severity: was };
}

/** Title of a rule; its id where the program no longer has it. */
export function ruleTitle(id: string): Text {
  return RULES.find((rule) => rule.id === id)?.title ?? { zh: id, en: id };
}

/**
 * The verdict as the contract has it: what the command line says of that page. Findings that were set aside are
 * in it, severities are the checker's own; who reads the file decides for himself. Rules that were switched off
 * are said to be unchecked, since what they would have found is not known.
 */
export function toResult(verdict: Verdict): Result {
  const { source, report, reason, lang } = verdict;
  if (report === null) {
    return {
      source,
      report,
      ...(reason === undefined ? {} : { reason }),
      findings: [],
      unchecked: [],
      diagnosis: [],
    };
  }
  const rankOf = ({ rule }: Finding) => RANKS.get(rule) ?? RANKS.size;
  const findings = [...verdict.findings, ...verdict.ignored.map(({ finding }) => finding)]
    .map(asChecked)
    .toSorted(
      (a, b) => rankOf(a) - rankOf(b) || formOrder(a.at, report.edition) - formOrder(b.at, report.edition),
    );
  const unchecked: UncheckedItem[] = [
    ...verdict.unchecked.map(({ at, reason }) => ({ at, reason })),
    ...verdict.rulesOff.map((id) => ({ at: {}, reason: RULE_OFF[lang](id, ruleTitle(id)[lang]) })),
  ];
  return { source, report, findings, unchecked, diagnosis: diagnosisOf(verdict, findings) };
}
