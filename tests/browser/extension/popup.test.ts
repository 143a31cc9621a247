import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import type { TabView } from '../../../lib/verdict/shown.ts';
import { fixturePages } from '../support/fixtures.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { axeFindings } from './own-pages.ts';
import { POPUP_STATES } from './popup-states.ts';
import { openSite, type Site } from './site.ts';
import { openPopup, openToolbar, type Toolbar } from './toolbar.ts';

/** What pages of the extension have in both browsers. */
declare const chrome: typeof browser;

/** Where pictures of every state are put to be looked at; none are made without it. */
const PICTURES = process.env.GOUJI_PICTURES;
const WIDTHS = { least: 320, usual: 380 };

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('popup', () => {
    let extended: Extended;
    let site: Site;
    let bar: Toolbar;
    const opened: Page[] = [];
    beforeAll(async () => {
      site = await openSite(fixturePages());
      extended = await startWithExtension(name);
      bar = await openToolbar(extended);
    });
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });
    afterEach(async () => {
      for (const page of opened.splice(0)) await page.close();
    });

    async function popupOf(tab: number): Promise<Page> {
      const popup = await openPopup(extended, tab);
      opened.push(popup);
      return popup;
    }

    /** A popup that is told what to show, and shows it. */
    const show = (popup: Page, view: TabView): Promise<void> =>
      popup.evaluate(async (told) => {
        const api = (globalThis as { browser?: typeof browser }).browser ?? chrome;
        const answered = new Promise<void>((resolve) => {
          const value = async () => {
            setTimeout(resolve, 0);
            return { ok: true, value: told };
          };
          Object.defineProperty(api.runtime, 'sendMessage', { value, configurable: true });
        });
        // What a popup listens to: something of its tab has changed.
        const key = `tab:${new URLSearchParams(location.search).get('tab')}`;
        await chrome.storage.session.set({ [key]: { frames: {}, chosen: Math.random() } });
        await answered;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }, view);

    test('everything is reached and done by keyboard', async () => {
      const { page, tab } = await bar.open(site.address('reports/xinjiang-2019.html'));
      opened.push(page);
      await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
      const popup = await popupOf(tab);
      await popup.waitForSelector('[data-gouji="toggle"]');
      const reached: (string | null)[] = [];
      for (let step = 0; step < 6; step++) {
        await popup.keyboard.press('Tab');
        reached.push(await popup.evaluate(() => document.activeElement?.getAttribute('data-gouji') ?? null));
      }
      expect(reached).toEqual(['toggle', 'check', 'sheet', 'site-switch', 'audit', 'options']);

      await popup.focus('[data-gouji="site-switch"]');
      await popup.keyboard.press(' ');
      await popup.waitForSelector('[data-gouji="status"][data-kind="none"]');
      expect(await page.$('gouji-overlay')).toBeNull();
      await popup.keyboard.press(' ');
      await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
    });

    // Each language and each theme in each browser, both together in one of them.
    const themes = {
      zh: name === 'chrome' ? 'light' : 'dark',
      en: name === 'chrome' ? 'dark' : 'light',
    } as const;
    describe.each(['zh', 'en'] as const)('%s', (language) => {
      test.each(PICTURES ? (['light', 'dark'] as const) : [themes[language]])(
        'axe-core finds nothing in any state, %s',
        async (theme) => {
          await bar.run(
            async (settings: object) => chrome.storage.local.set({ settings: { version: 1, ...settings } }),
            { language, theme },
          );
          const popup = await popupOf(888_888);
          await popup.waitForSelector(`html[data-theme="${theme}"]`);
          for (const [state, view] of Object.entries(POPUP_STATES)) {
            await popup.setViewport({ width: WIDTHS.usual, height: 480 });
            await show(popup, view);
            expect(await axeFindings(popup), state).toEqual([]);
            if (PICTURES && name === 'chrome') {
              mkdirSync(PICTURES, { recursive: true });
              await popup.screenshot({
                path: `${PICTURES}/popup-${state}-${language}-${theme}.png` as `${string}.png`,
              });
            }
            await popup.setViewport({ width: WIDTHS.least, height: 480 });
            const overflow = await popup.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(overflow, `${state} is wider than its window`).toBe(0);
          }
        },
      );
    });
  });
});
