import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from '../../lib/dom/document.ts';
import { bundleEntry } from './support/bundle.ts';
import { BROWSERS_REQUIRED, findChromium, startChromium } from './support/chromium.ts';
import { type Reading, read } from './support/entry.ts';
import { fixturePages } from './support/fixtures.ts';
import { mutate, randomFrom } from './support/mutate.ts';
import { SEEDS } from './support/seeds.ts';
import { type PageServer, servePages } from './support/server.ts';

declare const gouji: { read(document: Document): Reading };

/** The command line and the browser must say the same of a page: they run one code, on trees of two makers. */

const MUTATED_PAGES = Number(process.env.GOUJI_PARITY_PAGES ?? 300);
const BATCH = 100;
const FIRST_SEED = 20_190_515;
const EMPTY = 'empty.html';
const NOTHING: Reading = { check: null, grids: [], tree: '' };

const chromium = findChromium();
if (chromium === undefined && !BROWSERS_REQUIRED) {
  console.error('跳过浏览器对照测试：没有找到 Chromium · browser parity skipped: no Chromium found');
}

const readHere = (html: string): Reading => read(parseDocument(html));

/** What the two say differently: verdict and tables in full, of the tree the first lines that differ. */
function differences(there: Reading, here: Reading): object {
  if (JSON.stringify(there) === JSON.stringify(here)) return {};
  const lines = there.tree.split('\n');
  const others = here.tree.split('\n');
  const first = lines.findIndex((line, index) => line !== others[index]);
  const from = first < 0 ? lines.length : first;
  const { check, grids } = there;
  const same = JSON.stringify({ check, grids }) === JSON.stringify({ check: here.check, grids: here.grids });
  return {
    said: same ? 'the same' : { chromium: { check, grids }, here: { check: here.check, grids: here.grids } },
    tree: { chromium: lines.slice(from, from + 5), here: others.slice(from, from + 5) },
  };
}

// Where no browser is installed; CI requires one, so that there it runs or fails.
describe.skipIf(chromium === undefined && !BROWSERS_REQUIRED)('Chromium and the command line', () => {
  const fixtures = fixturePages();
  let browser: Browser;
  let page: Page;
  let server: PageServer;

  beforeAll(async () => {
    if (chromium === undefined) throw new Error('no Chromium found, and GOUJI_BROWSERS=required');
    server = await servePages(new Map([...fixtures, [EMPTY, '<!DOCTYPE html><title>x</title>']]));
    browser = await startChromium(chromium);
    page = await browser.newPage();
    await page.evaluateOnNewDocument(await bundleEntry());
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('say the same of every fixture, loaded as a page', async () => {
    for (const [name, html] of fixtures) {
      await page.goto(server.address(name), { waitUntil: 'domcontentloaded' });
      const there = await page.evaluate(() => gouji.read(document));
      expect(differences(there, readHere(html)), name).toEqual({});
    }
  });

  test(`say the same of ${MUTATED_PAGES} broken pages`, async () => {
    await page.goto(server.address(EMPTY), { waitUntil: 'domcontentloaded' });
    const originals = [...SEEDS, ...fixtures.values()];
    for (let first = 0; first < MUTATED_PAGES; first += BATCH) {
      const broken = Array.from({ length: Math.min(BATCH, MUTATED_PAGES - first) }, (_, i) => {
        const random = randomFrom(FIRST_SEED + first + i);
        return mutate(originals[(first + i) % originals.length] ?? '', random);
      });
      const there = await page.evaluate(readWritten, broken);
      for (const [i, html] of broken.entries()) {
        const seed = FIRST_SEED + first + i;
        expect(differences(there[i] ?? NOTHING, readHere(html)), `seed ${seed}: ${html}`).toEqual({});
      }
    }
  });
});

/** Runs in the browser: writes each page into a frame of its own and reads it at once. */
function readWritten(pages: string[]): Reading[] {
  return pages.map((html) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inner = frame.contentDocument;
    if (inner === null) throw new Error('no document in the frame');
    inner.open();
    inner.write(html);
    inner.close();
    const said = gouji.read(inner);
    frame.remove();
    return said;
  });
}
