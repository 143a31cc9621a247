import { mergedListed } from '../archive/merge.ts';
import type { Failure, Listed, Run, RunOptions, Target } from '../archive/model.ts';
import type { ArchiveStore } from '../archive/store.ts';
import { groupBy } from '../group-by.ts';
import { hostOf } from '../verdict/host.ts';
import { canonical } from './address.ts';

/** An address that is to be audited, and what is known of it. */
export interface Wanted {
  address: string;
  listed: Listed;
}

export interface NewRun {
  name: string;
  options: RunOptions;
  wanted: readonly Wanted[];
  now: Date;
  /** A page of the lists they come from could not be read. */
  listsUnread?: boolean;
}

const NO_ADDRESS: Failure = {
  kind: 'address',
  reason: { zh: '不是有效的网址；请改正', en: 'not a valid address; correct it' },
};

/**
 * A new run with its targets, in one write. An address that is wanted twice is one target; what is no address is a
 * target that has failed.
 */
export async function startRun(
  store: ArchiveStore,
  { name, options, wanted, now, listsUnread = false }: NewRun,
): Promise<Run> {
  const id = crypto.randomUUID();
  const targets = interleaved(distinct(wanted)).map(({ address, listed }, index): Target => {
    const url = canonical(address);
    const common = { run: id, index, url: url ?? address, listed, requests: 0 };
    return url === null
      ? { ...common, state: 'failed', failure: NO_ADDRESS }
      : { ...common, state: 'waiting' };
  });
  const run: Run = {
    id,
    name,
    startedAt: now.toISOString(),
    finishedAt: null,
    state: 'running',
    options,
    total: targets.length,
    ...(listsUnread && { listsUnread }),
  };
  await store.putRun(run, targets);
  return run;
}

/** Each address once, with whatever one of its lists says of it. */
function distinct(wanted: readonly Wanted[]): Wanted[] {
  const byUrl = new Map<string, Wanted>();
  for (const { address, listed } of wanted) {
    const url = canonical(address) ?? address;
    const known = byUrl.get(url)?.listed;
    byUrl.set(url, { address, listed: known === undefined ? listed : mergedListed(known, listed) });
  }
  return [...byUrl.values()];
}

/** In turn from each host, so that what is worked through side by side is of many. */
function interleaved(wanted: readonly Wanted[]): Wanted[] {
  const inTurn: Wanted[] = [];
  let queues = [...groupBy(wanted, ({ address }) => hostOf(address)).values()];
  for (let round = 0; queues.length > 0; round++) {
    queues = queues.filter((queue) => queue.length > round);
    for (const queue of queues) {
      const one = queue[round];
      if (one !== undefined) inTurn.push(one);
    }
  }
  return inTurn;
}

/**
 * Puts targets of a run back that have failed (or are done without the report that may be there), so that it goes
 * on with them; those that were not opened in a tab are opened in one. Says how many.
 *
 * @param which by what made them fail
 */
export async function retryFailed(
  store: ArchiveStore,
  run: Run,
  which: (failure: Failure, url: string) => boolean,
): Promise<number> {
  let count = 0;
  for await (const targets of store.targets(run.id)) {
    for (const { failure, ...target } of targets) {
      if (failure === undefined || failure.kind === 'address' || !which(failure, target.url)) continue;
      const inTab = failure.kind === 'not-opened' && { inTab: true as const };
      await store.putTarget({ ...target, ...inTab, state: 'waiting' });
      count += 1;
    }
  }
  if (count > 0) await store.putRun({ ...run, state: 'running', finishedAt: null });
  return count;
}
