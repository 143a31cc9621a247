import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { drawn, inside, openMarked, REPORT } from './marks.ts';
import { pastedInto } from './pasted.ts';
import { openSite, type Site } from './site.ts';

const TALL = '<div style="height: 1500px">前言</div>';
const frame = (address: string) =>
  `<!doctype html><meta charset="utf-8"><body style="height: 4000px"><iframe style="width: 900px; height: 600px; margin: 900px 0 0 300px" src="${address}"></iframe></body>`;

/** The page would have its own text copied. */
const GREEDY = `<script>addEventListener('copy', (event) => {
  event.clipboardData.setData('text/plain', 'hijacked');
  event.preventDefault();
}, true)</script>`;

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('from the panel to the page', () => {
    let extended: Extended;
    let site: Site;
    let page: Page;

    beforeAll(async () => {
      site = await openSite([
        ['plain', inside({ before: TALL })],
        ['wide', inside({ head: '<style>table { width: 1250px }</style>', before: TALL })],
        [
          'box',
          inside({
            before: `${TALL}<div style="width: 900px; height: 400px; overflow: auto; margin-left: 300px"><div style="width: 1400px">`,
            after: '</div></div>',
          }),
        ],
        ['smooth', inside({ head: '<style>html { scroll-behavior: smooth }</style>', before: TALL })],
        ['greedy', inside({ head: GREEDY, after: '<textarea id="paste"></textarea>' })],
        ['csp', { body: inside({}), headers: { 'content-security-policy': "default-src 'none'" } }],
        ['inner', inside({})],
        ['framed', frame('inner')],
      ]);
      site.pages.set('framed by another', frame(site.address('inner', 'frames.example.gov.cn')));
      extended = await startWithExtension(name);
    });
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });
    beforeEach(async () => {
      page = await extended.browser.newPage();
      await page.setViewport({ width: 1366, height: 800 });
    });
    afterEach(() => page.close());

    const inPanel = (selector: string) => page.$(`gouji-overlay >>> ${selector}`);

    async function focusPanel(): Promise<void> {
      await (await inPanel('.panel header button'))?.focus();
    }

    /** Where the chosen mark is, and whether the panel leaves it free. */
    const chosen = () =>
      page.evaluate(() => {
        const root = document.querySelector('gouji-overlay')?.shadowRoot;
        const mark = root?.querySelector('[data-current]');
        const panel = root?.querySelector('.pill, .panel:not([hidden])');
        if (!mark || !panel) return null;
        const [own, other] = [mark.getBoundingClientRect(), panel.getBoundingClientRect()];
        return {
          at: mark.getAttribute('data-at'),
          isInView:
            own.width > 0 &&
            own.top >= 0 &&
            own.bottom <= innerHeight &&
            own.right > 0 &&
            own.left < innerWidth,
          isFree:
            own.right <= other.left ||
            own.left >= other.right ||
            own.bottom <= other.top ||
            own.top >= other.bottom,
          isPill: panel.matches('.pill'),
          hasFocus: root?.activeElement !== null && !root?.activeElement?.matches('[data-gouji="mark"]'),
        };
      });

    it.each([
      ['plain', 1366],
      ['wide', 1366],
      ['box', 1366],
      ['smooth', 1100],
      ['framed', 1366],
      ['framed by another', 1366],
    ] as const)(
      'every step leads to a place that the panel leaves free: %s, %i pixels wide',
      async (title, width) => {
        await page.setViewport({ width, height: 800 });
        await openMarked(page, site.address(title));
        await focusPanel();
        const visited = new Set<string | null>();
        for (let step = 0; step < 7; step++) {
          await page.keyboard.press(step % 2 === 0 ? 'n' : 'j');
          await expect
            .poll(chosen, { timeout: 5_000 })
            .toMatchObject({ isInView: true, isFree: true, hasFocus: true });
          visited.add((await chosen())?.at ?? null);
        }
        expect(visited.size).toBeGreaterThan(4);
        const last = (await chosen())?.at;
        await page.keyboard.press('p');
        await expect.poll(async () => (await chosen())?.at).not.toBe(last);
      },
    );

    /** The finding that is open in the panel, where that stands open: whether it is in sight and has the focus. */
    const openFinding = () =>
      page.evaluate(() => {
        const root = document.querySelector('gouji-overlay')?.shadowRoot;
        const finding = root?.querySelector('.panel:not([hidden]) .open[data-gouji="finding"]');
        const [own, list] = [finding, root?.querySelector('.scroll')].map((part) =>
          part?.getBoundingClientRect(),
        );
        if (!finding || !own || !list) return null;
        return {
          of: `${finding.getAttribute('data-rule')} ${finding.getAttribute('data-at')}`,
          isInView: own.height > 0 && own.top >= list.top - 1 && own.top < list.bottom,
          hasFocus: finding.contains(root?.activeElement ?? null),
        };
      });

    it.each([360, 480, 615])(
      'where the panel leaves but a strip, %i pixels wide, it is a pill from the first step to the last',
      async (width) => {
        await page.setViewport({ width, height: 800 });
        await openMarked(page, site.address('plain'));
        await focusPanel();
        const way = [];
        for (let step = 0; step < 4; step++) {
          await page.keyboard.press('n');
          const seen = { isPill: true, isInView: true, isFree: true, hasFocus: true };
          await expect.poll(chosen, { timeout: 5_000 }).toMatchObject(seen);
          // Not even for a moment does the panel stand over the place while the steps lead on.
          expect(await inPanel('.panel:not([hidden])')).toBeNull();
          way.push((await chosen())?.at);
        }
        expect(new Set(way).size).toBeGreaterThan(2);
        await page.keyboard.press('Enter');
        await drawn(page);
        const there = await openFinding();
        expect(there).toMatchObject({ isInView: true, hasFocus: true });
        await page.keyboard.press('n');
        await expect.poll(chosen, { timeout: 5_000 }).toMatchObject({ isPill: true });
        await page.keyboard.press('p');
        await (await inPanel('.pill'))?.click();
        await drawn(page);
        expect(await openFinding()).toEqual(there);
      },
    );

    it('where the window has room the panel stays open beside the place', async () => {
      await page.setViewport({ width: 1100, height: 800 });
      await openMarked(page, site.address('plain'));
      await focusPanel();
      for (let step = 0; step < 3; step++) {
        await page.keyboard.press('n');
        const seen = { isPill: false, isInView: true, isFree: true, hasFocus: true };
        await expect.poll(chosen, { timeout: 5_000 }).toMatchObject(seen);
      }
    });

    it('the focus goes to the place and comes back', async () => {
      await openMarked(page, site.address('plain'));
      await focusPanel();
      await page.keyboard.press('n');
      await drawn(page);
      const focused = () =>
        page.evaluate(() => {
          const { activeElement } = document.querySelector('gouji-overlay')?.shadowRoot ?? {};
          return {
            isMark: activeElement?.matches('[data-current]'),
            says: activeElement?.getAttribute('aria-label'),
          };
        });
      await page.keyboard.press('f');
      const there = await focused();
      expect(there.isMark).toBe(true);
      expect(there.says?.length).toBeGreaterThan(5);
      await page.keyboard.press('f');
      expect((await focused()).isMark).toBe(false);
      await page.keyboard.press('f');
      await page.keyboard.press('Escape');
      expect((await focused()).isMark).toBe(false);
    });

    it('Escape closes what is open, then the panel; its pill has the focus and opens it again', async () => {
      await openMarked(page, site.address('plain'));
      await focusPanel();
      await page.keyboard.press('n');
      await page.keyboard.press('Escape');
      expect(await chosen()).toBeNull();
      await page.keyboard.press('Escape');
      await drawn(page);
      expect(await inPanel('.panel:not([hidden])')).toBeNull();
      await page.keyboard.press('Enter');
      await drawn(page);
      expect(await inPanel('.panel:not([hidden])')).not.toBeNull();
    });

    it('what the panel hears of, the page does not', async () => {
      await openMarked(page, site.address('plain'));
      await page.evaluate(() => {
        document.addEventListener('keydown', () => document.body.setAttribute('data-heard', ''));
      });
      await focusPanel();
      await page.keyboard.press('n');
      await page.keyboard.press('x');
      expect(await page.evaluate(() => document.body.hasAttribute('data-heard'))).toBe(false);
    });

    it('text is copied on a page without a clipboard of its own, whatever the page does', async () => {
      await openMarked(page, site.address('greedy'));
      await focusPanel();
      await page.keyboard.press('n');
      await drawn(page);
      const copy = await page.$$('gouji-overlay >>> .panel .button');
      for (const button of copy) {
        const words = await button.evaluate((element) => element.textContent ?? '');
        if (/^(?:复制|Copy)/.test(words.trim())) await button.click();
      }
      const pasted = await pastedInto(page, '#paste');
      expect(pasted.length).toBeGreaterThan(20);
      expect(pasted).not.toContain('hijacked');
    });

    it('findings are saved as a file where the page allows nothing', async () => {
      await openMarked(page, site.address('csp'));
      const before = new Set(readdirSync(extended.downloads));
      for (const button of await page.$$('gouji-overlay >>> .panel footer .button')) {
        const words = await button.evaluate((element) => element.textContent ?? '');
        if (words.includes('JSON')) await button.click();
      }
      // While it is being written it is there, and not whole.
      const saved = () => {
        const files = readdirSync(extended.downloads).filter(
          (file) => !before.has(file) && file.endsWith('.json'),
        );
        try {
          return files.map((file) => JSON.parse(readFileSync(join(extended.downloads, file), 'utf8')));
        } catch {
          return [];
        }
      };
      await expect.poll(saved, { timeout: 10_000 }).toHaveLength(1);
      expect(saved()[0].results[0].findings).toHaveLength(REPORT.shown.verdict.findings.length);
    });
  });
});
