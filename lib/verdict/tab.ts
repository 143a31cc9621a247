import { applyTo, type CheckedPage, type Own } from './apply.ts';
import { type Counts, countsOf, type Verdict } from './model.ts';

/** What the background knows of a tab: plain data, since it is kept outside the background, which may end any time. */
export interface TabState {
  /** Frames that were met, by their number; 0 is the top frame. */
  frames: Readonly<Record<number, FrameState>>;
  /** The frame that the user chose to see, where several hold a report. */
  chosen?: number;
}

export const NO_TAB: TabState = { frames: {} };

/**
 * `found`: it may hold a report and waits for the user's click; `checking`: being read for the first time;
 * `checked`: its report is known; `no-report`: it was read and holds none; `unreadable`: it could not be read;
 * `stopped`: the check was broken off before anything was known.
 */
export type FramePhase = 'found' | 'checking' | 'checked' | 'no-report' | 'unreadable' | 'stopped';

export interface FrameState {
  frame: number;
  url: string;
  /** Tells the document in the frame from the next one. */
  document: string;
  phase: FramePhase;
  /** A check is under way; a report that was known before stays known until it ends. */
  busy: boolean;
  /** The check that is under way was begun once before, when the background ended. */
  again: boolean;
  /** Why there is no verdict; of a report that is known: why it was not checked again. */
  reason?: string;
  /** The last check that found a report, and the one before it. */
  page?: CheckedPage;
  before?: CheckedPage;
  /** `placeKey` → number of the place in that frame's outline. */
  places?: Readonly<Record<string, number>>;
  /** What is left of the report where `page` was too big to keep; then it is read again when it is needed. */
  summary?: Summary;
}

/** A verdict in a line. */
export interface Summary {
  title: string;
  organ: string | null;
  year: number | null;
  counts: Counts;
  /** How many rules are switched off. */
  rulesOff: number;
}

export function summaryOf({ report, ...verdict }: Verdict): Summary {
  const { title = '', organ = null, year = null } = report ?? {};
  return { title, organ, year, counts: countsOf(verdict), rulesOff: verdict.rulesOff.length };
}

/** What is known of a frame's report, with what the user has set. */
export function summaryOfFrame({ page, summary }: FrameState, own: Own): Summary | undefined {
  return page === undefined ? summary : summaryOf(applyTo(page, own));
}

/** The frames with a report: the top frame first, the others by their number. */
export function reportFrames({ frames }: TabState): FrameState[] {
  return Object.values(frames)
    .filter(({ phase }) => phase === 'checked')
    .toSorted((a, b) => a.frame - b.frame);
}

/** The frame whose report is shown: the one that was chosen, else the first that holds one. */
export function shownFrame(state: TabState): FrameState | undefined {
  const frames = reportFrames(state);
  return frames.find(({ frame }) => frame === state.chosen) ?? frames[0];
}

export function withFrame(state: TabState, frame: FrameState): TabState {
  return { ...state, frames: { ...state.frames, [frame.frame]: frame } };
}

export function withoutFrames(state: TabState, isGone: (frame: FrameState) => boolean): TabState {
  const kept = Object.values(state.frames).filter((frame) => !isGone(frame));
  return { ...state, frames: Object.fromEntries(kept.map((frame) => [frame.frame, frame])) };
}
