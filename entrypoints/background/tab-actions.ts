import { browser } from 'wxt/browser';
import { judgedAlike, met } from '../../lib/verdict/checks.ts';
import { siteOf } from '../../lib/verdict/host.ts';
import type { TabAction } from '../../lib/verdict/shown.ts';
import { NO_TAB, shownFrame, type TabState, withFrame, withoutFrames } from '../../lib/verdict/tab.ts';
import { documentOf, readableFrames } from '../shared/frames.ts';
import { sendTo } from '../shared/messaging.ts';
import { checkAgain, checkFrame, stopChecks, type Wish } from './check-frame.ts';
import { openSheet } from './output.ts';
import { ownNow } from './own.ts';
import { present } from './present.ts';
import { tabUrl } from './site.ts';
import { changeTab, knownTabs, tabState } from './tabs.ts';

/** What is done to a tab as a whole, by the user, by the page or by a change of settings. */

/** Frames of a page that are read when the user asks; a page with more is not made to be read. */
const MOST_FRAMES = 30;

/** A frame that told of itself: its document can be read. */
type Found = Wish & { document: string };

/** A frame says that it may hold a report: it is checked, or waits for the user's click. */
export async function frameFound(tab: number, found: Found): Promise<void> {
  const { settings } = await ownNow();
  if (await isOff(tab, found.url)) return;
  if (settings.run === 'auto') return checkFrame(tab, found);
  const { frame, url, document } = found;
  await changeTab(tab, (state) =>
    state.frames[frame]?.document === document ? state : withFrame(state, met(frame, url, document)),
  );
}

/** What a frame shows has changed: what was read of it is read again. Says whether it is judged otherwise now. */
export async function frameChanged(tab: number, changed: Found): Promise<boolean> {
  const known = (await tabState(tab)).frames[changed.frame];
  if (known?.phase === 'found' || (await isOff(tab, changed.url))) return false;
  await (known === undefined ? frameFound(tab, changed) : checkFrame(tab, changed));
  return !judgedAlike(known, (await tabState(tab)).frames[changed.frame]);
}

/** Whether the user has switched off the site of the tab, or that of the frame. */
async function isOff(tab: number, url: string): Promise<boolean> {
  const { sites } = (await ownNow()).settings;
  const top = await tabUrl(tab);
  return [url, top].some((address) => address !== undefined && sites[siteOf(address)]?.off === true);
}

/** Reads every frame of a tab that may be read, whatever the detector said of it. */
export async function checkTab(tab: number): Promise<void> {
  const url = (await tabUrl(tab)) ?? '';
  if (await isOff(tab, url)) return;
  const documents = await readableFrames(tab);
  const inner = [...documents].filter(([frame]) => frame !== 0).slice(0, MOST_FRAMES);
  await Promise.all([
    // The user asked, and is told even that nothing may be read there.
    checkFrame(tab, { frame: 0, url, document: documents.get(0) ?? null }),
    ...inner.map(([frame, document]) => checkFrame(tab, { frame, url: '', document })),
  ]);
}

/** Forgets the frames of a tab whose documents have gone. */
export async function forgetGone(tab: number): Promise<TabState> {
  const state = await tabState(tab);
  const frames = Object.values(state.frames);
  const documents = await Promise.all(frames.map(({ frame }) => documentOf(tab, frame)));
  const gone = frames.filter(({ document }, index) => document !== (documents[index] ?? ''));
  return gone.length === 0 ? state : forget(tab, gone);
}

/** Forgets documents, unless others stand in their frames by now. */
export async function forget(
  tab: number,
  gone: readonly { frame: number; document: string }[],
): Promise<TabState> {
  const isGone = (known: { frame: number; document: string }) =>
    gone.some(({ frame, document }) => frame === known.frame && document === known.document);
  const left = await changeTab(tab, (state) =>
    Object.values(state.frames).some(isGone) ? withoutFrames(state, isGone) : state,
  );
  await present(tab, left);
  return left;
}

/** The tab was closed. */
export async function forgetTab(tab: number): Promise<void> {
  await stopChecks(tab);
  await changeTab(tab, () => NO_TAB);
}

/** Shows the report of another frame. */
export async function choose(tab: number, frame: number): Promise<void> {
  const state = await changeTab(tab, (before) => ({ ...before, chosen: frame }));
  const { page } = state.frames[frame] ?? {};
  if (page === undefined)
    await checkAgain(
      tab,
      [state.frames[frame]].flatMap((known) => known ?? []),
    );
  else await present(tab, state);
}

/** Shows what is known of a tab once more, also where the page took the overlay away. */
async function showAgain(tab: number): Promise<void> {
  const state = await tabState(tab);
  const frame = shownFrame(state);
  if (frame !== undefined && frame.page === undefined) await checkAgain(tab, [frame]);
  else await present(tab, state);
}

export async function act(tab: number, action: TabAction): Promise<void> {
  if (action === 'stop') return stopChecks(tab);
  if (action === 'sheet') return openSheet(tab);
  if (action === 'open') await showAgain(tab);
  await sendTo(tab, 0, 'act', { action });
}

/** The keys that go from finding to finding; without an overlay there is nowhere to go. */
export async function step(tab: number, action: 'next' | 'previous'): Promise<void> {
  await sendTo(tab, 0, 'act', { action }).catch(() => undefined);
}

/** The keys that open and close the panel; where nothing was checked yet, they ask for a check. */
export async function toggle(tab: number): Promise<void> {
  const state = await forgetGone(tab);
  if (shownFrame(state) !== undefined) {
    // The overlay may be gone with an update of the extension, or by the page's doing.
    return act(tab, 'toggle').catch(() => act(tab, 'open'));
  }
  await checkTab(tab);
  if (shownFrame(await tabState(tab)) === undefined) await openPopup(tab);
}

/** Says in the popup why there is no verdict; a browser that does not open it gets it as a window. */
async function openPopup(tab: number): Promise<void> {
  await browser.action
    .openPopup()
    .catch(() =>
      browser.windows.create({ url: `/popup.html?tab=${tab}`, type: 'popup', width: 400, height: 520 }),
    );
}

/** A permission was taken back: what may no longer be read is no longer shown. */
export async function forgetUnreadable(): Promise<void> {
  for (const [tab] of await knownTabs()) await forgetGone(tab);
}

/** Ends all that the extension does in a tab, and takes away what it has put there. */
async function leave(tab: number, { frames }: TabState): Promise<void> {
  const documents = Object.values(frames);
  await stopChecks(tab);
  for (const { frame } of documents) void sendTo(tab, frame, 'stop', null).catch(() => undefined);
  await forget(tab, documents);
}

/** Settings, or what is set aside, have changed: every tab shows it. */
export async function refreshTabs(): Promise<void> {
  const { lang, settings } = await ownNow();
  for (const [tab, state] of await knownTabs()) {
    if (await isOff(tab, (await tabUrl(tab)) ?? '')) {
      await leave(tab, state);
      continue;
    }
    await present(tab, state);
    const frames = Object.values(state.frames);
    await checkAgain(
      tab,
      frames.filter(({ phase, page }) => (phase === 'found' ? settings.run === 'auto' : page?.lang !== lang)),
    );
  }
}
