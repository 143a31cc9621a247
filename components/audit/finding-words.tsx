import { useMemo } from 'preact/hooks';
import type { Row } from '../../lib/archive/model.ts';
import { verdictOf } from '../../lib/audit/view/shown.ts';
import { placeKey } from '../../lib/report/address.ts';
import { useAudit } from './context.ts';
import { isEntry, useEntry } from './entries.ts';
import { said } from './finding-list.tsx';
import { FINDINGS_WORDS } from './words/findings.ts';
import { REPORT_WORDS } from './words/report.ts';

/** What a finding says: its words are in the entry, which is asked for when the row is seen. */
export function FindingWords({ row, item }: { row: Row; item: number }) {
  const { lang, index } = useAudit();
  const got = useEntry(row);
  const verdict = useMemo(
    () => (isEntry(got) ? verdictOf(got, lang, index.ruling) : null),
    [got, lang, index.ruling],
  );
  if (got === undefined) return <span class="soft">{FINDINGS_WORDS[lang].reading}</span>;
  const words = REPORT_WORDS[lang];
  if (!isEntry(got)) {
    return <span class="clamp">{got.problem === '' ? words.gone : words.unreadable(got.problem)}</span>;
  }
  const finding = verdict?.findings[item];
  const known = row.findings[item];
  // The archive may be a moment ahead of its rows.
  if (finding === undefined || finding.rule !== known?.rule || placeKey(finding.at) !== known.at) {
    return <span class="soft">{FINDINGS_WORDS[lang].reading}</span>;
  }
  return <span class="clamp">{said(finding, got.judgement.report, lang)}</span>;
}
