import type { Input } from './inputs.ts';
import { failed, type JobOptions, type Outcome, runJob } from './job.ts';
import { Loader } from './loader.ts';
import type { Pool } from './pool.ts';

/** Up to this many inputs, of up to this size in bytes, are done before a pool has started. */
const FEW = 8;
const SMALL = 2 * 1024 * 1024;

/** Reads and checks inputs: many or large ones in a pool of workers, few small ones here. */
export class Runner {
  readonly #many: boolean;
  readonly #loader = new Loader();
  #pool: Promise<Pool> | undefined;

  /** @param count how many inputs there will be */
  constructor(count: number) {
    this.#many = count > FEW;
  }

  /** Never rejects: what goes wrong is the outcome. */
  async run(input: Input, own: JobOptions): Promise<Outcome> {
    const { source } = input;
    try {
      const { size, baseUrl, ...loaded } = await this.#loader.load(input);
      const options = { ...(baseUrl !== undefined && { baseUrl }), ...own };
      const job = { source, ...loaded, options };
      if (!this.#many && size <= SMALL) return await runJob(job);
      this.#pool ??= import('./pool.ts').then(({ Pool }) => new Pool());
      return await (await this.#pool).run(job);
    } catch (error) {
      return failed(source, error);
    }
  }

  async close(): Promise<void> {
    await (await this.#pool)?.close();
  }
}
