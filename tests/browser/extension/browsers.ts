import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BROWSERS_REQUIRED } from '../support/chromium.ts';

/** The two browsers with the extension in a fresh profile, and pages under names of gov.cn on this machine. */

export type BrowserName = 'chrome' | 'firefox';

/** Names that lead to this machine; any other leads nowhere. */
export const HOSTS = ['www.example.gov.cn', 'frames.example.gov.cn', 'preview.example.com'] as const;

const CANDIDATES: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

export function findBrowser(name: BrowserName): string | undefined {
  return CANDIDATES[name].find((path) => existsSync(path));
}

/** Whether the tests of that browser run; where one is missing that must be there, they run and fail. */
export function runs(name: BrowserName): boolean {
  const found = findBrowser(name) !== undefined;
  if (!found && !BROWSERS_REQUIRED) {
    console.error(`跳过浏览器扩展测试：没有找到 ${name} · extension tests skipped: no ${name} found`);
  }
  return found || BROWSERS_REQUIRED;
}

export const buildOf = (name: BrowserName): string =>
  fileURLToPath(new URL(`../../../.output/${name}-mv3`, import.meta.url));

/** The id under which Firefox serves the extension's pages, fixed so that tests can open them. */
const FIREFOX_UUID = 'b1a0c1f6-3f0c-4d0e-9d2b-2f8f6a7e5c11';
const FIREFOX_ID = 'gouji@gouji.example';

export interface Extended {
  browser: Browser;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  base: string;
  close(): Promise<void>;
}

const CHROMIUM_SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Scroll bars would make pictures differ from machine to machine.
  '--hide-scrollbars',
];

async function startChrome(path: string, extension: string): Promise<Extended> {
  const map = HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(',');
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: true,
    pipe: true,
    enableExtensions: [extension],
    args: [...CHROMIUM_SWITCHES, `--host-resolver-rules=${map}`],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return { browser, base: new URL('/', worker.url()).href, close: () => browser.close() };
}

async function startFirefox(path: string, extension: string): Promise<Extended> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': HOSTS.join(','),
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
    },
  });
  await browser.installExtension(extension);
  return { browser, base: `moz-extension://${FIREFOX_UUID}/`, close: () => browser.close() };
}

export async function startWithExtension(name: BrowserName, extension = buildOf(name)): Promise<Extended> {
  const path = findBrowser(name);
  if (path === undefined) throw new Error(`no ${name} found, and GOUJI_BROWSERS=required`);
  return name === 'chrome' ? startChrome(path, extension) : startFirefox(path, extension);
}

/** Opens a page of the extension (`popup.html`). */
export async function openOwn({ browser, base }: Extended, path: string): Promise<Page> {
  const page = await browser.newPage();
  // Firefox does not tell when a page of an extension has loaded.
  void page.goto(`${base}${path}`).catch(() => undefined);
  await page.waitForSelector('body *');
  return page;
}
