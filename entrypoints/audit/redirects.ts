import { browser } from 'wxt/browser';
import { Failed } from '../../lib/audit/world.ts';
import type { Answer, Send } from '../../lib/fetch/answer.ts';
import { CLOCK, type Clock } from '../../lib/fetch/clock.ts';
import { REDIRECTS } from '../../lib/fetch/send.ts';

/**
 * How long the browser may take to tell of an answer that `fetch` has, in milliseconds: as a rule it has told before
 * or tells at once, on an idle machine a third of a second later at most.
 */
const LATEST = 5000;

/** How Chromium calls redirects off the web and to what is no address; it does not tell where to. */
const LEADS_NOWHERE = new Set(['net::ERR_UNSAFE_REDIRECT', 'net::ERR_INVALID_REDIRECT']);

/** Null: no redirect. */
type Told = Extract<Answer, { type: 'redirect' }> | null;

const redirect = (location: string | null): Told => ({ type: 'redirect', location });

/**
 * Where redirects of this page's own requests lead. `fetch` hides it from every page (`opaqueredirect`); to an
 * extension the browser tells it (`webRequest`, which changes and stops nothing here).
 */
export class Redirects {
  /** Addresses under way, each with what waits to be told. */
  readonly #waiting = new Map<string, (told: Told) => void>();
  readonly #clock: Clock;

  constructor(clock: Clock = CLOCK) {
    this.#clock = clock;
  }

  /** Listens for as long as this page is open, and to no other page. */
  static async watch(): Promise<Redirects> {
    const redirects = new Redirects();
    const tab = await browser.tabs.getCurrent();
    if (tab?.id === undefined) throw new Error('the audit page is in no tab');
    const own = { urls: ['<all_urls>'], types: ['xmlhttprequest' as const], tabId: tab.id };
    const { onBeforeRedirect, onHeadersReceived, onErrorOccurred } = browser.webRequest;
    // Chromium tells of each redirect, its own from http: to https: among them; Firefox of its own ones alone.
    onBeforeRedirect.addListener(({ url, redirectUrl }) => redirects.tell(url, redirect(redirectUrl)), own);
    onHeadersReceived.addListener(
      ({ url, statusCode, responseHeaders = [], initiator }) => {
        if (!REDIRECTS.has(statusCode)) return undefined;
        const header = responseHeaders.find(({ name }) => name.toLowerCase() === 'location');
        const isChromium = initiator !== undefined;
        // What it has made of the header's bytes it does not say; it tells the whole address, or an error, next.
        if (isChromium && header !== undefined && header.value !== '') return undefined;
        redirects.tell(url, redirect(header?.value || null));
        return undefined;
      },
      own,
      ['responseHeaders'],
    );
    onErrorOccurred.addListener(
      ({ url, error }) => redirects.tell(url, LEADS_NOWHERE.has(error) ? redirect(null) : null),
      own,
    );
    return redirects;
  }

  /** The browser tells what became of an address. */
  tell(url: string, told: Told): void {
    this.#waiting.get(url)?.(told);
  }

  /**
   * Sends requests whose redirects are no longer hidden, where the browser tells of them. No address may be under
   * way twice at a time.
   */
  showing(send: Send): Send {
    return async (url, options) => {
      const told = new Promise<Told>((resolve) => {
        this.#waiting.set(url.href, resolve);
      });
      const ended = new AbortController();
      const heard = (): Promise<Told> => {
        const signal = AbortSignal.any([options.signal, ended.signal]);
        return Promise.race([told, this.#clock.sleep(LATEST, signal).then(() => null)]);
      };
      try {
        const answer = await send(url, options);
        return answer.type === 'hidden-redirect' ? ((await heard()) ?? answer) : answer;
      } catch (error) {
        if (error instanceof Failed || options.signal.aborted) throw error;
        // Of a redirect that leads nowhere Chromium makes an error like any other.
        const answer = await heard();
        if (answer === null) throw error;
        return answer;
      } finally {
        ended.abort();
        this.#waiting.delete(url.href);
      }
    };
  }
}
