import { Failed, type Fetched, type FetchOptions, type HostWait } from '../audit/world.ts';
import { Problem } from '../problem.ts';
import type { Answer, PageKind, Send } from './answer.ts';
import { CLOCK, type Clock } from './clock.ts';
import { fileByContent } from './content-type.ts';
import * as failures from './failures.ts';
import { retryAfterOf } from './retry-after.ts';
import { Turns } from './turns.ts';

export interface PoliteOptions {
  send: Send;
  /** Whether a host may be asked at all; called for each address, those that redirects lead to among them. */
  mayFetch(url: URL): boolean | Promise<boolean>;
  clock?: Clock;
  limits?: Partial<FetchLimits>;
}

export interface FetchLimits {
  /** Time for one request, waiting for its turn not counted, in milliseconds. */
  time: number;
  /** Size after decompression, in bytes. */
  bytes: number;
  redirects: number;
  /** Requests for one address while its server is busy. */
  tries: number;
  /** Hosts that are asked at the same time. */
  hosts: number;
}

export interface PolitePage extends Fetched {
  kind: PageKind;
}

export const LIMITS: FetchLimits = {
  time: 30_000,
  // The largest report page seen is below 2 MB.
  bytes: 32 * 1024 * 1024,
  redirects: 5,
  tries: 4,
  hosts: 8,
};

/** How long a busy server that does not say for how long is left alone first, in milliseconds; then twice that. */
const FIRST_WAIT = 5000;
/** Too many requests; service unavailable. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

/** An answer that is no status: something to go on with. */
type Got = Exclude<Answer, { type: 'status' }>;

/**
 * Fetches pages as a good guest: one request at a time and a pause for each host, and none at all while its server
 * asks to be left alone.
 */
export class PoliteFetcher {
  readonly #send: Send;
  readonly #mayFetch: PoliteOptions['mayFetch'];
  readonly #clock: Clock;
  readonly #limits: FetchLimits;
  readonly #turns: Turns;

  constructor({ send, mayFetch, clock = CLOCK, limits }: PoliteOptions) {
    this.#send = send;
    this.#mayFetch = mayFetch;
    this.#clock = clock;
    this.#limits = { ...LIMITS, ...limits };
    this.#turns = new Turns(this.#limits.hosts, clock);
  }

  /**
   * Fetches a page; each redirect takes its turn with the host that it leads to.
   *
   * @throws {Failed} where it cannot be come by
   * @throws the signal's reason as soon as it is aborted
   */
  async fetch(address: URL, options: FetchOptions): Promise<PolitePage> {
    if (!isWeb(address)) throw failures.notWeb();
    if (address.username !== '' || address.password !== '') throw failures.hasCredentials();
    const asked = new Set<string>();
    let from: URL | null = null;
    let url = withoutFragment(address);
    for (let hop = 0; hop <= this.#limits.redirects; hop += 1) {
      options.signal.throwIfAborted();
      if (!(await this.#mayFetch(url))) throw failures.hostNotAllowed(url, from);
      asked.add(url.href);
      const answer = await this.#answer(url, options, hop > 0);
      if (answer.type === 'page') return this.#pageOf(answer, url);
      if (answer.type === 'hidden-redirect') throw failures.hiddenRedirect();
      from = url;
      url = redirectOf(answer, url);
      if (asked.has(url.href)) throw failures.redirectLoop();
    }
    throw failures.tooManyRedirects(this.#limits.redirects);
  }

  /**
   * Has a host asked in its turn by something else: a tab in which a page is opened.
   *
   * @throws {Failed} where it asked to be left alone for longer than anybody waits
   * @throws the signal's reason as soon as it is aborted, and what the work throws
   */
  visit<T>(url: URL, { pause, signal, onRequest }: FetchOptions, work: () => Promise<T>): Promise<T> {
    return this.#turns.take(url, { pause, signal, isBegun: true }, () => {
      onRequest();
      return work();
    });
  }

  /** Hosts that have asked to be left alone for a while. */
  waits(): readonly HostWait[] {
    const now = this.#clock.date().getTime();
    return this.#turns.waits().map(({ host, left }) => ({ host, until: new Date(now + left).toISOString() }));
  }

  #pageOf({ bytes, kind, charset }: Extract<Got, { type: 'page' }>, { href }: URL): PolitePage {
    const file = fileByContent(bytes);
    if (file !== null) throw failures.noPage(file);
    const fetchedAt = this.#clock.date().toISOString();
    return {
      bytes,
      kind,
      address: href,
      via: 'fetch',
      fetchedAt,
      ...(charset !== undefined && { charset }),
    };
  }

