import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { Problem } from '../lib/problem.ts';
import type { Kind } from './job.ts';
import { FETCH_PAUSE, FETCH_TIME, MAX_BYTES, MAX_HOSTS, MAX_REDIRECTS } from './limits.ts';
import { readCapped, tooLarge } from './read.ts';
import { VERSION } from './version.ts';

export interface FetchLimits {
  /** Time for one address with its redirects, waiting for its turn not counted, in milliseconds. */
  time: number;
  /** Size after decompression, in bytes. */
  bytes: number;
  /** Pause between two requests to one host, in milliseconds. */
  pause: number;
}

export interface Page {
  bytes: Uint8Array;
  kind: Kind;
  /** Charset of the HTTP header. */
  charset?: string;
  /** Where it was found, after redirects. */
  url: string;
}

const DEFAULTS: FetchLimits = { time: FETCH_TIME, bytes: MAX_BYTES, pause: FETCH_PAUSE };

const HEADERS = {
  'User-Agent': `gouji/${VERSION} (checks annual disclosure reports; command line)`,
  Accept: 'text/html, application/xhtml+xml, text/plain;q=0.9',
  'Accept-Language': 'zh-CN, zh;q=0.9',
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const KINDS: Readonly<Record<string, Kind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  '': 'unknown',
  'application/octet-stream': 'unknown',
};
const CHARSET = /;[ \t]*charset[ \t]*=[ \t]*"?([^\s";]+)/iu;

/** What one request came to: a page, or the address that has it. */
type Answer = Page | { location: URL };

function redirected(response: Response, url: URL): URL {
  const location = response.headers.get('location');
  if (location === null || !URL.canParse(location, url.href)) {
    throw new Problem('重定向没有有效的地址', 'redirect without a valid address');
  }
  const target = new URL(location, url);
  if (target.protocol === 'http:' || target.protocol === 'https:') return target;
  throw new Problem('重定向到 http(s) 以外的地址', 'redirect to an address that is not http(s)');
}

function contentType(response: Response): { kind: Kind; charset?: string } {
  const header = response.headers.get('content-type') ?? '';
  const type = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const kind = KINDS[type];
  if (kind === undefined) {
    throw new Problem(`不支持的内容类型 ${type}`, `content type ${type} is not supported`);
  }
  const charset = CHARSET.exec(header)?.[1];
  return charset === undefined ? { kind } : { kind, charset };
}

async function answerOf(response: Response, url: URL, limit: number): Promise<Answer> {
  if (REDIRECTS.has(response.status)) return { location: redirected(response, url) };
  if (!response.ok)
    throw new Problem(`服务器答复 HTTP ${response.status}`, `server answered HTTP ${response.status}`);
  const type = contentType(response);
  if (Number(response.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const bytes = response.body === null ? new Uint8Array() : await readCapped(response.body, limit);
  return { bytes, url: url.href, ...type };
}

async function request(url: URL, limit: number, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', headers: HEADERS, signal });
  try {
    return await answerOf(response, url, limit);
  } finally {
    // A body that was refused must not keep the connection; one that was read or broke has nothing to cancel.
    await response.body?.cancel().catch(() => undefined);
  }
}

/** Reads web pages politely: one request at a time and a pause for each host, several hosts side by side. */
export class Fetcher {
  readonly #limits: FetchLimits;
  readonly #hosts = new Map<string, PQueue>();
  readonly #all = new PQueue({ concurrency: MAX_HOSTS });

  constructor(limits: Partial<FetchLimits> = {}) {
    this.#limits = { ...DEFAULTS, ...limits };
  }

  /**
   * @throws {Problem} where the answer is no page, too large, too slow or a redirect without end, and the errors
   *   of `fetch` where there is no answer
   */
  async page(address: URL): Promise<Page> {
    let url = address;
    let left = this.#limits.time;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const { answer, spent } = await this.#inTurn(url, left);
      if ('bytes' in answer) return answer;
      left = Math.max(1, Math.ceil(left - spent));
      url = answer.location;
    }
    throw new Problem(`重定向超过 ${MAX_REDIRECTS} 次`, `more than ${MAX_REDIRECTS} redirects`);
  }

  #inTurn(url: URL, time: number): Promise<{ answer: Answer; spent: number }> {
    const queue = this.#hosts.get(url.host) ?? new PQueue({ concurrency: 1 });
    const isFirst = !this.#hosts.has(url.host);
    this.#hosts.set(url.host, queue);
    return queue.add(async () => {
      if (!isFirst) await sleep(this.#limits.pause);
      return this.#all.add(() => this.#timed(url, time));
    });
  }

  async #timed(url: URL, time: number): Promise<{ answer: Answer; spent: number }> {
    const start = performance.now();
    const signal = AbortSignal.timeout(time);
    try {
      const answer = await request(url, this.#limits.bytes, signal);
      return { answer, spent: performance.now() - start };
    } catch (error) {
      if (!signal.aborted) throw error;
      const seconds = this.#limits.time / 1000;
      throw new Problem(`${seconds} 秒内未读完，已放弃`, `given up: not read within ${seconds} s`);
    }
  }
}
