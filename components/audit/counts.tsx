import type { Totals } from '../../lib/audit/view/matrix.ts';
import type { Lang } from '../../lib/check.ts';
import { Icon } from './icon.tsx';
import { FRAME_WORDS } from './words/frame.ts';

export const COUNTED = ['error', 'warning', 'info', 'unchecked'] as const;

/** `错误 3 处，未核对 1 项`; '' where there is nothing. */
export function countsText(totals: Totals, lang: Lang): string {
  const words = FRAME_WORDS[lang];
  return COUNTED.filter((kind) => totals[kind] > 0)
    .map((kind) => words.counts[kind](totals[kind]))
    .join(words.comma);
}

/**
 * The same as icons with numbers; whoever uses it says it in words as well. Notes leave the data alone: they are
 * shown where there is nothing graver.
 */
export function Counts({ totals }: { totals: Totals }) {
  const isGrave = totals.error + totals.warning + totals.unchecked > 0;
  return (
    <span class="counts" aria-hidden="true">
      {COUNTED.filter((kind) => totals[kind] > 0 && !(kind === 'info' && isGrave)).map((kind) => (
        <span key={kind} class={`count ${kind}`}>
          <Icon name={kind} />
          {totals[kind]}
        </span>
      ))}
    </span>
  );
}
