import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fixturePages } from '../support/fixtures.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { marksIn } from './marks.ts';
import { openSite, type Site } from './site.ts';
import { openPopup, openToolbar, type Toolbar } from './toolbar.ts';

/** A check that takes long is stopped in the popup. */

const REPORT = 'reports/guyuan-2020.html';
const HTML = fixturePages().get(REPORT) ?? '';

/** Makes the page long to read: 300,000 elements, in none of which the browser has anything to lay out. */
const LENGTHEN = `{
  const long = document.createElement('div');
  long.id = 'long';
  for (let count = 0; count < 150000; count++) {
    long.appendChild(document.createElement('p')).appendChild(document.createElement('b')).textContent = '甲';
  }
  document.body.append(long);
}`;
const styled = HTML.replace('</head>', '<style>#long { display: none }</style></head>');
const LONG_PAGE = styled.replace('</body>', `<script>${LENGTHEN}</script></body>`);

/** Browsers take their time on a machine with much to do. */
const LONG = { timeout: 60_000, interval: 100 };

/** How many parts of the overlay there are; a wait of puppeteer's does not hear of what changes in a shadow tree. */
const counted = async (page: Page, part: string): Promise<number> =>
  (await page.$$(`gouji-overlay >>> [data-gouji="${part}"]`)).length;

/** What is marked on the page, where that can be seen. */
const seenMarks = async (page: Page): Promise<string[]> =>
  (await marksIn(page)).flatMap(({ at, seen }) => (seen === null ? [] : [at]));

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('a check that is stopped', () => {
    let extended: Extended;
    let site: Site;
    let bar: Toolbar;
    const opened: Page[] = [];

    beforeAll(async () => {
      site = await openSite([
        ['short', styled],
        ['long', LONG_PAGE],
      ]);
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

    /** The short report, with its badge, and its popup. */
    async function open(): Promise<{ page: Page; tab: number; popup: Page; badge: string }> {
      const { page, tab } = await bar.open(site.address('short'));
      await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
      const popup = await openPopup(extended, tab);
      opened.push(page, popup);
      return { page, tab, popup, badge: (await bar.badge(tab)).text };
    }
    const badgeBecomes = (tab: number, text: string) =>
      expect.poll(async () => (await bar.badge(tab)).text, LONG).toBe(text);

    test('says so, and can be made after all', async () => {
      const { page, tab, popup, badge } = await open();
      await page.goto(site.address('long'));
      await popup.waitForSelector('[data-gouji="stop"]');
      await popup.click('[data-gouji="stop"]');
      await popup.waitForSelector('[data-gouji="status"][data-kind="failed"]');
      expect(await bar.badge(tab)).toEqual({ text: '!', title: expect.stringMatching(/检查已停止|stopped/) });
      const status = await popup.$eval(
        '[data-gouji="status"]',
        (element) => (element as HTMLElement).innerText,
      );
      expect(status).toMatch(/重新检查|check again/);
      expect(await page.$('gouji-overlay')).toBeNull();

      await popup.click('[data-gouji="check"]');
      await badgeBecomes(tab, badge);
      await expect.poll(() => counted(page, 'finding'), LONG).toBeGreaterThan(0);
      expect(await popup.$('[data-gouji="outdated"]')).toBeNull();
    });

    test('leaves what was known, which is said to be from before', async () => {
      const { page, tab, popup, badge } = await open();
      await page.bringToFront();
      await expect.poll(() => seenMarks(page), LONG).not.toEqual([]);
      const marks = await seenMarks(page);
      // What is not in front cannot be clicked.
      await popup.bringToFront();
      await page.evaluate(LENGTHEN);
      await popup.click('[data-gouji="check"]');
      await (await popup.waitForSelector('[data-gouji="stop"]'))?.click();
      await popup.waitForSelector('[data-gouji="outdated"]');
      expect(await bar.badge(tab)).toEqual({
        text: badge,
        title: expect.stringMatching(/检查已停止|stopped/),
      });
      await expect.poll(() => counted(page, 'outdated'), LONG).toBe(1);
      // The nodes that were read are still known.
      await page.bringToFront();
      await expect.poll(() => seenMarks(page), LONG).toEqual(marks);
      await popup.bringToFront();

      await page.evaluate(() => document.querySelector('#long')?.remove());
      await popup.click('[data-gouji="check"]');
      await popup.waitForSelector('[data-gouji="outdated"]', { hidden: true });
      await expect.poll(() => counted(page, 'outdated'), LONG).toBe(0);
      expect((await bar.badge(tab)).text).toBe(badge);
    });
  });
});
