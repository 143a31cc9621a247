/**
 * Long work that may be cut into slices, so that a page stays responsive while it is read: the work is a generator
 * that stops wherever its pace says so, and is driven to its end at once or slice by slice.
 */

export type Pausing<T> = Generator<undefined, T, undefined>;

/** Milliseconds of a slice; a task of 50 ms is one a user notices, and the page has work of its own. */
const SLICE = 8;
/** Steps between two looks at the clock; one takes about a microsecond. */
const STEPS = 250;
/** Characters of a text, or slots of a table, that cost as much as a step. */
const SIZE_OF_A_STEP = 250;

/** Counts the steps of a work. */
export class Pace {
  readonly #steps: number;
  #left: number;

  constructor(steps: number) {
    this.#steps = steps;
    this.#left = steps;
  }

  /** Counts a step, with that many characters or slots; says whether the work is to stop here (`yield`). */
  over(size = 0): boolean {
    this.#left -= 1 + size / SIZE_OF_A_STEP;
    if (this.#left > 0) return false;
    this.#left = this.#steps;
    return true;
  }
}

/** Does all of a work at once. */
export function atOnce<T>(work: (pace: Pace) => Pausing<T>): T {
  const going = work(new Pace(Number.POSITIVE_INFINITY));
  for (;;) {
    const { done, value } = going.next();
    if (done) return value;
  }
}

/**
 * Does a work in tasks of some milliseconds each; what else the page has to do comes between them.
 *
 * @throws the signal's reason, before the work would go on
 */
export async function inSlices<T>(work: (pace: Pace) => Pausing<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const going = work(new Pace(STEPS));
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = going.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTask();
    signal.throwIfAborted();
  }
}

/** A timer would be slowed in a tab in the background; a message is not. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
