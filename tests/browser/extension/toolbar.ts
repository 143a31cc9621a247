import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { type Extended, openOwn } from './browsers.ts';

/** What pages of the extension have in both browsers. */
declare const chrome: typeof browser;

/** What the browser's toolbar shows of a tab, as a page of the extension can ask it. */

export interface Toolbar {
  /** Opens an address in a tab of its own; gives the browser's number of the tab as well. */
  open(url: string): Promise<{ page: Page; tab: number }>;
  badge(tab: number): Promise<{ text: string; title: string }>;
  /** Runs in a page of the extension, where `browser` is. */
  run<T>(code: (given: never) => T, given?: unknown): Promise<Awaited<T>>;
}

export async function openToolbar(extended: Extended): Promise<Toolbar> {
  // Any page of the extension does; this one speaks of no tab that there is.
  const own = await openOwn(extended, 'popup.html?tab=999999');
  const run: Toolbar['run'] = (code, given) => own.evaluate(code as (given: unknown) => never, given);
  const ids = () => own.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  return {
    run,
    async open(url) {
      const before = await ids();
      const page = await extended.browser.newPage();
      const tab = (await ids()).find((id) => !before.includes(id));
      if (tab === undefined) throw new Error('no new tab');
      await page.goto(url);
      return { page, tab };
    },
    badge: (tab) =>
      own.evaluate(async (tabId) => {
        const { action } = chrome;
        return { text: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
      }, tab),
  };
}

/** The popup of a tab, as a page. */
export async function openPopup(extended: Extended, tab: number): Promise<Page> {
  const popup = await openOwn(extended, `popup.html?tab=${tab}`);
  await popup.waitForSelector('.popup[aria-busy="false"]');
  return popup;
}
