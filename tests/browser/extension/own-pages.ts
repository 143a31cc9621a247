import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** What tests do in the extension's own pages. */

interface StorageOfPage {
  storage: { local: { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
}

/** All that the extension has stored. */
export function storedIn(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', StorageOfPage>;
    return (browser ?? chrome).storage.local.get();
  });
}

/** Stores what an earlier session would have. */
export async function storeIn(page: Page, items: object): Promise<void> {
  await page.evaluate(async (given) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', StorageOfPage>;
    await (browser ?? chrome).storage.local.set(given);
  }, items);
}

/** Waits until what is stored, asked again and again, is as it should be; gives what it was at last. */
export async function storedOnce(
  page: Page,
  holds: (stored: Record<string, unknown>) => boolean,
): Promise<Record<string, unknown>> {
  let stored = await storedIn(page);
  for (let tries = 0; tries < 100 && !holds(stored); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    stored = await storedIn(page);
  }
  return stored;
}

/** Takes the files that the page offers from now on, instead of the browser. */
export async function catchFiles(page: Page): Promise<() => Promise<{ name: string; text: string }>> {
  await page.evaluate(() => {
    const caught = globalThis as unknown as { caughtFile?: Promise<{ name: string; text: string }> };
    let blob: Blob | undefined;
    const original = URL.createObjectURL;
    URL.createObjectURL = (given) => {
      if (given instanceof Blob) blob = given;
      return original.call(URL, given);
    };
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      const name = this.download;
      if (blob) caught.caughtFile = blob.text().then((text) => ({ name, text }));
    };
  });
  return async () => {
    await page.waitForFunction(() => 'caughtFile' in globalThis);
    return page.evaluate(async () => {
      const caught = globalThis as unknown as { caughtFile?: Promise<{ name: string; text: string }> };
      const file = await caught.caughtFile;
      delete caught.caughtFile;
      if (file === undefined) throw new Error('no file');
      return file;
    });
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeOfPage {
  axe: {
    run(node: unknown): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
  };
}

/** What axe-core finds in the page: rule and elements, `color-contrast: #a, .b`. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as AxeOfPage).axe.run(document);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}
