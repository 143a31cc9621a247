/** Time, as the fetcher sees it; tests, and pages whose timers the browser slows down, bring their own. */
export interface Clock {
  /** Milliseconds that only ever go forward: a clock that is set anew makes no pause shorter or endless. */
  ticks(): number;
  date(): Date;
  /** Rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const CLOCK: Clock = {
  ticks: () => performance.now(),
  date: () => new Date(),
  sleep: (milliseconds, signal) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    return orAborted(over, signal).finally(() => clearTimeout(timer));
  },
};

/** Waits for work, or for the signal (whose reason it throws), whichever comes first. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
  });
}
