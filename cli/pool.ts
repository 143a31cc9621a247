import { fileURLToPath } from 'node:url';
import { failed, type Job, type Outcome } from './job.ts';
import { Workers, type WorkersOptions } from './workers.ts';

export type PoolOptions = Partial<WorkersOptions>;

/** Checks inputs on all cores. */
export class Pool {
  readonly #workers: Workers<Job, Outcome>;

  constructor(options: PoolOptions = {}) {
    const filename = fileURLToPath(new URL('./worker.js', import.meta.url));
    this.#workers = new Workers({ filename, ...options });
  }

  /** Never rejects: what goes wrong is the outcome. */
  async run(job: Job): Promise<Outcome> {
    try {
      return await this.#workers.run(job);
    } catch (error) {
      return failed(job.source, error);
    }
  }

  close(): Promise<void> {
    return this.#workers.close();
  }
}
