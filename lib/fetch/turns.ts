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
  readonly #alone = new PQueue({ concurrency: 1 });
  /** Resolves once nobody is alone. */
  #gate = Promise.resolve();
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

  /**
   * Does work that may ask any host: while it goes on no host is asked anything else, and it begins after the pause
   * of every host.
   *
   * @param url what it asks first
   * @throws as `take` does
   */
  alone<T>(url: URL, turn: Omit<Turn, 'isBegun'>, work: () => Promise<T>): Promise<T> {
    const task = this.#alone.add(async () => {
      turn.signal.throwIfAborted();
      this.#refuseLong(this.#hostOf(url));
      await this.#sleepUntil(() => this.#heldUntil(), turn.signal);
      const { promise, resolve } = deferred();
      this.#gate = promise;
      try {
        await orAborted(this.#all.onIdle(), turn.signal);
        await this.#sleepUntil(() => this.#quiet(turn), turn.signal);
        return await work();
      } finally {
        for (const host of this.#hosts.values()) host.ended = this.#clock.ticks();
        resolve();
      }
    });
    return orAborted(task, turn.signal);
  }

  /** Until when some host asked to be left alone, of those that anybody waits for: it may be the one it leads to. */
  #heldUntil(): number {
    const latest = this.#clock.ticks() + LONGEST_WAIT;
    const times = [...this.#hosts.values()].map(({ askedUntil }) => askedUntil);
    return Math.max(Number.NEGATIVE_INFINITY, ...times.filter((time) => time <= latest));
  }

  /** When all hosts have had their pause. */
  #quiet({ pause }: Pick<Turn, 'pause'>): number {
    const ends = [...this.#hosts.values()].map((host) => host.ended + Math.max(pause, host.pause));
    return Math.max(this.#heldUntil(), ...ends);
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
    this.#refuseLong(host);
    let gate: Promise<void>;
    do {
      gate = this.#gate;
      await orAborted(gate, signal);
      await this.#sleepUntil(
        () => Math.max(host.askedUntil, host.ended + Math.max(pause, host.pause)),
        signal,
      );
    } while (gate !== this.#gate);
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

  #refuseLong({ askedUntil }: Host): void {
    const asked = askedUntil - this.#clock.ticks();
    if (asked > LONGEST_WAIT) throw toldToWait(asked);
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

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
