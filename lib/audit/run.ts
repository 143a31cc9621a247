import type { Failure, Run, Target } from '../archive/model.ts';
import { rowOf } from '../archive/row.ts';
import { Problem } from '../problem.ts';
import { type Audited, alsoOf, extentOf, keptOf, NOT_OPENED, NOT_WHOLE } from './keep.ts';
import { LineUp } from './line-up.ts';
import { type Progress, Tally } from './progress.ts';
import { failureOf } from './worked.ts';
import { Failed, type FetchOptions, type World } from './world.ts';

/** The reason to abort a run's signal with where somebody stops it; with any other, it is broken off. */
export class Stopped extends Error {
  readonly state: 'paused' | 'cancelled';

  constructor(state: 'paused' | 'cancelled') {
    super(state);
    this.name = 'Stopped';
    this.state = state;
  }
}

export interface Going {
  signal: AbortSignal;
  /** Called a few times a second at most, and once at the end. */
  onProgress(progress: Progress): void;
  /** Targets of one host that are under way at a time: while one is fetched, others are checked. */
  perHost?: number;
}

/** Targets that are under way at a time; each holds a page in memory. */
const MOST_AT_ONCE = 64;
const PER_HOST = 2;
/** Milliseconds between two words on how it goes. */
const BETWEEN_EVENTS = 250;
/** Milliseconds between two where nothing ends: hosts may be waited for. */
const HEARTBEAT = 1_000;
/** Milliseconds for requests under way to come to an end when a run is stopped, so that none is sent again. */
const GRACE = 5_000;

/**
 * Works through the targets of a run that are waiting, to the end or until the signal says to stop. Each is fetched
 * once, and kept together with what has become of it in one write: broken off anywhere, it goes on where it was.
 * One run is worked through by one at a time.
 *
 * @returns the run as it then is
 * @throws what the store throws: it then stands where it was
 */
export async function goOn(world: World, runId: string, going: Going): Promise<Run> {
  const known = (await world.store.runs()).find(({ id }) => id === runId);
  if (known === undefined) throw new Problem('没有这次检查', 'there is no such run');
  const run: Run = { ...known, state: 'running', finishedAt: null };
  await world.store.putRun(run);
  await new Work(world, run, going).toEnd();
  const { reason, aborted } = going.signal;
  if (aborted && !(reason instanceof Stopped)) return run;
  const ended: Run = aborted
    ? { ...run, state: reason.state }
    : { ...run, state: 'done', finishedAt: world.now().toISOString() };
  await world.store.putRun(ended);
  return ended;
}

interface Outcome {
  audited: Audited;
  failure: Failure | null;
  /** Whether all was looked at that the page may show. */
  isSeen: boolean;
}

class Work {
  readonly #world: World;
  readonly #run: Run;
  readonly #going: Going;
  readonly #tally: Tally;
  readonly #line: LineUp;
  readonly #underWay = new Set<Promise<void>>();
  /** Aborted where requests under way are not waited for any longer. */
  readonly #hurry = new AbortController();
  /** What the store has thrown: nothing more is begun. */
  #fault: { error: unknown } | null = null;
  #told = 0;
  /** Tabs are opened one after the other. */
  #tab: Promise<unknown> = Promise.resolve();

  constructor(world: World, run: Run, going: Going) {
    this.#world = world;
    this.#run = run;
    this.#going = going;
    this.#tally = new Tally(run.total, world.now().getTime());
    this.#line = new LineUp(going.perHost ?? PER_HOST);
  }

