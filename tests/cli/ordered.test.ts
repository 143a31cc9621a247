import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../cli/ordered.ts';

const items = Array.from({ length: 50 }, (_, index) => index);

describe('inOrder', () => {
  it('gives outcomes in the order of the items, whichever is done first', async () => {
    const seen: number[] = [];
    for await (const value of inOrder(items, 10, (item) => sleep((50 - item) % 7, item))) seen.push(value);
    expect(seen).toEqual(items);
  });

  it('gives the first before the last has started, and starts no more than it may', async () => {
    let started = 0;
    const task = async (item: number): Promise<number> => {
      started += 1;
      return sleep(1, item);
    };
    for await (const value of inOrder(items, 10, task)) {
      expect(started).toBeLessThanOrEqual(value + 11);
      if (value === 0) expect(started).toBe(11);
    }
    expect(started).toBe(items.length);
  });

  it('gives what is done while the next item is long in coming', async () => {
    let isAsked = false;
    async function* slow() {
      yield 1;
      while (!isAsked) await sleep(1);
      yield 2;
    }
    const seen: number[] = [];
    for await (const value of inOrder(slow(), 10, (item) => Promise.resolve(item))) {
      seen.push(value);
      isAsked = true;
    }
    expect(seen).toEqual([1, 2]);
  });

  it('ends with nothing to do', async () => {
    expect(await inOrder([], 4, (item) => Promise.resolve(item)).next()).toEqual({
      done: true,
      value: undefined,
    });
  });
});
