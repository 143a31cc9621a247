import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { addressOf } from '../../../lib/report/address.ts';
import { checked } from '../../support/pages/checked.ts';
import { fixturePages } from '../support/fixtures.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { openSite, type Site } from './site.ts';
import { openToolbar, type Toolbar } from './toolbar.ts';

/** What pages of the extension have in both browsers. */
declare const chrome: typeof browser;

const FIXTURES = fixturePages();
const REPORT = 'reports/guyuan-2020.html';
const OTHER = 'reports/xinjiang-2019.html';
const NO_REPORT = 'look-alikes/budget.html';

/** Browsers take their time on a machine with much to do. */
const LONG = { timeout: 20_000, interval: 100 };

/** A page whose head tells the time, whose banner moves and which loads scripts, all without an end. */
const RESTLESS = (FIXTURES.get(REPORT) ?? '').replace(
  '</body>',
  `<p>现在是<span id="clock"></span></p><div id="banner" style="left:0">横幅</div><script>
  let ticks = 0;
  setInterval(() => {
    clock.textContent = new Date().toISOString() + ' ' + ++ticks;
    banner.style.left = ticks % 100 + 'px';
    document.head.append(document.createElement('script'));
  }, 100);
  </script></body>`,
);

/** The page as it stands, without what the extension put there. */
const pageNow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const root = document.documentElement.cloneNode(true) as Element;
    for (const own of root.querySelectorAll('gouji-overlay')) own.remove();
    return root.outerHTML;
  });

/** Rule and address of every finding that the command line has on a page. */
const findingsOf = (html: string): string[] =>
  checked(html, 'x')
    .findings.map(({ rule, at }) => `${rule} ${addressOf(at)}`)
    .sort();

const findingsShown = async (page: Page): Promise<string[]> => {
  const shown = await page.$$eval('gouji-overlay >>> [data-gouji="finding"]', (elements) =>
    elements.map((element) => `${element.getAttribute('data-rule')} ${element.getAttribute('data-at')}`),
  );
  return shown.sort();
};

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('a page that changes', () => {
    let extended: Extended;
    let site: Site;
    let bar: Toolbar;
    let page: Page;
    let tab: number;
    const errors: string[] = [];

    beforeAll(async () => {
      site = await openSite([...FIXTURES, ['restless.html', RESTLESS]]);
      extended = await startWithExtension(name);
      bar = await openToolbar(extended);
    });
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });
    afterEach(async () => {
      await page.close();
      expect(errors.splice(0)).toEqual([]);
    });

    async function open(path: string): Promise<void> {
      ({ page, tab } = await bar.open(site.address(path)));
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
    }

    /** When the page's report was checked last. */
    const checkedAt = (): Promise<string | undefined> =>
      bar.run(async (key: string) => {
        const { [key]: state } = await chrome.storage.session.get(key);
        return (state as { frames: { page?: { checkedAt: string } }[] } | undefined)?.frames[0]?.page
          ?.checkedAt;
      }, `tab:${tab}`);

    /** How often it is checked in that time. */
    async function checksIn(milliseconds: number): Promise<number> {
      const seen = new Set([await checkedAt()]);
      for (const end = Date.now() + milliseconds; Date.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        seen.add(await checkedAt());
      }
      return seen.size - 1;
    }

    const isAsChecked = async (): Promise<void> => {
      const expected = findingsOf(await pageNow(page));
      await expect.poll(() => findingsShown(page), LONG).toEqual(expected);
    };

    /** Empties the first cell of the page that holds that number alone; says whether there was one. */
    const empty = (number: string): Promise<boolean> =>
      page.evaluate((text) => {
        const cell = [...document.querySelectorAll('td')].findLast((one) => one.textContent?.trim() === text);
        if (cell) cell.textContent = '';
        return cell !== undefined;
      }, number);

    test('is checked again after an edit, and after it is undone', async () => {
      await open(REPORT);
      await isAsChecked();
      const before = await findingsShown(page);
      expect(await empty('0')).toBe(true);
      await isAsChecked();
      expect(await findingsShown(page)).not.toEqual(before);
      await page.evaluate(() => {
        const cell = [...document.querySelectorAll('td')].findLast((one) => one.textContent === '');
        if (cell) cell.textContent = '0';
      });
      await expect.poll(() => findingsShown(page), LONG).toEqual(before);
    });

    test('is checked again after an edit of what its mark-up says', async () => {
      await open(REPORT);
      const before = await findingsShown(page);
      await page.evaluate(() => {
        for (const row of document.querySelectorAll('tr')) {
          if (/结转下年度/.test(row.textContent ?? '')) row.hidden = true;
        }
      });
      await isAsChecked();
      expect(await findingsShown(page)).not.toEqual(before);
    });

    test('is another report after a script swapped address and content', async () => {
      await open(REPORT);
      await page.evaluate((html) => {
        const other = new DOMParser().parseFromString(html, 'text/html');
        history.pushState(null, '', 'another.html');
        document.title = other.title;
        document.body.replaceChildren(...other.body.childNodes);
      }, FIXTURES.get(OTHER) ?? '');
      await isAsChecked();
      const source = () =>
        bar.run(async (key: string) => {
          const { [key]: state } = await chrome.storage.session.get(key);
          return (state as { frames: { page?: { source: string } }[] }).frames[0]?.page?.source;
        }, `tab:${tab}`);
      await expect.poll(source, LONG).toMatch(/\/another\.html$/);
    });

    test('has no findings any more once a script swapped the report for something else', async () => {
      await open(REPORT);
      await page.evaluate((html) => {
        const other = new DOMParser().parseFromString(html, 'text/html');
        document.title = other.title;
        document.body.replaceChildren(...other.body.childNodes);
      }, FIXTURES.get(NO_REPORT) ?? '');
      await expect.poll(() => findingsShown(page), LONG).toEqual([]);
    });

    test('is not checked again while it shows the same', async () => {
      await open(REPORT);
      await isAsChecked();
      const checks = checksIn(4_000);
      await page.evaluate(() => {
        for (const table of document.querySelectorAll('table')) table.replaceWith(table.cloneNode(true));
        document.body.style.paddingTop = '3px';
        document.head.append(document.createElement('style'));
      });
      expect(await checks).toBe(0);
    });

    test('is checked ever more seldom where a clock ticks, and an edit is still seen at once', async () => {
      await open('restless.html');
      await isAsChecked();
      expect(await checksIn(12_000)).toBeLessThanOrEqual(6);
      expect(await checksIn(6_000)).toBeLessThanOrEqual(2);
      const before = await findingsShown(page);
      expect(await empty('0')).toBe(true);
      await expect.poll(() => findingsShown(page), { timeout: 6_000, interval: 100 }).not.toEqual(before);
      await isAsChecked();
    });
  });
});
