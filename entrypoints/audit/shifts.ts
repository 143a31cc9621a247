import type { Run } from '../../lib/archive/model.ts';
import type { Progress } from '../../lib/audit/progress.ts';
import { goOn, Stopped } from '../../lib/audit/run.ts';
import type { World } from '../../lib/audit/world.ts';

/** Runs that are worked through in this page, one after the other. Two pages never work at the same time. */
export class Shifts {
  readonly #world: World;
  readonly #onProgress: (run: string, progress: Progress) => void;
  readonly #onEnd: (run: string, problem: unknown) => Promise<void>;
  readonly #atWork = new Map<string, AbortController>();

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

  isAtWork(run: string): boolean {
    return this.#atWork.has(run);
  }

  /** Works through a run as soon as nothing else is worked through, here or in another page. */
  async goOn({ id }: Run): Promise<void> {
    if (this.#atWork.has(id)) return;
    const stop = new AbortController();
    this.#atWork.set(id, stop);
    await navigator.locks.request(LOCK, async () => {
      let problem: unknown = null;
      try {
        await goOn(this.#world, id, {
          signal: stop.signal,
          onProgress: (progress) => this.#onProgress(id, progress),
        });
      } catch (error) {
        problem = error;
      }
      this.#atWork.delete(id);
      await this.#onEnd(id, problem);
    });
  }

  /** Ends a run that is worked through here. Says whether it was. */
  stop(run: string, state: Stopped['state']): boolean {
    const stop = this.#atWork.get(run);
    stop?.abort(new Stopped(state));
    return stop !== undefined;
  }
}

/** Held by the page that works. The browser frees it when the page goes. */
const LOCK = 'gouji-audit';
