import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { Entry, Row, Run, Source, Target } from '../../lib/archive/model.ts';
import { entrySchema, sourceSchema } from '../../lib/archive/schema.ts';
import type { ArchiveStore, Kept } from '../../lib/archive/store.ts';
import { Problem } from '../../lib/problem.ts';
import { hashOf, isMissing, isTemporary, lineAt, withFile, writeWhole } from './files.ts';
import { Journal, type OnDamage } from './journal.ts';
import { Lock } from './lock.ts';
import {
  type Deletion,
  deletionSchema,
  headSchema,
  type JournalLine,
  markerSchema,
  VERSION,
} from './schema.ts';

const MARKER = 'gouji-archive.json';
const LOCK = 'lock';
/** Files that are being written; then moved to their place. */
const BEGUN = 'begun';
const ENTRIES = 'entries';
const RUNS = 'runs';
const DELETION = 'deletion.json';

const AT_A_TIME = 500;
/** Files that are read at the same time. */
const SIDE_BY_SIDE = 16;

/**
 * An archive in a folder. An entry is one file of three lines (its row, the entry, the page), by the SHA-256 of its
 * address; a run is a journal. What is moved to its place is there as a whole; an entry and its target are there
 * when the target's line is: a file that it names is moved when the archive is opened again.
 */
export class FolderStore implements ArchiveStore {
  readonly #folder: string;
  readonly #onDamage: OnDamage;
  readonly #lock: Lock;
  /** By the run. */
  readonly #journals = new Map<string, Journal>();
  readonly #writes = new PQueue({ concurrency: 1 });

  private constructor(folder: string, lock: Lock, onDamage: OnDamage) {
    this.#folder = folder;
    this.#lock = lock;
    this.#onDamage = onDamage;
  }

  /**
   * Opens the archive in a folder, or begins one in a new or empty folder.
   *
   * @param onDamage is told of each file of which something cannot be read; nothing else is lost with it
   * @throws {Problem} where the folder is something else, of a newer version, or another process writes to it
   */
  static async open(folder: string, onDamage: OnDamage): Promise<FolderStore> {
    await mkdir(folder, { recursive: true });
    await checkMarker(folder);
    const lock = await Lock.take(join(folder, LOCK));
    try {
      const store = new FolderStore(folder, lock, onDamage);
      await store.#recover();
      return store;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Ends when everything that was asked for is written. */
  async close(): Promise<void> {
    await this.#writes.onIdle();
    await this.#lock.release();
  }

  async *rows(): AsyncGenerator<readonly Row[]> {
    for (const part of await namesIn(join(this.#folder, ENTRIES))) {
      const names = (await namesIn(join(this.#folder, ENTRIES, part))).filter((name) =>
        name.endsWith('.json'),
      );
      for (let from = 0; from < names.length; from += SIDE_BY_SIDE * 16) {
        const some = names.slice(from, from + SIDE_BY_SIDE * 16);
        const queue = new PQueue({ concurrency: SIDE_BY_SIDE });
        const rows = await queue.addAll(
          some.map((name) => () => this.#rowIn(join(this.#folder, ENTRIES, part, name))),
        );
        const found = rows.filter((row) => row !== undefined);
        if (found.length > 0) yield found;
      }
    }
  }

  row(url: string): Promise<Row | undefined> {
    return this.#rowIn(this.#pathOf(hashOf(url)));
  }

  async entry(url: string): Promise<Entry | undefined> {
    const path = this.#pathOf(hashOf(url));
    const lines = await linesIn(path);
    return lines && this.#parsed(path, lines[1], entrySchema);
  }

  async source(url: string): Promise<Source | undefined> {
    const path = this.#pathOf(hashOf(url));
    const lines = await linesIn(path);
    return lines && this.#parsed(path, lines[2], sourceSchema);
  }

  async put({ entry, row, source }: Kept, target?: Target): Promise<void> {
    const name = await this.#begin(entry, row, JSON.stringify(source));
    await this.#write(async () => {
      const journal = target && this.#journals.get(target.run);
      // A run that was deleted meanwhile has no targets any more.
      if (target !== undefined) await journal?.add([{ target, put: name }]);
      await this.#settle(name);
    });
  }

  async update(entry: Entry, row: Row): Promise<void> {
    await this.#write(async () => {
      const lines = await linesIn(this.#pathOf(hashOf(entry.url)));
      // It was removed meanwhile.
      if (lines === undefined) return;
      await this.#settle(await this.#begin(entry, row, lines[2] ?? ''));
    });
  }

  remove(urls: readonly string[]): Promise<void> {
    return this.#write(() => this.#delete({ entries: urls.map(hashOf) }));
  }

  async runs(): Promise<readonly Run[]> {
    return [...this.#journals.values()].map(({ run }) => run).filter((run) => run !== null);
  }

  putRun(run: Run, targets: readonly Target[] = []): Promise<void> {
    return this.#write(async () => {
      const journal = this.#journals.get(run.id) ?? Journal.empty(this.#journalPath(run.id), this.#onDamage);
      const lines: JournalLine[] = [{ version: VERSION, run }, ...targets.map((target) => ({ target }))];
      await journal.add(lines);
      this.#journals.set(run.id, journal);
    });
  }

  async *targets(run: string, state?: Target['state']): AsyncGenerator<readonly Target[]> {
    const journal = this.#journals.get(run);
    if (journal !== undefined) yield* journal.targets(state, AT_A_TIME);
  }

  putTarget(target: Target): Promise<void> {
    return this.#write(async () => {
      await this.#journals.get(target.run)?.add([{ target }]);
    });
  }

  removeRun(run: string): Promise<void> {
    return this.#write(async () => {
      this.#journals.delete(run);
      await rm(this.#journalPath(run), { force: true });
    });
  }

