import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BROWSERS_REQUIRED, CHROMIUM_PATHS, CHROMIUM_SWITCHES } from '../support/chromium.ts';

/** The two browsers with the extension in a fresh profile, and pages under names of gov.cn on this machine. */

export type BrowserName = 'chrome' | 'firefox';

/** Names that lead to this machine; any other leads nowhere. */
export const HOSTS = ['www.example.gov.cn', 'frames.example.gov.cn', 'preview.example.com'] as const;

const CANDIDATES: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: CHROMIUM_PATHS,
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
  /** Folder that files are saved to. */
  downloads: string;
  close(): Promise<void>;
}

export interface StartOptions {
  /** The folder of the built extension. */
  extension: string;
  /** Port of a proxy on this machine, for everything but `HOSTS`. */
  proxy: number | undefined;
  /** Names that lead to this machine. */
  hosts: readonly string[];
  /** Folder of a profile that outlives the browser; undefined for a fresh one. */
  profile: string | undefined;
  /** What is done in the browser before the extension is installed. */
  before: (browser: Browser) => Promise<void>;
}

type Started = Omit<Extended, 'downloads'>;

/** How long an extension that was just installed may take to open its first-run page. */
const WELCOME_MS = 15_000;

/**
 * In front of the tests' own tabs it would hide them, and a hidden tab is neither measured nor clicked. (Firefox
 * lists no page of an extension.)
 */
async function closeWelcome(browser: Browser): Promise<void> {
  const end = performance.now() + WELCOME_MS;
  while (performance.now() < end) {
    const pages = await browser.pages();
    const welcome = pages.find((page) => page.url().endsWith('/welcome.html'));
    if (welcome !== undefined) {
      await welcome.close();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the first-run page did not open');
}

async function startChrome(
  path: string,
  { extension, proxy, hosts, profile, before }: StartOptions,
  downloads: string,
): Promise<Started> {
  const map = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',');
  // One that was used before has seen the first-run page.
  const isNew = profile === undefined || !existsSync(join(profile, 'Default'));
  const browser = await puppeteer.launch({
    executablePath: path,
    ...(profile !== undefined && { userDataDir: profile }),
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: [
      ...CHROMIUM_SWITCHES,
      // Scroll bars would make pictures differ from machine to machine.
      '--hide-scrollbars',
      `--host-resolver-rules=${map}`,
      ...(proxy === undefined
        ? []
        : [
            `--proxy-server=http://127.0.0.1:${proxy}`,
            // Without the last, requests to this machine would pass by the proxy.
            `--proxy-bypass-list=${[...hosts, '<-loopback>'].join(';')}`,
          ]),
    ],
  });
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await before(browser);
  await browser.installExtension(extension);
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  if (isNew) await closeWelcome(browser);
  return { browser, base: new URL('/', worker.url()).href, close: () => browser.close() };
}

async function startFirefox(
  path: string,
  { extension, proxy, hosts, profile, before }: StartOptions,
  downloads: string,
): Promise<Started> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    ...(profile !== undefined && { userDataDir: profile }),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': hosts.join(','),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      // A test cannot answer the browser's own prompts; they still need a click of the user's.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      // An extension that is installed by a test goes with the browser; what it has stored is to stay in the profile.
      ...(profile !== undefined && {
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      }),
      ...(proxy !== undefined && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy,
        'network.proxy.no_proxies_on': hosts.join(','),
        'network.proxy.allow_hijacking_localhost': true,
      }),
    },
  });
  await before(browser);
  await browser.installExtension(extension);
  return { browser, base: `moz-extension://${FIREFOX_UUID}/`, close: () => browser.close() };
}

export async function startWithExtension(
  name: BrowserName,
  {
    extension = buildOf(name),
    proxy,
    hosts = HOSTS,
    profile,
    before = async () => undefined,
  }: Partial<StartOptions> = {},
): Promise<Extended> {
  const path = findBrowser(name);
  if (path === undefined) throw new Error(`no ${name} found, and GOUJI_BROWSERS=required`);
  const downloads = mkdtempSync(join(tmpdir(), 'gouji-downloads-'));
  const start = name === 'chrome' ? startChrome : startFirefox;
  const started = await start(path, { extension, proxy, hosts, profile, before }, downloads);
  const close = async () => {
    await started.close();
    rmSync(downloads, { recursive: true, force: true });
  };
  return { ...started, downloads, close };
}

/** Opens a page of the extension (`popup.html`). */
export async function openOwn({ browser, base }: Extended, path: string): Promise<Page> {
  for (let tries = 1; ; tries++) {
    const page = await browser.newPage();
    // Firefox does not tell when a page of an extension has loaded. Asked while it takes the place of the blank
    // one, it may never answer in this tab any more: then another tab is opened.
    void page.goto(`${base}${path}`).catch(() => undefined);
    const failure = await page.waitForSelector('body *', { timeout: 10_000 }).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return page;
    await page.close();
    if (tries === 5) throw failure;
  }
}