  /** An answer that is a page or a redirect: what is busy is waited for. */
  async #answer(url: URL, options: FetchOptions, isHop: boolean): Promise<Got> {
    let hasBroken = false;
    for (let tries = 1; ; ) {
      const isBegun = isHop || tries > 1 || hasBroken;
      const answer = await this.#request(url, options, { tries, isBegun }).catch((error: unknown) => {
        options.signal.throwIfAborted();
        if (error instanceof Failed) throw error;
        // Once more, since servers close connections that were kept open just as they are used again. A host that
        // is really gone costs two requests, and not more.
        if (hasBroken) throw failures.unreachable(error instanceof Problem ? error.text : null);
        hasBroken = true;
        return null;
      });
      if (answer === null) continue;
      if (answer.type !== 'status') return answer;
      if (!BUSY.has(answer.status)) throw failures.badStatus(answer.status);
      if (tries >= this.#limits.tries) throw failures.stillBusy(answer.status, tries);
      tries += 1;
    }
  }

  #request(
    url: URL,
    { pause, signal, onRequest }: FetchOptions,
    { tries, isBegun }: { tries: number; isBegun: boolean },
  ): Promise<Answer> {
    return this.#turns.take(url, { pause, signal, isBegun }, async () => {
      onRequest();
      const answer = await this.#timed(url, signal);
      if (answer.type === 'status' && BUSY.has(answer.status)) {
        // Before the turn ends: the next one is to know of it.
        const asked = retryAfterOf(answer.retryAfter, this.#clock.date());
        this.#turns.hold(url, asked ?? FIRST_WAIT * 2 ** (tries - 1));
      }
      return answer;
    });
  }

  async #timed(url: URL, signal: AbortSignal): Promise<Answer> {
    const { time, bytes: maxBytes } = this.#limits;
    const late = new AbortController();
    const ended = new AbortController();
    const waiting = this.#clock.sleep(time, ended.signal).then(
      () => late.abort(),
      () => undefined,
    );
    try {
      return await this.#send(url, { signal: AbortSignal.any([signal, late.signal]), maxBytes });
    } catch (error) {
      if (late.signal.aborted && !(error instanceof Failed)) throw failures.tooSlow(time);
      throw error;
    } finally {
      ended.abort();
      await waiting;
    }
  }
}

const isWeb = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:';

function withoutFragment(address: URL): URL {
  const url = new URL(address);
  url.hash = '';
  return url;
}

/** A header comes as bytes: those of a name in Chinese go back to the server as they came, whatever its charset. */
const BEYOND_ASCII = /[\u0080-\u00ff]/gu;
const percentEncoded = (byte: string): string => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;

/** @throws {Failed} where it leads nowhere */
function redirectOf(answer: Extract<Got, { type: 'redirect' }>, from: URL): URL {
  const location = answer.location?.replace(BEYOND_ASCII, percentEncoded) ?? null;
  if (location === null || !URL.canParse(location, from.href)) throw failures.redirectToNowhere();
  const url = withoutFragment(new URL(location, from));
  if (!isWeb(url)) throw failures.redirectOffTheWeb();
  if (url.username !== '' || url.password !== '') throw failures.redirectToNowhere();
  return url;
}
