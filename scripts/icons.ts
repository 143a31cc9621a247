import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { installedBrowsers, NO_SANDBOX } from './demo/installed.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** In CSS pixels; WXT puts every `icon/N.png` of `public` into the manifest. */
export const ICON_SIZES = [16, 32, 48, 96, 128] as const;

/** Renders the one drawing at every size with an installed browser of the Chrome family. */
export async function main(): Promise<void> {
  const found = installedBrowsers().find(({ engine }) => engine === 'chrome');
  if (found === undefined) throw new Error('没有找到 Chrome 或 Chromium · no Chrome or Chromium found');
  mkdirSync(at('../public/icon'), { recursive: true });
  const browser = await puppeteer.launch({ executablePath: found.path, pipe: true, args: [...NO_SANDBOX] });
  try {
    for (const size of ICON_SIZES) await render(browser, size);
  } finally {
    await browser.close();
  }
}

async function render(browser: Browser, size: number): Promise<void> {
  const drawing = readFileSync(at('icons/icon.svg')).toString('base64');
  const page = await browser.newPage();
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:100vw}</style><img src="data:image/svg+xml;base64,${drawing}">`,
  );
  await page.screenshot({ path: at(`../public/icon/${size}.png`) as `${string}.png`, omitBackground: true });
  await page.close();
}
