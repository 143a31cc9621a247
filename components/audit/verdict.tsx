import type { Row } from '../../lib/archive/model.ts';
import { stateOf, totalsOfRow } from '../../lib/audit/view/matrix.ts';
import { useAudit } from './context.ts';
import { countsText } from './counts.tsx';
import { Icon } from './icon.tsx';
import { FRAME_WORDS } from './words/frame.ts';

/** What is to be said of a page, in words. */
export function Verdict({ row }: { row: Row }) {
  const { lang } = useAudit();
  const totals = totalsOfRow(row);
  const state = stateOf(totals, row.isReport ? 1 : 0, 0);
  return (
    <span class={`with-icon ${state}`}>
      <Icon name={state} />
      {countsText(totals, lang) || FRAME_WORDS[lang].states[state]}
    </span>
  );
}
