import { type Clock, orAborted } from '../../lib/fetch/clock.ts';

/** A clock whose time is what everybody sleeps: it goes on only when nobody has anything else to do. */
export class FakeClock implements Clock {
  #now = 0;
  #sleepers: { at: number; wake: () => void }[] = [];

  ticks(): number {
    return this.#now;
  }

  date(): Date {
    return new Date(Date.UTC(2024, 0, 31, 8) + this.#now);
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    const { promise: over, resolve: wake } = deferred();
    const sleeper = { at: this.#now + milliseconds, wake };
    this.#sleepers.push(sleeper);
    return orAborted(over, signal).finally(() => {
      this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
    });
  }

  /** Lets time go by until the work is done. */
  async until<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const end = (): void => {
      isDone = true;
    };
    work.then(end, end);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isDone) return work;
      const next = this.#sleepers.toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined) throw new Error('everybody waits for something that nobody does');
      this.#now = next.at;
      this.#sleepers = this.#sleepers.filter((other) => other !== next);
      next.wake();
    }
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
