import type * as z from 'zod/mini';
import { sayIssue, writePath } from '../files/issues.ts';
import { type FileProblem, openOwnFile } from '../files/own-file.ts';
import type { Text } from '../form/types.ts';
import { unpackOutline } from '../read/packed.ts';
import { linesOf } from './lines.ts';
import { mergedEntries } from './merge.ts';
import type { Entry, Run, Source, Target } from './model.ts';
import { rowOf } from './row.ts';
import { RECORDS } from './schema.ts';
import type { ArchiveStore, Read } from './store.ts';

/**
 * A whole archive as a file: JSON, a record a line, compressed (`.ndjson.gz`). The first line says what it is; then
 * each run and its targets, each entry with its page; the last line says that it is whole.
 */
const VERSION = 1;
const LINE_FEED = '\n';

/** All of an archive, some of it in memory at a time. */
export function exportArchive(store: Read, now: Date): ReadableStream<Uint8Array> {
  const lines = recordsOf(store, now);
  const encoder = new TextEncoder();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(JSON.stringify(value) + LINE_FEED));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
  return text.pipeThrough(new CompressionStream('gzip'));
}

async function* recordsOf(store: Read, now: Date): AsyncGenerator<object, void, undefined> {
  yield { gouji: 'archive', version: VERSION, exportedAt: now.toISOString() };
  const runs = await store.runs();
  for (const run of runs) {
    yield { run };
    for await (const targets of store.targets(run.id)) yield { targets };
  }
  let entries = 0;
  for await (const rows of store.rows()) {
    for (const { url } of rows) {
      const [entry, source] = [await store.entry(url), await store.source(url)];
      // It was deleted meanwhile.
      if (entry === undefined || source === undefined) continue;
      entries += 1;
      yield { entry, source };
    }
  }
  yield { end: { entries, runs: runs.length } };
}

export interface Importing {
  signal: AbortSignal;
  /** Called for each entry. */
  onProgress?(entries: number): void;
}

/** What came of an import. */
export interface Imported {
  /** Entries that are new, and those that were there and are now one with what the file has. */
  added: number;
  merged: number;
  runs: number;
  /** The first lines that are not as they must be. Each costs only itself. */
  bad: readonly { line: number; says: Text }[];
  /** How many more there are. */
  moreBad: number;
  /** The file ends before its last line: it was not written or copied to its end. */
  isCut: boolean;
}

const MOST_BAD = 20;

/**
 * Takes what a file has into an archive. An address that is in both is one entry, its page as it was fetched last.
 * What was imported when it is broken off stays; importing it once more does no harm.
 *
 * @throws the signal's reason, and what the store throws
 */
export async function importArchive(
  store: ArchiveStore,
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  { signal, onProgress }: Importing,
): Promise<Imported | { problem: FileProblem }> {
  const lines = linesOf(file);
  const head = await lines.next().catch(() => null);
  const opened = openOwnFile(head?.value?.text ?? '', 'archive', VERSION);
  if ('problem' in opened) {
    await lines.return(undefined);
    return opened;
  }
  const work = new Import(store);
  for (;;) {
    signal.throwIfAborted();
    // What is compressed and was cut off cannot be unpacked to its end.
    const next = await lines.next().catch(() => null);
    if (next === null || next.done) break;
    await work.take(next.value.number, next.value.text);
    onProgress?.(work.entries);
  }
  return work.end();
}

class Import {
  readonly #store: ArchiveStore;
  readonly #counts = { added: 0, merged: 0, runs: 0 };
  readonly #bad: { line: number; says: Text }[] = [];
  #moreBad = 0;
  #isWhole = false;
  /** The run whose targets are being read, and those there are so far; null where it is known already. */
  #run: Run | null = null;
  #targets: Target[] = [];

  constructor(store: ArchiveStore) {
    this.#store = store;
  }

  get entries(): number {
    return this.#counts.added + this.#counts.merged;
  }

