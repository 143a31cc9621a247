import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IndexedDbStore, openArchive } from '../../lib/archive/indexed-db.ts';
import { linesOf } from '../../lib/archive/lines.ts';
import { mergedEntries } from '../../lib/archive/merge.ts';
import type { Entry } from '../../lib/archive/model.ts';
import { removeRun } from '../../lib/archive/remove.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { exportArchive, type Imported, importArchive } from '../../lib/archive/transfer.ts';
import { MOST_FORMER } from '../../lib/archive/versions.ts';
import { packOutline } from '../../lib/read/packed.ts';
import { outlineOfText } from '../../lib/text/outline.ts';
import { mortal } from '../audit/world.ts';
import { freshIndexedDb } from './browser.ts';
import { judgementOf, runOf, keptOf as sample, targetOf } from './samples.ts';

let store: IndexedDbStore;
let other: IndexedDbStore;
beforeEach(async () => {
  freshIndexedDb();
  store = await openArchive();
  other = await openArchive('other');
});
afterEach(() => {
  store.close();
  other.close();
});

const { pieces } = packOutline(outlineOfText('一、总体情况\n本机关按时发布信息。'));

function keptOf(url: string, own: Partial<Entry> = {}) {
  const { entry, row } = sample(url, own);
  return { entry, row, source: { url, pieces } };
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

const exported = (from: ArchiveStore = store) => bytesOf(exportArchive(from, new Date(0)));

/** A file that comes in pieces of any size. */
function streamOf(bytes: Uint8Array, size = 1000): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(Uint8Array.from(bytes.subarray(at, at + size)));
      at += size;
    },
  });
}

async function imported(bytes: Uint8Array, into: ArchiveStore = other): Promise<Imported> {
  const outcome = await importArchive(into, streamOf(bytes), { signal: new AbortController().signal });
  if ('problem' in outcome) throw new Error(outcome.problem.what.en);
  return outcome;
}

/** All there is in an archive. */
async function contentOf(from: ArchiveStore): Promise<unknown> {
  const entries = [];
  for await (const rows of from.rows()) {
    for (const row of rows) entries.push([row, await from.entry(row.url), await from.source(row.url)]);
  }
  const runs = [];
  for (const run of await from.runs()) {
    const targets = [];
    for await (const some of from.targets(run.id)) targets.push(...some);
    runs.push([run, targets]);
  }
  return { entries, runs };
}

async function fill(): Promise<void> {
  await store.putRun(
    runOf('one', { state: 'done', total: 1200 }),
    Array.from({ length: 1200 }, (_, index) => targetOf('one', index, { state: 'done', requests: 1 })),
  );
  await store.putRun(runOf('two', { state: 'done', total: 0 }));
  for (const url of ['http://a.gov.cn/', 'http://b.gov.cn/x?y=1', 'http://年报.cn/1']) {
    await store.put(keptOf(url));
  }
}

/** The file's lines, changed. */
const edited = (bytes: Uint8Array, edit: (lines: string[]) => readonly string[]): Uint8Array =>
  gzipSync(`${edit(gunzipSync(bytes).toString().trimEnd().split('\n')).join('\n')}\n`);

describe('an archive that is exported and imported', () => {
  it('is the same', async () => {
    await fill();
    const outcome = await imported(await exported());
    expect(outcome).toEqual({ added: 3, merged: 0, runs: 2, bad: [], moreBad: 0, isCut: false });
    const [one, two] = [await contentOf(store), await contentOf(other)] as [
      { entries: unknown[][]; runs: unknown },
      { entries: unknown[][]; runs: unknown },
    ];
    expect(two.runs).toEqual(one.runs);
    expect(two.entries.map(([, entry, source]) => [entry, source])).toEqual(
      one.entries.map(([, entry, source]) => [entry, source]),
    );
  });

  it('a second time: nothing is there twice', async () => {
    await fill();
    const file = await exported();
    await imported(file);
    const before = await contentOf(other);
    expect(await imported(file)).toMatchObject({ added: 0, merged: 3, runs: 0 });
    expect(await contentOf(other)).toEqual(before);
  });

  it('also where a program has unpacked it', async () => {
    await fill();
    expect(await imported(gunzipSync(await exported()))).toMatchObject({ added: 3, runs: 2, isCut: false });
  });

  it('an empty one', async () => {
    expect(await imported(await exported())).toMatchObject({ added: 0, runs: 0, bad: [], isCut: false });
  });

  it('says what it is in its first line', async () => {
    const [head] = gunzipSync(await exported())
      .toString()
      .split('\n');
    expect(JSON.parse(head ?? '')).toMatchObject({ gouji: 'archive', version: 1 });
  });

  it('a run that was going on does not go on by itself', async () => {
    await store.putRun(runOf('one', { state: 'running', total: 1 }), [targetOf('one', 0)]);
    await imported(await exported());
    expect((await other.runs())[0]?.state).toBe('paused');
  });

  it.each([1, 2, 3, 4, 5])('the program ends at write %i: once more, and it is whole', async (at) => {
    await fill();
    const file = await exported();
    await expect(imported(file, mortal(other, at, 'after'))).rejects.toThrow('ended');
    await imported(file);
    const read = async (from: ArchiveStore) => {
      const { entries, runs } = (await contentOf(from)) as { entries: unknown[][]; runs: unknown };
      return { entries: entries.map(([, entry]) => entry), runs };
    };
    expect(await read(other)).toEqual(await read(store));
  });

  it('is stopped', async () => {
    await fill();
    const signal = AbortSignal.abort();
    await expect(importArchive(other, streamOf(await exported()), { signal })).rejects.toThrow();
  });
});

