import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../../lib/archive/model.ts';
import { resultOf } from '../../../lib/archive/model.ts';
import { addressOf } from '../../../lib/report/address.ts';
import type { Result } from '../../../lib/report/schema.ts';
import { gouji } from '../../cli/built.ts';
import { get } from '../../portal/client.ts';
import type { Expectation, ReportExpected } from '../../support/portal/expected.ts';
import { HOST, HOSTS } from '../../support/portal/hosts.ts';
import type { Asked } from '../../support/portal/ledger.ts';
import { leadHere } from '../../support/portal/names.ts';
import { openPortal, type Portal } from '../../support/portal/portal.ts';
import {
  type Archive,
  archiveIn,
  atRest,
  click,
  endedIn,
  entriesIn,
  giveKeptFile,
  go,
  isThere,
  keepFiles,
  kill,
  lookThrough,
  openAudit,
  paste,
  sayYes,
  start,
  until,
  write,
} from './audit-page.ts';
import {
  differences,
  historyExpected,
  historyOf,
  hurried,
  isAnswered,
  isOfTab,
  isRedirect,
  outcomeExpected,
  outcomeOf,
  placeOf,
  withoutComparison,
} from './audit-portal.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { axeFindings, storeIn } from './own-pages.ts';

/** Between two requests to a host, in milliseconds. */
const PAUSE = 200;
/** Pages that have come to an end when the browser is killed. */
const BEFORE_KILL = 100;
/** Pages of a host that a run has under way at a time (lib/audit/run.ts). */
const PER_HOST = 2;