  async toEnd(): Promise<void> {
    const { signal } = this.#going;
    let grace: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      const wait = signal.reason instanceof Stopped ? GRACE : 0;
      grace = setTimeout(() => this.#hurry.abort(signal.reason), wait);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    const heartbeat = setInterval(() => this.#tell(), HEARTBEAT);
    try {
      await this.#count();
      // Targets may be put back while others are worked through. Between two passes everything comes to an end: what
      // is under way is still waiting in the store.
      while (await this.#pass()) await this.#count();
    } finally {
      await this.#drain();
      clearInterval(heartbeat);
      clearTimeout(grace);
      signal.removeEventListener('abort', stop);
      this.#tellNow();
    }
    if (this.#fault !== null) throw this.#fault.error;
  }

  get #isOver(): boolean {
    return this.#going.signal.aborted || this.#fault !== null;
  }

  /** Works through all targets that are waiting; says whether there were any. */
  async #pass(): Promise<boolean> {
    let any = false;
    for await (const targets of this.#world.store.targets(this.#run.id, 'waiting')) {
      for (const target of targets) this.#line.add(target);
      any ||= targets.length > 0;
      while (!this.#isOver && !this.#line.hasRoom) await this.#beginOrWait();
      if (this.#isOver) return false;
      this.#begin();
    }
    while (!this.#isOver && (this.#begin() || this.#underWay.size > 0)) await this.#beginOrWait();
    return any && !this.#isOver;
  }

  async #beginOrWait(): Promise<void> {
    this.#begin();
    if (this.#underWay.size > 0) await Promise.race(this.#underWay);
  }

  /** Begins with as many as may be under way; says whether there were any. */
  #begin(): boolean {
    let any = false;
    while (this.#underWay.size < MOST_AT_ONCE) {
      const target = this.#line.next();
      if (target === undefined) break;
      any = true;
      const work: Promise<void> = this.#target(target)
        .catch((error: unknown) => {
          this.#fault ??= { error };
        })
        .finally(() => {
          this.#underWay.delete(work);
          this.#line.over(target);
        });
      this.#underWay.add(work);
    }
    return any;
  }

  async #count(): Promise<void> {
    const counts = { waiting: 0, done: 0, failed: 0 };
    for await (const targets of this.#world.store.targets(this.#run.id)) {
      for (const { state } of targets) counts[state] += 1;
    }
    this.#tally.count(counts);
  }

  async #drain(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** @throws what the store throws */
  async #target(target: Target): Promise<void> {
    const { store } = this.#world;
    const before = await store.entry(target.url);
    const request = new Sending(this.#going.signal, this.#hurry.signal);
    const outcome = await this.#audit(target, request)
      .catch((error: unknown) => ({ error }))
      .finally(() => request.over());
    const now: Target = { ...target, requests: target.requests + request.count };
    if ('error' in outcome) {
      if (isBrokenOff(outcome.error, request.signal)) {
        // It is still waiting; only what it has cost is noted.
        if (request.count > 0) await store.putTarget(now);
        return;
      }
      await store.putTarget({ ...now, state: 'failed', failure: failureOf(outcome.error) });
      this.#ended('failed');
      return;
    }

    const { audited, failure, isSeen } = outcome;
    const done: Target = { ...now, state: 'done', ...(failure !== null && { failure }) };
    const isLess =
      !isSeen && before?.via === 'tab' && extentOf(before.judgement) > extentOf(audited.judgement);
    const source = isLess ? await store.source(target.url) : undefined;
    if (isLess && source !== undefined) {
      // What a tab has shown before is not given up for the page without it.
      const entry = alsoOf(this.#run, before);
      await store.put({ entry, row: rowOf(entry, source), source }, done);
    } else {
      await store.put(keptOf(this.#run, target, audited, before), done);
    }
    this.#ended('done');
  }

  async #audit({ url, inTab }: Target, request: Sending): Promise<Outcome> {
    const { fetch, read, judge, readInTab } = this.#world;
    const { pause, tabs } = this.#run.options;
    const options = { pause, signal: request.signal, onRequest: () => request.sent() };
    const page = await fetch.call(this.#world, new URL(url), options);
    const { address, via, fetchedAt } = page;
    const own = await read.call(this.#world, page);
    const judged = await judge.call(this.#world, { source: url, pieces: own.pieces });
    const audited = { address, via, fetchedAt, read: own, ...judged };
    const isReport = judged.judgement.report !== null;
    const mayShowMore = isReport ? judged.mayShowMore : own.mayBeDrawn;
    if (!mayShowMore) return { audited, failure: null, isSeen: true };
    if (readInTab === undefined) {
      // Of a report it is said in its place what was not read.
      return { audited, failure: isReport ? null : NOT_OPENED, isSeen: false };
    }
    if (!tabs && inTab !== true)
      return { audited, failure: isReport ? NOT_WHOLE : NOT_OPENED, isSeen: false };
    try {
      const shown = await this.#inTab(new URL(address), options);
      const isMore = !isReport || extentOf(shown.judgement) > extentOf(audited.judgement);
      return { audited: isMore ? shown : audited, failure: null, isSeen: true };
    } catch (error) {
      if (isBrokenOff(error, request.signal)) throw error;
      const { kind: _, ...why } = failureOf(error);
      return { audited, failure: { kind: 'tab', ...why }, isSeen: false };
    }
  }

  #inTab(url: URL, options: FetchOptions): Promise<Audited> {
    const opened = this.#tab.then(async (): Promise<Audited> => {
      options.signal.throwIfAborted();
      const page = await this.#world.readInTab?.(url, options);
      if (page === undefined) throw new Failed('tab', NOT_OPENED.reason);
      const { address, via, fetchedAt, ...read } = page;
      const judged = await this.#world.judge({ source: url.href, pieces: read.pieces });
      return { address, via, fetchedAt, read: { ...read, mayBeDrawn: false }, ...judged };
    });
    this.#tab = opened.catch(() => undefined);
    return opened;
  }

  #ended(state: 'done' | 'failed'): void {
    this.#tally.ended(state, this.#world.now().getTime());
    this.#tell();
  }

  #tell(): void {
    if (performance.now() - this.#told >= BETWEEN_EVENTS) this.#tellNow();
  }

  #tellNow(): void {
    this.#told = performance.now();
    const { now, waits } = this.#world;
    const current = waits?.call(this.#world) ?? [];
    this.#going.onProgress(this.#tally.progress(current, now.call(this.#world).getTime()));
  }
}

/** Whether a target was given up because the run stops. */
function isBrokenOff(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && !(error instanceof Problem);
}

/**
 * The requests for one target. A run that is stopped ends them at once where none was sent yet; one that is under
 * way may come to its end, so that it is not sent again when the run goes on.
 */
class Sending {
  count = 0;
  readonly signal: AbortSignal;
  readonly #stop: AbortSignal;
  readonly #unsent = new AbortController();

  constructor(stop: AbortSignal, hurry: AbortSignal) {
    this.#stop = stop;
    this.signal = AbortSignal.any([hurry, this.#unsent.signal]);
    if (stop.aborted) this.#onStop();
    else stop.addEventListener('abort', this.#onStop);
  }

  sent(): void {
    this.count += 1;
  }

  over(): void {
    this.#stop.removeEventListener('abort', this.#onStop);
  }

  readonly #onStop = (): void => {
    if (this.count === 0) this.#unsent.abort(this.#stop.reason);
  };
}
