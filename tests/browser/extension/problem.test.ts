import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageOf } from '../../support/page.ts';
import { placedPage } from '../../support/placed.ts';
import { makeReport } from '../../support/report.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { drawn, inside, openMarked } from './marks.ts';
import { pastedInto } from './pasted.ts';
import { openSite, type Site } from './site.ts';

const AT = 'applications/granted/naturalPerson';

/** One wrong number, which breaks an equation of its row and one of its column, and a section without words. */
const WRONG = placedPage(
  pageOf(
    makeReport(2022, (draft) =>
      draft.applications(12, 3, 2).cell('applications', 'granted', 'naturalPerson', 31).dropSection('other'),
    ),
  ),
);

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('one wrong number', () => {
    let extended: Extended;
    let site: Site;
    let page: Page;

    beforeAll(async () => {
      site = await openSite([['wrong', inside({ after: '<textarea id="paste"></textarea>' }, WRONG)]]);
      extended = await startWithExtension(name);
    });
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });
    beforeEach(async () => {
      page = await extended.browser.newPage();
      await page.setViewport({ width: 1366, height: 800 });
      await openMarked(page, site.address('wrong'));
      await (await page.$('gouji-overlay >>> .panel header button'))?.focus();
    });
    afterEach(() => page.close());

    const texts = (selector: string) =>
      page.$$eval(`gouji-overlay >>> ${selector}`, (all) => all.map((one) => one.textContent ?? ''));

    const chosen = () =>
      page.$$eval('gouji-overlay >>> [data-current]', (all) =>
        all.map((one) => ({
          at: one.getAttribute('data-at'),
          label: one.querySelector('.label')?.textContent,
          words: one.getAttribute('aria-label'),
        })),
      );

    it('is one problem; its cell is marked with the number that belongs there', async () => {
      const lines = (await texts('.fold > .row')).filter((line) => line.includes('31'));
      expect(lines).toEqual([expect.stringMatching(/13.*31/)]);
      const [mark] = await page.$$(`gouji-overlay >>> [data-gouji="mark"][data-at="${AT}"] .label`);
      expect(await mark?.evaluate((label) => label.textContent)).toMatch(/13$/);
      const findings = await page.$$('gouji-overlay >>> [data-gouji="finding"]');
      expect(findings).toHaveLength(WRONG.shown.verdict.findings.length);
    });

    it('is one step: to the cell, and with the next to the next problem', async () => {
      await page.keyboard.press('n');
      await drawn(page);
      const [mark] = await chosen();
      expect(mark).toMatchObject({ at: AT, label: expect.stringMatching(/13$/) });
      expect(mark?.words).toMatch(/13.*31/);
      const box = await page.$eval('gouji-overlay >>> [data-current]', (one) => {
        const { top, bottom, width } = one.getBoundingClientRect();
        return width > 0 && top >= 0 && bottom <= innerHeight;
      });
      expect(box).toBe(true);
      await page.keyboard.press('n');
      await drawn(page);
      expect((await chosen()).map(({ at }) => at)).not.toContain(AT);
      await page.keyboard.press('p');
      await drawn(page);
      expect((await chosen()).map(({ at }) => at)).toEqual([AT]);
    });

    it('is copied as a note for the editor', async () => {
      await page.keyboard.press('n');
      await drawn(page);
      await (await page.$('gouji-overlay >>> .chosen > .folded > .actions .button:nth-of-type(2)'))?.click();
      const pasted = await pastedInto(page, '#paste');
      const [, head = ''] = pasted.split('\n');
      expect(head).toMatch(/13.*31/);
      expect(pasted.split('\n').at(-1)).toContain(site.address('wrong'));
    });
  });
});
