import type { Lang } from '../../lib/check.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import { addressOf } from '../../lib/report/address.ts';
import type { Severity, Unread } from '../../lib/report/model.ts';
import type { Finding, Result } from '../../lib/report/schema.ts';
import { namedDiagnosis } from '../../lib/verdict/diagnosis.ts';
import type { Verdict, VerdictFinding } from '../../lib/verdict/model.ts';

interface Changes {
  lang?: Lang;
  unread?: readonly Unread[];
  /** Findings to be set aside. */
  aside?: (finding: Finding, index: number) => boolean;
  /** Rule id → the severity the user gave it. */
  settings?: Readonly<Record<string, Severity>>;
  rulesOff?: readonly string[];
}

/** A verdict as the extension makes it of a result; what it is made of is written out here once more. */
export function verdictOf(
  result: Result,
  { lang = 'zh', unread = [], aside = () => false, settings = {}, rulesOff = [] }: Changes = {},
): Verdict {
  const judged = result.findings
    .filter(({ rule }) => !rulesOff.includes(rule))
    .map((finding, index) => ({ finding: withSeverity(finding, settings[finding.rule]), index }));
  const isAside = ({ finding, index }: (typeof judged)[number]) => aside(finding, index);
  return {
    ...result,
    checkedAt: '2024-03-05T06:07:08.000Z',
    digest: '0123456789abcdef'.repeat(4),
    lang,
    findings: judged.filter((one) => !isAside(one)).map(({ finding }) => finding),
    ignored: judged
      .filter(isAside)
      .map(({ finding, index }) => ({ finding, entry: entryOf(finding, result, index) })),
    unchecked: result.unchecked.map((item, index) => ({ ...item, ...kindOf(unread[index]) })),
    diagnosis: namedDiagnosis(result),
    rulesOff,
  };
}

function withSeverity(finding: Finding, severity = finding.severity): VerdictFinding {
  return severity === finding.severity ? finding : { ...finding, severity, was: finding.severity };
}

function kindOf(unread: Unread | undefined) {
  if (unread === undefined) return {};
  const { kind, href } = unread;
  return href === undefined ? { kind } : { kind, href };
}

function entryOf({ rule, at }: Finding, { report }: Result, index: number): Ignored {
  return {
    organ: report?.organ ?? 'www.example.gov.cn',
    year: report?.year ?? null,
    rule,
    at: addressOf(at),
    reason: index % 4 === 0 ? 'other' : 'explained',
    note: `第 ${index + 1} 条的说明 <b>note</b>`,
    by: '张三',
    on: '2024-03-01',
    ...(index % 3 === 0 ? { until: '2025-12-31' } : {}),
  };
}
