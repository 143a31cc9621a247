import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, Pace, type Pausing } from '../../lib/read/slices.ts';

/** Counts up, stopping as its pace says; busy for a while with each step. */
function* counting(to: number, pace: Pace, milliseconds = 0): Pausing<number> {
  let count = 0;
  while (count < to) {
    for (const end = performance.now() + milliseconds; performance.now() < end; );
    count++;
    if (pace.over()) yield;
  }
  return count;
}

const never = new AbortController().signal;

describe('work that may be cut up', () => {
  it('is done without a pause where it is done at once', () => {
    let pauses = 0;
    const count = atOnce(function* (pace) {
      for (let step = 0; step < 100_000; step++) if (pace.over(1_000)) pauses++;
      return yield* counting(100_000, pace);
    });
    expect([count, pauses]).toEqual([100_000, 0]);
  });

  it('comes to the same in slices', async () => {
    expect(await inSlices((pace) => counting(100_000, pace), never)).toBe(100_000);
  });

  it('lets other tasks run between its slices', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    await inSlices((pace) => counting(3_000, pace, 0.05), never);
    clearInterval(timer);
    expect(others).toBeGreaterThan(3);
  });

  it('pauses sooner where its steps are long texts', () => {
    const stepsOf = (characters: number): number => {
      const pace = new Pace(1_000);
      let steps = 1;
      while (!pace.over(characters)) steps++;
      return steps;
    };
    expect(stepsOf(0)).toBe(1_000);
    expect(stepsOf(100_000)).toBeLessThan(10);
  });

  it('goes no further once it is broken off', async () => {
    const aborted = new AbortController();
    let steps = 0;
    const work = inSlices(function* (): Pausing<void> {
      for (;;) {
        steps++;
        yield;
      }
    }, aborted.signal);
    setTimeout(() => aborted.abort(new Error('the page is another')), 20);
    await expect(work).rejects.toThrow('the page is another');
    const then = steps;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(steps).toBe(then);
    await expect(inSlices((pace) => counting(1, pace), aborted.signal)).rejects.toThrow(
      'the page is another',
    );
  });

  it('throws what the work throws', async () => {
    const faulty = inSlices(function* (pace): Pausing<void> {
      yield* counting(1_000, pace);
      throw new RangeError('a fault');
    }, never);
    await expect(faulty).rejects.toThrow(RangeError);
  });
});
