import { Failed } from '../lib/audit/world.ts';
import type { Send } from '../lib/fetch/answer.ts';
import { type FetchLimits, PoliteFetcher } from '../lib/fetch/polite.ts';
import { sendByFetch } from '../lib/fetch/send.ts';
import { Problem } from '../lib/problem.ts';
import type { Kind } from './job.ts';
import { FETCH_PAUSE } from './limits.ts';
import { explain } from './problem.ts';
import { VERSION } from './version.ts';

export interface Page {
  bytes: Uint8Array;
  kind: Kind;
  /** Charset of the HTTP header. */
  charset?: string;
  /** Where it was found, after redirects. */
  url: string;
}

const SEND = sendByFetch({
  'User-Agent': `gouji/${VERSION} (checks annual disclosure reports; command line)`,
  Accept: 'text/html, application/xhtml+xml, text/plain;q=0.9',
  'Accept-Language': 'zh-CN, zh;q=0.9',
});

/** Says what went wrong in the network in the system's terms, which browsers do not tell. */
export const send: Send = (url, options) =>
  SEND(url, options).catch((error: unknown) => {
    if (error instanceof Failed) throw error;
    const { zh, en } = explain(error);
    throw new Problem(zh, en);
  });

/** Reads the web addresses that are given to check. */
export class Fetcher {
  readonly #fetcher: PoliteFetcher;
  readonly #pause: number;

  constructor({ pause = FETCH_PAUSE, ...limits }: Partial<FetchLimits> & { pause?: number } = {}) {
    // Somebody waits for these few pages: a busy server is his to ask again.
    this.#fetcher = new PoliteFetcher({ send, mayFetch: () => true, limits: { tries: 1, ...limits } });
    this.#pause = pause;
  }

  /** @throws {Problem} where there is no page, it is too large or too slow, or redirects without end */
  async page(address: URL): Promise<Page> {
    const {
      bytes,
      kind,
      charset,
      address: url,
    } = await this.#fetcher.fetch(address, {
      pause: this.#pause,
      signal: new AbortController().signal,
      onRequest: () => undefined,
    });
    return { bytes, kind, url, ...(charset !== undefined && { charset }) };
  }
}
