import PQueue from 'p-queue';
import { type Clock, orAborted } from './clock.ts';
import { toldToWait } from './failures.ts';

/** Longest time that a page waits for a server that asks to be left alone, in milliseconds. */
export const LONGEST_WAIT = 5 * 60_000;

interface Host {
  queue: PQueue;
  /** By the clock's ticks: when the last answer ended, and until when the server asked to be left alone. */
  ended: number;
  askedUntil: number;
  /** That was asked for with the last request. */
  pause: number;
}

export interface Turn {
  /** In milliseconds. */
  pause: number;
  signal: AbortSignal;
  /** What goes on with a page that was begun comes before those that were not. */
  isBegun: boolean;
}

/**
 * Gives each host one request at a time, with a pause after the end of the last answer, and several hosts theirs
 * side by side.
 *
 * A host is a name, whatever the port: `http:` and `https:`, and whatever else answers under one name, are one
 * machine's as a rule, and it is the machine that is to be spared.
 */
export class Turns {
  readonly #hosts = new Map<string, Host>();
  readonly #all: PQueue;
  readonly #clock: Clock;

  constructor(sideBySide: number, clock: Clock) {
    this.#all = new PQueue({ concurrency: sideBySide });
    this.#clock = clock;
  }

  /**
   * Does work as soon as it is the host's turn.
   *
   * @throws {Failed} `busy` where the server asked to be left alone for longer than anybody waits
   * @throws the signal's reason as soon as it is aborted, and what the work throws
   */
  async take<T>(url: URL, turn: Turn, work: () => Promise<T>): Promise<T> {
    const host = this.#hostOf(url);
    const task = host.queue.add(() => this.#inTurn(host, turn, work), { priority: turn.isBegun ? 1 : 0 });
    // Not the queue's own signal: it would give the turn to the next one before this request has ended.
    return orAborted(task, turn.signal);
  }

  /** The server asks to be left alone. @param wait in milliseconds */
  hold(url: URL, wait: number): void {
    const host = this.#hostOf(url);
    host.askedUntil = Math.max(host.askedUntil, this.#clock.ticks() + wait);
  }

  /** Hosts that asked to be left alone, and for how long from now, in milliseconds. */
  waits(): { host: string; left: number }[] {
    const now = this.#clock.ticks();
    return [...this.#hosts]
      .map(([host, { askedUntil }]) => ({ host, left: askedUntil - now }))
      .filter(({ left }) => left > 0);
  }

  async #inTurn<T>(host: Host, { pause, signal }: Turn, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const asked = host.askedUntil - this.#clock.ticks();
    if (asked > LONGEST_WAIT) throw toldToWait(asked);
    await this.#sleepUntil(() => Math.max(host.askedUntil, host.ended + Math.max(pause, host.pause)), signal);
    return this.#all.add(async () => {
      signal.throwIfAborted();
      try {
        return await work();
      } finally {
        host.ended = this.#clock.ticks();
        host.pause = pause;
      }
    });
  }

  /** Timers may be early, and the time may move meanwhile. */
  async #sleepUntil(time: () => number, signal: AbortSignal): Promise<void> {
    for (let left = time() - this.#clock.ticks(); left > 0; left = time() - this.#clock.ticks()) {
      await this.#clock.sleep(left, signal);
    }
  }

  #hostOf({ hostname }: URL): Host {
    const name = hostname.toLowerCase().replace(/\.$/u, '');
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const host = {
      queue: new PQueue({ concurrency: 1 }),
      ended: Number.NEGATIVE_INFINITY,
      askedUntil: Number.NEGATIVE_INFINITY,
      pause: 0,
    };
    this.#hosts.set(name, host);
    return host;
  }
}
