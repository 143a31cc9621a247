import { browser } from 'wxt/browser';
import { DEFAULT_PANEL } from '../../lib/settings/model.ts';
import { applyTo } from '../../lib/verdict/apply.ts';
import { badgeOf } from '../../lib/verdict/badge.ts';
import { siteOf } from '../../lib/verdict/host.ts';
import { marksOf } from '../../lib/verdict/marks.ts';
import { ruleTexts } from '../../lib/verdict/rule-texts.ts';
import type { Shown } from '../../lib/verdict/shown.ts';
import { reportFrames, shownFrame, summaryOf, summaryOfFrame, type TabState } from '../../lib/verdict/tab.ts';
import { toldOf } from '../../lib/verdict/told.ts';
import { injectOverlay } from '../shared/frames.ts';
import { sendTo } from '../shared/messaging.ts';
import { type OwnNow, ownNow } from './own.ts';
import { tabUrl } from './site.ts';
import { tabState } from './tabs.ts';
import { turns } from './turns.ts';
import { arrive } from './visits.ts';

const inTurn = turns();
/** The page's part of what was presented last in each tab, while it is under way. */
const inPage = new Map<number, Promise<void>>();

/**
 * Shows what is known of a tab, in the toolbar and in the page, in the order in which it came to be known. The
 * toolbar's part comes from here alone, so that nothing a page does to the overlay changes it. Never rejects: a
 * tab may close at any time.
 */
export function present(tab: number, state: TabState): Promise<void> {
  return inTurn(tab, async () => {
    const now = await ownNow();
    const shown = await shownOf(tab, state, now);
    // Not awaited: a page that does not answer would hold up the toolbar.
    const going = presentInPage(tab, shown).finally(() => {
      if (inPage.get(tab) === going) inPage.delete(tab);
    });
    inPage.set(tab, going);
    await presentInToolbar(tab, state, shown, now);
  }).catch(() => undefined);
}

/** Resolves once all that was to be presented in a tab stands there; a page may never let it. */
export async function presented(tab: number): Promise<void> {
  await inTurn(tab, async () => undefined);
  await inPage.get(tab);
}

async function presentInToolbar(
  tab: number,
  state: TabState,
  shown: Shown | null,
  now: OwnNow,
): Promise<void> {
  const frames = Object.values(state.frames);
  const reports = reportFrames(state).flatMap((frame) => {
    const summary = frame.frame === shown?.frame ? summaryOf(shown.verdict) : summaryOfFrame(frame, now);
    return summary ?? [];
  });
  const unreadable = frames.find(({ phase }) => phase === 'unreadable')?.reason;
  const stopped = frames.find(({ phase }) => phase === 'stopped' || phase === 'checked')?.reason;
  const checking = frames.some(({ busy }) => busy);
  const badge = badgeOf(
    {
      reports,
      checking,
      ...(unreadable === undefined ? {} : { unreadable }),
      ...(stopped === undefined ? {} : { stopped }),
    },
    now.lang,
  );
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: badge.colour }),
    browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId: tab, text: badge.text }),
    browser.action.setTitle({ tabId: tab, title: badge.title || browser.runtime.getManifest().name }),
  ]);
}

/** The overlay is only in the page once there is something to show; a frame's report stands in the top frame. */
async function presentInPage(tab: number, shown: Shown | null): Promise<void> {
  if (shown === null) return sendTo(tab, 0, 'hide', null).catch(() => undefined);
  const isShown = await sendTo(tab, 0, 'show', shown).then(
    () => true,
    () => false,
  );
  if (isShown) return arrive(tab).catch(() => undefined);
  // Where the top frame may not be read, toolbar and popup still say what the check found.
  await injectOverlay(tab, 0)
    .then(async () => sendTo(tab, 0, 'show', (await latest(tab)) ?? shown))
    .then(() => arrive(tab))
    .catch(() => undefined);
}

/** While the overlay was put into the page, more may have come to be known. */
async function latest(tab: number): Promise<Shown | null> {
  return shownOf(tab, await tabState(tab), await ownNow());
}

/** What the overlay is to show; null: nothing, or a report that was too big to keep. */
async function shownOf(tab: number, state: TabState, now: OwnNow): Promise<Shown | null> {
  const frame = shownFrame(state);
  if (frame?.page === undefined) return null;
  const { page, before, places = {} } = frame;
  const verdict = applyTo(page, now);
  const earlier = before === undefined ? null : applyTo(before, now);
  const { settings, lang } = now;
  const told = toldOf(verdict, earlier, lang);
  return {
    verdict,
    told,
    frame: frame.frame,
    outdated: frame.reason ?? null,
    others: reportFrames(state)
      .filter((other) => other.frame !== frame.frame)
      .map((other) => ({ frame: other.frame, title: other.summary?.title || other.url })),
    places,
    marks: marksOf(verdict, told.sections, places, lang),
    rules: ruleTexts(verdict, lang),
    shortcut: await shortcut(),
    lang,
    theme: settings.theme,
    panel: settings.sites[siteOf((await tabUrl(tab)) ?? '')]?.panel ?? DEFAULT_PANEL,
    name: settings.name,
  };
}

/** The keys that open and close the panel, as the browser says them. */
export async function shortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle-panel')?.shortcut || null;
}
