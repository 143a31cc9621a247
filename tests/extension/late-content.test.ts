import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LateContent } from '../../entrypoints/detector.content/late-content.ts';

/** What the browser gives: an observer that the tests let see changes, and counts of what is left behind. */
class FakeObserver {
  static seen: FakeObserver[] = [];
  isObserving = false;
  options: MutationObserverInit | undefined;
  readonly #callback: () => void;
  constructor(callback: () => void) {
    this.#callback = callback;
    FakeObserver.seen.push(this);
  }
  observe(_: Node, options: MutationObserverInit): void {
    this.isObserving = true;
    this.options = options;
  }
  disconnect(): void {
    this.isObserving = false;
  }
  change(): void {
    if (this.isObserving) this.#callback();
  }
}

/** The extension's context, whose timers end with it. */
function fakeContext() {
  const ends: (() => void)[] = [];
  return {
    setTimeout: (handler: () => void, time?: number) => setTimeout(handler, time) as unknown as number,
    onInvalidated(end: () => void) {
      ends.push(end);
      return () => undefined;
    },
    end: () => {
      for (const end of ends) end();
    },
  };
}

function waiting(look: () => boolean) {
  const ctx = fakeContext();
  const late = new LateContent({} as Node, look, ctx);
  const [observer] = FakeObserver.seen;
  if (observer === undefined) throw new Error('no observer was made');
  return { ctx, late, observer };
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeObserver.seen = [];
  vi.stubGlobal('MutationObserver', FakeObserver);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('late content', () => {
  it('is awaited by one observer of nodes and texts, and nothing is looked at while nothing changes', () => {
    const look = vi.fn(() => false);
    const { late, observer } = waiting(look);
    expect(observer.isObserving).toBe(false);
    late.wait();
    expect(observer.options).toEqual({ childList: true, characterData: true, subtree: true });
    vi.advanceTimersByTime(9_900);
    expect(observer.isObserving).toBe(true);
    vi.advanceTimersByTime(200);
    expect(observer.isObserving).toBe(false);
    expect(look).not.toHaveBeenCalled();
    expect(FakeObserver.seen.length).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is looked at once for many changes, half a second after the first', () => {
    const look = vi.fn(() => false);
    const { late, observer } = waiting(look);
    late.wait();
    for (let change = 0; change < 100; change++) observer.change();
    vi.advanceTimersByTime(490);
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('that comes in two steps is found with the second, and then nothing is left behind', () => {
    const look = vi.fn().mockReturnValueOnce(false).mockReturnValueOnce(true);
    const { late, observer } = waiting(look);
    late.wait();
    vi.advanceTimersByTime(3_000);
    observer.change();
    vi.advanceTimersByTime(9_000);
    observer.change();
    vi.advanceTimersByTime(1_000);
    expect(look).toHaveBeenCalledTimes(2);
    expect(observer.isObserving).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    observer.change();
    vi.advanceTimersByTime(60_000);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('ends where a page never is quiet, after looks further and further apart', () => {
    const look = vi.fn(() => false);
    const { late, observer } = waiting(look);
    late.wait();
    let time = 0;
    for (; observer.isObserving && time < 600_000; time += 100) {
      observer.change();
      vi.advanceTimersByTime(100);
    }
    expect(look).toHaveBeenCalledTimes(24);
    expect(time).toBeGreaterThan(60_000);
    expect(time).toBeLessThan(120_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is awaited anew from the beginning, at once where the page has changed already', () => {
    const look = vi.fn(() => false);
    const { late, observer } = waiting(look);
    late.wait();
    vi.advanceTimersByTime(20_000);
    expect(observer.isObserving).toBe(false);
    late.wait({ soon: true });
    vi.advanceTimersByTime(510);
    expect(look).toHaveBeenCalledTimes(1);
    expect(observer.isObserving).toBe(true);
    late.wait({ soon: true });
    late.wait({ soon: true });
    vi.advanceTimersByTime(510);
    expect(look).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('is no longer awaited when the extension has ended', () => {
    const look = vi.fn(() => false);
    const { ctx, late, observer } = waiting(look);
    late.wait({ soon: true });
    ctx.end();
    expect(observer.isObserving).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(look).not.toHaveBeenCalled();
  });
});
