import type { Outcome } from './job.ts';

export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const GRAVE: Readonly<Record<FailOn, ReadonlySet<string>>> = {
  error: new Set(['error']),
  warning: new Set(['error', 'warning']),
  never: new Set(),
};

/** What one input makes of the exit status (contract): 2 where it could not be read or compared. */
export function exitStatus(outcome: Outcome, failOn: FailOn): 0 | 1 | 2 {
  if ('problem' in outcome || outcome.refusal !== undefined) return 2;
  return isGrave(outcome.result.findings, failOn) ? 1 : 0;
}

/** Whether one of the findings is at or above `failOn`. */
export function isGrave(findings: readonly { severity: string }[], failOn: FailOn): boolean {
  return findings.some(({ severity }) => GRAVE[failOn].has(severity));
}
