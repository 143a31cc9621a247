import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IndexedDbStore, openArchive } from '../../lib/archive/indexed-db.ts';
import type { Run, Target } from '../../lib/archive/model.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { MOST_FORMER } from '../../lib/archive/versions.ts';
import type { Progress } from '../../lib/audit/progress.ts';
import { goOn, Stopped } from '../../lib/audit/run.ts';
import { retryFailed, startRun } from '../../lib/audit/start.ts';
import type { World } from '../../lib/audit/world.ts';
import { freshIndexedDb } from '../archive/browser.ts';
import { mortal, type Page, Web } from './world.ts';

const LISTED = { title: null, organ: null, year: null };
const OPTIONS = { pause: 0, tabs: false };

let store: IndexedDbStore;
beforeEach(async () => {
  freshIndexedDb();
  store = await openArchive();
});
afterEach(() => store.close());

const start = (addresses: readonly string[], options = OPTIONS): Promise<Run> =>
  startRun(store, {
    name: '2023',
    options,
    wanted: addresses.map((address) => ({ address, listed: LISTED })),
    now: new Date(0),
  });

const goingOn = (world: World, { id }: Run, signal = new AbortController().signal): Promise<Run> =>
  goOn(world, id, { signal, onProgress: () => undefined });

async function targetsOf({ id }: Run, state?: Target['state']): Promise<Target[]> {
  const found: Target[] = [];
  for await (const targets of store.targets(id, state)) found.push(...targets);
  return found;
}

const stateOf = (targets: readonly Target[]) =>
  Object.fromEntries(targets.map(({ url, state, failure }) => [url, failure?.kind ?? state]));

async function kept(from: ArchiveStore = store): Promise<string[]> {
  const urls: string[] = [];
  for await (const rows of from.rows()) urls.push(...rows.map(({ url }) => url));
  return urls.toSorted();
}

/** So many pages, on as many hosts. */
function pages(count: number, hosts: number): Record<string, Page> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      `http://h${number % hosts}.gov.cn/${number}.html`,
      { organ: `${number}县水务局`, year: 2023 },
    ]),
  );
}

describe('a new run', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['the same address twice', ['http://a.cn/1', 'http://a.cn/1'], { 'http://a.cn/1': 'waiting' }],
    ['but for the place in the page', ['http://a.cn/1#top', 'http://a.cn/1'], { 'http://a.cn/1': 'waiting' }],
    ['but for the case of the host', ['HTTP://A.cn/X', 'http://a.cn/X'], { 'http://a.cn/X': 'waiting' }],
    [
      'paths and queries are told apart',
      ['http://a.cn/x', 'http://a.cn/X', 'http://a.cn/x?id=1'],
      { 'http://a.cn/x': 'waiting', 'http://a.cn/X': 'waiting', 'http://a.cn/x?id=1': 'waiting' },
    ],
    [
      'what is no address',
      ['年报', 'javascript:void(0)'],
      { 年报: 'address', 'javascript:void(0)': 'address' },
    ],
  ])('%s', async (_name, addresses, expected) => {
    const run = await start(addresses);
    const targets = await targetsOf(run);
    expect(stateOf(targets)).toEqual(expected);
    expect(run.total).toBe(Object.keys(expected).length);
    expect(targets.map(({ index }) => index)).toEqual(targets.map((_, index) => index));
  });

  it('knows of an address what any of its lists says', async () => {
    const run = await startRun(store, {
      name: '',
      options: OPTIONS,
      wanted: [
        { address: 'http://a.cn/', listed: { title: null, organ: '甲局', year: null } },
        { address: 'http://a.cn/#', listed: { title: '年报', organ: '乙局', year: 2023 } },
      ],
      now: new Date(0),
    });
    expect((await targetsOf(run))[0]?.listed).toEqual({ title: '年报', organ: '甲局', year: 2023 });
  });

  it('takes turns between hosts', async () => {
    const run = await start([
      'http://a.cn/1',
      'http://a.cn/2',
      'http://a.cn/3',
      'http://b.cn/1',
      'http://c.cn/1',
    ]);
    expect((await targetsOf(run)).map(({ url }) => new URL(url).host)).toEqual([
      'a.cn',
      'b.cn',
      'c.cn',
      'a.cn',
      'a.cn',
    ]);
  });
});

