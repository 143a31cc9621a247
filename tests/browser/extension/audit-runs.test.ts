import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS } from '../../../lib/settings/model.ts';
import { HOST, HOSTS } from '../../support/portal/hosts.ts';
import { openPortal, type Portal } from '../../support/portal/portal.ts';
import {
  archiveIn,
  atRest,
  click,
  endedIn,
  go,
  isThere,
  lookedThrough,
  openAudit,
  paste,
  sayYes,
  start,
  until,
} from './audit-page.ts';
import { placeOf } from './audit-portal.ts';
import { type BrowserName, type Extended, runs, startWithExtension } from './browsers.ts';
import { openPopup, openToolbar } from './toolbar.ts';

/** What pages of the extension have in both browsers. */
declare const chrome: typeof browser;

describe.each<BrowserName>(['chrome', 'firefox'])('%s', (name) => {
  describe.runIf(runs(name))('an audit', () => {
    let portal: Portal;
    let extended: Extended;
    beforeAll(async () => {
      portal = await openPortal({ speed: 0.02, retryAfter: 1 });
      extended = await startWithExtension(name, { hosts: HOSTS });
    });
    afterAll(async () => {
      await extended?.close();
      await portal?.close();
    });

    test('the popup of a list has that list audited: only its pages are asked for', async () => {
      const list = portal.lists.find(({ address }) => address.includes(HOST.statistics));
      if (list === undefined) return expect.unreachable();
      const bar = await openToolbar(extended);
      const { tab } = await bar.open(list.address);
      const popup = await openPopup(extended, tab);
      portal.ledger.clear();
      await popup.$eval('[data-gouji="audit"]', (button) => (button as HTMLButtonElement).click());
      const address = `${extended.base}audit.html?list=${tab}`;
      await until('the audit page', () =>
        bar.run(
          (url: string) => chrome.tabs.query({}).then((tabs) => tabs.some((one) => one.url === url)),
          address,
        ),
      );
      // Firefox lists no page of an extension: the same once more.
      const opened = (await extended.browser.pages()).find((one) => one.url().startsWith(address));
      const audit = opened ?? (await openAudit(extended, `?list=${tab}`));
      await audit.bringToFront();
      await lookedThrough(audit);
      await audit.select('[data-gouji="choose-year"]', '');
      const found = await audit.$$eval('[data-gouji="choices"] .address', (cells) =>
        cells.map((cell) => cell.textContent),
      );
      expect(found.toSorted()).toEqual(list.shows.map((one) => one.address).toSorted());
      const pages = portal.ledger.all().filter(({ part }) => part === 'page');
      expect(
        pages
          .map((one) => portal.addressOf({ host: HOST.statistics, path: one.path }))
          .filter((url) => !list.pages.includes(url)),
      ).toEqual([]);
    });

    test('a run is paused, gone on with and cancelled', async () => {
      const some = [...portal.expected()].flatMap(([url, { kind }]) =>
        kind === 'report' && url.includes(HOST.city) ? url : [],
      );
      const page = await openAudit(extended);
      await paste(page, some.slice(0, 12));
      const id = await start(page, { pause: 1000, tabs: false });
      await go(page, 'runs');
      const head = `[data-run="${id}"] .run-head .buttons`;
      const stateIs = (state: string) =>
        until(state, async () => {
          const { runs: all, rows } = await archiveIn(page);
          return all.find((run) => run.id === id)?.state === state && { kept: rows.length };
        });
      await until('two pages', () => endedIn(page, 2));
      await click(page, `${head} > .button`);
      const { kept } = await stateIs('paused');
      portal.ledger.clear();
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(portal.ledger.all().map(placeOf)).toEqual([]);
      await click(page, `${head} > .button-primary`);
      await until('another page', () => endedIn(page, kept + 1));
      await sayYes(page, `${head} > .button-grave`, ({ runs: all }) =>
        all.every(({ state }) => state === 'cancelled'),
      );
      const ended = await stateIs('cancelled');
      portal.ledger.clear();
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(portal.ledger.all().map(placeOf)).toEqual([]);
      const { targets } = await archiveIn(page);
      expect(targets.filter(({ state }) => state === 'done')).toHaveLength(ended.kept);
      expect(targets.some(({ state }) => state === 'waiting')).toBe(true);
    });

    test('a page that script draws: told as not opened, and tried again in a tab', async () => {
      const drawn = [...portal.expected()].flatMap(([url, { kind }]) => (kind === 'drawn' ? url : []));
      const page = await openAudit(extended);
      await paste(page, drawn.slice(0, 1));
      const id = await start(page, { pause: 200, tabs: false });
      await atRest(page, 60);
      const target = async () => (await archiveIn(page)).targets.find(({ run }) => run === id);
      expect(await target()).toMatchObject({ state: 'done', failure: { kind: 'not-opened' } });
      await go(page, 'runs');
      await click(page, `[data-run="${id}"] [data-gouji="unread"] [data-kind="not-opened"] .buttons .button`);
      const isRead = async () => {
        const { state, failure } = (await target()) ?? {};
        return state === 'done' && failure === undefined;
      };
      await until('the report', isRead, 90);
      await atRest(page, 60);
      expect(await target()).toMatchObject({ state: 'done', inTab: true });
      const { rows } = await archiveIn(page);
      expect(rows.find(({ url }) => url === drawn[0])?.isReport).toBe(true);
    });

    test('settings that change while the page is open: it shows less, the archive has what it had', async () => {
      const faulty = [...portal.expected()].flatMap(([url, one]) =>
        one.kind === 'report' && one.findings.length > 1 && url.includes(HOST.city) ? url : [],
      );
      const page = await openAudit(extended);
      await paste(page, faulty.slice(0, 3));
      await start(page, { pause: 200, tabs: false });
      await atRest(page, 60);
      await go(page, 'findings');
      const before = (await archiveIn(page)).rows;
      const rules = before.flatMap(({ findings }) => findings.map(({ rule }) => rule));
      const [rule] = rules;
      const rowCount = () =>
        page.evaluate(() =>
          Number(document.querySelector('[data-gouji="findings"]')?.getAttribute('aria-rowcount') ?? 1),
        );
      await until('all findings', async () => (await rowCount()) === rules.length + 1);
      const settings = { ...DEFAULT_SETTINGS, rules: { [rule ?? '']: { off: true } } };
      await page.evaluate((set) => chrome.storage.local.set({ settings: set }), settings);
      const left = rules.filter((one) => one !== rule).length;
      await until('those that are left', async () => (await rowCount()) === left + 1);
      const said = await page.$eval('[data-gouji="left-out"] summary', (element) => element.textContent);
      expect(said).toContain(String(rules.length - left));
      const [row] = before.filter(
        ({ findings, organ }) => organ !== null && findings.some((one) => one.rule !== rule),
      );
      const [finding] = row?.findings.filter((one) => one.rule !== rule) ?? [];
      if (row === undefined || finding === undefined) return expect.unreachable();
      const ignored = [
        {
          organ: row.organ,
          year: row.year,
          rule: finding.rule,
          at: finding.at.replace('section:', ''),
          reason: 'explained',
          note: '',
          by: '',
          on: '2024-01-01',
        },
      ];
      await page.evaluate((set) => chrome.storage.local.set({ ignored: set }), ignored);
      await until('one less', async () => (await rowCount()) < left + 1);
      await page.evaluate(() => chrome.storage.local.remove(['settings', 'ignored']));
      await until('all again', async () => (await rowCount()) === rules.length + 1);
      expect((await archiveIn(page)).rows).toEqual(before);
    });

    test('the archive is read again: each of its pages is asked for once more, and is one entry as before', async () => {
      const page = await openAudit(extended);
      const before = (await archiveIn(page)).rows;
      await click(page, 'input[name="way"][value="archive"]');
      await click(page, '[data-gouji="read-archive"]');
      await until('the list', () => isThere(page, '[data-gouji="start"]'));
      portal.ledger.clear();
      await start(page, { pause: 200, tabs: true });
      await atRest(page, 90);
      const after = new Map((await archiveIn(page)).rows.map((row) => [row.url, row]));
      expect([...after.keys()].toSorted()).toEqual(before.map(({ url }) => url).toSorted());
      for (const { url, digest, fetchedAt, former } of before) {
        expect(portal.ledger.requestsOf(url)).not.toEqual([]);
        expect(after.get(url)).toMatchObject({ digest, former });
        expect(Date.parse(after.get(url)?.fetchedAt ?? '')).toBeGreaterThan(Date.parse(fetchedAt));
      }
    });
  });
});