  async take(line: number, text: string | null): Promise<void> {
    if (text?.trim() === '') return;
    const record = text === null ? TOO_LONG : recordIn(text);
    if ('says' in record) {
      if (this.#bad.length < MOST_BAD) this.#bad.push({ line, says: record.says });
      else this.#moreBad += 1;
      return;
    }
    if (record.kind === 'targets') {
      if (this.#run !== null) this.#targets.push(...record.targets);
      return;
    }
    await this.#endRun();
    if (record.kind === 'run') await this.#beginRun(record.run);
    else if (record.kind === 'entry') await this.#entry(record.entry, record.source);
    else this.#isWhole = true;
  }

  async end(): Promise<Imported> {
    await this.#endRun();
    return { ...this.#counts, bad: this.#bad, moreBad: this.#moreBad, isCut: !this.#isWhole };
  }

  async #beginRun(run: Run): Promise<void> {
    const isKnown = (await this.#store.runs()).some(({ id }) => id === run.id);
    // One that was going on elsewhere does not go on here by itself.
    this.#run = isKnown ? null : { ...run, state: run.state === 'running' ? 'paused' : run.state };
  }

  /** A run and its targets are there as a whole, or not at all. */
  async #endRun(): Promise<void> {
    const run = this.#run;
    if (run === null) return;
    const targets = this.#targets.filter((target) => target.run === run.id);
    [this.#run, this.#targets] = [null, []];
    await this.#store.putRun({ ...run, total: targets.length }, targets);
    this.#counts.runs += 1;
  }

  async #entry(theirs: Entry, source: Source): Promise<void> {
    const mine = await this.#store.entry(theirs.url);
    if (mine === undefined) {
      await this.#store.put({ entry: theirs, row: rowOf(theirs, source), source });
      this.#counts.added += 1;
      return;
    }
    const entry = mergedEntries(mine, theirs);
    const isTheirs = theirs.fetchedAt > mine.fetchedAt;
    const page = isTheirs ? source : ((await this.#store.source(theirs.url)) ?? source);
    await this.#store.put({ entry, row: rowOf(entry, page), source: page });
    this.#counts.merged += 1;
  }
}

type TakenRecord =
  | { kind: 'entry'; entry: Entry; source: Source }
  | { kind: 'run'; run: Run }
  | { kind: 'targets'; targets: readonly Target[] }
  | { kind: 'end' };

const TOO_LONG = { says: { zh: '这一行过长，未导入', en: 'the line is too long and was not imported' } };
const NOT_JSON = { says: { zh: '不是有效的 JSON', en: 'is not valid JSON' } };
const UNKNOWN = { says: { zh: '不是归档的记录', en: 'is no record of an archive' } };
const NO_PAGE = {
  says: { zh: '网页的内容已损坏，未导入', en: 'the content of its page is damaged, so it was not imported' },
};

function recordIn(text: string): TakenRecord | { says: Text } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
  const has = (key: string): boolean => typeof data === 'object' && data !== null && Object.hasOwn(data, key);
  if (has('entry')) {
    const record = shaped(RECORDS.entry, data);
    if ('says' in record) return record;
    return isPage(record) ? { kind: 'entry', ...record } : NO_PAGE;
  }
  if (has('run')) {
    const record = shaped(RECORDS.run, data);
    return 'says' in record ? record : { kind: 'run', ...record };
  }
  if (has('targets')) {
    const record = shaped(RECORDS.targets, data);
    return 'says' in record ? record : { kind: 'targets', ...record };
  }
  if (!has('end')) return UNKNOWN;
  const record = shaped(RECORDS.end, data);
  return 'says' in record ? record : { kind: 'end' };
}

function shaped<T extends object>(schema: z.ZodMiniType<T>, data: unknown): T | { says: Text } {
  const { success, data: read, error } = schema.safeParse(data);
  if (success) return read;
  const [issue] = error.issues;
  if (issue === undefined) return UNKNOWN;
  const [path, says] = [writePath(issue.path), sayIssue(issue, data)];
  return { says: { zh: `${path}：${says.zh}`, en: `${path} ${says.en}` } };
}

/** Whether the pieces are those of an outline, and of this address. */
function isPage({ entry, source }: { entry: Entry; source: Source }): boolean {
  if (entry.url !== source.url) return false;
  try {
    if (source.pieces.length > 0) unpackOutline(source.pieces);
    return true;
  } catch {
    return false;
  }
}
