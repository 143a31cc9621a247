import { begin, end, met, type Reading, stop } from '../../lib/verdict/checks.ts';
import type { FrameState } from '../../lib/verdict/tab.ts';
import { sendTo } from '../shared/messaging.ts';
import { REASONS } from '../shared/reading-words.ts';
import { ownNow } from './own.ts';
import { present } from './present.ts';
import { readFrame } from './read-frame.ts';
import { changeTab, knownTabs, tabState } from './tabs.ts';

/** The newest check of each frame; one that finds another in its place ends without a word. */
const newest = new Map<string, symbol>();
const nameOf = (tab: number, frame: number): string => `${tab} ${frame}`;

/** What is to be checked. */
export interface Wish {
  frame: number;
  /** Its address, as far as it is known. */
  url: string;
  /** The document in it, as `documentName` names it; null: there is none that may be read. */
  document: string | null;
}

/**
 * Checks the report in a frame and shows what came of it. Of two checks of one frame the later wins.
 * @param again it was under way when the background ended
 */
export async function checkFrame(
  tab: number,
  { frame, url, document }: Wish,
  { again = false } = {},
): Promise<void> {
  const name = nameOf(tab, frame);
  const own = Symbol(name);
  newest.set(name, own);
  const isNewest = () => newest.get(name) === own;

  const now = await ownNow();
  const checked = met(frame, url, document ?? '');
  await present(tab, await changeTab(tab, (state) => begin(state, checked, again)));
  if (!isNewest()) return;

  const reading: Reading =
    document === null
      ? { kind: 'unreadable', reason: REASONS.closed[now.lang] }
      : await readFrame(tab, frame, document, now.lang, isNewest);
  if (!isNewest()) return;
  newest.delete(name);
  if (reading.kind === 'checked' || reading.kind === 'no-report') {
    void sendTo(tab, frame, 'judged', { isReport: reading.kind === 'checked' }).catch(() => undefined);
  }
  await present(tab, await changeTab(tab, (state) => end(state, checked, reading, now)));
}

/** Checks again what is known of a tab and was read by this means before. */
export async function checkAgain(tab: number, frames: readonly FrameState[]): Promise<void> {
  await Promise.all(frames.map((frame) => checkFrame(tab, wishFor(frame))));
}

const wishFor = ({ frame, url, document }: FrameState): Wish => ({ frame, url, document: document || null });

/** Breaks off the checks of a tab that are under way. */
export async function stopChecks(tab: number): Promise<void> {
  const busy = Object.values((await tabState(tab)).frames).filter((frame) => frame.busy);
  await Promise.all(busy.map((frame) => stopCheck(tab, frame, 'stopped')));
}

async function stopCheck(tab: number, frame: FrameState, why: 'stopped' | 'interrupted'): Promise<void> {
  newest.delete(nameOf(tab, frame.frame));
  void sendTo(tab, frame.frame, 'stop', null).catch(() => undefined);
  const { lang } = await ownNow();
  await present(tab, await changeTab(tab, (state) => stop(state, frame, REASONS[why][lang])));
}

/**
 * Takes up the checks that were under way when the background ended. Once each: a page that ends it a second
 * time would do so for ever.
 */
export async function takeUpChecks(): Promise<void> {
  for (const [tab, { frames }] of await knownTabs()) {
    for (const frame of Object.values(frames)) {
      if (!frame.busy || newest.has(nameOf(tab, frame.frame))) continue;
      if (frame.again) await stopCheck(tab, frame, 'interrupted');
      else await checkFrame(tab, wishFor(frame), { again: true });
    }
  }
}
