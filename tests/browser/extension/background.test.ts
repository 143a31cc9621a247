import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { checked } from '../../support/pages/checked.ts';
import { fixturePages } from '../support/fixtures.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { openSite, type Site } from './site.ts';
import { openPopup, openToolbar, type Toolbar } from './toolbar.ts';

/** What pages of the extension have in both browsers. */
declare const chrome: typeof browser;

const FIXTURES = fixturePages();
const REPORT = 'reports/xinjiang-2019.html';
const OTHER = 'reports/guyuan-2020.html';
const NO_REPORT = 'look-alikes/budget.html';
const PREVIEW = 'preview.example.com';

const frameOf = (address: string) => `<!DOCTYPE html><meta charset="utf-8"><title>框架页</title>
<iframe src="${address}" width="900" height="600"></iframe>`;

/** Errors that the checker finds in a page by itself, without any browser. */
function errorsOf(name: string): number {
  const { findings } = checked(FIXTURES.get(name) ?? '', name);
  return findings.filter(({ severity }) => severity === 'error').length;
}

/** Browsers take their time on a machine with much to do. */
const LONG = { timeout: 20_000, interval: 100 };

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('background', () => {
    let extended: Extended;
    let site: Site;
    let bar: Toolbar;
    const opened: Page[] = [];

    beforeAll(async () => {
      site = await openSite(FIXTURES);
      extended = await startWithExtension(name);
      bar = await openToolbar(extended);
    });
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });
    afterEach(async () => {
      for (const page of opened.splice(0)) await page.close();
      await bar.run(async () => {
        await chrome.storage.local.clear();
      });
    });

    async function open(address: string): Promise<{ page: Page; tab: number }> {
      const tab = await bar.open(address);
      opened.push(tab.page);
      return tab;
    }
    async function popupOf(tab: number): Promise<Page> {
      const popup = await openPopup(extended, tab);
      opened.push(popup);
      return popup;
    }
    const badgeOf = async (tab: number) => (await bar.badge(tab)).text;
    const badgeBecomes = (tab: number, text: string) => expect.poll(() => badgeOf(tab), LONG).toBe(text);
    const overlayOf = (page: Page) => page.evaluate(() => document.querySelectorAll('gouji-overlay').length);
    const overlaysBecome = (page: Page, count: number) =>
      expect.poll(() => overlayOf(page), LONG).toBe(count);
    const text = (page: Page, selector: string) =>
      page.$eval(selector, (element) => (element as HTMLElement).innerText);

    test('the badge of each tab is the number of its errors', async () => {
      const first = await open(site.address(REPORT));
      const second = await open(site.address(OTHER));
      const none = await open(site.address(NO_REPORT));
      await badgeBecomes(first.tab, String(errorsOf(REPORT)));
      await badgeBecomes(second.tab, String(errorsOf(OTHER)));
      expect((await bar.badge(first.tab)).title).toMatch(/(错误|error)/);
      expect(await badgeOf(none.tab)).toBe('');
    });

    /** The report with other mark-up at the beginning of its body. */
    const reportWith = (name: string, markup: string, end = '') => {
      const html = (FIXTURES.get(REPORT) ?? '').replace(/<body[^>]*>/, (body) => `${body}${markup}`);
      site.pages.set(name, html.replace('</body>', `${end}</body>`));
      return site.address(name);
    };

    test('parts of a page that are named like the document’s own change nothing', async () => {
      const markup = '<form name="body"></form><img name="title"><form name="head"></form>';
      const { page, tab } = await open(reportWith('named-parts', markup));
      await badgeBecomes(tab, String(errorsOf(REPORT)));
      await overlaysBecome(page, 1);
    });

    test('a form that hides part of the page from its reader is said, and nothing is guessed', async () => {
      const markup = '<form><input type="hidden" name="nextSibling">';
      const { page, tab } = await open(reportWith('hiding-form', markup, '</form>'));
      await badgeBecomes(tab, '!');
      expect((await bar.badge(tab)).title).toContain('nextSibling');
      expect(await overlayOf(page)).toBe(0);
    });

    test('a mere change of the address loses nothing, a new page does', async () => {
      const { page, tab } = await open(site.address(REPORT));
      const errors = String(errorsOf(REPORT));
      await badgeBecomes(tab, errors);
      await page.evaluate(() => {
        location.hash = 'part';
        history.pushState(null, '', '?tab=2');
      });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await badgeOf(tab)).toBe(errors);
      const popup = await popupOf(tab);
      expect(await popup.$$('[data-gouji="report"]')).toHaveLength(1);

      await page.goto(site.address(NO_REPORT));
      await badgeBecomes(tab, '');
      expect(await overlayOf(page)).toBe(0);
      await expect.poll(() => popup.$$('[data-gouji="report"]'), LONG).toHaveLength(0);

      await page.evaluate(() => history.back());
      await badgeBecomes(tab, errors);
      await overlaysBecome(page, 1);
    });

    test('a tab that is closed leaves nothing behind', async () => {
      const { page, tab } = await bar.open(site.address(REPORT));
      await badgeBecomes(tab, String(errorsOf(REPORT)));
      const known = (key: string) =>
        bar.run(async (of: string) => Object.hasOwn(await chrome.storage.session.get(null), of), key);
      expect(await known(`tab:${tab}`)).toBe(true);
      await page.close();
      await expect.poll(() => known(`tab:${tab}`), LONG).toBe(false);
    });

    describe('frames', () => {
      test.each(['www.example.gov.cn', 'frames.example.gov.cn'])(
        'a report in a frame of %s is shown in the top frame, and gone with the frame',
        async (host) => {
          site.pages.set('framed', frameOf(site.address(REPORT, host)));
          const { page, tab } = await open(site.address('framed'));
          await badgeBecomes(tab, String(errorsOf(REPORT)));
          await overlaysBecome(page, 1);
          for (const child of page.frames().slice(1)) {
            expect(await child.evaluate(() => document.querySelector('gouji-overlay'))).toBeNull();
          }
          await page.evaluate(
            (address) => {
              document.querySelector('iframe')?.setAttribute('src', address);
            },
            site.address(NO_REPORT, host),
          );
          await badgeBecomes(tab, '');
          await overlaysBecome(page, 0);
        },
      );

      test('two reports in a tab count together, the top frame’s is shown', async () => {
        site.pages.set('both', `${FIXTURES.get(OTHER)}${frameOf(site.address(REPORT))}`);
        const { page, tab } = await open(site.address('both'));
        await badgeBecomes(tab, String(errorsOf(REPORT) + errorsOf(OTHER)));
        await overlaysBecome(page, 1);
        const popup = await popupOf(tab);
        const frames = await popup.$$eval('[data-gouji="report"]', (reports) =>
          reports.map((report) => report.getAttribute('data-frame')),
        );
        expect(frames).toHaveLength(2);
        expect(frames[0]).toBe('0');
      });

      test('a report in a frame of a page that may not be read is told in toolbar and popup', async () => {
        site.pages.set('outside', frameOf(site.address(REPORT)));
        const { page, tab } = await open(site.address('outside', PREVIEW));
        await badgeBecomes(tab, String(errorsOf(REPORT)));
        const popup = await popupOf(tab);
        expect(await popup.$$('[data-gouji="report"]')).toHaveLength(1);
        expect(await overlayOf(page)).toBe(0);
      });
    });

    describe('what the user has set', () => {
      test('a site that is switched off is left at once, and taken up again', async () => {
        const { page, tab } = await open(site.address(REPORT));
        await overlaysBecome(page, 1);
        const popup = await popupOf(tab);
        await popup.click('[data-gouji="site-switch"]');
        await badgeBecomes(tab, '');
        await overlaysBecome(page, 0);
        await popup.waitForSelector('[data-gouji="status"][data-kind="none"]');
        await page.reload();
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        expect(await badgeOf(tab)).toBe('');
        expect(await overlayOf(page)).toBe(0);

        await popup.click('[data-gouji="site-switch"]');
        await badgeBecomes(tab, String(errorsOf(REPORT)));
        await overlaysBecome(page, 1);
      });

      test('with “on click”, a report waits until it is asked for', async () => {
        await bar.run(async () => {
          await chrome.storage.local.set({ settings: { version: 1, run: 'click' } });
        });
        const { page, tab } = await open(site.address(REPORT));
        const popup = await popupOf(tab);
        await popup.waitForSelector('[data-gouji="status"][data-kind="asks"]');
        expect(await badgeOf(tab)).toBe('');
        expect(await overlayOf(page)).toBe(0);
        await popup.click('[data-gouji="check"]');
        await badgeBecomes(tab, String(errorsOf(REPORT)));
        await overlaysBecome(page, 1);
        // The panel is open, and not to be opened.
        await popup.waitForSelector('[data-gouji="toggle"]');
      });

      test('rules, language and findings set aside change open tabs', async () => {
        const { tab } = await open(site.address(REPORT));
        const errors = errorsOf(REPORT);
        await badgeBecomes(tab, String(errors));
        const { report } = checked(FIXTURES.get(REPORT) ?? '', REPORT);
        await bar.run(
          async ({ organ, year }: { organ: string; year: number }) => {
            const what = { rule: 'section/missing', at: 'other', reason: 'explained', note: '', by: '' };
            await chrome.storage.local.set({ ignored: [{ organ, year, ...what, on: '2024-01-01' }] });
          },
          { organ: report?.organ, year: report?.year },
        );
        await badgeBecomes(tab, String(errors - 1));

        const set = (settings: object) =>
          bar.run(async (given: object) => chrome.storage.local.set({ settings: given }), settings);
        await set({ version: 1, language: 'en' });
        await expect.poll(async () => (await bar.badge(tab)).title, LONG).toMatch(/^Gouji: .*1 ignored/);
        await set({ version: 1, language: 'zh', rules: { 'balance/applicants': { severity: 'info' } } });
        await expect.poll(async () => (await bar.badge(tab)).title, LONG).toMatch(/^勾稽：.*提示 \d/);
        expect(Number(await badgeOf(tab))).toBeLessThan(errors - 1);
      });
    });

    describe('a page against its overlay', () => {
      const DEEDS: readonly [string, () => void][] = [
        [
          'removed',
          () => {
            const remove = () => document.querySelector('gouji-overlay')?.remove();
            remove();
            new MutationObserver(remove).observe(document.documentElement, { childList: true });
          },
        ],
        ['emptied', () => document.querySelector('gouji-overlay')?.shadowRoot?.replaceChildren()],
        [
          'hidden',
          () => {
            const root = document.querySelector('gouji-overlay')?.shadowRoot;
            for (const part of root?.querySelectorAll('div') ?? []) {
              part.style.setProperty('display', 'none', 'important');
            }
          },
        ],
      ];
      test.each(DEEDS)('%s: badge and verdict stay, and the popup says so', async (state, deed) => {
        const { page, tab } = await open(site.address(REPORT));
        await overlaysBecome(page, 1);
        const errors = String(errorsOf(REPORT));
        await badgeBecomes(tab, errors);
        await page.evaluate(deed);
        await page.bringToFront();
        const popup = await popupOf(tab);
        await popup.waitForSelector(`[data-gouji="tampered"][data-state="${state}"]`);
        expect(await badgeOf(tab)).toBe(errors);
        expect(await text(popup, '[data-count="error"] b')).toBe(errors);
      });

      test('what the page has emptied can be put back', async () => {
        const { page, tab } = await open(site.address(REPORT));
        await overlaysBecome(page, 1);
        await badgeBecomes(tab, String(errorsOf(REPORT)));
        await page.evaluate(() => document.querySelector('gouji-overlay')?.shadowRoot?.replaceChildren());
        const popup = await popupOf(tab);
        await popup.waitForSelector('[data-gouji="tampered"]');
        await popup.click('[data-gouji="put-back"]');
        await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
        await popup.waitForSelector('[data-gouji="toggle"]');
      });
    });

    test('a sheet is a snapshot that only pages of the extension are given', async () => {
      const { tab } = await open(site.address(REPORT));
      await badgeBecomes(tab, String(errorsOf(REPORT)));
      const popup = await popupOf(tab);
      await popup.click('[data-gouji="sheet"]');
      const ids = () =>
        bar.run(async () => (await chrome.storage.session.get('sheets')).sheets as string[] | undefined);
      await expect.poll(ids, LONG).toHaveLength(1);
      const [id] = (await ids()) ?? [];
      const verdict = await bar.run(
        async (of: string) => chrome.runtime.sendMessage({ gouji: 'sheetOf', data: { id: of } }),
        id,
      );
      expect(verdict).toMatchObject({
        ok: true,
        value: { report: { year: 2019 }, source: site.address(REPORT) },
      });
      expect((verdict as { value: { digest: string } }).value.digest).toMatch(/^[0-9a-f]{64}$/);
    });

    if (name === 'chrome') {
      test('the background may end at any time', async () => {
        const { page, tab } = await open(site.address(REPORT));
        await badgeBecomes(tab, String(errorsOf(REPORT)));
        const worker = async () => {
          const target = await extended.browser.waitForTarget((one) => one.type() === 'service_worker');
          return target.worker();
        };
        const first = await worker();
        await first?.evaluate(() => Object.assign(globalThis, { isFirst: true }));
        await first?.close();
        const popup = await popupOf(tab);
        expect(await text(popup, '[data-count="error"] b')).toBe(String(errorsOf(REPORT)));
        expect(await (await worker())?.evaluate(() => 'isFirst' in globalThis)).toBe(false);
        await page.goto(site.address(OTHER));
        await badgeBecomes(tab, String(errorsOf(OTHER)));
      });

      describe('the keys', () => {
        /** No test can press a browser's own keys: the event is what the browser makes of them. */
        async function press(command: string, tab: number): Promise<void> {
          const target = await extended.browser.waitForTarget((one) => one.type() === 'service_worker');
          const worker = await target.worker();
          await worker?.evaluate(
            async (given: { command: string; tab: number }) => {
              const { onCommand } = chrome.commands as unknown as {
                onCommand: { dispatch(command: string, tab: object): void };
              };
              onCommand.dispatch(given.command, await chrome.tabs.get(given.tab));
            },
            { command, tab },
          );
        }
        /** A wait of puppeteer's does not hear of what changes in a shadow tree. */
        const becomes = (page: Page, selector: string) =>
          expect.poll(() => page.$(`gouji-overlay >>> ${selector}`), LONG).not.toBeNull();
        const chosen = (page: Page) =>
          page.$$eval('gouji-overlay >>> [data-gouji="mark"][data-current]', ([mark]) =>
            mark?.getAttribute('data-at'),
          );

        test('collapse the panel and open it, and go from finding to finding', async () => {
          const { page, tab } = await open(site.address(REPORT));
          await becomes(page, '[data-gouji="finding"]');
          await page.bringToFront();
          await press('toggle-panel', tab);
          await becomes(page, '.pill');
          await press('toggle-panel', tab);
          await becomes(page, '.panel:not([hidden])');
          await press('next-finding', tab);
          await expect.poll(() => chosen(page), LONG).toEqual(expect.any(String));
          const first = await chosen(page);
          await press('next-finding', tab);
          await expect.poll(() => chosen(page), LONG).not.toBe(first);
          await press('previous-finding', tab);
          await expect.poll(() => chosen(page), LONG).toBe(first);
        });

        test('check a page that waits to be asked for, and say in the popup why there is no verdict', async () => {
          await bar.run(async () => {
            await chrome.storage.local.set({ settings: { version: 1, run: 'click' } });
          });
          const report = await open(site.address(REPORT));
          await press('toggle-panel', report.tab);
          await becomes(report.page, '[data-gouji="finding"]');

          const none = await open(site.address(NO_REPORT));
          await none.page.bringToFront();
          await press('toggle-panel', none.tab);
          const target = await extended.browser.waitForTarget((one) =>
            [`${extended.base}popup.html`, `${extended.base}popup.html?tab=${none.tab}`].includes(one.url()),
          );
          const popup = await target.asPage();
          await popup.waitForSelector('[data-gouji="status"][data-kind="none"]');
          // It goes with its page.
          opened.unshift(popup);
        });
      });

      test('any page is checked when the user asks, for as long as it stands', async () => {
        const { page, tab } = await open(site.address(REPORT, PREVIEW));
        await page.bringToFront();
        const [extension] = [...(await extended.browser.extensions()).values()];
        await extension?.triggerAction(page);
        const target = await extended.browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
        const popup = await target.asPage();
        await popup.waitForSelector('[data-gouji="status"][data-kind="asks"]');
        expect(await text(popup, '.host')).toBe(PREVIEW);
        expect(await popup.$('[data-gouji="always"]')).not.toBeNull();
        await popup.click('[data-gouji="check"]');
        await badgeBecomes(tab, String(errorsOf(REPORT)));
        await overlaysBecome(page, 1);
      });
    }

    if (name === 'firefox') {
      test('a site that the user allows is checked at once, until it is taken back', async () => {
        const { page, tab } = await open(site.address(REPORT, PREVIEW));
        const asking = await popupOf(tab);
        await asking.evaluate((origin) => {
          const button = document.createElement('button');
          button.id = 'ask';
          button.textContent = 'ask';
          button.onclick = () => void chrome.permissions.request({ origins: [origin] });
          document.body.prepend(button);
        }, `*://${PREVIEW}/*`);
        await asking.click('#ask');
        await badgeBecomes(tab, String(errorsOf(REPORT)));
        await overlaysBecome(page, 1);

        const next = await open(site.address(OTHER, PREVIEW));
        await badgeBecomes(next.tab, String(errorsOf(OTHER)));

        const popup = await popupOf(tab);
        await popup.click('[data-gouji="take-back"]');
        await badgeBecomes(tab, '');
        await overlaysBecome(page, 0);
        const later = await open(site.address(OTHER, PREVIEW));
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        expect(await badgeOf(later.tab)).toBe('');
      });
    }
  });
});
