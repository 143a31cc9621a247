import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RUNS_WORDS } from '../../../components/audit/words/runs.ts';
import { check } from '../../../lib/check.ts';
import { parseDocument } from '../../../lib/dom/document.ts';
import { formatAll, type Paint } from '../../../lib/output/formatter.ts';
import { textFormatter } from '../../../lib/output/text.ts';
import { RULES } from '../../../lib/rules/index.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/model.ts';
import { pictureOf } from '../../../scripts/demo/picture.ts';
import { HOSTS } from '../../support/portal/hosts.ts';
import { openPortal, type Portal } from '../../support/portal/portal.ts';
import { findChromium, startChromium } from '../support/chromium.ts';
import { readPng } from '../support/png.ts';
import { type Extended, openOwn, runs, startWithExtension } from './browsers.ts';
import { openSite, type Site } from './site.ts';

/**
 * The pictures of the README and of the stores, taken of the real extension on a sample. They go into a folder
 * that is not kept, and into `docs/images` when `npm run pictures` asks for it: fonts differ from machine to
 * machine, so a test that wrote them each time would change them each time.
 */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDER = join(ROOT, process.env.GOUJI_PICTURES ?? '.output/pictures');
const SAMPLE = 'faulty-2022.html';
/** As the stores want it. */
const SIZE = { width: 1280, height: 800 } as const;
/** Left of the sample's own content, which is 1,000 pixels wide: the panel has made way for an equation's total. */
const BESIDE_THE_PAGE = { x: 0, y: 200, width: 120, height: 500 };

/** Of the audit page, the matrix: below its head, and as wide as the years are. */
const IN_THE_MATRIX = { x: 0, y: 200, width: 1000, height: 500 };
/** Organs of the portal, as many as the picture has room for; of the last two, one has no page and one no report. */
const AUDITED: readonly [string, ...string[]] = [
  '云岭市人民政府',
  '云岭市财政局',
  '云岭市交通运输局',
  '云岭市教育局',
  '云岭市科学技术局',
  '云岭市民政局',
  '云岭市审计局',
  '云岭市水务局',
  '云岭市自然资源局',
  '桐江县人民政府',
  '云岭市档案局',
  '云岭市红十字会',
];
/** Seconds between two requests to a host: as short as the page lets it be. */
const PAUSE = '0.2';
/** How long the run may take on a busy machine, and time between two looks at it. In milliseconds. */
const PATIENCE = 180_000;
const LOOK_EVERY = 2_000;

interface Wanted {
  name: string;
  theme: 'light' | 'dark';
}

const PICTURES: Readonly<Record<'zh' | 'en', readonly Wanted[]>> = {
  zh: [
    { name: 'overlay.png', theme: 'light' },
    { name: 'overlay-dark.png', theme: 'dark' },
  ],
  en: [{ name: 'overlay-en.png', theme: 'light' }],
};

/** Chromium's own language is that of the machine, and a bare one has English alone. */
async function speak({ browser }: Extended, language: 'zh' | 'en'): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(
    // The background's own `chrome`, which TypeScript does not know of here.
    `chrome.storage.local.set(${JSON.stringify({ settings: { ...DEFAULT_SETTINGS, language } })})`,
  );
}

describe.runIf(runs('chrome'))('the picture of the command line', () => {
  /** Colours of a terminal; marked by characters for private use, and made elements once the text is escaped. */
  const COLORS = {
    bold: '#fff',
    dim: '#8b919c',
    red: '#ff6b6b',
    yellow: '#f0c674',
    green: '#8fce7e',
    cyan: '#6cb6ff',
  };
  const paint = Object.fromEntries(
    Object.entries(COLORS).map(([name]) => [name, (text: string) => `\ue001${name}\ue002${text}\ue003`]),
  ) as unknown as Paint;

  test('verdict.png', async () => {
    mkdirSync(FOLDER, { recursive: true });
    const html = readFileSync(join(ROOT, 'samples', SAMPLE), 'utf8');
    const { result } = check(parseDocument(html), { source: `samples/${SAMPLE}` });
    const formatter = textFormatter({ lang: 'zh', rules: RULES, paint, width: 120 });
    const text = formatAll(formatter, [result]).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const painted = text
      .replaceAll(/\ue001(\w+)\ue002/g, '<span class="$1">')
      .replaceAll('\ue003', '</span>');
    const rules = Object.entries(COLORS).map(([name, color]) => `.${name} { color: ${color} }`);
    const browser = await startChromium(findChromium() ?? '');
    const page = await browser.newPage();
    await page.setViewport({ width: SIZE.width, height: 200 });
    await page.setContent(
      `<meta charset="utf-8"><style>body { margin: 0; background: #181b21; color: #e6e8ec }
      pre { margin: 0; padding: 24px; font: 15px/24px "Noto Sans Mono CJK SC", monospace } .bold { font-weight: 700 }
      ${rules.join(' ')}</style><pre>$ npx gouji check samples/${SAMPLE}\n\n${painted}</pre>`,
    );
    await page.screenshot({ path: join(FOLDER, 'verdict.png') as `${string}.png`, fullPage: true });
    await browser.close();
    for (const folder of [FOLDER, join(ROOT, 'docs/images')]) {
      const picture = readPng(readFileSync(join(folder, 'verdict.png')));
      expect(picture.width).toBe(SIZE.width);
      expect(picture.coloursIn({ x: 0, y: 0, width: 600, height: 300 })).toBeGreaterThan(10);
    }
  });
});

