import type { Run } from '../../lib/archive/model.ts';
import type { Progress } from '../../lib/audit/progress.ts';
import { goOn, Stopped } from '../../lib/audit/run.ts';
import type { World } from '../../lib/audit/world.ts';

/** Runs that are worked through in this page, one after the other. Two pages never work at the same time. */
export class Shifts {
  readonly #world: World;
  readonly #onProgress: (run: string, progress: Progress) => void;
  readonly #onEnd: (run: string, problem: unknown) => Promise<void>;
  readonly #shifts = new Map<string, Shift>();

  /**
   * @param onEnd called once a run is no longer worked through, with what broke it off, where something did; the next
   *   one waits for it
   */
  constructor(
    world: World,
    onProgress: (run: string, progress: Progress) => void,
    onEnd: (run: string, problem: unknown) => Promise<void>,
  ) {
    this.#world = world;
    this.#onProgress = onProgress;
    this.#onEnd = onEnd;
  }

  /** Whether a run is going to be worked through, and not yet. */
  isQueued(run: string): boolean {
    return this.#shifts.get(run)?.isBegun === false;
  }

  /** Works through a run as soon as nothing else is worked through, here or in another page. */
  async goOn({ id }: Run): Promise<void> {
    if (this.#shifts.has(id)) return;
    const shift: Shift = { stop: new AbortController(), isBegun: false };
    this.#shifts.set(id, shift);
    const { signal } = shift.stop;
    const ended = navigator.locks.request(LOCK, { signal }, async () => {
      shift.isBegun = true;
      let problem: unknown = null;
      try {
        await goOn(this.#world, id, {
          signal,
          onProgress: (progress) => this.#onProgress(id, progress),
        });
      } catch (error) {
        problem = error;
      }
      this.#shifts.delete(id);
      await this.#onEnd(id, problem);
    });
    await ended.catch((error: unknown) => {
      const isStoppedBefore = signal.aborted && !shift.isBegun;
      if (!isStoppedBefore) throw error;
    });
  }

  /** Ends a run that is worked through here, or is going to be. Says whether its state will tell by itself. */
  stop(run: string, state: Stopped['state']): boolean {
    const shift = this.#shifts.get(run);
    if (shift === undefined) return false;
    if (!shift.isBegun) this.#shifts.delete(run);
    shift.stop.abort(new Stopped(state));
    return shift.isBegun;
  }
}

interface Shift {
  stop: AbortController;
  isBegun: boolean;
}

/** Held by the page that works. The browser frees it when the page goes. */
const LOCK = 'gouji-audit';
