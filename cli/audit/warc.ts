import { availableParallelism } from 'node:os';
import type { Entry, Failure, Run, Target } from '../../lib/archive/model.ts';
import { rowOf } from '../../lib/archive/row.ts';
import type { ArchiveStore } from '../../lib/archive/store.ts';
import { versionOf, withFormer } from '../../lib/archive/versions.ts';
import { type Audited, alsoOf, keptOf } from '../../lib/audit/keep.ts';
import { failureOf } from '../../lib/audit/worked.ts';
import { Failed, type World } from '../../lib/audit/world.ts';
import type { Problem } from '../../lib/problem.ts';
import { inOrder } from '../ordered.ts';
import { type WarcCounts, type WarcPage, warcPages } from '../warc/read.ts';

/** Pages that are read and checked before the one that is kept next; each is held in memory. */
const AHEAD = 4 * availableParallelism();

const NOTHING_LISTED = { title: null, organ: null, year: null };

interface Outcome {
  page: WarcPage;
  /** Null where the archive has it already. */
  result: Audited | Failure | null;
}

export interface WarcRun {
  world: World;
  run: Run;
  signal: AbortSignal;
  counts: WarcCounts;
  onDamage(problem: Problem): void;
  /** Called for each page that is done with. */
  onPage(): void;
}

/**
 * Brings the pages of a crawler's file into the archive. Of several of one address the newest is the entry, and the
 * others are its former versions; what the archive has already is not checked again.
 *
 * @returns the run with the targets that came to it
 * @throws {Problem} where the file is damaged: what came before is kept
 */
export async function auditWarc(path: string, options: WarcRun): Promise<Run> {
  const { world, signal, counts, onDamage, onPage } = options;
  const known = await targetsOf(world.store, options.run);
  // Not the run's own: one that was broken off may have more targets by now.
  let total = [...known.values()].reduce((most, { index }) => Math.max(most, index + 1), 0);
  let fault: { error: unknown } | null = null;
  async function* pages(): AsyncGenerator<WarcPage> {
    try {
      for await (const page of warcPages(path, counts, onDamage)) {
        if (signal.aborted) return;
        yield page;
      }
    } catch (error) {
      fault = { error };
    }
  }
  const outcomes = inOrder(pages(), AHEAD, (page) => outcomeOf(page, world, known));
  for await (const { page, result } of outcomes) {
    if (signal.aborted) break;
    onPage();
    if (result === null) continue;
    const index = known.get(page.url)?.index ?? total;
    total = Math.max(total, index + 1);
    const target: Target = {
      run: options.run.id,
      index,
      url: page.url,
      listed: NOTHING_LISTED,
      state: 'done',
      requests: 0,
    };
    await keep(world.store, options.run, target, result, known);
  }
  const run = { ...options.run, total };
  await world.store.putRun(run);
  // The generator has set it meanwhile.
  const end = fault as { error: unknown } | null;
  if (end !== null) throw end.error;
  return run;
}

type Known = Map<string, Pick<Target, 'index' | 'state'>>;

async function targetsOf(store: ArchiveStore, run: Run): Promise<Known> {
  const known: Known = new Map();
  for await (const targets of store.targets(run.id)) {
    for (const { url, index, state } of targets) known.set(url, { index, state });
  }
  return known;
}

/** Never rejects. */
async function outcomeOf(page: WarcPage, world: World, known: Known): Promise<Outcome> {
  const { url, date, content } = page;
  try {
    if (content instanceof Failed) return { page, result: failureOf(content) };
    if (known.get(url)?.state === 'done' && (await isKept(world.store, page))) return { page, result: null };
    const read = await world.read({ ...content, address: url, via: 'warc', fetchedAt: date });
    const judged = await world.judge({ source: url, pieces: read.pieces });
    return { page, result: { address: url, via: 'warc', fetchedAt: date, read, ...judged } };
  } catch (error) {
    return { page, result: failureOf(error) };
  }
}

async function isKept(store: ArchiveStore, { url, date }: WarcPage): Promise<boolean> {
  if ((await store.row(url))?.fetchedAt === date) return true;
  const entry = await store.entry(url);
  return entry?.former.some(({ fetchedAt }) => fetchedAt === date) ?? false;
}

async function keep(
  store: ArchiveStore,
  run: Run,
  target: Target,
  result: Audited | Failure,
  known: Known,
): Promise<void> {
  if ('kind' in result) {
    // Another record of the same page was whole.
    if (known.get(target.url)?.state === 'done') return;
    known.set(target.url, { index: target.index, state: 'failed' });
    return store.putTarget({ ...target, state: 'failed', failure: result });
  }
  known.set(target.url, { index: target.index, state: 'done' });
  const before = await store.entry(target.url);
  if (before === undefined || result.fetchedAt >= before.fetchedAt) {
    return store.put(keptOf(run, target, result, before), target);
  }
  const source = await store.source(target.url);
  // Its page is damaged: what is there now is better than nothing.
  if (source === undefined) return store.put(keptOf(run, target, result, undefined), target);
  const entry = withOlder(alsoOf(run, before), result);
  return store.put({ entry, row: rowOf(entry, source), source }, target);
}

/** An entry with what its page was before. */
function withOlder(entry: Entry, { read, address, via, fetchedAt, judgement }: Audited): Entry {
  const { sha256, digest, bytes } = read;
  if (digest === entry.digest) return entry;
  const older = versionOf({ ...entry, address, via, fetchedAt, judgement, sha256, digest, bytes });
  return { ...entry, ...withFormer(entry, [older]) };
}
