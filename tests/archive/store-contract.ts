import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../lib/archive/model.ts';
import { rowOf } from '../../lib/archive/row.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { keptOf, runOf, targetOf } from './samples.ts';

/** A store that a test may close and open again. */
export interface StoreInUse {
  store: ArchiveStore;
  /** The same archive, opened anew, after the store was closed or its program ended. */
  reopen(): Promise<ArchiveStore>;
  /** Closes it and takes it away. */
  end(): Promise<void>;
}

async function all<T>(pieces: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const piece of pieces) {
    expect(piece.length).toBeGreaterThan(0);
    expect(piece.length).toBeLessThanOrEqual(1000);
    found.push(...piece);
  }
  return found;
}

const urlsOf = async (store: ArchiveStore): Promise<string[]> =>
  (await all(store.rows())).map(({ url }) => url).toSorted();

const indexesOf = async (store: ArchiveStore, run: string, state?: Target['state']): Promise<number[]> =>
  (await all(store.targets(run, state))).map(({ index }) => index);

const A = 'http://a.gov.cn/2023/年报.html?id=1&x=%2F';
const B = 'http://b.gov.cn/';

/** What every store of an archive does, whatever it keeps it in. */
export function storeContract(name: string, makeStore: () => Promise<StoreInUse>): void {
  describe(`${name}: what every archive store does`, () => {
    let use: StoreInUse;
    let store: ArchiveStore;
    beforeEach(async () => {
      use = await makeStore();
      store = use.store;
    });
    afterEach(() => use.end());

    it('is empty at first', async () => {
      expect(await all(store.rows())).toEqual([]);
      expect(await store.runs()).toEqual([]);
      expect(await all(store.targets('none'))).toEqual([]);
      expect(await Promise.all([store.row(A), store.entry(A), store.source(A)])).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });

    it('gives back what it was given, also when it is opened again', async () => {
      const [a, b] = [keptOf(A), keptOf(B, { sha256: null, via: 'tab', attachments: [] }, '另一页')];
      const former = [{ ...a.entry, fetchedAt: '2023-01-01T00:00:00.000Z' }].map(
        ({ url: _, listed: __, attachments: ___, compared: ____, runs: _____, former: ______, ...version }) =>
          version,
      );
      const c = keptOf('http://c.gov.cn/', { former });
      for (const kept of [a, b, c]) await store.put(kept);
      for (const opened of [store, await use.reopen()]) {
        for (const { entry, row, source } of [a, b, c]) {
          expect(await opened.entry(entry.url)).toEqual(entry);
          expect(await opened.row(entry.url)).toEqual(row);
          expect(await opened.source(entry.url)).toEqual(source);
        }
        expect(await urlsOf(opened)).toEqual([A, B, 'http://c.gov.cn/'].toSorted());
      }
    });

    it('keeps one entry of an address: the last', async () => {
      await store.put(keptOf(A));
      const again = keptOf(A, { bytes: 7, digest: 'c'.repeat(64) }, '改过');
      await store.put(again);
      expect(await all(store.rows())).toEqual([again.row]);
      expect(await store.entry(A)).toEqual(again.entry);
      expect(await store.source(A)).toEqual(again.source);
    });

    it('updates entry and row, and leaves the page', async () => {
      const kept = keptOf(A);
      await store.put(kept);
      const entry = { ...kept.entry, compared: `${B} 1`, runs: ['first', 'second'] };
      const row = rowOf(entry, kept.source);
      await store.update(entry, row);
      const opened = await use.reopen();
      expect(await opened.entry(A)).toEqual(entry);
      expect(await all(opened.rows())).toEqual([row]);
      expect(await opened.source(A)).toEqual(kept.source);
    });

    it('removes entries with all that belongs to them, and no others', async () => {
      for (const url of [A, B]) await store.put(keptOf(url));
      await store.remove([A, 'http://never.there/']);
      for (const opened of [store, await use.reopen()]) {
        expect(await urlsOf(opened)).toEqual([B]);
        expect(await opened.row(A)).toBeUndefined();
        expect(await opened.entry(A)).toBeUndefined();
        expect(await opened.source(A)).toBeUndefined();
      }
    });

    it('gives rows some hundreds at a time', async () => {
      const urls = Array.from({ length: 1200 }, (_, number) => `http://a.gov.cn/${number}`).toSorted();
      for (const url of urls) await store.put(keptOf(url));
      expect(await urlsOf(store)).toEqual(urls);
    }, 120_000);

    it('keeps runs and their states', async () => {
      await store.putRun(
        runOf('one'),
        [0, 1, 2].map((index) => targetOf('one', index)),
      );
      await store.putRun(runOf('two', { total: 0 }), []);
      const done = runOf('one', { state: 'done', finishedAt: '2024-02-02T00:00:00.000Z' });
      await store.putRun(done);
      for (const opened of [store, await use.reopen()]) {
        const runs = (await opened.runs()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
        expect(runs).toEqual([done, runOf('two', { total: 0 })]);
        expect(await indexesOf(opened, 'one')).toEqual([0, 1, 2]);
        expect(await indexesOf(opened, 'two')).toEqual([]);
      }
    });

    it('gives the targets of a run in order, whichever way they came and changed', async () => {
      const indexes = Array.from({ length: 1500 }, (_, index) => index);
      await store.putRun(
        runOf('one', { total: 1500 }),
        indexes.map((index) => targetOf('one', index)),
      );
      await store.putRun(runOf('two'), [targetOf('two', 0)]);
      const failure = {
        kind: 'host-not-allowed',
        reason: { zh: '不允许', en: 'not allowed' },
        host: 'x.com',
      } as const;
      await store.putTarget(targetOf('one', 1400, { state: 'failed', failure, requests: 2 }));
      await store.putTarget(targetOf('one', 3, { state: 'done', requests: 1 }));
      await store.putTarget(targetOf('one', 7, { requests: 1 }));
      await store.putTarget(targetOf('one', 7, { state: 'failed', requests: 2 }));
      for (const opened of [store, await use.reopen()]) {
        expect(await indexesOf(opened, 'one')).toEqual(indexes);
        expect(await indexesOf(opened, 'one', 'failed')).toEqual([7, 1400]);
        expect(await indexesOf(opened, 'one', 'done')).toEqual([3]);
        expect(await indexesOf(opened, 'one', 'waiting')).toEqual(
          indexes.filter((index) => ![3, 7, 1400].includes(index)),
        );
        expect((await all(opened.targets('one', 'failed'))).at(-1)).toEqual(
          targetOf('one', 1400, { state: 'failed', failure, requests: 2 }),
        );
        expect(await indexesOf(opened, 'two', 'waiting')).toEqual([0]);
      }
    });

    it('keeps an entry and the target it came of together', async () => {
      await store.putRun(
        runOf('one'),
        [0, 1].map((index) => targetOf('one', index)),
      );
      const { url } = targetOf('one', 1);
      await store.put(keptOf(url), targetOf('one', 1, { state: 'done', requests: 3 }));
      const opened = await use.reopen();
      expect(await opened.entry(url)).toEqual(keptOf(url).entry);
      expect(await all(opened.targets('one', 'done'))).toEqual([
        targetOf('one', 1, { state: 'done', requests: 3 }),
      ]);
      expect(await indexesOf(opened, 'one', 'waiting')).toEqual([0]);
    });

    it('deletes a run with its targets; entries stay', async () => {
      await store.putRun(runOf('one'), [targetOf('one', 0)]);
      await store.putRun(runOf('two'), [targetOf('two', 0)]);
      await store.put(keptOf(A));
      await store.removeRun('one');
      const opened = await use.reopen();
      expect((await opened.runs()).map(({ id }) => id)).toEqual(['two']);
      expect(await indexesOf(opened, 'one')).toEqual([]);
      expect(await indexesOf(opened, 'two')).toEqual([0]);
      expect(await urlsOf(opened)).toEqual([A]);
    });

    it('deletes everything', async () => {
      await store.putRun(runOf('one'), [targetOf('one', 0)]);
      await store.put(keptOf(A));
      await store.clear();
      for (const opened of [store, await use.reopen()]) {
        expect(await all(opened.rows())).toEqual([]);
        expect(await opened.runs()).toEqual([]);
        expect(await indexesOf(opened, 'one')).toEqual([]);
        expect(await opened.entry(A)).toBeUndefined();
      }
      const opened = await use.reopen();
      await opened.put(keptOf(B));
      expect(await urlsOf(opened)).toEqual([B]);
    });

    it('writes what is asked for at the same time', async () => {
      const urls = Array.from({ length: 40 }, (_, number) => `http://a.gov.cn/${number}.html`);
      await store.putRun(
        runOf('one', { total: 40 }),
        urls.map((_, index) => targetOf('one', index)),
      );
      await Promise.all(
        urls.map((url, index) => store.put(keptOf(url), targetOf('one', index, { state: 'done' }))),
      );
      const opened = await use.reopen();
      expect(await urlsOf(opened)).toEqual(urls.toSorted());
      expect(await indexesOf(opened, 'one', 'done')).toHaveLength(40);
    });
  });
}
