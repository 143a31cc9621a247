import type { LiveMark } from '../../lib/verdict/chosen-marks.ts';

const SIGNS = { '1': '+', '-1': '−' } as const;

/**
 * The marks, one element of the layer each and in the same order: a window through which the mark is seen, of
 * the size of what the page shows of the place, and in it the mark, of the size of the place. Where they lie is
 * written by whoever measures the page.
 *
 * @param words what the chosen mark says to who cannot see it
 */
export function Marks({ marks, words }: { marks: readonly LiveMark[]; words: string }) {
  return marks.map((mark) => (
    <div key={`${mark.at} ${mark.side} ${mark.places.join()}`} class="window">
      <div
        data-gouji="mark"
        data-at={mark.at}
        data-kind={mark.kind}
        data-side={mark.side}
        data-severity={mark.severity}
        data-role={mark.role}
        data-sign={mark.sign}
        data-current={mark.isChosen}
        data-pointed={mark.isPointed}
        {...(mark.isChosen ? { tabIndex: -1, role: 'note', 'aria-label': words } : { 'aria-hidden': true })}
      >
        {mark.role !== undefined && (
          <span class="sign">{mark.role === 'total' ? '=' : SIGNS[`${mark.sign ?? 1}`]}</span>
        )}
        {mark.label !== undefined && <span class="label">{mark.label}</span>}
      </div>
    </div>
  ));
}
