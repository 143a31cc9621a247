import type { DiagnosisItem, Finding, Result } from '../report/schema.ts';
import { matterOf } from './keys.ts';
import type { Verdict, VerdictDiagnosis } from './model.ts';

/** A result's diagnosis with its findings named: the user may set some of them aside. */
export function namedDiagnosis({
  findings,
  diagnosis,
}: Pick<Result, 'findings' | 'diagnosis'>): VerdictDiagnosis[] {
  return diagnosis.map(({ findings: indexes, alternatives }) => ({
    findings: indexes.flatMap((index) => findings[index] ?? []).map(({ rule, at }) => ({ rule, at })),
    alternatives,
  }));
}

/** A verdict's diagnosis by the places of the findings in a list. */
export function diagnosisOf(
  { diagnosis }: Pick<Verdict, 'diagnosis'>,
  findings: readonly Finding[],
): DiagnosisItem[] {
  const places = new Map(findings.map((finding, place) => [matterOf(finding), place]));
  return diagnosis.flatMap(({ findings: named, alternatives }) => {
    const kept = named.flatMap((finding) => places.get(matterOf(finding)) ?? []);
    return kept.length === 0 ? [] : [{ findings: kept, alternatives }];
  });
}