/** A report with a frame is opened in a tab, which loads the frame by itself, as for any visitor. */
const FRAME_OF_A_TAB = `→ ${HOST.baishi}/html/applications.html`;

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('the audit of a whole portal, the browser killed in the middle', () => {
    let portal: Portal;
    let undo: () => void;
    let profile: string;
    let extended: Extended;
    let page: Page;
    /** Addresses that had come to an end when the browser was killed, and when that was. */
    let keptBefore: ReadonlySet<string>;
    let killedAt: number;
    /** What the portal saw of both runs. */
    let asked: readonly Asked[];
    let early: readonly Asked[];
    let most: readonly (readonly [host: string, count: number])[];
    /** What came of them. */
    let archive: Archive;
    let entries: ReadonlyMap<string, Entry>;

    // What is hidden is not clicked.
    beforeEach(() => page.bringToFront());
    const begin = async () => {
      extended = await startWithExtension(name, { hosts: HOSTS, profile });
      page = await openAudit(extended);
    };

    beforeAll(async () => {
      undo = leadHere();
      portal = await openPortal({ speed: 0.02, retryAfter: 1 });
      profile = mkdtempSync(join(tmpdir(), 'gouji-profile-'));
      await begin();
      await lookThrough(page, portal.start);
      portal.ledger.clear();
      await start(page, { pause: PAUSE, tabs: true });
      const chosen = new Set((await archiveIn(page)).targets.map(({ url }) => url));
      await paste(
        page,
        [...portal.expected().keys()].filter((address) => !chosen.has(address)),
      );
      await start(page, { pause: PAUSE, tabs: false });
      await go(page, 'runs');
      keptBefore = await until('many pages', () => endedIn(page, BEFORE_KILL), 120);
      await kill(extended);
      killedAt = performance.now();
      await begin();
      await atRest(page, 240);
      asked = [...portal.ledger.all()];
      early = portal.ledger.tooEarly();
      most = HOSTS.map((host) => [host, portal.ledger.mostConcurrent(host)]);
      archive = await archiveIn(page);
      entries = new Map((await entriesIn(page)).map((entry) => [entry.url, entry]));
    }, 600_000);
    afterAll(async () => {
      await extended?.close();
      await portal?.close();
      rmSync(profile, { recursive: true, force: true });
      undo?.();
    }, 60_000);

    const ofKinds = (...kinds: Expectation['kind'][]): [string, Expectation][] =>
      [...portal.expected()].filter(([, { kind }]) => kinds.includes(kind));
    /** Reports that are in the archive, each with what is expected of it. */
    const reports = (): [Entry, ReportExpected & Pick<Expectation, 'lists'>][] =>
      ofKinds('report', 'drawn').flatMap(([address, one]) => {
        const entry = entries.get(address);
        return entry === undefined || !('findings' in one) ? [] : [[entry, one]];
      });

    test('goes on by itself and ends complete', () => {
      expect(keptBefore.size).toBeLessThan(portal.expected().size);
      expect(archive.runs.map(({ state }) => state)).toEqual(['done', 'done']);
      const urls = archive.targets.map(({ url }) => url);
      expect(urls.toSorted()).toEqual([...portal.expected().keys()].toSorted());
      expect(archive.targets.filter(({ state }) => state === 'waiting')).toEqual([]);
    });

    test('every address has come to what it must', () => {
      const targets = new Map(archive.targets.map((target) => [target.url, target]));
      const is = [...portal.expected().keys()].map((address) => [
        address,
        outcomeOf(targets.get(address), entries.get(address)),
      ]);
      const must = [...portal.expected()].map(([address, one]) => [address, outcomeExpected(one)]);
      expect(is).toEqual(must);
      const told = reports().flatMap(([entry, one]) =>
        differences(entry, one).map((line) => `${entry.url}: ${line}`),
      );
      expect(told).toEqual([]);
      expect(reports().length).toBeGreaterThan(300);
    });

    test('each failure is named on the page', async () => {
      await go(page, 'runs');
      const shown = await page.$$eval('.failure-kind', (kinds) =>
        kinds.flatMap((kind) =>
          [...kind.querySelectorAll('.failure .address')].map(
            (address) => `${kind.getAttribute('data-kind')} ${address.textContent}`,
          ),
        ),
      );
      const failed = archive.targets.flatMap(({ url, failure }) =>
        failure === undefined ? [] : [`${failure.kind} ${url}`],
      );
      expect(shown.toSorted()).toEqual(failed.toSorted());
    });

    test('nothing is fetched twice but what was under way when the browser was killed', () => {
      const fetched = asked.filter((one) => one.part === 'page' && !isOfTab(one));
      const before = fetched.filter(({ startedAt }) => startedAt < killedAt);
      const after = fetched.slice(before.length);
      for (const session of [before, after]) {
        const ended = session.filter(isAnswered).map(placeOf);
        expect(ended.filter((place, index) => ended.indexOf(place) < index)).toEqual([]);
      }
      const kept = new Set([...keptBefore].map((url) => url.replace(/^http:\/\/([^/:]+):\d+/, '$1')));
      expect(after.map(placeOf).filter((place) => kept.has(place))).toEqual([]);
      const first = new Set(before.filter(isAnswered).map(placeOf));
      // A page that was under way may have come by several redirects.
      const again = after.filter((one) => first.has(placeOf(one)) && !isRedirect(one));
      for (const host of HOSTS) {
        const places = new Set(again.filter((one) => one.host === host).map(placeOf));
        expect(places.size, host).toBeLessThanOrEqual(PER_HOST);
      }
    });

    test('one request at a time per host, and the pause between two', () => {
      expect(most.filter(([, count]) => count > 1)).toEqual([]);
      expect(hurried(asked, PAUSE).filter((pair) => !pair.endsWith(FRAME_OF_A_TAB))).toEqual([]);
    });

    test('no host is asked while it wants to be left alone, and none gets credentials', () => {
      expect(early.map(placeOf)).toEqual([]);
      const own = asked.filter((one) => one.part === 'page' && !isOfTab(one));
      const told = own.filter(
        ({ headers }) => headers.cookie ?? headers.authorization ?? headers.referer ?? headers.origin,
      );
      expect(told.map(placeOf)).toEqual([]);
      expect(own.length).toBeGreaterThan(300);
    });

    test('says of each page what the command line says', async () => {
      const fetched = [...entries.values()].filter(({ via }) => via === 'fetch');
      expect(fetched.length).toBeGreaterThan(300);
      const lines = await Promise.all(
        fetched.map(async ({ url }) => JSON.stringify({ source: url, html: (await get(url)).html })),
      );
      const { stdout } = await gouji(['check', '--stdin', 'ndjson', '--lang', 'en'], {
        input: lines.join('\n'),
      });
      const told = stdout
        .trim()
        .split('\n')
        .map((line): Result => JSON.parse(line));
      expect(told.map(({ source }) => source)).toEqual(fetched.map(({ url }) => url));
      for (const [index, entry] of fetched.entries()) {
        const { diagnosis: _, ...line } = withoutComparison(told[index] ?? expect.unreachable());
        const { diagnosis: __, ...own } = withoutComparison(resultOf(entry.url, entry.judgement, 'en'));
        expect(own).toEqual(line);
        // Last year's numbers say more of what is wrong in this year's.
        if (entry.compared === '')
          expect(entry.judgement.en.diagnosis, entry.url).toEqual(told[index]?.diagnosis);
      }
    });

    test('finds between years and organs what there is', () => {
      const own = reports().filter(([, { lists }]) => lists.length > 0);
      const is = own.map(([entry]) => [entry.url, historyOf(entry)]);
      const must = own.map(([entry, one]) => [entry.url, historyExpected(one, own)]);
      expect(is).toEqual(must);
    });

    test('a site outside gov.cn is asked for nothing before it is allowed', async () => {
      expect(asked.filter(({ host }) => host === HOST.news)).toEqual([]);
      expect(portal.ledger.of(HOST.news)).toEqual([]);
      await go(page, 'runs');
      const kind = '.failure-kind[data-kind="host-not-allowed"]';
      await page.$eval(kind, (details) => {
        (details as HTMLDetailsElement).open = true;
      });
      const allow = `${kind} > .buttons > .button-primary`;
      expect(await page.$eval(allow, (button) => button.textContent)).toContain(HOST.news);
      // Chromium asks the user, and a test cannot answer.
      if (name === 'chrome') return;
      await click(page, allow);
      // A page of that site, and one that redirects to it.
      const once = ofKinds('failed').flatMap(([url, one]) =>
        one.kind === 'failed' && one.onceAllowed !== undefined ? [{ url, expected: one.onceAllowed }] : [],
      );
      expect(once).toHaveLength(2);
      for (const { url, expected } of once) {
        const entry = await until(url, async () => (await entriesIn(page)).find((one) => one.url === url));
        const target = (await archiveIn(page)).targets.find((one) => one.url === url);
        expect(outcomeOf(target, entry)).toEqual(outcomeExpected(expected));
      }
      expect(portal.ledger.of(HOST.news)).toHaveLength(2);
      await atRest(page, 30);
    });

    test('a finding opens its report with the overlay at it', async () => {
      await go(page, 'findings', '?rule=balance%2Fresults');
      await click(page, '[data-gouji="findings"] [data-row="0"][data-column="1"]');
      await click(page, '[data-gouji="chosen"] .button');
      const query = new URLSearchParams(await page.evaluate(() => location.hash.replace(/^[^?]*/, '')));
      const entry = entries.get(query.get('report') ?? '');
      const finding = entry?.judgement.en.findings[Number(query.get('item'))] ?? expect.unreachable();
      const report = await until('the report', async () =>
        (await extended.browser.pages()).find((one) => one.url() === entry?.url),
      );
      const selector = `[data-gouji="finding"][data-rule="${finding.rule}"][data-at="${addressOf(finding.at)}"] [aria-expanded="true"]`;
      await until('the finding', () => report.$(`gouji-overlay >>> ${selector}`));
      await report.close();
    });

    test.each(['light', 'dark'])('axe-core finds nothing in it, %s', async (theme) => {
      await storeIn(page, { settings: { version: 1, theme } });
      await until(theme, () => isThere(page, `html[data-theme="${theme}"]`));
      for (const part of ['runs', 'matrix'] as const) {
        await go(page, part);
        expect(await axeFindings(page), part).toEqual([]);
      }
    });

    test('the archive goes out, is cleared, and comes in again as it was', async () => {
      const before = await archiveIn(page);
      await go(page, 'archive');
      await keepFiles(page);
      await click(page, '[data-gouji="export-archive"]');
      await until('the file', () => page.evaluate(() => 'keptFile' in globalThis));
      await sayYes(page, '[data-gouji="remove-all"]', isEmpty);
      await giveKeptFile(page, 'input[name="archive"]');
      await until('the archive', async () => (await archiveIn(page)).rows.length === before.rows.length);
      await until('its end', () => page.evaluate(() => document.querySelector('fieldset:disabled') === null));
      expect(byUrl(await archiveIn(page))).toEqual(byUrl(before));
    });

    test('an organ goes, and a run with what it alone has read', async () => {
      const before = await archiveIn(page);
      const { organ } = before.rows.find((row) => row.isReport) ?? expect.unreachable();
      await go(page, 'archive');
      await write(page, 'input[list="organ-names"]', organ ?? '');
      const left = before.rows.filter((row) => row.organ !== organ);
      expect(left.length).toBeLessThan(before.rows.length);
      await sayYes(page, '[data-gouji="remove-organ"]', ({ rows }) => rows.length <= left.length);
      expect(urlsOf(await archiveIn(page))).toEqual(urlsOf({ ...before, rows: left }));

      const [run] = before.runs.filter(({ total }) => total < 100);
      await sayYes(page, `[data-run="${run?.id}"] .button-grave`, ({ runs: now }) => now.length === 1);
      const kept = left.filter(({ runs: own }) => own.some((id) => id !== run?.id));
      expect(kept.length).toBeLessThan(left.length);
      const now = await archiveIn(page);
      expect(urlsOf(now)).toEqual(urlsOf({ ...before, rows: kept }));
      expect(now.runs.map(({ id }) => id)).toEqual(
        before.runs.filter(({ id }) => id !== run?.id).map(({ id }) => id),
      );
      expect(now.targets.filter((target) => target.run === run?.id)).toEqual([]);
      await sayYes(page, '[data-gouji="remove-all"]', isEmpty);
    });
  });
});

const urlsOf = ({ rows }: Archive): string[] => rows.map(({ url }) => url).toSorted();

function byUrl({ rows, runs, targets }: Archive): unknown {
  return {
    rows: new Map(rows.map((row) => [row.url, row])),
    runs: new Map(runs.map((run) => [run.id, run])),
    targets: new Map(targets.map((target) => [`${target.run} ${target.index}`, target])),
  };
}

const isEmpty = ({ rows, runs, targets }: Archive): boolean =>
  rows.length + runs.length + targets.length === 0;
