import type { Target } from '../archive/model.ts';
import { hostOf } from '../verdict/host.ts';

/** How many targets are held in readiness, so that there are some of many hosts. */
const MOST_READY = 2_000;

/** Targets that are ready, in turn from each host, no more of one at a time than it is to have. */
export class LineUp {
  readonly #perHost: number;
  /** Hosts in turn; each with its targets that are ready. */
  readonly #ready = new Map<string, Target[]>();
  readonly #underWay = new Map<string, number>();
  #size = 0;

  constructor(perHost: number) {
    this.#perHost = perHost;
  }

  get hasRoom(): boolean {
    return this.#size < MOST_READY;
  }

  add(target: Target): void {
    const host = hostOf(target.url);
    const queue = this.#ready.get(host);
    if (queue === undefined) this.#ready.set(host, [target]);
    else queue.push(target);
    this.#size += 1;
  }

  /** The next target, which is then under way; none where all hosts have as many as they are to have. */
  next(): Target | undefined {
    for (const [host, queue] of this.#ready) {
      const underWay = this.#underWay.get(host) ?? 0;
      if (underWay >= this.#perHost) continue;
      const target = queue.shift();
      // The host's turn comes again after all others.
      this.#ready.delete(host);
      if (queue.length > 0) this.#ready.set(host, queue);
      if (target === undefined) continue;
      this.#size -= 1;
      this.#underWay.set(host, underWay + 1);
      return target;
    }
    return undefined;
  }

  /** A target is no longer under way. */
  over({ url }: Target): void {
    const host = hostOf(url);
    const left = (this.#underWay.get(host) ?? 1) - 1;
    if (left > 0) this.#underWay.set(host, left);
    else this.#underWay.delete(host);
  }
}