describe('a run that nothing happens to', () => {
  it('fetches every page once, keeps every report, and names every failure', async () => {
    const web = new Web({
      ...pages(30, 4),
      'http://x.cn/busy': { fails: 'busy' },
      'http://x.cn/slow': { fails: 'too-slow' },
      'http://y.com/': { fails: 'host-not-allowed' },
    });
    const addresses = [...web.pages.keys(), 'http://x.cn/gone', '不是网址'];
    const run = await start(addresses);
    const done = await goingOn(web.world(store), run);
    expect(done.state).toBe('done');
    expect((await store.runs())[0]).toEqual(done);
    expect([...web.requests.values()].every((count) => count === 1)).toBe(true);
    expect(web.requests.size).toBe(34);
    const reports = Object.keys(pages(30, 4));
    expect(await kept()).toEqual(reports.toSorted());
    expect(stateOf(await targetsOf(run))).toEqual({
      ...Object.fromEntries(reports.map((url) => [url, 'done'])),
      'http://x.cn/busy': 'busy',
      'http://x.cn/slow': 'too-slow',
      'http://y.com/': 'host-not-allowed',
      'http://x.cn/gone': 'http',
      不是网址: 'address',
    });
    expect((await targetsOf(run)).find(({ url }) => url === 'http://y.com/')?.failure?.host).toBe('y.com');
  });

  it('has no more of a host under way than it may', async () => {
    const web = new Web(pages(40, 2));
    web.onFetch = () => new Promise((resolve) => setTimeout(resolve, 1));
    await goingOn(web.world(store), await start([...web.pages.keys()]));
    expect(web.mostOpen).toBe(2);
  });

  it('what reading or checking throws is the target’s failure, and the others go on', async () => {
    const web = new Web(pages(4, 1));
    const [first = '', second = ''] = web.pages.keys();
    const world = web.world(store);
    const { read, judge } = world;
    world.read = (page) => (page.address === first ? Promise.reject(new Error('no')) : read(page));
    world.judge = (asked) => (asked.source === second ? Promise.reject(new RangeError('no')) : judge(asked));
    const run = await start([...web.pages.keys()]);
    await goingOn(world, run);
    expect(stateOf(await targetsOf(run))).toMatchObject({ [first]: 'unreadable', [second]: 'unreadable' });
    expect(await kept()).toHaveLength(2);
  });

  it('tells how it goes, and at its end all of it', async () => {
    const web = new Web({ ...pages(20, 3), 'http://x.cn/': { fails: 'http' } });
    const told: Progress[] = [];
    const world = web.world(store, { waits: () => [{ host: 'x.cn', until: '2024-01-01T00:00:00.000Z' }] });
    const run = await start([...web.pages.keys()]);
    await goOn(world, run.id, {
      signal: new AbortController().signal,
      onProgress: (progress) => told.push(progress),
    });
    expect(told.at(-1)).toMatchObject({ done: 20, failed: 1, total: 21, left: 0 });
    expect(told.at(-1)?.waits).toEqual([{ host: 'x.cn', until: '2024-01-01T00:00:00.000Z' }]);
    expect(told.length).toBeLessThan(20);
  });

  it('is there no more: it says so', async () => {
    await expect(goingOn(new Web({}).world(store), { id: 'none' } as Run)).rejects.toThrow();
  });
});

