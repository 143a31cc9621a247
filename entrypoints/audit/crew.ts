import type { Work, Worked } from '../../lib/audit/worked.ts';
import { Failed } from '../../lib/audit/world.ts';
import type { Text } from '../../lib/form/types.ts';

/** Time for one page; the largest report takes a tenth of it. In milliseconds. */
const LONGEST = 60_000;

const TOO_SLOW: Text = {
  zh: `${LONGEST / 1000} 秒内未检查完，已放弃`,
  en: `given up: not checked within ${LONGEST / 1000} s`,
};
const DIED: Text = { zh: '检查这一页时出错，已放弃', en: 'given up: checking this page broke off' };

interface Order {
  id: number;
  work: Work;
  resolve(worked: Worked): void;
  reject(error: Failed): void;
}

/**
 * Reads and checks pages in a worker, one after another. A page that hangs it or brings it down costs only itself:
 * the worker is replaced.
 */
export class Crew {
  #worker: Worker | null = null;
  #current: Order | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting: Order[] = [];
  #next = 0;

  /** @throws {Failed} where the worker does not come to an end with it */
  do(work: Work): Promise<Worked> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: this.#next++, work, resolve, reject });
      this.#goOn();
    });
  }

  #goOn(): void {
    if (this.#current !== null) return;
    const order = this.#waiting.shift();
    if (order === undefined) return;
    this.#current = order;
    this.#timer = setTimeout(() => this.#lose(TOO_SLOW), LONGEST);
    this.#worker ??= this.#hire();
    const { id, work } = order;
    this.#worker.postMessage({ id, work });
  }

  #hire(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; worked: Worked }>) => {
      if (data.id === this.#current?.id) this.#leave()?.resolve(data.worked);
    });
    worker.addEventListener('error', () => {
      if (worker === this.#worker) this.#lose(DIED);
    });
    return worker;
  }

  /** The order under way comes to its end, and the next one begins. */
  #leave(): Order | null {
    const order = this.#current;
    clearTimeout(this.#timer);
    this.#current = null;
    this.#goOn();
    return order;
  }

  #lose(why: Text): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#leave()?.reject(new Failed('unreadable', why));
  }
}
