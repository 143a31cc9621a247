import { applyTo, type CheckedPage, type Own } from './apply.ts';
import { type FrameState, summaryOf, type TabState, withFrame, withoutFrames } from './tab.ts';

/** How a check changes what is known of a tab. */

/** What came of reading a frame. */
export type Reading =
  | { kind: 'checked'; page: CheckedPage; places: Readonly<Record<string, number>> }
  | { kind: 'no-report' | 'unreadable'; url?: string; reason: string }
  /** The document has gone while it was read. */
  | { kind: 'gone' };

/** A frame as it was met, before anything is known of it. */
export function met(frame: number, url: string, document: string): FrameState {
  return { frame, url, document, phase: 'found', busy: false, again: false };
}

/** A check begins. What is known of the same document stays known until it ends. */
export function begin(state: TabState, frame: FrameState, again = false): TabState {
  const known = state.frames[frame.frame];
  const { reason: _, ...same } = known?.document === frame.document ? known : frame;
  const phase = same.phase === 'checked' ? 'checked' : 'checking';
  return withFrame(state, { ...same, phase, busy: true, again });
}

/** A check ends. The state stays as it is where another document is in the frame by now. */
export function end(
  state: TabState,
  { frame, document }: Pick<FrameState, 'frame' | 'document'>,
  reading: Reading,
  own: Own,
): TabState {
  const known = state.frames[frame];
  if (known === undefined || known.document !== document) return state;
  if (reading.kind === 'gone') return withoutFrames(state, (other) => other === known);
  if (reading.kind === 'checked') {
    const { page, places } = reading;
    const now: FrameState = {
      ...met(frame, page.source, document),
      phase: 'checked',
      page,
      places,
      summary: summaryOf(applyTo(page, own)),
    };
    // What is new and what is mended stays so while a clock on the page ticks.
    const before = judgedAlike(known, now) ? known.before : known.page;
    return withFrame(state, { ...now, ...(before === undefined ? {} : { before }) });
  }
  return withFrame(state, {
    ...met(frame, reading.url ?? known.url, document),
    phase: reading.kind,
    reason: reading.reason,
  });
}

/** Whether two checks of a frame came to the same, whenever they were made and whatever else the page says. */
export function judgedAlike(one: FrameState | undefined, other: FrameState | undefined): boolean {
  return judgement(one) === judgement(other);
}

function judgement(frame: FrameState | undefined): string {
  if (frame === undefined) return '';
  const { phase, reason, page, summary } = frame;
  return JSON.stringify([
    phase,
    reason,
    page === undefined ? summary : { ...page, checkedAt: '', digest: '' },
  ]);
}

/** A check is broken off: what was known before stays, with the reason why nothing newer is. */
export function stop(state: TabState, frame: FrameState, reason: string): TabState {
  const known = state.frames[frame.frame];
  if (known === undefined || known.document !== frame.document || !known.busy) return state;
  const phase = known.phase === 'checked' ? 'checked' : 'stopped';
  return withFrame(state, { ...known, phase, busy: false, again: false, reason });
}
