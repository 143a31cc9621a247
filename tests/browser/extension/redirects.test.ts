import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import {
  archiveIn,
  atRest,
  click,
  entriesIn,
  go,
  isThere,
  openAudit,
  paste,
  start,
  until,
} from './audit-page.ts';
import { type BrowserName, buildOf, type Extended, openOwn, runs, startWithExtension } from './browsers.ts';

/**
 * Where redirects lead, the audit page hears from the browser alone (`webRequest`): so it is tried in both, on what
 * the portal of audit.test.ts has none of.
 */

/** What pages of the extension have in both browsers. */
declare const chrome: typeof browser;

const GOV = 'www.example.gov.cn';
const OTHER = 'frames.example.gov.cn';
const NEWS = 'preview.example.com';
const HOSTS = [GOV, OTHER, NEWS];
/** The failures that a host has to be allowed for. */
const NOT_ALLOWED = '.failure-kind[data-kind="host-not-allowed"]';
/** Between two requests to a host, in milliseconds; timers fire up to that early. */
const PAUSE = 300;
const EARLY = 5;

interface Asked {
  /** Host and path. */
  place: string;
  from: number;
  /** When its answer was complete, or the connection gone. */
  to: number;
}

/** Answers under whatever name this machine is asked for. @param leads where addresses redirect to, by place */
async function serve(leads: (port: number) => Record<string, string | Buffer>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const place = `${request.headers.host?.replace(/:\d+$/, '')}${request.url}`;
    const one = { place, from: performance.now(), to: Number.NaN };
    asked.push(one);
    response.on('close', () => {
      one.to = performance.now();
    });
    const location = leads(port)[place];
    if (location === undefined) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>页');
      return;
    }
    redirect(response, location, place.endsWith('/endless'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, port, close: () => server.close() };
}

/** By hand, since the header may be in any charset. */
function redirect({ socket }: ServerResponse, location: string | Buffer, isEndless: boolean): void {
  const head = 'HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Type: text/html\r\nLocation: ';
  socket?.write(Buffer.concat([Buffer.from(head), Buffer.from(location), Buffer.from('\r\n\r\n')]));
  if (!isEndless) {
    socket?.end('<p>moved');
    return;
  }
  const dripping = setInterval(() => socket?.write('<p>moved'), 50);
  socket?.on('close', () => clearInterval(dripping));
}

/** What Chromium's own page of extensions can do. */
interface DeveloperPrivate {
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, origin: string): Promise<void>;
}

/**
 * The extension, and how the user allows it the other host while the audit page is open. Chromium asks him in a
 * window that no test can answer; but on its page of extensions he can withhold hosts that an extension has named,
 * and allow them one by one. So here it names that one too.
 */
