import { join } from 'node:path';
import { type Page, TimeoutError } from 'puppeteer-core';
import type { Installed } from './installed.ts';
import type { Samples } from './samples.ts';
import { startBrowser } from './start.ts';
import { say, WORDS } from './words.ts';

export const FINDING = 'gouji-overlay >>> [data-gouji="finding"]';
const PICTURE = '.output/demo.png';

/** How long the overlay may take on a busy machine. In milliseconds. */
const PATIENCE = 60_000;
/** How long one look waits. */
const LOOK = 1_000;

/** A finding whose numbers stand side by side in one row of the page. */
const EQUATION = `${FINDING}[data-rule="balance/applicants"]`;
const TOTAL = 'gouji-overlay >>> [data-gouji="mark"][data-role="total"]';

/**
 * Takes a picture of a page with the overlay on it, an equation open in the panel and its total shown on the page,
 * and says how many findings the overlay lists.
 */
export async function pictureOf(page: Page, address: string, file: string): Promise<number> {
  await page.goto(address);
  await page.bringToFront();
  await page.waitForSelector(FINDING, { timeout: PATIENCE });
  const findings = (await page.$$(FINDING)).length;
  // Clicked by a script: there is no pointer in the picture, and no focus.
  for (const button of ['.row', '.total .cell-link']) {
    const element = await page.waitForSelector(`${EQUATION} ${button}`, { timeout: PATIENCE });
    await element?.evaluate((one) => (one as HTMLElement).click());
  }
  await untilSeen(page, TOTAL);
  await page.screenshot({ path: file as `${string}.png` });
  return findings;
}

/**
 * Waits until something is drawn. The first-run page comes up at some time and stands in front, and nothing is
 * drawn in a tab behind another.
 */
async function untilSeen(page: Page, selector: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    await page.bringToFront();
    const failure = await page.waitForSelector(selector, { visible: true, timeout: LOOK }).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return;
    if (!(failure instanceof TimeoutError) || performance.now() > end) throw failure;
  }
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
