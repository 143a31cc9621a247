import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';
import type { Installed } from './installed.ts';
import { FINDING } from './picture.ts';
import type { Samples } from './samples.ts';
import { startBrowser } from './start.ts';
import { say, WORDS } from './words.ts';

/** Opens the sample in a window; done when the browser is closed or the user has had enough. */
export async function inWindow(installed: Installed, samples: Samples, stopped: AbortSignal): Promise<void> {
  const { browser, close } = await startBrowser(installed, false);
  try {
    const ended = Promise.race([untilClosed(browser), untilAborted(stopped)]);
    await Promise.race([open(browser, samples), ended]);
    await ended;
  } finally {
    await close();
  }
}

async function open(browser: Browser, samples: Samples): Promise<void> {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.goto(samples.page);
  say(WORDS.open(samples.page, samples.index));
  // A new extension opens its first page in front of the sample. That the user is quicker is no fault.
  void page
    .waitForSelector(FINDING)
    .then(() => page.bringToFront())
    .catch(() => undefined);
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

/** On a Mac a browser lives on without windows: then too the user has closed it. */
function untilClosed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.on('disconnected', () => resolve());
    browser.on('targetdestroyed', async () => {
      const pages = await browser.pages().catch(() => []);
      if (pages.length === 0) resolve();
    });
  });
}