describe.runIf(runs('chrome')).each(['zh', 'en'] as const)('pictures in %s', (lang) => {
  let extended: Extended;
  let site: Site;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    site = await openSite([[SAMPLE, readFileSync(join(ROOT, 'samples', SAMPLE), 'utf8')]]);
    extended = await startWithExtension('chrome');
    await speak(extended, lang);
  });
  afterAll(async () => {
    await extended?.close();
    await site?.close();
  });

  test.each(PICTURES[lang])('$name', async ({ name, theme }) => {
    const page = await extended.browser.newPage();
    await page.setViewport(SIZE);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await pictureOf(page, site.address(SAMPLE), join(FOLDER, name));
    for (const folder of [FOLDER, join(ROOT, 'docs/images')]) {
      const picture = readPng(readFileSync(join(folder, name)));
      expect([picture.width, picture.height]).toEqual([SIZE.width, SIZE.height]);
      expect(picture.coloursIn(BESIDE_THE_PAGE)).toBeGreaterThan(10);
    }
    await page.close();
  });
});

describe.runIf(runs('chrome'))('the picture of an audit', () => {
  let extended: Extended;
  let portal: Portal;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    portal = await openPortal({ speed: 0.02, retryAfter: 1 });
    extended = await startWithExtension('chrome', { hosts: HOSTS });
    await speak(extended, 'zh');
  });
  afterAll(async () => {
    await extended?.close();
    await portal?.close();
  });

  const said = (page: Page): Promise<string> => page.$eval('main', (main) => main.innerText);

  /** Waits until what the page says is as it should be; asked, since nothing is drawn in a tab behind another. */
  async function until(page: Page, isSo: (text: string, before: string) => boolean): Promise<void> {
    const end = performance.now() + PATIENCE;
    for (let before = ''; performance.now() < end; ) {
      const text = await said(page);
      if (isSo(text, before)) return;
      before = text;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
    throw new Error(`not within ${PATIENCE / 1000} s: ${await said(page)}`);
  }

  const go = (page: Page, part: string): Promise<void> =>
    page.evaluate((to) => {
      location.hash = to;
    }, part);

  test('audit.png', async () => {
    const page = await openOwn(extended, 'audit.html#choose');
    await page.setViewport(SIZE);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.bringToFront();
    const lines = portal.lists
      .flatMap(({ shows }) => shows)
      .filter(({ organ }) => AUDITED.includes(organ))
      .map(({ organ, year, address }) => `${organ},${year},${address}`);
    const table = join(extended.downloads, '云岭市.csv');
    writeFileSync(table, ['机关,年度,地址', ...lines].join('\n'));
    await page.waitForSelector('input[name="way"][value="csv"]');
    await page.click('input[name="way"][value="csv"]');
    const input = (await page.waitForSelector('input[name="csv"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(table);
    await page.waitForSelector('[data-gouji="choose-year"]');
    await page.select('[data-gouji="choose-year"]', '');
    await page.$eval(
      '[data-gouji="pause"]',
      (field, pause) => {
        (field as HTMLInputElement).value = pause;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      PAUSE,
    );
    await page.click('[data-gouji="start"]');
    await go(page, 'runs');
    await until(page, (text) => text.includes(RUNS_WORDS.zh.states.done));
    // Then reports are compared with each other, and what comes of it is shown as it comes.
    await go(page, 'matrix');
    await until(page, (text, before) => text.includes(AUDITED[0]) && text === before);
    await page.screenshot({ path: join(FOLDER, 'audit.png') as `${string}.png` });
    for (const folder of [FOLDER, join(ROOT, 'docs/images')]) {
      const picture = readPng(readFileSync(join(folder, 'audit.png')));
      expect([picture.width, picture.height]).toEqual([SIZE.width, SIZE.height]);
      expect(picture.coloursIn(IN_THE_MATRIX)).toBeGreaterThan(10);
    }
    await page.close();
  });
});
