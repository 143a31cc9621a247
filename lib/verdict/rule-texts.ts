import type { Lang } from '../check.ts';
import { RULES } from '../rules/index.ts';
import type { Verdict } from './model.ts';
import type { RuleText } from './shown.ts';

/** The words, in one language, of every rule that the verdict names. */
export function ruleTexts({ findings, ignored, rulesOff }: Verdict, lang: Lang): Record<string, RuleText> {
  const named = new Set([
    ...findings.map(({ rule }) => rule),
    ...ignored.map(({ finding }) => finding.rule),
    ...rulesOff,
  ]);
  const rules = RULES.filter(({ id }) => named.has(id));
  return Object.fromEntries(rules.map(({ id, title, why }) => [id, { title: title[lang], why: why[lang] }]));
}
