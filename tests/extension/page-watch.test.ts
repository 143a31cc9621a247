import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { PageWatch } from '../../entrypoints/overlay.content/page-watch.ts';

const ELEMENT = 1;
const TEXT = 3;

/** An element of a page, as far as the watch looks at it. */
const element = (localName: string) => ({ nodeType: ELEMENT, localName, parentElement: null });

let isObserving: boolean;
let change: (records: readonly unknown[]) => void;
let locationChanges: (() => void)[];

class FakeObserver {
  constructor(callback: (records: readonly unknown[]) => void) {
    change = (records) => {
      if (isObserving) callback(records);
    };
  }
  observe(): void {
    isObserving = true;
  }
  disconnect(): void {
    isObserving = false;
  }
}

const context = {
  isInvalid: false,
  setTimeout: (handler: () => void, time: number) => setTimeout(handler, time),
  addEventListener: (_: unknown, __: string, listener: () => void) => void locationChanges.push(listener),
} as unknown as ContentScriptContext;

/** A child comes to that element. */
function changed(target: unknown): void {
  change([{ type: 'childList', target, addedNodes: [element('p')], removedNodes: [] }]);
}

function watching(onRest: () => Promise<boolean>): PageWatch {
  const watch = new PageWatch(context, {} as Document, onRest);
  watch.start();
  return watch;
}

/** A part of the page changes ten times a second for so long, or as long as it is watched; says how long. */
async function restless(most: number): Promise<number> {
  const clock = element('div');
  let time = 0;
  for (; isObserving && time < most; time += 100) {
    changed(clock);
    await vi.advanceTimersByTimeAsync(100);
  }
  return time;
}

beforeEach(() => {
  isObserving = false;
  locationChanges = [];
  vi.useFakeTimers();
  vi.stubGlobal('MutationObserver', FakeObserver);
  vi.stubGlobal('Node', { TEXT_NODE: TEXT });
  vi.stubGlobal('window', {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page that is watched', () => {
  it('is looked at when it has come to rest', async () => {
    const onRest = vi.fn(async () => true);
    watching(onRest);
    changed(element('div'));
    await vi.advanceTimersByTimeAsync(390);
    expect(onRest).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(onRest).toHaveBeenCalledTimes(1);
  });

  it('is watched for as long as it holds a report, ever more seldom where a clock ticks', async () => {
    const onRest = vi.fn(async () => false);
    watching(onRest).judge(true);
    expect(await restless(1_800_000)).toBe(1_800_000);
    expect(isObserving).toBe(true);
    expect(onRest.mock.calls.length).toBeLessThan(50);
  });
});

describe('a page that turns out to be no report', () => {
  it('is watched for some minutes, and not for ever', async () => {
    const onRest = vi.fn(async () => false);
    watching(onRest).judge(false);
    const time = await restless(1_800_000);
    expect(time).toBeGreaterThan(119_000);
    expect(time).toBeLessThan(300_000);
    const looks = onRest.mock.calls.length;
    changed(element('div'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(onRest).toHaveBeenCalledTimes(looks);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not watched longer for being said to be none again and again', async () => {
    const watch = watching(async () => {
      watch.judge(false);
      return true;
    });
    watch.judge(false);
    expect(await restless(1_800_000)).toBeLessThan(300_000);
  });

  it('is looked at once more when it changes after a long rest', async () => {
    const onRest = vi.fn(async () => false);
    watching(onRest).judge(false);
    await vi.advanceTimersByTimeAsync(600_000);
    changed(element('div'));
    await vi.advanceTimersByTimeAsync(500);
    expect(onRest).toHaveBeenCalledTimes(1);
    expect(isObserving).toBe(false);
  });

  it('is watched on where that look finds a report', async () => {
    const watch = watching(async () => {
      watch.judge(true);
      return true;
    });
    watch.judge(false);
    await vi.advanceTimersByTimeAsync(600_000);
    changed(element('div'));
    await vi.advanceTimersByTimeAsync(500);
    expect(isObserving).toBe(true);
  });

  it('is watched again, and again not for ever, when its address changes', async () => {
    const onRest = vi.fn(async () => false);
    const watch = watching(onRest);
    watch.judge(false);
    await restless(1_800_000);
    const stale = watch.untilChange();
    onRest.mockClear();
    for (const moved of locationChanges) moved();
    expect(isObserving).toBe(true);
    expect(stale.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(onRest).toHaveBeenCalledTimes(1);
    expect(await restless(1_800_000)).toBeLessThan(300_000);
    expect(isObserving).toBe(false);
  });

  it('is no longer read as it was: what is known of it is out of date from then on', async () => {
    const watch = watching(async () => false);
    watch.judge(false);
    await vi.advanceTimersByTimeAsync(600_000);
    changed(element('div'));
    const known = watch.untilChange();
    await vi.advanceTimersByTimeAsync(500);
    expect(isObserving).toBe(false);
    expect(known.aborted).toBe(true);
  });

  it('stays unwatched after an end that was asked for', async () => {
    const onRest = vi.fn(async () => false);
    const watch = watching(onRest);
    watch.judge(false);
    watch.stop();
    for (const moved of locationChanges) moved();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isObserving).toBe(false);
    expect(onRest).not.toHaveBeenCalled();
  });
});
