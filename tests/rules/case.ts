import { addressOf } from '../../lib/report/address.ts';
import type { Report, Rule } from '../../lib/report/model.ts';

/** What the test table of one rule holds (`tests/rules/cases/<family>/<name>.ts`). */
export interface RuleCases {
  fails: readonly FailCase[];
  passes: readonly PassCase[];
}

interface Case {
  name: string;
  report: Report;
  /** Last year's report, where it is compared with one. */
  previous?: Report;
  /** Reports of other organs of the same year, where it is compared with any. */
  others?: readonly Report[];
  /** False for a state that no page of ours puts the reader in (no year at all, half a table as a picture). */
  onPage?: false;
}

export interface FailCase extends Case {
  /** Addresses of the findings, in order. */
  at: readonly string[];
  /** Addresses of what is said to be unchecked; none where it is left out. */
  unchecked?: readonly string[];
  /** Where a finding's severity is not the rule's. */
  severity?: string;
}

export interface PassCase extends Case {
  unchecked?: readonly string[];
}

/** Addresses of what a rule says of a report. */
export function saysOf(
  rule: Rule,
  { report, previous, others }: Pick<Case, 'report' | 'previous' | 'others'>,
) {
  const outcomes = rule.check(report, previous, others);
  const at = (kind: 'finding' | 'unchecked') =>
    outcomes.filter((outcome) => outcome.kind === kind).map((outcome) => addressOf(outcome.at));
  return { findings: at('finding'), unchecked: at('unchecked') };
}
