import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixturePages } from '../support/fixtures.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { openSite, type Site } from './site.ts';

const OVERLAY = 'gouji-overlay >>> [data-gouji="finding"]';
const pages = fixturePages();
const REPORT = pages.get('reports/xinjiang-2019.html') ?? '';
const reportBody = /<body[^>]*>([\s\S]*)<\/body>/
  .exec(REPORT)?.[1]
  ?.replace(/<script[\s\S]*?<\/script>/g, '');

/** Look-alikes that the detector itself rules out. */
const RULED_OUT = ['list-of-reports', 'list-by-year', 'portal', 'budget', 'final-accounts', 'key-tasks'];

/** A page that is no report, with what its scripts do. */
const shell = (script: string): string => `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8">
<title>青溪区人民政府</title></head><body><p>政府信息公开年报</p><main id="main"></main>
<template id="report">${reportBody}</template>
<script>const show = (node) => document.getElementById('main').replaceChildren(node);
const report = () => document.getElementById('report').content.cloneNode(true);
${script}</script></body></html>`;

/** In two steps: what stands above the first heading, then everything. */
const LATE = shell(`setTimeout(() => {
  const first = document.createElement('p');
  first.textContent = '正在加载……';
  show(first);
  setTimeout(() => show(report()), 1_000);
}, 3_000);`);

const SPA = shell(`globalThis.go = (path, isReport) => {
  history.pushState(null, '', path);
  show(isReport ? report() : document.createTextNode('办事指南'));
};`);

/** Counts what the page itself can see of an extension, from before its first element on. */
const WATCHED = (name: string): string =>
  (pages.get(`look-alikes/${name}.html`) ?? '').replace(
    '</head>',
    `<script>globalThis.seen = [];
const observer = new MutationObserver((records) => seen.push(...records.map((record) => record.type)));
observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
// What the parser does ends here, and content scripts begin after it.
addEventListener('DOMContentLoaded', () => {
  observer.takeRecords();
  globalThis.seen = [];
  globalThis.before = document.documentElement.outerHTML;
});
</script></head>`,
  );

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('detector', () => {
    let extended: Extended;
    let site: Site;
    let errors: string[] = [];

    beforeAll(async () => {
      site = await openSite([
        ...pages,
        ['late.html', LATE],
        ['spa.html', SPA],
        ...RULED_OUT.map((one) => [`watched/${one}`, WATCHED(one)] as const),
      ]);
      extended = await startWithExtension(name);
    }, 180_000);
    afterAll(async () => {
      await extended?.close();
      await site?.close();
    });

    /** A page that records its errors, and which of our scripts started in it. */
    async function open(path: string): Promise<Page> {
      errors = [];
      const page = await extended.browser.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
      });
      // WXT names the event by which a content script ends its former self after the extension and the script.
      const id = name === 'chrome' ? new URL(extended.base).host : 'gouji@gouji.example';
      await page.evaluateOnNewDocument((id: string) => {
        const started: string[] = [];
        Object.assign(globalThis, { started });
        for (const script of ['detector', 'overlay'])
          document.addEventListener(`${id}:${script}:wxt:content-script-started`, () => started.push(script));
      }, id);
      await page.goto(site.address(path));
      return page;
    }
    const startedIn = (page: Page): Promise<string[]> =>
      page.evaluate(() => (globalThis as unknown as { started: string[] }).started);
    const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

    test('has the reader put into a report', async () => {
      const page = await open('reports/xinjiang-2019.html');
      await page.waitForSelector(OVERLAY);
      expect(await startedIn(page)).toEqual(expect.arrayContaining(['detector', 'overlay']));
      expect(errors).toEqual([]);
      await page.close();
    });

    test.each(RULED_OUT)('leaves %s alone', async (one) => {
      const page = await open(`watched/${one}`);
      await wait(2_000);
      const { seen, isSame } = await page.evaluate(() => {
        const { seen, before } = globalThis as unknown as { seen: string[]; before: string };
        return { seen, isSame: document.documentElement.outerHTML === before };
      });
      expect(seen).toEqual([]);
      expect(isSame).toBe(true);
      expect(await startedIn(page)).toEqual(['detector']);
      expect(errors).toEqual([]);
      await page.close();
    });

    test('finds a report that arrives late, in two steps', async () => {
      const page = await open('late.html');
      await wait(1_500);
      expect(await startedIn(page)).toEqual(['detector']);
      await page.waitForSelector(OVERLAY, { timeout: 15_000 });
      expect(errors).toEqual([]);
      await page.close();
    });

    test('finds a report that the page shows under a new address, long after it was quiet', async () => {
      const page = await open('spa.html');
      const go = (path: string, isReport: boolean) =>
        page.evaluate(
          (path, isReport) => (globalThis as unknown as { go(...args: unknown[]): void }).go(path, isReport),
          path,
          isReport,
        );
      await wait(11_000);
      await go('/other', false);
      await wait(3_000);
      expect(await startedIn(page)).toEqual(['detector']);
      await go('/report', true);
      await page.waitForSelector(OVERLAY, { timeout: 15_000 });
      await go('/other', false);
      await wait(2_000);
      expect(errors).toEqual([]);
      await page.close();
    });
  });
});