describe('the program ends in the middle', () => {
  const COUNT = 8;
  const PAGES = { ...pages(COUNT, 3), 'http://x.cn/gone': { fails: 'http' } } as const;
  /** Its state, each of its targets, its end. */
  const WRITES = Object.keys(PAGES).length + 2;

  it.each(
    (['before', 'after'] as const).flatMap((when) =>
      Array.from({ length: WRITES }, (_, write) => [write + 1, when] as const),
    ),
  )(
    'at write %i, %s it: it ends complete, and nothing is fetched again but what was under way',
    async (at, when) => {
      const web = new Web(PAGES);
      const run = await start(Object.keys(PAGES));
      await expect(goingOn(web.world(mortal(store, at, when)), run)).rejects.toThrow('ended');
      const settled = (await targetsOf(run)).filter(({ state }) => state !== 'waiting').map(({ url }) => url);
      expect(await kept()).toEqual(settled.filter((url) => url !== 'http://x.cn/gone').toSorted());
      const before = new Map(web.requests);

      const done = await goingOn(web.world(store), run);
      expect(done.state).toBe('done');
      expect(await kept()).toEqual(Object.keys(pages(COUNT, 3)).toSorted());
      expect(await targetsOf(run, 'waiting')).toEqual([]);
      for (const url of settled) expect(web.count(url)).toBe(before.get(url));
      for (const url of web.pages.keys()) expect(web.count(url)).toBeLessThanOrEqual(2);
    },
  );

  it('again and again, wherever: it ends complete', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('before', 'after')), {
          maxLength: 6,
        }),
        fc.shuffledSubarray(Object.keys(pages(16, 4)), { minLength: 1 }),
        fc.integer(),
        async (deaths, addresses, seed) => {
          freshIndexedDb();
          store = await openArchive();
          const web = new Web(pages(16, 4));
          // Answers come in another order each time.
          let turn = seed;
          web.onFetch = async () => {
            turn = (turn * 1103515245 + 12345) % 2 ** 31;
            for (let wait = Math.abs(turn) % 5; wait > 0; wait--) await Promise.resolve();
          };
          const run = await start(addresses);
          const settled = new Map<string, number>();
          for (const [at, when] of deaths) {
            await goingOn(web.world(mortal(store, at, when)), run).catch(() => undefined);
            for (const { url, state } of await targetsOf(run)) {
              if (state !== 'waiting' && !settled.has(url)) settled.set(url, web.count(url));
            }
          }
          await goingOn(web.world(store), run);
          expect(await kept()).toEqual(addresses.toSorted());
          for (const [url, count] of settled) expect(web.count(url)).toBe(count);
          for (const url of addresses) {
            const entry = await store.entry(url);
            expect(entry?.runs).toEqual([run.id]);
            expect(entry?.former).toEqual([]);
            expect((await store.row(url))?.digest).toBe(entry?.digest);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a run that is stopped', () => {
  it.each(['paused', 'cancelled'] as const)(
    '%s: what is under way is kept, and nothing is fetched twice',
    async (state) => {
      const web = new Web(pages(30, 5));
      const controller = new AbortController();
      let sent = 0;
      web.onFetch = async () => {
        sent += 1;
        if (sent === 7) controller.abort(new Stopped(state));
      };
      const run = await start([...web.pages.keys()]);
      const stopped = await goingOn(web.world(store), run, controller.signal);
      expect(stopped.state).toBe(state);
      expect((await store.runs())[0]?.state).toBe(state);
      expect((await kept()).length).toBe(web.requests.size);
      expect(web.requests.size).toBeLessThan(30);

      web.onFetch = async () => undefined;
      expect((await goingOn(web.world(store), run)).state).toBe('done');
      expect([...web.requests.values()]).toEqual(Array.from({ length: 30 }, () => 1));
    },
  );

  it('broken off: it stays a run that goes on, and pages that have not come are waiting', async () => {
    const web = new Web(pages(6, 2));
    const controller = new AbortController();
    web.onFetch = (_url, signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        controller.abort();
      });
    const run = await start([...web.pages.keys()]);
    expect((await goingOn(web.world(store), run, controller.signal)).state).toBe('running');
    const targets = await targetsOf(run);
    expect(targets.every(({ state }) => state === 'waiting')).toBe(true);
    expect(targets.reduce((sum, { requests }) => sum + requests, 0)).toBe(web.requests.size);
  });

  it('before it begins: nothing is fetched', async () => {
    const web = new Web(pages(6, 2));
    const run = await start([...web.pages.keys()]);
    expect((await goingOn(web.world(store), run, AbortSignal.abort(new Stopped('paused')))).state).toBe(
      'paused',
    );
    expect(web.requests.size).toBe(0);
  });
});

