import { browser } from 'wxt/browser';
import type { FindingKey } from '../../lib/verdict/shown.ts';
import { sendTo } from '../shared/messaging.ts';

/**
 * Reports that the user opens at one of their findings, from the audit page: the tab is opened, its page is checked
 * like any other, and once the overlay stands there it is led to that finding.
 */

const keyOf = (tab: number): string => `visit:${tab}`;

/** Opens a page in a new tab. Where its report no longer has that finding, it is simply shown. */
export async function visit(url: string, finding: FindingKey): Promise<void> {
  const { protocol } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw new TypeError('not an address of the web');
  const opened = browser.tabs.create({ url }).then(async ({ id }) => {
    if (id !== undefined && finding !== '') await browser.storage.session.set({ [keyOf(id)]: finding });
  });
  opening = opened.catch(() => undefined);
  await opened;
}

/** A small page may be there, overlay and all, before it is noted what its tab was opened for. */
let opening: Promise<unknown> = Promise.resolve();

/** The overlay stands in a tab: it is led to the finding that the tab was opened for, once. */
export async function arrive(tab: number): Promise<void> {
  await opening;
  const key = keyOf(tab);
  const { [key]: finding } = await browser.storage.session.get(key);
  if (typeof finding !== 'string') return;
  await browser.storage.session.remove(key);
  await sendTo(tab, 0, 'goTo', { finding });
}

/** The tab was closed. */
export async function forgetVisit(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}
