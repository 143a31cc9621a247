import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/settings/model.ts';
import { type BrowserName, type Extended, openOwn, runs, startWithExtension } from './browsers.ts';
import { axeFindings, storeIn } from './own-pages.ts';

/** A finding set aside, and one that was until a day that is over. */
const IGNORED = [
  {
    organ: '某市水务局',
    year: 2021,
    rule: 'balance/applicants',
    at: 'applications/granted/total',
    reason: 'explained',
    note: '原件如此',
    by: '张三',
    on: '2022-01-20',
  },
  {
    organ: 'www.example.gov.cn',
    year: null,
    rule: 'cell/blank',
    at: '',
    reason: 'other',
    note: '',
    by: '',
    on: '2022-01-21',
    until: '2022-02-01',
  },
];

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('options and first run', () => {
    let extended: Extended;
    beforeAll(async () => {
      extended = await startWithExtension(name);
    });
    afterAll(() => extended?.close());

    describe.each(['options.html', 'welcome.html'])('%s', (path) => {
      test.each(['light', 'dark'] as const)('axe-core finds nothing, %s', async (theme) => {
        const page = await openOwn(extended, path);
        await page.setViewport({ width: 1000, height: 800 });
        for (const language of ['zh', 'en'] as const) {
          await storeIn(page, {
            settings: {
              ...DEFAULT_SETTINGS,
              theme,
              language,
              rules: { 'cell/unit': { off: true } },
              sites: { 'old.example.gov.cn': { off: true } },
            },
            ignored: IGNORED,
          });
          await page.waitForSelector(`html[data-theme="${theme}"][lang^="${language}"]`);
          expect(await axeFindings(page)).toEqual([]);
        }
        await page.close();
      });

      test('nothing lies beside a narrow window, at twice the size of letters as well', async () => {
        const page = await openOwn(extended, path);
        await page.waitForSelector('h1');
        for (const size of ['100%', '200%']) {
          await page.setViewport({ width: size === '100%' ? 320 : 640, height: 800 });
          await page.evaluate((given) => {
            document.documentElement.style.fontSize = given;
          }, size);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          ).toBeLessThanOrEqual(0);
        }
        await page.close();
      });
    });

    test('the first-run page says the keys of the command and has its pictures', async () => {
      const page = await openOwn(extended, 'welcome.html');
      await page.waitForFunction(() => document.querySelector('kbd')?.textContent === 'Alt+Shift+G');
      expect(await page.$$eval('svg[role="img"]', (all) => all.length)).toBe(3);
      await page.close();
    });
  });
});