describe('what has failed', () => {
  it('is tried again where it is asked for, and nothing else', async () => {
    const web = new Web({
      'http://a.cn/': { organ: '甲局' },
      'http://b.com/': { fails: 'host-not-allowed' },
      'http://c.com/': { fails: 'host-not-allowed' },
      'http://d.cn/': { fails: 'busy' },
    });
    const run = await start([...web.pages.keys(), '不是网址']);
    await goingOn(web.world(store), run);
    web.pages.set('http://b.com/', { organ: '乙局' });
    expect(await retryFailed(store, run, ({ host }) => host === 'b.com')).toBe(1);
    expect((await store.runs())[0]?.state).toBe('running');
    await goingOn(web.world(store), run);
    expect(stateOf(await targetsOf(run))).toEqual({
      'http://a.cn/': 'done',
      'http://b.com/': 'done',
      'http://c.com/': 'host-not-allowed',
      'http://d.cn/': 'busy',
      不是网址: 'address',
    });
    expect(Object.fromEntries(web.requests)).toEqual({
      'http://a.cn/': 1,
      'http://b.com/': 2,
      'http://c.com/': 1,
      'http://d.cn/': 1,
    });
  });

  it('is taken up by a run that is under way', async () => {
    const web = new Web({ 'http://a.cn/1': { fails: 'busy' }, 'http://a.cn/2': {}, 'http://a.cn/3': {} });
    const run = await start([...web.pages.keys()]);
    web.onFetch = async (url) => {
      if (url !== 'http://a.cn/3') return;
      web.pages.set('http://a.cn/1', { organ: '甲局' });
      await retryFailed(store, run, () => true);
    };
    await goOn(web.world(store), run.id, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      perHost: 1,
    });
    expect(stateOf(await targetsOf(run))).toEqual({
      'http://a.cn/1': 'done',
      'http://a.cn/2': 'done',
      'http://a.cn/3': 'done',
    });
  });
});

describe('a page that is read again', () => {
  const URL_A = 'http://a.cn/';
  const again = async (web: Web): Promise<Run> => {
    const run = await start([URL_A]);
    await goingOn(web.world(store), run);
    return run;
  };

  it('unchanged: the run and the time are added', async () => {
    const web = new Web({ [URL_A]: { organ: '甲局' } });
    const [first, second] = [await again(web), await again(web)];
    const entry = await store.entry(URL_A);
    expect(entry?.runs).toEqual([first.id, second.id]);
    expect(entry?.former).toEqual([]);
    expect((await store.row(URL_A))?.runs).toEqual(entry?.runs);
  });

  it('changed: its former versions stay, the newest first, and it is said how many were dropped', async () => {
    const web = new Web({ [URL_A]: {} });
    for (let version = 0; version < MOST_FORMER + 3; version++) {
      web.pages.set(URL_A, { organ: '甲局', year: 2000 + version });
      const world = web.world(store);
      const { fetch } = world;
      world.fetch = async (...args) => ({ ...(await fetch(...args)), fetchedAt: `2024-01-${10 + version}` });
      await goingOn(world, await start([URL_A]));
    }
    const entry = await store.entry(URL_A);
    const years = [entry, ...(entry?.former ?? [])].map((one) => one?.judgement.report?.year);
    expect(years).toEqual(
      Array.from({ length: MOST_FORMER + 1 }, (_, back) => 2000 + MOST_FORMER + 2 - back),
    );
    expect(entry?.dropped).toBe(2);
    expect((await store.row(URL_A))?.former).toBe(MOST_FORMER);
  });

  it('failed this time: what there was stays', async () => {
    const web = new Web({ [URL_A]: { organ: '甲局' } });
    await again(web);
    const before = await store.entry(URL_A);
    web.pages.set(URL_A, { fails: 'too-slow' });
    const run = await again(web);
    expect(await store.entry(URL_A)).toEqual(before);
    expect(stateOf(await targetsOf(run))).toEqual({ [URL_A]: 'too-slow' });
  });
});

