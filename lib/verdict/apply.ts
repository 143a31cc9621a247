import type { Checked, Lang } from '../check.ts';
import { type EntryFor, entriesOn } from '../ignore/match.ts';
import type { Ignored } from '../ignore/model.ts';
import { addressOf } from '../report/address.ts';
import type { Severity } from '../report/model.ts';
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
  /** It was checked against other reports, as those of an archive are. */
  isCompared?: true;
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

/** Where there is nobody who sets anything. */
export const NOTHING_SET: Own = { settings: { rules: {} }, ignored: [], today: '' };

/** What the user has made of the checker's findings, ready to be asked of any number of them. */
export interface Ruling {
  /** Ids of the rules that are switched off, in the order of the rules. */
  rulesOff: readonly string[];
  isOff(rule: string): boolean;
  /** The severity that is set for a rule. */
  severityOf(rule: string): Severity | undefined;
  entryFor: EntryFor;
}

export function rulingOf({ settings: { rules }, ignored, today }: Own): Ruling {
  const rulesOff = RULES.filter(({ id }) => rules[id]?.off === true).map(({ id }) => id);
  const off = new Set(rulesOff);
  return {
    rulesOff,
    isOff: (rule) => off.has(rule),
    severityOf: (rule) => rules[rule]?.severity,
    entryFor: entriesOn(ignored, today),
  };
}

/** Whose findings they are: what the report names itself, and the address where it stands. */
export interface Whose {
  organ: string | null;
  year: number | null;
  source: string;
}

/** A finding as the user's settings have it. */
export type Ruled<F> = F & Pick<VerdictFinding, 'was'>;

/**
 * What the user's settings make of a report's findings: those of rules that are switched off are out, severities are
 * as set, and findings set aside stand by themselves. A report that names no organ is known by the site it stands on.
 *
 * @param addressIn the address of a finding, as `addressOf` writes it
 */
export function ruled<F extends Pick<Finding, 'rule' | 'severity'>>(
  checked: readonly F[],
  { isOff, severityOf, entryFor }: Ruling,
  { organ, year, source }: Whose,
  addressIn: (finding: F) => string,
): { findings: Ruled<F>[]; ignored: { finding: Ruled<F>; entry: Ignored }[] } {
  const whose = organ ?? siteOf(source);
  const findings: Ruled<F>[] = [];
  const ignored: { finding: Ruled<F>; entry: Ignored }[] = [];
  for (const one of checked) {
    if (isOff(one.rule)) continue;
    const finding = withSeverity(one, severityOf(one.rule));
    const entry = entryFor({ organ: whose, year, rule: one.rule, at: addressIn(one) });
    if (entry === undefined) findings.push(finding);
    else ignored.push({ finding, entry });
  }
  return { findings, ignored };
}

/** A severity that is set holds for every finding of the rule, also for those that the rule itself grades. */
function withSeverity<F extends Pick<Finding, 'severity'>>(
  finding: F,
  severity: Severity | undefined,
): Ruled<F> {
  if (severity === undefined || severity === finding.severity) return finding;
  return { ...finding, severity, was: finding.severity };
}

const COMPARING: ReadonlySet<string> = new Set(
  RULES.filter(({ comparesWith }) => comparesWith !== undefined).map(({ id }) => id),
);

/**
 * The checker's judgement with the user's settings applied. Rules that are switched off are named; not those that
 * compare with other reports where the page was compared with none.
 */
export function applyRuling(page: CheckedPage, ruling: Ruling): Verdict {
  const { isCompared, ...checked } = page;
  const isOn = ({ rule }: { rule?: string }) => rule === undefined || !ruling.isOff(rule);
  const diagnosis = namedDiagnosis(page)
    .map((one) => ({ ...one, findings: one.findings.filter(isOn) }))
    .filter(({ findings }) => findings.length > 0);
  const verdict = {
    ...checked,
    rulesOff: ruling.rulesOff.filter((rule) => isCompared || !COMPARING.has(rule)),
    diagnosis,
    unchecked: page.unchecked.filter(isOn),
  };
  const { report, source } = page;
  if (report === null) return { ...verdict, findings: [], ignored: [] };
  const { organ, year } = report;
  return { ...verdict, ...ruled(page.findings, ruling, { organ, year, source }, ({ at }) => addressOf(at)) };
}

/** `applyRuling` for a page or two. */
export const applyTo = (page: CheckedPage, own: Own): Verdict => applyRuling(page, rulingOf(own));
