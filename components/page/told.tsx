import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../lib/check.ts';
import type { Text } from '../../lib/form/types.ts';

/** What was just done, said to eye and ear. */
export interface Told {
  text: Text;
  /** A failure is said at once, whatever the reader is reading. */
  isProblem?: boolean;
  /** Takes it back. */
  undo?: () => void;
}

const UNDO: Text = { zh: '撤销', en: 'Undo' };
const CLOSE: Text = { zh: '关闭', en: 'Close' };
/** Long enough to be read; what can be undone, and what failed, stays until it is closed. */
const MILLISECONDS = 4000;

/** The last thing told, and the way to tell the next. */
export function useTold(): [Told | null, (told: Told | null) => void] {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    if (told === null || told.undo !== undefined || told.isProblem) return;
    const timer = setTimeout(() => setTold(null), MILLISECONDS);
    return () => clearTimeout(timer);
  }, [told]);
  return [told, useCallback((next) => setTold(next), [])];
}

/** The live region: it is there from the start, since readers announce only changes of a region they know. */
export function ToldRegion({ told, lang, onClose }: { told: Told | null; lang: Lang; onClose(): void }) {
  const problem = told?.isProblem === true;
  return (
    <div class="told">
      <div role="status" class="unseen">
        {told && !problem ? told.text[lang] : ''}
      </div>
      <div role="alert" class="unseen">
        {told && problem ? told.text[lang] : ''}
      </div>
      {told && (
        <div class="told-box" data-gouji="told">
          <span aria-hidden="true">{told.text[lang]}</span>
          {told.undo && (
            <button
              type="button"
              class="button"
              onClick={({ currentTarget }) => {
                // It goes away once it is used.
                (currentTarget.nextElementSibling as HTMLElement | null)?.focus();
                told.undo?.();
              }}
            >
              {UNDO[lang]}
            </button>
          )}
          <button type="button" class="button" onClick={onClose}>
            {CLOSE[lang]}
          </button>
        </div>
      )}
    </div>
  );
}
