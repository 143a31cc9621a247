import { browser } from 'wxt/browser';
import { add, dayOf, remove } from '../../lib/ignore/match.ts';
import { readStored } from '../../lib/ignore/stored.ts';
import { withSite } from '../../lib/settings/change.ts';
import { siteOf } from '../../lib/verdict/host.ts';
import { shownFrame } from '../../lib/verdict/tab.ts';
import { type Handlers, type Sender, sendTo } from '../shared/messaging.ts';
import { changeIgnored, changeSettings } from '../shared/store.ts';
import type { Answered } from './guard.ts';
import { exported, openSheet, sheetOf } from './output.ts';
import { act, checkTab, choose, forget, frameChanged, frameFound } from './tab-actions.ts';
import { tabState } from './tabs.ts';
import { viewOf } from './view.ts';
import { visit } from './visits.ts';

/** A frame that sends a message is a frame of a tab, with an address: the browser says so. */
function senderOf({ tab, frameId, url }: Sender): { tab: number; frame: number; url: string } {
  if (tab?.id === undefined || frameId === undefined) throw new TypeError('not from a frame of a tab');
  return { tab: tab.id, frame: frameId, url: url ?? '' };
}

/** What findings of the report that the tab shows are set aside under. */
async function reportOf(sender: Sender): Promise<{ organ: string; year: number | null }> {
  const frame = shownFrame(await tabState(senderOf(sender).tab));
  const { organ, year } = frame?.page?.report ?? frame?.summary ?? {};
  if (frame === undefined || year === undefined) throw new Error('no report in this tab');
  return { organ: organ ?? siteOf(frame.url), year };
}

export const HANDLERS: Required<Pick<Handlers, Answered>> = {
  async found({ document }, sender) {
    const { tab, frame, url } = senderOf(sender);
    await frameFound(tab, { frame, url, document });
  },
  changed({ document }, sender) {
    const { tab, frame, url } = senderOf(sender);
    return frameChanged(tab, { frame, url, document });
  },
  async gone({ document }, sender) {
    const { tab, frame } = senderOf(sender);
    await forget(tab, [{ frame, document }]);
  },
  async rects(data, sender) {
    const { tab, frame } = senderOf(sender);
    await sendTo(tab, 0, 'rectsOf', { ...data, frame });
  },

  async ignore(requests, sender) {
    const report = await reportOf(sender);
    const on = dayOf(new Date());
    const entries = requests.map(({ rule, at, reason, note, by, until }) => ({
      ...report,
      rule,
      at,
      reason,
      note,
      by,
      on,
      ...(until === undefined ? {} : { until }),
    }));
    if (readStored(entries).lost > 0) throw new TypeError('not what a finding is set aside with');
    await changeIgnored((ignored) => entries.reduce(add, ignored));
    const name = entries.at(-1)?.by;
    if (name !== undefined) await changeSettings((settings) => ({ ...settings, name }));
  },
  async unignore(keys, sender) {
    const report = await reportOf(sender);
    await changeIgnored((ignored) => keys.reduce((all, key) => remove(all, { ...report, ...key }), ignored));
  },
  async panel(place, sender) {
    const site = siteOf(senderOf(sender).url);
    await changeSettings((settings) => withSite(settings, site, { panel: place }));
  },
  export: ({ format }, sender) => exported(senderOf(sender).tab, format),
  sheet: (_, sender) => openSheet(senderOf(sender).tab),
  async options({ rule }) {
    await browser.tabs.create({
      url: `/options.html${rule === undefined ? '' : `#${new URLSearchParams({ rule })}`}`,
    });
  },
  choose: ({ frame }, sender) => choose(senderOf(sender).tab, frame),
  watch: ({ frame, ...request }, sender) => sendTo(senderOf(sender).tab, frame, 'watchHere', request),
  reveal: ({ frame, ...request }, sender) => sendTo(senderOf(sender).tab, frame, 'revealHere', request),

  tab: ({ tab }) => viewOf(tab),
  checkTab: ({ tab }) => checkTab(tab),
  actOn: ({ tab, action }) => act(tab, action),
  sheetOf: ({ id }) => sheetOf(id),
  visit: ({ url, finding }) => visit(url, finding),
};
