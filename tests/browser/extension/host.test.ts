import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { drawn, inside, marksIn, REPORT } from './marks.ts';
import { openSite, type Served, type Site } from './site.ts';
import { openToolbar, type Toolbar } from './toolbar.ts';

/** Pages that would have the overlay out of sight. */
const PAGES: readonly [string, string | Served][] = [
  ['plain', inside({})],
  ['csp', { body: inside({}), headers: { 'content-security-policy': "default-src 'none'" } }],
  ['unset', inside({ head: '<style>* { all: unset !important }</style>' })],
  [
    'none',
    inside({
      head: '<style>gouji-overlay, html > * + * + * { display: none !important; opacity: 0 !important }</style>',
    }),
  ],
  [
    'covered',
    inside({
      after: '<div style="position: fixed; inset: 0; z-index: 2147483647; background: #0008"></div>',
    }),
  ],
  [
    'transformed',
    inside({
      head: '<style>html { transform: translate(-500px, 900px); filter: opacity(0.4); overflow: hidden }</style>',
    }),
  ],
];

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('the overlay’s element', () => {
    let extended: Extended;
    let site: Site;
    let toolbar: Toolbar;
    beforeAll(async () => {
      site = await openSite(PAGES);
      extended = await startWithExtension(name);
      toolbar = await openToolbar(extended);
    });
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });

    async function open(
      title: string,
    ): Promise<{ page: Page; ask: (gouji: string, data: unknown) => Promise<unknown> }> {
      const { page, tab } = await toolbar.open(site.address(title));
      await page.bringToFront();
      await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]', { timeout: 20_000 });
      await drawn(page);
      const ask = async (gouji: string, data: unknown) => {
        const answer = await toolbar.run(
          async (given: { tab: number; gouji: string; data: unknown }) => {
            const { chrome } = globalThis as unknown as {
              chrome: {
                tabs: { sendMessage(tab: number, message: object, to: object): Promise<{ value: unknown }> };
              };
            };
            return chrome.tabs.sendMessage(
              given.tab,
              { gouji: given.gouji, data: given.data },
              { frameId: 0 },
            );
          },
          { tab, gouji, data },
        );
        return answer.value;
      };
      return { page, ask };
    }

    it.each(PAGES.map(([title]) => title))('stands above the page: %s', async (title) => {
      const { page, ask } = await open(title);
      const under = await page.evaluate(() => {
        const host = document.querySelector('gouji-overlay');
        const panel = host?.shadowRoot?.querySelector('.top .panel');
        const { x = 0, y = 0, width = 0 } = panel?.getBoundingClientRect() ?? {};
        const [left, top] = [x + width / 2, y + 20];
        return {
          isTopmost: document.elementFromPoint(left, top) === host,
          isInside: left > 0 && left < innerWidth,
        };
      });
      expect(under).toEqual({ isTopmost: true, isInside: true });
      expect(await ask('overlayState', null)).toBe('open');
      await page.close();
    });

    it('says what the page did to it, and comes back when it is called', async () => {
      const { page, ask } = await open('plain');
      const state = () => ask('overlayState', null);
      const count = () => page.$$eval('gouji-overlay', (hosts) => hosts.length);
      const change = (code: (host: HTMLElement, shadow: ShadowRoot) => void) =>
        page.evaluate(`{
          const host = document.querySelector('gouji-overlay');
          (${code})(host, host.shadowRoot);
        }`);
      const changes: [string, (host: HTMLElement, shadow: ShadowRoot) => void][] = [
        [
          'hidden',
          (_, shadow) => shadow.querySelector<HTMLElement>('.top > *')?.style.setProperty('opacity', '0'),
        ],
        [
          'hidden',
          (_, shadow) => shadow.querySelector<HTMLElement>('.top')?.style.setProperty('display', 'none'),
        ],
        [
          'hidden',
          (_, shadow) =>
            shadow
              .querySelector<HTMLElement>('.top > *')
              ?.style.setProperty('transform', 'translateX(9999px)'),
        ],
        ['hidden', (host) => host.toggleAttribute('inert', true)],
        ['emptied', (_, shadow) => shadow.replaceChildren()],
        ['emptied', (_, shadow) => shadow.querySelector('.top')?.replaceChildren()],
        ['emptied', (_, shadow) => shadow.querySelector('style')?.remove()],
      ];
      for (const [expected, code] of changes) {
        await change(code);
        expect(await state(), String(code)).toBe(expected);
        await ask('act', { action: 'open' });
        expect(await state(), String(code)).toBe('open');
        await drawn(page);
        expect(await count()).toBe(1);
        expect((await marksIn(page)).length).toBeGreaterThan(40);
      }
      await page.close();
    });

    it('comes back once when the page throws it away, and then when it is called', async () => {
      const { page, ask } = await open('plain');
      const remove = async () => {
        await page.$eval('gouji-overlay', (host) => host.remove());
        await drawn(page);
        return page.$$eval('gouji-overlay', (hosts) => hosts.length);
      };
      expect(await remove()).toBe(1);
      expect(await ask('overlayState', null)).toBe('open');
      expect(await remove()).toBe(0);
      expect(await ask('overlayState', null)).toBe('removed');
      await ask('act', { action: 'open' });
      expect(await ask('overlayState', null)).toBe('open');
      expect(await page.$$eval('gouji-overlay >>> [data-gouji="finding"]', (found) => found.length)).toBe(
        REPORT.shown.verdict.findings.length,
      );
      await page.close();
    });

    it('is a pill with no marks, and open with them again', async () => {
      const { page, ask } = await open('plain');
      await ask('act', { action: 'close' });
      expect(await ask('overlayState', null)).toBe('pill');
      expect(await marksIn(page)).toEqual([]);
      await ask('act', { action: 'toggle' });
      await drawn(page);
      expect(await ask('overlayState', null)).toBe('open');
      expect((await marksIn(page)).length).toBeGreaterThan(40);
      await page.close();
    });

    // Firefox shows a test no page as on paper; the style is the same.
    it.runIf(name === 'chrome')('is not printed, nor are its marks', async () => {
      const { page } = await open('plain');
      expect((await marksIn(page)).length).toBeGreaterThan(40);
      const isShown = () => page.$eval('gouji-overlay', (host) => host.checkVisibility());
      expect(await isShown()).toBe(true);
      await page.emulateMediaType('print');
      expect(await isShown()).toBe(false);
      await page.close();
    });

    it('gives way to its successor', async () => {
      const { page, ask } = await open('plain');
      await toolbar.run(async (url: string) => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
            scripting: { executeScript(what: object): Promise<unknown> };
            runtime: { sendMessage(message: object): Promise<unknown> };
          };
        };
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url)?.id;
        await chrome.scripting.executeScript({
          target: { tabId: tab },
          files: ['/content-scripts/overlay.js'],
        });
        await chrome.runtime.sendMessage({ gouji: 'checkTab', data: { tab } });
      }, page.url());
      await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
      await drawn(page);
      expect(await page.$$eval('gouji-overlay', (hosts) => hosts.length)).toBe(1);
      expect(await ask('overlayState', null)).toBe('open');
      expect((await marksIn(page)).length).toBeGreaterThan(40);
      await page.close();
    });
  });
});