describe('a page whose report may be drawn by script', () => {
  const URL_A = 'http://a.cn/';
  const TABS = { ...OPTIONS, tabs: true };
  const web = (own: Page = {}) => new Web({ [URL_A]: { isDrawn: true, ...own } });
  const viaOf = async () => (await store.entry(URL_A))?.via;

  it('is not opened where the switch is off: it is said that there may be one', async () => {
    const run = await start([URL_A]);
    const here = web();
    await goingOn(here.withTabs(store), run);
    expect(here.tabs).toEqual([]);
    expect(await targetsOf(run)).toMatchObject([{ state: 'done', failure: { kind: 'not-opened' } }]);
    expect((await store.entry(URL_A))?.mayBeDrawn).toBe(true);
  });

  it('is not opened where there are no tabs', async () => {
    const run = await start([URL_A], TABS);
    await goingOn(web().world(store), run);
    expect(await targetsOf(run)).toMatchObject([{ state: 'done', failure: { kind: 'not-opened' } }]);
  });

  it('is opened, one at a time', async () => {
    const here = new Web({
      [URL_A]: { isDrawn: true },
      'http://b.cn/': { isDrawn: true },
      'http://c.cn/': {},
    });
    const world = here.withTabs(store);
    const { readInTab } = world;
    let [open, most] = [0, 0];
    world.readInTab = async (url, options) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      if (readInTab === undefined) throw new Error('no tabs');
      return readInTab(url, options);
    };
    const run = await start([...here.pages.keys()], TABS);
    await goingOn(world, run);
    expect(most).toBe(1);
    expect(here.tabs.toSorted()).toEqual([URL_A, 'http://b.cn/']);
    const entry = await store.entry(URL_A);
    expect(entry).toMatchObject({ via: 'tab', sha256: null });
    expect(entry?.judgement.report).not.toBeNull();
    expect(entry?.mayBeDrawn).toBeUndefined();
    expect(stateOf(await targetsOf(run))[URL_A]).toBe('done');
  });

  it('a tab that cannot be read: the page is kept, and why', async () => {
    const run = await start([URL_A], TABS);
    await goingOn(web({ text: 'no tab' }).withTabs(store), run);
    expect(await targetsOf(run)).toMatchObject([
      { state: 'done', failure: { kind: 'tab', reason: { en: 'the tab was closed' } } },
    ]);
    expect(await viaOf()).toBe('fetch');
  });

  it('read by a tab before, and not now: the report stays', async () => {
    await goingOn(web().withTabs(store), await start([URL_A], TABS));
    const before = await store.entry(URL_A);
    const run = await start([URL_A]);
    await goingOn(web().world(store), run);
    expect(await store.entry(URL_A)).toEqual({ ...before, runs: [...(before?.runs ?? []), run.id] });
    expect(await targetsOf(run)).toMatchObject([{ state: 'done', failure: { kind: 'not-opened' } }]);
  });

  it('is opened in a tab when it is tried again, and no other page of the run is', async () => {
    const here = new Web({ [URL_A]: { isDrawn: true }, 'http://b.cn/': { isDrawn: true } });
    const run = await start([...here.pages.keys()]);
    await goingOn(here.withTabs(store), run);
    expect(await retryFailed(store, run, (_, url) => url === URL_A)).toBe(1);
    await goingOn(here.withTabs(store), run);
    expect(here.tabs).toEqual([URL_A]);
    expect(await viaOf()).toBe('tab');
    expect(stateOf(await targetsOf(run))).toEqual({ [URL_A]: 'done', 'http://b.cn/': 'not-opened' });
  });
});

