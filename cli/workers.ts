import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import Piscina from 'piscina';
import { Problem } from '../lib/problem.ts';
import { CHECK_TIME, WORKER_HEAP, YOUNG_HEAP } from './limits.ts';
import { explain } from './problem.ts';

export interface WorkersOptions {
  /** The module a worker runs. */
  filename: string;
  threads?: number;
  /** Time for one task, in milliseconds. */
  time?: number;
  /** Heap of a worker, in MB. */
  heap?: number;
}

/** Does tasks on all cores. A worker that dies or hangs is replaced, and costs the task it was at. */
export class Workers<Task, Answer> {
  readonly #workers: Piscina<Task, Answer>;
  readonly #queue: PQueue;
  readonly #time: number;

  constructor(options: WorkersOptions) {
    const threads = options.threads ?? availableParallelism();
    this.#time = options.time ?? CHECK_TIME;
    this.#workers = new Piscina<Task, Answer>({
      filename: options.filename,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: {
        maxOldGenerationSizeMb: options.heap ?? WORKER_HEAP,
        maxYoungGenerationSizeMb: YOUNG_HEAP,
      },
      recordTiming: false,
    });
    // A worker that dies between two tasks is replaced as well; unheard, its error would end the run.
    this.#workers.on('error', () => undefined);
    // A task waits here and not in the pool, so that its time starts when it does.
    this.#queue = new PQueue({ concurrency: threads });
  }

  /** @throws {Problem} where the worker dies or hangs */
  run(task: Task): Promise<Answer> {
    return this.#queue.add(() => this.#runNow(task));
  }

  async #runNow(task: Task): Promise<Answer> {
    const signal = AbortSignal.timeout(this.#time);
    try {
      return await this.#workers.run(task, { signal });
    } catch (error) {
      throw signal.aborted ? this.#tooSlow() : died(error);
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

function died(error: unknown): Problem {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const { zh, en } = explain(error);
    return new Problem(zh, en);
  }
  return new Problem('检查进程意外终止', 'the worker that checked it ended unexpectedly');
}
