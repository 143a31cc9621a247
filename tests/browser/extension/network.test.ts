import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOK_ALIKES } from '../../support/pages/look-alikes.ts';
import { fixturePages } from '../support/fixtures.ts';
import {
  type BrowserName,
  buildOf,
  type Extended,
  HOSTS,
  openOwn,
  runs,
  startWithExtension,
} from './browsers.ts';
import { type Catcher, openCatcher } from './catcher.ts';
import { openSite, type Site } from './site.ts';

/**
 * The extension asks nothing of any network by itself: only an audit does, once the user has begun it. Three nets:
 * the pages' own server, a proxy that gets all that is meant for elsewhere, and what the browser tells of requests
 * while it runs.
 */

const FINDING = 'gouji-overlay >>> [data-gouji="finding"]';
/** Long enough for a request that an answer or a timer would set off. In milliseconds. */
const AFTERWARDS = 1_500;

const REPORTS = [...fixturePages()].filter(([name]) => name.startsWith('reports/'));
const OTHERS = LOOK_ALIKES.map(({ html }, index) => [`look-alike-${index}.html`, html] as const);
/** What pages ask for themselves is not ours: here they ask for nothing. */
const QUIET = { headers: { 'content-security-policy': "default-src 'none'" } };
/** Asks for something elsewhere, and for something of its own server. */
const LOUD =
  '<img src="http://elsewhere.example.org/asked.png"><img src="https://elsewhere.example.org/"><img src="/own.png">';

const isHost = (name: string): boolean => HOSTS.some((host) => host === name);

/**
 * Both browsers ask their makers for updates, settings and the time; not every such request has a switch. That
 * the extension asks none of these shows in what the browser tells, which knows no exception, and in its code
 * (tests/extension/no-network.test.ts).
 */
const VENDOR =
  /^\w+ (?:https?:\/\/)?[\w.-]+\.(?:google|googleapis|gvt1|mozilla|firefox)\.(?:com|org|net)[:/]/;
const isNotVendor = (request: string): boolean => !VENDOR.test(request);

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('the network', () => {
    let extended: Extended;
    let site: Site;
    let catcher: Catcher;
    /** Requests that the browser told of, but for what is in the extension and what the pages' server counts. */
    const told: string[] = [];
    const tell = (address: string): void => {
      const { protocol, hostname } = new URL(address);
      const counted = ['data:', 'blob:', 'about:'].includes(protocol) || isHost(hostname);
      if (!counted && !address.startsWith(extended.base)) told.push(address);
    };
    const follow = (page: Page): Page => page.on('request', (request) => tell(request.url()));

    /** In Chromium the background tells of its requests as well. */
    async function followBackground(): Promise<void> {
      if (name !== 'chrome') return;
      const worker = await extended.browser.waitForTarget((target) => target.type() === 'service_worker');
      const session = await worker.createCDPSession();
      session.on('Network.requestWillBeSent', ({ request }) => tell(request.url));
      await session.send('Network.enable');
    }

    beforeAll(async () => {
      site = await openSite(
        [...REPORTS, ...OTHERS].map(([page, body]) => [page, { body, ...QUIET }] as const),
      );
      catcher = await openCatcher();
      extended = await startWithExtension(name, { proxy: catcher.port });
      await followBackground();
    });
    afterAll(async () => {
      await extended?.close();
      await catcher?.close();
      await site?.close();
    });

    test('is asked for nothing but the pages, whatever is opened', async () => {
      const page = follow(await extended.browser.newPage());
      const asked: string[] = [];
      const visit = async (path: string) => {
        await page.goto(site.address(path));
        asked.push(site.address(path).replace('http://', ''));
      };
      for (const [path] of REPORTS) {
        await visit(path);
        await page.waitForSelector(FINDING);
      }
      for (const [path] of OTHERS) await visit(path);
      await pause(AFTERWARDS);
      const own = readdirSync(buildOf(name)).filter((file) => file.endsWith('.html'));
      for (const path of own) follow(await openOwn(extended, path));
      await pause(AFTERWARDS);

      expect(site.requests.filter((request) => !request.endsWith('/favicon.ico'))).toEqual(asked);
      expect(site.askers.filter((asker) => !isHost(new URL(asker).hostname))).toEqual([]);
      expect(told).toEqual([]);
      expect(catcher.caught.filter(isNotVendor)).toEqual([]);
    });

    // Without this the test above could pass because the nets have holes.
    test('is seen when a page does ask', async () => {
      site.pages.set('loud.html', LOUD);
      const page = follow(await extended.browser.newPage());
      await page.goto(site.address('loud.html'));
      await pause(AFTERWARDS);
      expect(catcher.caught.filter(isNotVendor).sort()).toEqual([
        'CONNECT elsewhere.example.org:443',
        'GET http://elsewhere.example.org/asked.png',
      ]);
      expect(site.requests.some((request) => request.endsWith('/own.png'))).toBe(true);
      expect(told).toContain('http://elsewhere.example.org/asked.png');
    });
  });
});
