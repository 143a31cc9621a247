import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { Problem } from '../problem.ts';
import { type Compressed, compress, decompress } from './compressed.ts';
import { asProblem, BLOCKED } from './database-problems.ts';
import type { Entry, Row, Run, Source, Target } from './model.ts';
import type { ArchiveStore, Kept } from './store.ts';

/** The archive in a browser: the same in a page and in a worker. */

export const DATABASE = 'gouji-archive';
/** Of the schema below; a new one takes a new step in `upgrade`. */
const VERSION = 1;

/** What is read at a time, so that memory does not grow with the archive. */
const BATCH = 500;

interface Packed {
  url: string;
  data: Compressed;
}

interface Schema extends DBSchema {
  rows: { key: string; value: Row };
  entries: { key: string; value: Packed };
  sources: { key: string; value: Packed };
  runs: { key: string; value: Run };
  targets: {
    key: [run: string, index: number];
    value: Target;
    indexes: { state: [run: string, state: string, index: number] };
  };
}

type Database = IDBPDatabase<Schema>;
type Name = StoreNames<Schema>;
type Writing = IDBPTransaction<Schema, Name[], 'readwrite'>;

const KEPT: Name[] = ['rows', 'entries', 'sources'];
const ALL: Name[] = [...KEPT, 'runs', 'targets'];

function upgrade(database: Database, before: number): void {
  if (before < 1) {
    database.createObjectStore('rows', { keyPath: 'url' });
    database.createObjectStore('entries', { keyPath: 'url' });
    database.createObjectStore('sources', { keyPath: 'url' });
    database.createObjectStore('runs', { keyPath: 'id' });
    const targets = database.createObjectStore('targets', { keyPath: ['run', 'index'] });
    targets.createIndex('state', ['run', 'state', 'index']);
  }
}

/** @throws {Problem} where the browser does not open it */
export async function openArchive(name = DATABASE): Promise<IndexedDbStore> {
  try {
    return new IndexedDbStore(await openDatabase(name));
  } catch (error) {
    throw asProblem(error);
  }
}

function openDatabase(name: string): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isGivenUp = false;
    const opening = openDB<Schema>(name, VERSION, {
      upgrade,
      blocked: () => {
        isGivenUp = true;
        reject(new Problem(BLOCKED.zh, BLOCKED.en));
      },
      // A newer version of the extension is not to be kept out; whatever is asked of this one then says why not.
      blocking: (_current, _newer, { target }) => (target as IDBDatabase).close(),
    });
    opening.then((database) => (isGivenUp ? database.close() : resolve(database)), reject);
  });
}

class IndexedDbStore implements ArchiveStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  close(): void {
    this.#database.close();
  }

  async *rows(): AsyncGenerator<readonly Row[]> {
    let last: string | null = null;
    for (;;) {
      const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
      const rows: Row[] = await this.#ask((database) => database.getAll('rows', range, BATCH));
      if (rows.length === 0) return;
      last = rows.at(-1)?.url ?? null;
      yield rows;
    }
  }

  row(url: string): Promise<Row | undefined> {
    return this.#ask((database) => database.get('rows', url));
  }

  entry(url: string): Promise<Entry | undefined> {
    return this.#unpacked<Entry>('entries', url);
  }

  source(url: string): Promise<Source | undefined> {
    return this.#unpacked<Source>('sources', url);
  }

  async put({ entry, row, source }: Kept, target?: Target): Promise<void> {
    // Before the transaction: one that waits for anything else commits by itself.
    const [packedEntry, packedSource] = [await compress(entry), await compress(source)];
    await this.#write([...KEPT, 'targets'], function* (writing) {
      yield writing.objectStore('rows').put(row);
      yield writing.objectStore('entries').put({ url: entry.url, data: packedEntry });
      yield writing.objectStore('sources').put({ url: entry.url, data: packedSource });
      if (target !== undefined) yield writing.objectStore('targets').put(target);
    });
  }

  async update(entry: Entry, row: Row): Promise<void> {
    const data = await compress(entry);
    await this.#write(['rows', 'entries'], function* (writing) {
      const rows = writing.objectStore('rows');
      yield rows.getKey(entry.url).then(async (key) => {
        // It was removed meanwhile.
        if (key === undefined) return;
        await Promise.all([rows.put(row), writing.objectStore('entries').put({ url: entry.url, data })]);
      });
    });
  }

  async remove(urls: readonly string[]): Promise<void> {
    await this.#write(KEPT, function* (writing) {
      for (const name of KEPT) for (const url of urls) yield writing.objectStore(name).delete(url);
    });
  }

  runs(): Promise<readonly Run[]> {
    return this.#ask((database) => database.getAll('runs'));
  }

  async putRun(run: Run, targets: readonly Target[] = []): Promise<void> {
    await this.#write(['runs', 'targets'], function* (writing) {
      yield writing.objectStore('runs').put(run);
      for (const target of targets) yield writing.objectStore('targets').put(target);
    });
  }

  async *targets(run: string, state?: Target['state']): AsyncGenerator<readonly Target[]> {
    let last = -1;
    for (;;) {
      const targets: Target[] = await this.#ask((database) =>
        state === undefined
          ? database.getAll('targets', IDBKeyRange.bound([run, last], [run, []], true), BATCH)
          : database.getAllFromIndex('targets', 'state', after(run, state, last), BATCH),
      );
      if (targets.length === 0) return;
      last = targets.at(-1)?.index ?? last;
      yield targets;
    }
  }

  async putTarget(target: Target): Promise<void> {
    await this.#write(['targets'], function* (writing) {
      yield writing.objectStore('targets').put(target);
    });
  }

  async removeRun(run: string): Promise<void> {
    await this.#write(['runs', 'targets'], function* (writing) {
      yield writing.objectStore('runs').delete(run);
      yield writing.objectStore('targets').delete(IDBKeyRange.bound([run], [run, []]));
    });
  }

  async clear(): Promise<void> {
    await this.#write(ALL, function* (writing) {
      for (const name of ALL) yield writing.objectStore(name).clear();
    });
  }

  async #unpacked<T>(name: 'entries' | 'sources', url: string): Promise<T | undefined> {
    const packed = await this.#ask((database) => database.get(name, url));
    return packed && decompress<T>(packed.data);
  }

  async #ask<T>(question: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await question(this.#database);
    } catch (error) {
      throw asProblem(error);
    }
  }

  /** All of it, or nothing. */
  async #write(names: Name[], asked: (writing: Writing) => Iterable<Promise<unknown>>): Promise<void> {
    await this.#ask(async (database) => {
      const writing = database.transaction(names, 'readwrite');
      const requests: Promise<unknown>[] = [];
      try {
        for (const request of asked(writing)) requests.push(request);
      } catch (error) {
        // What was asked before would be kept without the rest.
        writing.abort();
        await Promise.allSettled([writing.done, ...requests]);
        throw error;
      }
      // Where there is no room left, the transaction alone says so; of each request, that it was broken off.
      const [done] = await Promise.allSettled([writing.done, ...requests]);
      if (done.status === 'rejected') throw done.reason;
    });
  }
}

export type { IndexedDbStore };

/** Keys of the targets of a run in a state, after one of them; a list comes after every number. */
function after(run: string, state: string, last: number): IDBKeyRange {
  return IDBKeyRange.bound([run, state, last], [run, state, []], true);
}
