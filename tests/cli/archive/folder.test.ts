import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderStore } from '../../../cli/archive/folder.ts';
import { Problem } from '../../../lib/problem.ts';
import { keptOf, runOf, targetOf } from '../../archive/samples.ts';
import { storeContract } from '../../archive/store-contract.ts';

const A = 'http://a.gov.cn/1.html';
const B = 'http://b.gov.cn/2.html';

storeContract('a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-archive-'));
  let store = await FolderStore.open(folder, damaged);
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await FolderStore.open(folder, damaged);
      return store;
    },
    end: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

function damaged(path: string): void {
  throw new Error(`damaged: ${path}`);
}

describe('an archive in a folder', () => {
  let folder: string;
  let said: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-archive-'));
    said = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (path = folder) =>
    FolderStore.open(path, (file) => {
      said.push(file);
    });
  /** Does something with the archive, as a program that then ends. */
  async function once<T>(work: (store: FolderStore) => Promise<T>): Promise<T> {
    const store = await open();
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
  const refusal = (path?: string): Promise<string> =>
    open(path).then(
      () => expect.unreachable('opened'),
      (error: unknown) => (error instanceof Problem ? error.text.zh : expect.unreachable(String(error))),
    );
  const filesOf = (under: string): string[] =>
    readdirSync(join(folder, under), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name));
  const journal = (): string => filesOf('runs')[0] ?? expect.unreachable('no run');
  const states = async (store: FolderStore): Promise<string[]> => {
    const found: string[] = [];
    for await (const some of store.targets('one')) found.push(...some.map(({ state }) => state));
    return found;
  };
  const urls = async (store: FolderStore): Promise<string[]> => {
    const found: string[] = [];
    for await (const some of store.rows()) found.push(...some.map(({ url }) => url));
    return found;
  };

  describe('after the program was killed', () => {
    const begin = () =>
      once(async (store) => {
        await store.putRun(
          runOf('one'),
          [0, 1].map((index) => targetOf('one', index)),
        );
        await store.put(keptOf(A), targetOf('one', 0, { state: 'done' }));
      });
    /** The file of an entry that is written but not yet in its place. */
    function unsettled(): string {
      const [file = ''] = filesOf('entries');
      const name = /"put":"([^"]+)"/u.exec(readFileSync(journal(), 'utf8'))?.[1] ?? '';
      renameSync(file, join(folder, 'begun', name));
      return name;
    }

    it('brings an entry to its place where its target says that it is there', async () => {
      await begin();
      unsettled();
      await once(async (store) => {
        expect(await store.entry(A)).toEqual(keptOf(A).entry);
        expect(await states(store)).toEqual(['done', 'waiting']);
      });
      expect(said).toEqual([]);
    });

    it('has neither entry nor target where the target’s line is not whole', async () => {
      await begin();
      unsettled();
      const lines = readFileSync(journal());
      writeFileSync(journal(), lines.subarray(0, lines.length - 20));
      await once(async (store) => {
        expect(await store.entry(A)).toBeUndefined();
        expect(await states(store)).toEqual(['waiting', 'waiting']);
        await store.put(keptOf(A), targetOf('one', 0, { state: 'done' }));
      });
      expect(said).toEqual([journal()]);
      await once(async (store) => expect(await states(store)).toEqual(['done', 'waiting']));
      expect(said).toEqual([journal()]);
      expect(filesOf('begun')).toEqual([]);
    });

    it('has no run of which not all targets are there', async () => {
      await begin();
      const [first = ''] = readFileSync(journal(), 'utf8').split('\n');
      writeFileSync(journal(), `${first}\n`);
      await once(async (store) => expect(await store.runs()).toEqual([]));
      expect(filesOf('runs')).toEqual([]);
    });

    it('goes on deleting', async () => {
      await begin();
      await once((store) => store.put(keptOf(B)));
      const kept = `${folder}-kept`;
      cpSync(folder, kept, { recursive: true });
      await once((store) => store.remove([A]));
      expect(await once(urls)).toEqual([B]);
      rmSync(folder, { recursive: true });
      renameSync(kept, folder);
      const hash = filesOf('entries').map(
        (path) => /([0-9a-f]{64})\.json$/u.exec(path)?.[1] ?? '',
      ) as string[];
      writeFileSync(join(folder, 'deletion.json'), JSON.stringify({ entries: hash }));
      expect(await once(urls)).toEqual([]);
      expect(await once((store) => store.runs())).toHaveLength(1);
      writeFileSync(join(folder, 'deletion.json'), JSON.stringify({ everything: true }));
      expect(await once((store) => store.runs())).toEqual([]);
    });

    it('leaves no file behind that was begun', async () => {
      await begin();
      writeFileSync(join(folder, 'begun', `${'0'.repeat(64)}.x`), 'half');
      writeFileSync(join(folder, '.00000000-0000-0000-0000-000000000000.tmp'), 'half');
      await once(async (store) => expect(await urls(store)).toEqual([A]));
      expect(filesOf('begun')).toEqual([]);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    });
  });

  describe('a damaged file', () => {
    it.each([
      ['is empty', () => ''],
      ['is cut off', (text: string) => text.slice(0, 300)],
      ['has another shape', (text: string) => text.replace('"isReport":true', '"isReport":1')],
      ['is of another version', (text: string) => text.replace('"version":1', '"version":2')],
      ['is no JSON', () => '\u0000\u0001\u0002'],
    ])('is named and costs only itself: an entry %s', async (_, damage) => {
      await once(async (store) => {
        for (const url of [A, B]) await store.put(keptOf(url));
      });
      const file = filesOf('entries').find((path) => readFileSync(path, 'utf8').includes(A)) ?? '';
      writeFileSync(file, damage(readFileSync(file, 'utf8')));
      await once(async (store) => {
        expect(await urls(store)).toEqual([B]);
        expect(await store.row(A)).toBeUndefined();
        expect(said).toEqual([file, file]);
        await store.put(keptOf(A));
        expect((await urls(store)).toSorted()).toEqual([A, B]);
      });
      expect(said).toEqual([file, file]);
    });

    it.each([1, 2])('costs only the line: line %i of an entry', async (line) => {
      await once((store) => store.put(keptOf(A)));
      const [file = ''] = filesOf('entries');
      const lines = readFileSync(file, 'utf8').split('\n');
      lines[line] = '{"url":1}';
      writeFileSync(file, lines.join('\n'));
      await once(async (store) => {
        expect(await urls(store)).toEqual([A]);
        expect(await store.entry(A)).toEqual(line === 1 ? undefined : keptOf(A).entry);
        expect(await store.source(A)).toEqual(line === 2 ? undefined : keptOf(A).source);
      });
      expect(said).toEqual([file]);
    });

    it('costs only its line: a run’s journal', async () => {
      await once((store) =>
        store.putRun(
          runOf('one'),
          [0, 1, 2].map((index) => targetOf('one', index)),
        ),
      );
      const path = journal();
      writeFileSync(path, readFileSync(path, 'utf8').replace('"index":1', '"index":"1"'));
      await once(async (store) => {
        expect(await states(store)).toEqual(['waiting', 'waiting']);
        await store.putTarget(targetOf('one', 1, { state: 'failed' }));
        expect(await states(store)).toEqual(['waiting', 'failed', 'waiting']);
      });
      expect(said).toEqual([path]);
    });

    it('is out of the way of a run of the same name', async () => {
      await once((store) => store.putRun(runOf('one'), [targetOf('one', 0)]));
      const path = journal();
      writeFileSync(path, readFileSync(path, 'utf8').replace('"version":1', '"version":9'));
      await once(async (store) => {
        expect(await store.runs()).toEqual([]);
        await store.putRun(runOf('one'), [targetOf('one', 0, { state: 'done' })]);
      });
      expect(said).toEqual([path]);
      await once(async (store) => expect(await states(store)).toEqual(['done']));
    });
  });

  describe('belongs to one process at a time', () => {
    const lock = () => join(folder, 'lock');
    const held = (pid: number, host = hostname()) =>
      writeFileSync(lock(), JSON.stringify({ pid, host, nonce: 'x' }));
    const longAgo = new Date(Date.now() - 120_000);
    const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

    it('says who has it', async () => {
      await once(async () => undefined);
      held(process.ppid);
      expect(await refusal()).toContain(`${process.ppid}`);
      held(1, 'elsewhere');
      expect(await refusal()).toContain('elsewhere');
      expect(readFileSync(lock(), 'utf8')).toContain('elsewhere');
    });

    it('refuses a second one within the same program', async () => {
      const store = await open();
      writeFileSync(lock(), readFileSync(lock(), 'utf8').replace(`:${process.pid},`, `:${process.ppid},`));
      expect(await refusal()).toContain('另一个进程');
      await store.close();
    });

    it.each([
      ['whose process is gone', () => held(deadPid())],
      ['of a process with this one’s number', () => held(process.pid)],
      [
        'that nobody has touched for long',
        () => {
          held(process.ppid, 'elsewhere');
          utimesSync(lock(), longAgo, longAgo);
        },
      ],
      [
        'that is empty, and old',
        () => {
          writeFileSync(lock(), '');
          utimesSync(lock(), longAgo, longAgo);
        },
      ],
    ])('takes over a lock %s', async (_, leave) => {
      await once((store) => store.put(keptOf(A)));
      leave();
      expect(await once(urls)).toEqual([A]);
      expect(() => statSync(lock())).toThrow();
    });

    it('writes nothing more once another has taken it over', async () => {
      const store = await open();
      held(process.ppid);
      await expect(store.put(keptOf(A))).rejects.toThrow(Problem);
      await store.close();
      expect(readFileSync(lock(), 'utf8')).toContain(`${process.ppid}`);
    });
  });

  it.each([
    ['another folder', () => writeFileSync(join(folder, 'thesis.doc'), ''), '空文件夹'],
    [
      'one of a newer version',
      () => writeFileSync(join(folder, 'gouji-archive.json'), '{"program":"gouji","version":99}'),
      '新版本',
    ],
    ['one that says nothing', () => appendFileSync(join(folder, 'gouji-archive.json'), ''), '新版本'],
  ])('is not %s', async (_, make, words) => {
    make();
    const before = readdirSync(folder);
    expect(await refusal()).toContain(words);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('makes the folder where there is none', async () => {
    const path = join(folder, 'a', 'b');
    mkdirSync(join(folder, 'a'));
    await (await open(path)).close();
    expect(readdirSync(path)).toContain('gouji-archive.json');
  });
});