  clear(): Promise<void> {
    return this.#write(async () => {
      this.#journals.clear();
      await this.#delete({ everything: true });
    });
  }

  /** One after the other, and only while no other process has taken this one for dead. */
  #write(work: () => Promise<void>): Promise<void> {
    return this.#writes.add(async () => {
      if (await this.#lock.isHeld()) return work();
      throw new Problem(
        '另一个进程已接管这个归档，不再写入',
        'another process has taken this archive over, nothing more is written',
      );
    });
  }

  #pathOf(hash: string): string {
    return join(this.#folder, ENTRIES, hash.slice(0, 2), `${hash}.json`);
  }

  #journalPath(run: string): string {
    return join(this.#folder, RUNS, `${hashOf(run).slice(0, 32)}.ndjson`);
  }

  async #rowIn(path: string): Promise<Row | undefined> {
    try {
      return this.#parsed(path, await withFile(path, (file) => lineAt(file, 0)), headSchema)?.row;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Writes an entry where nobody looks for it yet. */
  async #begin(entry: Entry, row: Row, source: string): Promise<string> {
    const name = `${hashOf(entry.url)}.${randomUUID()}`;
    const lines = [JSON.stringify({ version: VERSION, row }), JSON.stringify(entry), source, ''];
    await writeFile(join(this.#folder, BEGUN, name), lines.join('\n'), { flag: 'wx' });
    return name;
  }

  /** Moves an entry to its place. */
  async #settle(name: string): Promise<void> {
    const place = this.#pathOf(name.split('.', 1)[0] ?? '');
    await mkdir(join(place, '..'), { recursive: true });
    await rename(join(this.#folder, BEGUN, name), place);
  }

  async #delete(deletion: Deletion): Promise<void> {
    await writeWhole(join(this.#folder, DELETION), JSON.stringify(deletion));
    await this.#carryOut(deletion);
  }

  async #carryOut(deletion: Deletion): Promise<void> {
    const gone =
      'everything' in deletion
        ? [join(this.#folder, ENTRIES), join(this.#folder, RUNS)]
        : deletion.entries.map((hash) => this.#pathOf(hash));
    for (const path of gone) await rm(path, { recursive: true, force: true });
    await mkdir(join(this.#folder, RUNS), { recursive: true });
    await rm(join(this.#folder, DELETION), { force: true });
  }

  /** Brings to its end what was under way when the program was. */
  async #recover(): Promise<void> {
    for (const folder of [BEGUN, ENTRIES, RUNS]) await mkdir(join(this.#folder, folder), { recursive: true });
    const deletion = await this.#deletion();
    if (deletion !== undefined) await this.#carryOut(deletion);
    const begun = new Set(await namesIn(join(this.#folder, BEGUN)));
    const settled: string[] = [];
    for (const name of await namesIn(join(this.#folder, RUNS))) {
      if (!name.endsWith('.ndjson')) continue;
      const path = join(this.#folder, RUNS, name);
      const journal = await Journal.open(path, this.#onDamage, (put) => {
        if (begun.has(put)) settled.push(put);
      });
      if (journal.run !== null) this.#journals.set(journal.run.id, journal);
      else if (journal.isEmpty) await rm(path);
      // Its first line is damaged, which was said: out of the way of a run of the same name.
      else await rename(path, `${path}.damaged`);
    }
    // In the order of their lines: the last of an address counts.
    for (const name of settled) await this.#settle(name);
    for (const name of await namesIn(join(this.#folder, BEGUN))) await rm(join(this.#folder, BEGUN, name));
    const left = (await namesIn(this.#folder)).filter(isTemporary);
    for (const name of left) await rm(join(this.#folder, name));
  }

  async #deletion(): Promise<Deletion | undefined> {
    const path = join(this.#folder, DELETION);
    try {
      return this.#parsed(path, await readFile(path, 'utf8'), deletionSchema);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  #parsed<T>(path: string, text: string | undefined, schema: { parse(value: unknown): T }): T | undefined {
    try {
      return schema.parse(JSON.parse(text ?? ''));
    } catch {
      this.#onDamage(path, { zh: '文件已损坏，未读取', en: 'the file is damaged, not read' });
      return undefined;
    }
  }
}

async function checkMarker(folder: string): Promise<void> {
  const path = join(folder, MARKER);
  const content = await readFile(path, 'utf8').catch(() => null);
  if (content === null) {
    if ((await readdir(folder)).some((name) => name !== LOCK && !isTemporary(name))) {
      throw new Problem(
        `${folder} 不是归档，也不是空文件夹；请指定新的文件夹`,
        `${folder} is neither an archive nor an empty folder; name a new one`,
      );
    }
    await writeWhole(path, `${JSON.stringify({ program: 'gouji', version: VERSION })}\n`);
    return;
  }
  const { data } = markerSchema.safeParse(jsonOf(content));
  if (data?.version === VERSION) return;
  throw new Problem(
    `${path} 不是本版本能读的归档；请用新版本的 gouji，或指定新的文件夹`,
    `${path} is no archive that this version reads; use a newer gouji, or name a new folder`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Sorted; none where there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function linesIn(path: string): Promise<string[] | undefined> {
  try {
    return (await readFile(path, 'utf8')).split('\n');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
