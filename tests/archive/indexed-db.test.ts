import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASE, type IndexedDbStore, openArchive } from '../../lib/archive/indexed-db.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { Problem } from '../../lib/problem.ts';
import { freshIndexedDb } from './browser.ts';
import { keptOf, runOf, targetOf } from './samples.ts';
import { storeContract } from './store-contract.ts';

storeContract('IndexedDB', async () => {
  freshIndexedDb();
  const opened: IndexedDbStore[] = [await openArchive()];
  const [store] = opened;
  if (store === undefined) throw new Error('no store');
  return {
    store,
    // As another page of the extension would open it.
    reopen: async (): Promise<ArchiveStore> => {
      const again = await openArchive();
      opened.push(again);
      return again;
    },
    end: async () => {
      for (const one of opened) one.close();
    },
  };
});

const URL_A = 'http://a.gov.cn/';

describe('IndexedDB', () => {
  beforeEach(freshIndexedDb);

  it('is there as a whole or not at all: what cannot be kept takes nothing else with it', async () => {
    const store = await openArchive();
    await store.putRun(runOf('one'), [targetOf('one', 0)]);
    const target = { ...targetOf('one', 0, { state: 'done' }), failure: (() => undefined) as never };
    await expect(store.put(keptOf(URL_A), target)).rejects.toThrow();
    expect(await store.row(URL_A)).toBeUndefined();
    expect(await store.entry(URL_A)).toBeUndefined();
    for await (const [first] of store.targets('one')) expect(first?.state).toBe('waiting');
    // And it goes on.
    await store.put(keptOf(URL_A));
    expect(await store.row(URL_A)).toEqual(keptOf(URL_A).row);
  });

  it('an entry that was removed while it was checked again stays away', async () => {
    const store = await openArchive();
    const { entry, row } = keptOf(URL_A);
    await store.update(entry, row);
    expect(await store.entry(URL_A)).toBeUndefined();
    expect(await store.row(URL_A)).toBeUndefined();
  });

  it('rows that are written while rows are read: each once', async () => {
    const store = await openArchive();
    const urls = Array.from({ length: 600 }, (_, number) => `http://a.gov.cn/${1000 + number}`);
    for (const url of urls) await store.put(keptOf(url));
    const seen: string[] = [];
    for await (const rows of store.rows()) {
      seen.push(...rows.map(({ url }) => url));
      for (const url of urls.slice(0, 3)) await store.put(keptOf(url));
      await store.remove([urls.at(-1) ?? '']);
    }
    expect(seen).toEqual(urls.slice(0, -1));
  });

  describe('names what goes wrong', () => {
    const problemOf = (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => null,
        (error) => error,
      );

    it('an archive of a newer version', async () => {
      (await openDB(DATABASE, 1_000)).close();
      expect(await problemOf(openArchive())).toBeInstanceOf(Problem);
    });

    it('a newer version is let in, and the older page says that it is over', async () => {
      const store = await openArchive();
      (await openDB(DATABASE, 1_000)).close();
      expect(await problemOf(store.row(URL_A))).toBeInstanceOf(Problem);
      expect(await problemOf(store.put(keptOf(URL_A)))).toBeInstanceOf(Problem);
    });

    it('no room left, which only the transaction says', async () => {
      const store = await openArchive();
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
        this: IDBObjectStore,
        value,
      ) {
        const request = this.add(value);
        vi.spyOn(this.transaction, 'error', 'get').mockReturnValue(
          new DOMException('full', 'QuotaExceededError'),
        );
        this.transaction.abort();
        return request;
      });
      const problem = await problemOf(store.putTarget(targetOf('one', 0)));
      put.mockRestore();
      expect(problem).toBeInstanceOf(Problem);
      expect((problem as Problem).text.zh).toContain('空间');
    });

    it.each([
      ['QuotaExceededError', '空间'],
      ['UnknownError', '磁盘'],
      ['SecurityError', '设置'],
    ])('%s', async (name, word) => {
      const factory = new IDBFactory();
      factory.open = () => {
        throw new DOMException('no', name);
      };
      globalThis.indexedDB = factory;
      const problem = await problemOf(openArchive());
      expect(problem).toBeInstanceOf(Problem);
      expect((problem as Problem).text.zh).toContain(word);
      expect((problem as Problem).text.en).not.toBe('no');
    });
  });
});
