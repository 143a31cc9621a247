import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixturePages } from '../support/fixtures.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { openSite, type Site } from './site.ts';

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('overlay', () => {
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
    test('shows findings', async () => {
      const page = await extended.browser.newPage();
      await page.goto(site.address('reports/xinjiang-2019.html'));
      await page.waitForSelector('gouji-overlay >>> [data-gouji="finding"]');
      const found = await page.$$('gouji-overlay >>> [data-gouji="finding"]');
      expect(found.length).toBeGreaterThan(3);
    });
  });
});
