import { browser } from 'wxt/browser';
import { type FrameState, NO_TAB, type TabState } from '../../lib/verdict/tab.ts';
import { turns } from './turns.ts';

/**
 * What is known of each tab, in the browser's memory (`storage.session`): the background may end at any time,
 * and the browser wakes it for the next event.
 */

const PREFIX = 'tab:';
const keyOf = (tab: number): string => `${PREFIX}${tab}`;

/** In characters of JSON: a report with every cell at fault takes a tenth. A page that takes more is hostile. */
const MOST_KEPT = 1_500_000;

export async function tabState(tab: number): Promise<TabState> {
  const key = keyOf(tab);
  const { [key]: state } = await browser.storage.session.get(key);
  return (state as TabState | undefined) ?? NO_TAB;
}

/** The tabs of which something is known. */
export async function knownTabs(): Promise<[number, TabState][]> {
  const all = Object.entries(await browser.storage.session.get(null));
  return all
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, state]) => [Number(key.slice(PREFIX.length)), state as TabState]);
}

const inTurn = turns();

/** Changes what is known of a tab, after all changes before; gives what is known then, in full. */
export function changeTab(tab: number, change: (state: TabState) => TabState): Promise<TabState> {
  return inTurn(tab, async () => {
    const state = await tabState(tab);
    const next = change(state);
    if (next !== state) await keep(tab, next);
    return next;
  });
}

/** The browser gives all tabs together some megabytes; what does not fit is kept in less detail. */
async function keep(tab: number, state: TabState): Promise<void> {
  const key = keyOf(tab);
  if (Object.keys(state.frames).length === 0) return browser.storage.session.remove(key);
  const fitting = eachFrame(state, (frame) => (sizeOf(frame) > MOST_KEPT ? inSummary(frame) : frame));
  for (const kept of [fitting, eachFrame(fitting, withoutBefore)]) {
    const isKept = await browser.storage.session.set({ [key]: kept }).then(
      () => true,
      () => false,
    );
    if (isKept) return;
  }
  await browser.storage.session.set({ [key]: eachFrame(fitting, inSummary) });
}

const sizeOf = ({ page, before }: FrameState): number => JSON.stringify([page, before]).length;

function eachFrame(state: TabState, change: (frame: FrameState) => FrameState): TabState {
  const frames = Object.values(state.frames).map((frame) => [frame.frame, change(frame)] as const);
  return { ...state, frames: Object.fromEntries(frames) };
}

const withoutBefore = ({ before, ...frame }: FrameState): FrameState => frame;
const inSummary = ({ page, before, places, ...frame }: FrameState): FrameState => frame;
