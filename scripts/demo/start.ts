import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { type Installed, NO_SANDBOX } from './installed.ts';
import { HOST } from './samples.ts';

/** A browser with the extension in a profile of its own. */
export interface Started {
  browser: Browser;
  /** Ends the browser and removes its profile; may be called again. */
  close(): Promise<void>;
}

/** The browser is there and did not come up. */
export class NotStarted extends Error {}

const BUILDS = fileURLToPath(new URL('../../.output', import.meta.url));

/** Wide enough for a page of 1,000 pixels beside the panel. In CSS pixels. */
export const WINDOW = { width: 1440, height: 900 } as const;

/**
 * Starts an installed browser, with or without a window. Whatever the machine's own settings, it looks for the
 * samples on this machine and for nothing elsewhere.
 */
export async function startBrowser(installed: Installed, headless: boolean): Promise<Started> {
  const profile = await mkdtemp(join(tmpdir(), 'gouji-demo-'));
  const remove = () => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  // Without a window only pictures are taken, and nothing moves in a picture.
  const common = {
    executablePath: installed.path,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? WINDOW : null,
    // The demo ends the browser itself, and then its own process.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  } as const;
  const extension = join(BUILDS, `${installed.engine}-mv3`);
  try {
    const browser = await (installed.engine === 'chrome' ? startChrome : startFirefox)(common, extension);
    // A browser that the user has closed cannot be closed again, and may still be writing into its profile.
    const end = () => (browser.connected ? browser.close() : exitOf(browser));
    return { browser, close: () => end().finally(remove) };
  } catch (error) {
    await remove();
    throw new NotStarted(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

async function exitOf(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  await once(child, 'exit');
}

/** Branded Chrome takes no `--load-extension` since 137; puppeteer loads it through the pipe, which it does take. */
function startChrome(common: LaunchOptions, extension: string): Promise<Browser> {
  return puppeteer.launch({
    ...common,
    pipe: true,
    enableExtensions: [extension],
    args: [
      ...NO_SANDBOX,
      '--no-first-run',
      '--no-default-browser-check',
      '--no-proxy-server',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chrome asks before it opens a page without encryption; there is none on this machine.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
      `--window-size=${WINDOW.width},${WINDOW.height}`,
      ...(common.headless ? ['--force-prefers-reduced-motion'] : []),
    ],
  });
}

async function startFirefox(common: LaunchOptions, extension: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...common,
    browser: 'firefox',
    args: [`--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
    extraPrefsFirefox: {
      'network.dns.localDomains': HOST,
      'network.proxy.type': 0,
      'dom.security.https_first': false,
      ...(common.headless && { 'ui.prefersReducedMotion': 1 }),
    },
  });
  try {
    await browser.installExtension(extension);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
