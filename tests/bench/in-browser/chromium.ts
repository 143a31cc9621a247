import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import * as reportWords from '../../../lib/page/report-words.ts';
import { computedModule } from '../../../scripts/build/computed-module.ts';
import { findChromium, startChromium } from '../../browser/support/chromium.ts';
import { servePages } from '../../browser/support/server.ts';

/**
 * The script that puts what an entry of this folder exports on `globalThis.bench`, built as the extension is.
 *
 * @param name file name of the entry
 */
export async function bundled(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [computedModule('/lib/page/report-words.ts', reportWords)],
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(`./${name}`, import.meta.url)),
        formats: ['iife'],
        name: 'bench',
        fileName: 'entry',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = outputs.find((file) => file.type === 'chunk');
  if (script === undefined) throw new Error(`the bundle of ${name} is empty`);
  return script.code;
}

/** Opens a page of its own, whose scripts do not run, as often as it is asked. */
export type Open = (name: string) => Promise<Page>;

/** Calls back with pages in Chromium; null where there is none. */
export async function inChromium<T>(
  pages: ReadonlyMap<string, string>,
  measure: (open: Open) => Promise<T>,
): Promise<T | null> {
  const path = findChromium();
  if (path === undefined) return null;
  const server = await servePages(pages);
  const browser = await startChromium(path);
  try {
    return await measure(async (name) => {
      const page = await browser.newPage();
      await page.goto(server.address(name));
      return page;
    });
  } finally {
    await browser.close();
    await server.close();
  }
}
