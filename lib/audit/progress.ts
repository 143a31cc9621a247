import type { HostWait } from './world.ts';

export interface Progress {
  done: number;
  failed: number;
  total: number;
  /** Targets a minute, of late; null where nothing can be said yet. */
  perMinute: number | null;
  /** Milliseconds that are left at that rate. */
  left: number | null;
  /** Hosts that asked to be left alone for a while. */
  waits: readonly HostWait[];
}

/** What the rate is taken from: the last so many targets, of the last so many milliseconds. */
const MOST_TIMES = 500;
const WINDOW = 120_000;
/** Two that end together say nothing of a rate. */
const FEWEST_TIMES = 5;

/** Counts what has come of targets, and how fast. */
export class Tally {
  #done = 0;
  #failed = 0;
  readonly #total: number;
  /** Times at which targets ended, the oldest first; the first is that of the start. */
  #times: number[];

  constructor(total: number, now: number) {
    this.#total = total;
    this.#times = [now];
  }

  /** What has become of all targets so far. */
  count({ done, failed }: Pick<Progress, 'done' | 'failed'>): void {
    this.#done = done;
    this.#failed = failed;
  }

  ended(state: 'done' | 'failed', now: number): void {
    if (state === 'done') this.#done += 1;
    else this.#failed += 1;
    this.#times.push(now);
    if (this.#times.length > MOST_TIMES * 2) this.#times = this.#times.slice(-MOST_TIMES);
  }

  progress(waits: readonly HostWait[], now: number): Progress {
    const [done, failed, total] = [this.#done, this.#failed, this.#total];
    const perMinute = this.#rate(now);
    const waiting = total - done - failed;
    const left =
      waiting === 0 ? 0 : perMinute === null || perMinute === 0 ? null : (waiting / perMinute) * 60_000;
    return { done, failed, total, perMinute, left, waits };
  }

  #rate(now: number): number | null {
    const times = this.#times.slice(-MOST_TIMES).filter((time) => time >= now - WINDOW);
    const [first] = times;
    // The first of them is where the counting begins.
    const count = times.length - 1;
    if (first === undefined || count < FEWEST_TIMES || now <= first) return null;
    return (count / (now - first)) * 60_000;
  }
}
