import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/settings/model.ts';
import { pictureOf } from '../../../scripts/demo/picture.ts';
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
