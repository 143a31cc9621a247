import type { Fetcher } from './fetch.ts';
import type { Input } from './inputs.ts';
import type { Job } from './job.ts';
import { MAX_BYTES } from './limits.ts';
import { readCapped } from './read.ts';

export interface Loaded extends Pick<Job, 'kind' | 'content'> {
  /** In bytes. */
  size: number;
  /** The address a page came from. */
  baseUrl?: string;
}

/** Gets at the content of inputs; a file is left to whoever checks it, so that its reading is spread as well. */
export class Loader {
  #fetcher: Promise<Fetcher> | undefined;

  /** @throws what says why the input cannot be read (see `explain`) */
  async load(input: Input): Promise<Loaded> {
    switch (input.type) {
      case 'unreadable':
        throw input.error;
      case 'file':
        return { kind: input.kind, content: { path: input.path }, size: input.size };
      case 'stdin': {
        const bytes = await readCapped(process.stdin, MAX_BYTES);
        return { kind: 'unknown', content: { bytes }, size: bytes.byteLength };
      }
      case 'url': {
        // The network is loaded when it is first needed: the start counts where one file is checked.
        this.#fetcher ??= import('./fetch.ts').then(({ Fetcher }) => new Fetcher());
        const { kind, url, ...content } = await (await this.#fetcher).page(input.url);
        return { kind, content, size: content.bytes.byteLength, baseUrl: url };
      }
    }
  }
}
