import type { Version } from '../../lib/archive/model.ts';
import { totalsOfRow } from '../../lib/audit/view/matrix.ts';
import { verdictOf } from '../../lib/audit/view/shown.ts';
import { localTime } from '../sheet/time.ts';
import { useAudit } from './context.ts';
import { countsText } from './counts.tsx';
import { FRAME_WORDS } from './words/frame.ts';
import { REPORT_WORDS } from './words/report.ts';

/** How the page was before it changed, newest first, and how many of the oldest are no longer kept. */
export function Former({ versions, dropped }: { versions: readonly Version[]; dropped: number }) {
  const { lang, index } = useAudit();
  const words = REPORT_WORDS[lang];
  const { states } = FRAME_WORDS[lang];
  return (
    <>
      <h4>{words.former}</h4>
      <ul class="plain-list">
        {versions.map((version) => {
          const { fetchedAt, digest, judgement } = version;
          const { findings, unchecked } = verdictOf(version, lang, index.ruling);
          const totals = totalsOfRow({ findings, unchecked: unchecked.length });
          const verdict =
            judgement.report === null ? states['no-report'] : countsText(totals, lang) || states.ok;
          return (
            <li key={fetchedAt + digest}>
              {words.formerAt(localTime(fetchedAt, lang))}
              <br />
              {verdict}
              <br />
              <code>SHA-256 {digest.slice(0, 16)}…</code>
            </li>
          );
        })}
      </ul>
      {dropped > 0 && <p class="soft">{words.dropped(dropped)}</p>}
    </>
  );
}
