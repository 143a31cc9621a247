import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import Piscina from 'piscina';
import { Problem } from '../lib/problem.ts';
import type { Job, Outcome } from './job.ts';
import { CHECK_TIME, WORKER_HEAP, YOUNG_HEAP } from './limits.ts';
import { explain } from './problem.ts';

export interface PoolOptions {
  /** The module a worker runs. */
  filename?: string;
  threads?: number;
  /** Time for one job, in milliseconds. */
  time?: number;
  /** Heap of a worker, in MB. */
  heap?: number;
}

/** Checks inputs on all cores. A worker that dies or hangs is replaced, and costs the input it was at. */
export class Pool {
  readonly #workers: Piscina<Job, Outcome>;
  readonly #queue: PQueue;
  readonly #time: number;

  constructor(options: PoolOptions = {}) {
    const threads = options.threads ?? availableParallelism();
    this.#time = options.time ?? CHECK_TIME;
    this.#workers = new Piscina<Job, Outcome>({
      filename: options.filename ?? fileURLToPath(new URL('./worker.js', import.meta.url)),
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: {
        maxOldGenerationSizeMb: options.heap ?? WORKER_HEAP,
        maxYoungGenerationSizeMb: YOUNG_HEAP,
      },
      recordTiming: false,
    });
    // A worker that dies between two jobs is replaced as well; unheard, its error would end the run.
    this.#workers.on('error', () => undefined);
    // A job waits here and not in the pool, so that its time starts when it does.
    this.#queue = new PQueue({ concurrency: threads });
  }

  run(job: Job): Promise<Outcome> {
    return this.#queue.add(() => this.#runNow(job));
  }

  async #runNow(job: Job): Promise<Outcome> {
    const signal = AbortSignal.timeout(this.#time);
    try {
      return await this.#workers.run(job, { signal });
    } catch (error) {
      return { source: job.source, problem: explain(signal.aborted ? this.#tooSlow() : died(error)) };
    }
  }

  #tooSlow(): Problem {
    const seconds = this.#time / 1000;
    return new Problem(`${seconds} 秒内未检查完，已放弃`, `given up: not checked within ${seconds} s`);
  }

  async close(): Promise<void> {
    await this.#workers.destroy();
  }
}

function died(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new Problem('检查进程意外终止', 'the worker that checked it ended unexpectedly');
}
