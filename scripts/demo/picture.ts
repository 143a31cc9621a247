import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Installed } from './installed.ts';
import type { Samples } from './samples.ts';
import { startBrowser } from './start.ts';
import { say, WORDS } from './words.ts';

export const FINDING = 'gouji-overlay >>> [data-gouji="finding"]';
const PICTURE = '.output/demo.png';

/** How long the overlay may take on a busy machine. In milliseconds. */
const PATIENCE = 60_000;

/** Takes a picture of a page with the overlay on it, and says how many findings that lists. */
export async function pictureOf(page: Page, address: string, file: string): Promise<number> {
  await page.goto(address);
  await page.bringToFront();
  await page.waitForSelector(FINDING, { timeout: PATIENCE });
  const findings = (await page.$$(FINDING)).length;
  await page.screenshot({ path: file as `${string}.png` });
  return findings;
}

/** Opens the sample without a window and leaves a picture of it. */
export async function asPicture(
  installed: Installed,
  samples: Samples,
  root: string,
  stopped: AbortSignal,
): Promise<void> {
  const { browser, close } = await startBrowser(installed, true);
  const end = () => void close().catch(() => undefined);
  stopped.addEventListener('abort', end);
  try {
    const findings = await pictureOf(await browser.newPage(), samples.page, join(root, PICTURE));
    say(WORDS.picture(installed.name, findings, PICTURE));
  } finally {
    stopped.removeEventListener('abort', end);
    await close();
  }
}
