import type { Checked, Lang } from '../check.ts';
import { entryFor } from '../ignore/match.ts';
import type { Ignored } from '../ignore/model.ts';
import type { Finding, Result } from '../report/schema.ts';
import { RULES } from '../rules/index.ts';
import type { Settings } from '../settings/model.ts';
import { namedDiagnosis } from './diagnosis.ts';
import { siteOf } from './host.ts';
import type { UncheckedEntry, Verdict, VerdictFinding } from './model.ts';

/** A page as the checker judged it, before anything the user has set: it can be judged anew without being read. */
export interface CheckedPage extends Omit<Result, 'unchecked'> {
  /** ISO 8601 time of the check. */
  checkedAt: string;
  /** SHA-256 (hex) of `pageText`. */
  digest: string;
  lang: Lang;
  unchecked: readonly UncheckedEntry[];
}

/** What the checker says, with what is known of each thing that it could not check. */
export function checkedPage(
  { result, unread, uncheckedBy }: Checked,
  made: Pick<CheckedPage, 'checkedAt' | 'digest' | 'lang'>,
): CheckedPage {
  const unchecked = result.unchecked.map((item, index): UncheckedEntry => {
    const seen = unread[index];
    if (seen === undefined) {
      const rule = uncheckedBy[index - unread.length];
      return rule === undefined ? item : { ...item, rule };
    }
    return { ...item, kind: seen.kind, ...(seen.href === undefined ? {} : { href: seen.href }) };
  });
  return { ...result, ...made, unchecked };
}

/** What the user has made of the checker's findings. */
export interface Own {
  settings: Pick<Settings, 'rules'>;
  ignored: readonly Ignored[];
  /** ISO date of the user's day: entries end with a day. */
  today: string;
}

/**
 * The checker's judgement with the user's settings applied: findings of rules that are switched off are out (and
 * the rules named), severities are as set, and findings set aside stand by themselves. Rules that compare with other
 * reports are none that could be switched off: a page that is looked at is compared with none.
 */
export function applyTo(page: CheckedPage, { settings, ignored, today }: Own): Verdict {
  const rulesOff = RULES.filter(
    ({ id, comparesWith }) => comparesWith === undefined && settings.rules[id]?.off === true,
  ).map(({ id }) => id);
  const isOn = ({ rule }: { rule?: string }) => rule === undefined || !rulesOff.includes(rule);
  const diagnosis = namedDiagnosis(page)
    .map((one) => ({ ...one, findings: one.findings.filter(isOn) }))
    .filter(({ findings }) => findings.length > 0);
  const verdict = { ...page, rulesOff, diagnosis, unchecked: page.unchecked.filter(isOn) };
  const { report } = page;
  if (report === null) return { ...verdict, findings: [], ignored: [] };

  const site = siteOf(page.source);
  const findings: VerdictFinding[] = [];
  const aside: Verdict['ignored'][number][] = [];
  for (const checked of page.findings.filter(isOn)) {
    const finding = withSeverity(checked, settings);
    const entry = entryFor(checked, report, site, ignored, today);
    if (entry === undefined) findings.push(finding);
    else aside.push({ finding, entry });
  }
  return { ...verdict, findings, ignored: aside };
}

/** A severity that is set holds for every finding of the rule, also for those that the rule itself grades. */
function withSeverity(finding: Finding, { rules }: Own['settings']): VerdictFinding {
  const severity = rules[finding.rule]?.severity;
  if (severity === undefined || severity === finding.severity) return finding;
  return { ...finding, severity, was: finding.severity };
}