async function startThatAsks(
  name: BrowserName,
  folder: string,
): Promise<{ extended: Extended; allow: (audit: Page) => Promise<void> }> {
  if (name === 'firefox') {
    const extended = await startWithExtension(name, { hosts: HOSTS });
    return { extended, allow: (audit) => click(audit, `${NOT_ALLOWED} .button-primary`) };
  }
  cpSync(buildOf(name), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { host_permissions, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  const [own, other] = [host_permissions[0], `*://${NEWS}/*`];
  writeFileSync(file, JSON.stringify({ ...rest, host_permissions: [own, other] }));
  const extended = await startWithExtension(name, { hosts: HOSTS, extension: folder });
  const extensionId = new URL(extended.base).hostname;
  const page = await extended.browser.newPage();
  await page.goto('chrome://extensions');
  const add = (origin: string): Promise<void> =>
    page.evaluate(
      (id, one) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        return developerPrivate.addHostPermission(id, one);
      },
      extensionId,
      origin,
    );
  await page.evaluate((id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    return developerPrivate.updateExtensionConfiguration({
      extensionId: id,
      hostAccess: 'ON_SPECIFIC_SITES',
    });
  }, extensionId);
  await add(own);
  return { extended, allow: () => add(other) };
}

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('redirects of the audit page’s requests', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-redirects-'));
    let site: Awaited<ReturnType<typeof serve>>;
    let extended: Extended;
    let allow: (audit: Page) => Promise<void>;
    let page: Page;
    const addressOf = (place: string): string => place.replace('/', `:${site.port}/`).replace(/^/, 'http://');

    /** Where each address is found in the end, and what was asked for on the way. */
    const LEADS: readonly [from: string, ...asked: string[]][] = [
      [`${GOV}/endless`, `${GOV}/after-endless`],
      [`${GOV}/gbk`, `${GOV}/%C4%EA.html`],
      [`${GOV}/utf-8`, `${GOV}/%E5%B9%B4.html`],
      [`${GOV}/latin`, `${GOV}/%C3%A9%C2%B7.html`],
      [`${OTHER}/away`, `${GOV}/between`, `${OTHER}/back?x=1`],
    ];
    const ALLOWED = [`${OTHER}/news`, `${NEWS}/old`, `${NEWS}/new`] as const;
    /** Off the web, without an address, to what is none, to itself. */
    const NOWHERE = ['app', 'file', 'empty', 'bad', 'self'].map((name) => `${GOV}/${name}`);
    const leads = (port: number): Record<string, string | Buffer> => ({
      [`${GOV}/endless`]: 'after-endless',
      [`${GOV}/gbk`]: Buffer.from([0x2f, 0xc4, 0xea, ...Buffer.from('.html')]),
      [`${GOV}/utf-8`]: '/年.html',
      [`${GOV}/latin`]: '/é·.html',
      [`${OTHER}/away`]: `http://${GOV}:${port}/between`,
      [`${GOV}/between`]: `//${OTHER}:${port}/back?x=1#place`,
      [`${GOV}/app`]: 'weixin://dl/business/',
      [`${GOV}/file`]: 'file:///etc/hosts',
      [`${GOV}/empty`]: '',
      [`${GOV}/bad`]: 'http://[',
      [`${GOV}/self`]: 'self',
      [ALLOWED[0]]: `http://${NEWS}:${port}/old`,
      [ALLOWED[1]]: 'new',
    });

    beforeAll(async () => {
      site = await serve(leads);
      ({ extended, allow } = await startThatAsks(name, folder));
      page = await openAudit(extended);
      await paste(page, [...LEADS.map(([from]) => from), ...NOWHERE, ALLOWED[0]].map(addressOf));
      await start(page, { pause: PAUSE, tabs: false });
      await atRest(page, 60);
    });
    afterAll(async () => {
      await extended?.close();
      site?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const foundAt = async (place: string): Promise<string | undefined> =>
      (await entriesIn(page)).find(({ url }) => url === addressOf(place))?.address;

    test.each(LEADS)('%s leads to %s', async (from, ...asked) => {
      expect(await foundAt(from)).toBe(addressOf(asked.at(-1) ?? ''));
      const places = site.asked.map(({ place }) => place);
      for (const place of [from, ...asked]) expect(places.filter((one) => one === place)).toHaveLength(1);
    });

    test('each hop has its turn with its host, and the pause', () => {
      for (const host of HOSTS) {
        const own = site.asked.filter(({ place }) => place.startsWith(host));
        const gaps = own.slice(1).map(({ from }, index) => from - (own[index]?.to ?? Number.NaN));
        expect(gaps.filter((gap) => !(gap >= PAUSE - EARLY))).toEqual([]);
      }
    });

    test('a host that is not allowed is named, asked for, and its own redirects are then heard of', async () => {
      const { targets } = await archiveIn(page);
      const failed = targets.filter(({ state }) => state === 'failed');
      expect(failed.map(({ url, failure }) => [url, failure?.kind, failure?.host]).toSorted()).toEqual(
        [
          ...NOWHERE.map((place) => [addressOf(place), 'redirect', undefined]),
          [addressOf(ALLOWED[0]), 'host-not-allowed', NEWS],
        ].toSorted(),
      );
      for (const place of NOWHERE) expect(site.asked.filter((one) => one.place === place)).toHaveLength(1);
      expect(site.asked.filter(({ place }) => place.startsWith(NEWS))).toEqual([]);
      await go(page, 'runs');
      await until('the failures', () => isThere(page, NOT_ALLOWED));
      await page.$eval(NOT_ALLOWED, (details) => {
        (details as HTMLDetailsElement).open = true;
      });
      expect(await page.$eval(`${NOT_ALLOWED} .button-primary`, (button) => button.textContent)).toContain(
        NEWS,
      );
      await allow(page);
      await until('the page', () => foundAt(ALLOWED[0]));
      expect(await foundAt(ALLOWED[0])).toBe(addressOf(ALLOWED[2]));
      await atRest(page, 30);
    });
  });
});

describe.runIf(runs('chrome'))('chrome', () => {
  test('asks nothing more at install than without webRequest', async () => {
    const extended = await startWithExtension('chrome');
    try {
      const page = await openOwn(extended, 'options.html');
      const manifest = JSON.parse(readFileSync(join(buildOf('chrome'), 'manifest.json'), 'utf8'));
      const warnings = (permissions: readonly string[]): Promise<string[]> =>
        page.evaluate(
          (text) => chrome.management.getPermissionWarningsByManifest(text),
          JSON.stringify({ ...manifest, permissions }),
        );
      const permissions: readonly string[] = manifest.permissions;
      expect(permissions).toContain('webRequest');
      const own = await warnings(permissions);
      expect(own).toHaveLength(1);
      expect(await warnings(permissions.filter((one) => one !== 'webRequest'))).toEqual(own);
      // As it would be for one that it does ask for.
      expect(await warnings([...permissions, 'history'])).not.toEqual(own);
    } finally {
      await extended.close();
    }
  });
});