describe('a file that is not as it must be', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['empty', () => new Uint8Array()],
    ['a page', () => new TextEncoder().encode('<!doctype html><p>')],
    ['settings', () => new TextEncoder().encode('{"gouji":"settings","version":1}')],
    ['of a newer version', () => gzipSync('{"gouji":"archive","version":2}\n')],
    ['another compressed file', () => gzipSync('PK')],
    ['broken from its beginning', () => Uint8Array.of(0x1f, 0x8b, 7, 7, 7)],
  ])('%s: nothing is imported', async (_name, file) => {
    const signal = new AbortController().signal;
    const outcome = await importArchive(other, streamOf(await file()), { signal });
    expect(outcome).toHaveProperty('problem');
    expect(await contentOf(other)).toEqual({ entries: [], runs: [] });
  });

  const change =
    (key: string, edit: (record: Record<'entry' | 'source', object>) => void) => (lines: string[]) =>
      lines.map((line) => {
        const record = JSON.parse(line);
        if (key in record && (record.entry?.url ?? 'http://a.gov.cn/') === 'http://a.gov.cn/') edit(record);
        return JSON.stringify(record);
      });

  it.each<[string, (lines: string[]) => readonly string[], string]>([
    ['no JSON', (lines) => [...lines.slice(0, 6), '{"entry":', ...lines.slice(7)], 'JSON'],
    ['no record', (lines) => lines.map((line, at) => (at === 6 ? '{"x":1}' : line)), '记录'],
    [
      'a field that is missing',
      change('entry', ({ entry }) => Reflect.deleteProperty(entry, 'digest')),
      'entry.digest',
    ],
    ['one that is not known', change('entry', ({ entry }) => Object.assign(entry, { evil: 1 })), 'evil'],
    [
      'an address that is script',
      change('entry', ({ entry, source }) => {
        for (const one of [entry, source]) Object.assign(one, { url: 'javascript:alert(1)' });
      }),
      'entry.url',
    ],
    [
      'a page of another address',
      change('entry', ({ source }) => Object.assign(source, { url: 'http://x/' })),
      '网页',
    ],
    [
      'a page that is none',
      change('entry', ({ source }) => Object.assign(source, { pieces: [{ numbers: [9], text: '' }] })),
      '网页',
    ],
  ])('%s: it costs only itself, and is named', async (_name, edit, word) => {
    await fill();
    const outcome = await imported(edited(await exported(), edit));
    expect(outcome).toMatchObject({ added: 2, runs: 2, moreBad: 0, isCut: false });
    expect(outcome.bad).toHaveLength(1);
    expect(outcome.bad[0]?.says.zh).toContain(word);
    expect(outcome.bad[0]?.line).toBeGreaterThan(5);
  });

  it('many bad lines: the first are told, the others counted', async () => {
    const file = edited(await exported(), ([head = '', end = '']) => [head, ...Array(30).fill('x'), end]);
    const outcome = await imported(file);
    expect([outcome.bad.length, outcome.moreBad]).toEqual([20, 10]);
    expect(outcome.bad[0]?.line).toBe(2);
  });

  it('cut off: what is whole is imported, and it is said', async () => {
    await fill();
    const file = await exported();
    const whole = gunzipSync(file);
    for (const cut of [file.subarray(0, file.length - 20), whole.subarray(0, whole.length - 60)]) {
      expect((await imported(cut)).isCut).toBe(true);
    }
    expect((await other.rows().next()).value).not.toBe(undefined);
  });
});

