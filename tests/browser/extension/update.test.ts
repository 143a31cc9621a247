import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixturePages } from '../support/fixtures.ts';
import { type BrowserName, buildOf, type Extended, runs, startWithExtension } from './browsers.ts';
import { openSite, type Site } from './site.ts';

/** The extension is installed or updated while a report is open: the page is checked, and must not notice. */

const REPORT = 'reports/guyuan-2020.html';

/** Marks the overlay's host, so that a new one is told from it. */
const markHost = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.querySelector('gouji-overlay')?.setAttribute('data-before-update', '');
  });

/** How many overlays there are, old and new. */
const overlays = (page: Page): Promise<{ old: number; all: number }> =>
  page.evaluate(() => ({
    old: document.querySelectorAll('gouji-overlay[data-before-update]').length,
    all: document.querySelectorAll('gouji-overlay').length,
  }));

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('an update while a report is open', () => {
    let extended: Extended;
    let site: Site;
    beforeAll(async () => {
      site = await openSite(fixturePages());
      extended = await startWithExtension(name);
    });
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });

    test('of the extension’s first installation too: the report is checked without a reload', async () => {
      let page: Page | undefined;
      let elsewhere: Page | undefined;
      const errors: unknown[] = [];
      const fresh = await startWithExtension(name, {
        before: async (browser) => {
          page = await browser.newPage();
          page.on('pageerror', (error) => errors.push(error));
          await page.goto(site.address(REPORT));
          elsewhere = await browser.newPage();
          await elsewhere.goto(site.address(REPORT, 'preview.example.com'));
        },
      });
      try {
        await page?.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
        expect(await page?.$$('gouji-overlay')).toHaveLength(1);
        expect(await elsewhere?.$('gouji-overlay')).toBeNull();
        expect(errors).toEqual([]);
      } finally {
        await fresh.close();
      }
    });

    test('leaves one overlay, the new one, and no error in the page', async () => {
      const page = await extended.browser.newPage();
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(site.address(REPORT));
      await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
      await markHost(page);

      // Installed once more: what its old scripts held of the extension is cut off, as by an update.
      await extended.browser.installExtension(buildOf(name));
      // The old scripts meet the page's changes without the extension they came from.
      await page.evaluate(() => document.body.append(document.createElement('p')));
      await page.waitForSelector('gouji-overlay:not([data-before-update]) >>> [data-gouji="finding"]');

      expect(await overlays(page)).toEqual({ old: 0, all: 1 });
      await page.evaluate(() => scrollTo(0, 400));
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await overlays(page)).toEqual({ old: 0, all: 1 });
      expect(errors).toEqual([]);
    });
  });
});
