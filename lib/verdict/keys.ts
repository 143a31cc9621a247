import { addressOf } from '../report/address.ts';
import type { Finding } from '../report/schema.ts';
import type { FindingKey } from './shown.ts';

/** What a finding is about: its rule and its address. */
export const matterOf = ({ rule, at }: Pick<Finding, 'rule' | 'at'>): string => `${rule} ${addressOf(at)}`;

/**
 * What findings are known by from one check to the next, in their order: rule and address, and which one it is
 * where a rule says several things of one address. Not the message: it quotes numbers that are being edited.
 */
export function findingKeys(findings: readonly Finding[]): FindingKey[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = matterOf(finding);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key} ${before + 1}`;
  });
}

/** Key → finding. */
export function keyedFindings(findings: readonly Finding[]): Map<FindingKey, Finding> {
  const keys = findingKeys(findings);
  return new Map(findings.map((finding, index) => [keys[index] ?? '', finding]));
}