describe('lines of a file', () => {
  it('whatever pieces it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''))),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        async (texts, size, isPacked) => {
          const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
          const first = bytes[0] === 0xef || bytes[0] === 0x1f;
          if (first) return;
          const found: (string | null)[] = [];
          for await (const { text } of linesOf(streamOf(isPacked ? gzipSync(bytes) : bytes, size)))
            found.push(text);
          expect(found).toEqual(texts);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('one that is too long is left out, and the next is not', async () => {
    const found: (string | null)[] = [];
    const file = streamOf(Buffer.from(`a\n${'b'.repeat(5000)}\nc`));
    for await (const { text } of linesOf(file, 2000)) found.push(text);
    expect(found).toEqual(['a', null, 'c']);
  });
});

describe('an address that is in both', () => {
  const URL_A = 'http://a.gov.cn/';
  const at = (day: number, digest: string, own: Partial<Entry> = {}): Entry =>
    keptOf(URL_A, { fetchedAt: `2024-01-${10 + day}T00:00:00.000Z`, digest, ...own }).entry;
  const shown = ({ fetchedAt, former }: Entry) =>
    [fetchedAt, ...former.map((version) => version.fetchedAt)].map((time) => Number(time.slice(8, 10)) - 10);

  it.each<[string, Entry, Entry, readonly number[]]>([
    ['theirs is newer and another page', at(1, 'a'), at(2, 'b'), [2, 1]],
    ['theirs is older and another page', at(2, 'b'), at(1, 'a'), [2, 1]],
    ['the same page, theirs newer', at(1, 'a'), at(2, 'a'), [2]],
    ['the same page at the same time', at(1, 'a'), at(1, 'a'), [1]],
    [
      'former versions of both',
      at(5, 'e', { former: [at(3, 'c'), at(1, 'a')] }),
      at(4, 'd', { former: [at(3, 'c'), at(2, 'b')] }),
      [5, 4, 3, 2, 1],
    ],
    ['theirs is a former version of mine', at(5, 'e', { former: [at(3, 'c')] }), at(3, 'c'), [5, 3]],
    ['mine is a former version of theirs', at(3, 'c'), at(5, 'e', { former: [at(3, 'c')] }), [5, 3]],
  ])('%s', (_name, mine, theirs, days) => {
    expect(shown(mergedEntries(mine, theirs))).toEqual(days);
  });

  it('is known of by all its runs, and by what any list says of it', () => {
    const nothing = { title: null, organ: null, year: null };
    const merged = mergedEntries(
      at(1, 'a', { runs: ['one', 'two'], listed: { ...nothing, organ: '甲局' } }),
      at(2, 'a', { runs: ['two', 'three'], listed: { ...nothing, year: 2023 } }),
    );
    expect(merged.runs).toEqual(['one', 'two', 'three']);
    expect(merged.listed).toEqual({ title: null, organ: '甲局', year: 2023 });
  });

  it('no more former versions than are kept, and how many were dropped', () => {
    const former = (from: number) =>
      Array.from({ length: MOST_FORMER }, (_, back) => at(from - back * 2, `${from - back * 2}`));
    const merged = mergedEntries(
      at(40, 'x', { former: former(38), dropped: 3 }),
      at(39, 'y', { former: former(37) }),
    );
    expect(merged.former).toHaveLength(MOST_FORMER);
    expect(merged.dropped).toBe(3 + MOST_FORMER + 1);
  });

  it('its page is the newer one’s', async () => {
    const newer = { entry: at(2, 'b'), row: sample(URL_A).row, source: { url: URL_A, pieces: [] } };
    await store.put({ entry: at(1, 'a'), row: sample(URL_A).row, source: { url: URL_A, pieces } });
    await other.put(newer);
    await imported(await exported());
    expect((await other.source(URL_A))?.pieces).toEqual([]);
    await imported(await exported(other), store);
    expect((await store.source(URL_A))?.pieces).toEqual([]);
    expect(await store.entry(URL_A)).toEqual(await other.entry(URL_A));
  });
});

describe('deleting', () => {
  const put = (url: string, runs: string[], organ: string) =>
    store.put(keptOfOrgan(url, { runs, judgement: judgementOf(organ, 2023) }));
  const keptOfOrgan = (url: string, own: Partial<Entry>) => ({
    ...sample(url, own),
    source: { url, pieces },
  });
  beforeEach(async () => {
    await store.putRun(runOf('one'), [targetOf('one', 0)]);
    await store.putRun(runOf('two'), [targetOf('two', 0)]);
    await put('http://a.cn/', ['one'], '青溪县（试点）水务局');
    await put('http://b.cn/', ['one', 'two'], '青溪县教育局');
    await put('http://c.cn/', ['two'], '青溪县水务局');
  });
  const urls = async () => {
    const found: string[] = [];
    for await (const rows of store.rows()) found.push(...rows.map(({ url }) => url));
    return found;
  };

  it('a run: what only it has read goes', async () => {
    expect(await removeRun(store, 'one')).toBe(1);
    expect(await urls()).toEqual(['http://b.cn/', 'http://c.cn/']);
    expect((await store.entry('http://b.cn/'))?.runs).toEqual(['two']);
    expect((await store.row('http://b.cn/'))?.runs).toEqual(['two']);
    expect((await store.runs()).map(({ id }) => id)).toEqual(['two']);
  });

  it.each([1, 2, 3])('a run, broken off at write %i: the next time it is gone', async (at) => {
    await expect(removeRun(mortal(store, at, 'before'), 'one')).rejects.toThrow('ended');
    await removeRun(store, 'one');
    expect(await urls()).toEqual(['http://b.cn/', 'http://c.cn/']);
    expect((await store.runs()).map(({ id }) => id)).toEqual(['two']);
  });
});
