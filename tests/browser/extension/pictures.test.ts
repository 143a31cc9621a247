import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../../lib/check.ts';
import { parseDocument } from '../../../lib/dom/document.ts';
import { formatAll, type Paint } from '../../../lib/output/formatter.ts';
import { textFormatter } from '../../../lib/output/text.ts';
import { RULES } from '../../../lib/rules/index.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/model.ts';
import { pictureOf } from '../../../scripts/demo/picture.ts';
import { findChromium, startChromium } from '../support/chromium.ts';
import { readPng } from '../support/png.ts';
import { type Extended, runs, startWithExtension } from './browsers.ts';
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