describe('a report of which a browser may show more', () => {
  const URL_A = 'http://a.cn/';
  const TABS = { ...OPTIONS, tabs: true };
  const HALF: Page = { tables: ['disclosure'], inTab: ['disclosure', 'applications'] };
  const entry = async () => {
    const { via, judgement } = (await store.entry(URL_A)) ?? {};
    return { via, tables: Object.keys(judgement?.report?.tables ?? {}) };
  };

  it.each<[string, Page, { via: string; tables: number }]>([
    ['draws another table', HALF, { via: 'tab', tables: 2 }],
    ['draws nothing: its frame is gone', { ...HALF, inTab: ['disclosure'] }, { via: 'fetch', tables: 1 }],
    ['shows less', { ...HALF, inTab: [] }, { via: 'fetch', tables: 1 }],
    ['shows no report at all', { ...HALF, isGoneInTab: true }, { via: 'fetch', tables: 1 }],
  ])('is opened in a tab, and what has more is kept: it %s', async (_name, page, { via, tables }) => {
    const here = new Web({ [URL_A]: page });
    const run = await start([URL_A], TABS);
    await goingOn(here.withTabs(store), run);
    expect(here.tabs).toEqual([URL_A]);
    const kept = await entry();
    expect({ ...kept, tables: kept.tables.length }).toEqual({ via, tables });
    expect(stateOf(await targetsOf(run))).toEqual({ [URL_A]: 'done' });
  });

  it('a tab that cannot be read: the report is kept, and why', async () => {
    const run = await start([URL_A], TABS);
    await goingOn(new Web({ [URL_A]: { ...HALF, text: 'no tab' } }).withTabs(store), run);
    expect(await entry()).toEqual({ via: 'fetch', tables: ['disclosure'] });
    expect(stateOf(await targetsOf(run))).toEqual({ [URL_A]: 'tab' });
  });

  it('is a report without tabs too; where there are any, it can be tried again in one', async () => {
    const here = new Web({ [URL_A]: HALF });
    const run = await start([URL_A]);
    await goingOn(here.withTabs(store), run);
    expect(here.tabs).toEqual([]);
    expect(await entry()).toEqual({ via: 'fetch', tables: ['disclosure'] });
    expect(await targetsOf(run)).toMatchObject([{ state: 'done', failure: { kind: 'not-opened' } }]);
    await retryFailed(store, run, () => true);
    await goingOn(here.withTabs(store), run);
    expect(await entry()).toEqual({ via: 'tab', tables: ['disclosure', 'applications'] });
    expect(stateOf(await targetsOf(run))).toEqual({ [URL_A]: 'done' });
  });

  it('is no failure where there are no tabs: what was not read is said in its place', async () => {
    const run = await start([URL_A]);
    await goingOn(new Web({ [URL_A]: HALF }).world(store), run);
    expect(stateOf(await targetsOf(run))).toEqual({ [URL_A]: 'done' });
  });

  it('what a tab has shown is not given up for less, and is for what a tab shows now', async () => {
    const here = new Web({ [URL_A]: HALF });
    await goingOn(here.withTabs(store), await start([URL_A], TABS));
    const before = await store.entry(URL_A);
    const again = await start([URL_A]);
    await goingOn(here.withTabs(store), again);
    expect(await store.entry(URL_A)).toEqual({ ...before, runs: [...(before?.runs ?? []), again.id] });
    here.pages.set(URL_A, { ...HALF, inTab: [], text: 'corrected' });
    await goingOn(here.withTabs(store), await start([URL_A], TABS));
    expect(await entry()).toEqual({ via: 'fetch', tables: ['disclosure'] });
    expect((await store.entry(URL_A))?.former).toHaveLength(1);
  });

  it('a report that has all its tables is opened by nobody', async () => {
    const here = new Web({ [URL_A]: {} });
    await goingOn(here.withTabs(store), await start([URL_A], TABS));
    expect(here.tabs).toEqual([]);
  });
});
