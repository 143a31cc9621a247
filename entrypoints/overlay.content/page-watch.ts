import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { mayShow, OBSERVED } from '../../lib/page/changes.ts';
import { OVERLAY } from './overlay-name.ts';

/** Milliseconds without a change after which a page is looked at again, and the most it waits for them. */
const QUIET = 400;
const MOST_WAIT = 2_000;
/** Where changes come to nothing again and again (a clock, a carousel), the wait doubles up to this. */
const LONGEST_WAIT = 60_000;
/** The first look after so long is the last where there is still nothing worth watching. */
const MOST_IN_VAIN = 120_000;
/** Changed nodes that are told from each other at a time. */
const MOST_TARGETS = 1_000;

/**
 * Watches a page and tells when it has changed and come to rest. Parts of the page whose changes came to nothing
 * are given more time; a change anywhere else is told as soon as ever. A page that is not worth it is not watched
 * for ever, but anew when its address changes.
 */
export class PageWatch {
  readonly #ctx: ContentScriptContext;
  readonly #page: Document;
  /** Says whether what has changed was worth looking at. */
  readonly #onRest: () => Promise<boolean>;
  readonly #observer: MutationObserver;
  #watching = false;
  #listening = false;
  /** The watch has ended by itself. */
  #isGivenUp = false;
  #end = Number.POSITIVE_INFINITY;
  #change = new AbortController();
  /** How often in a row changes of this node came to nothing. */
  #vain = new WeakMap<Node, number>();
  #targets = new Set<Node>();
  /** The shortest wait of those that have changed, and when it ends at the latest. */
  #wait = Number.POSITIVE_INFINITY;
  #latest = Number.POSITIVE_INFINITY;
  #timer: number | undefined;
  #busy = false;

  constructor(ctx: ContentScriptContext, page: Document, onRest: () => Promise<boolean>) {
    this.#ctx = ctx;
    this.#page = page;
    this.#onRest = onRest;
    this.#observer = new MutationObserver((records) => this.#changed(records));
  }

  start(): void {
    if (this.#watching || this.#ctx.isInvalid) return;
    this.#watching = true;
    this.#isGivenUp = false;
    this.#end = Number.POSITIVE_INFINITY;
    this.#observer.observe(this.#page, OBSERVED);
    if (this.#listening) return;
    this.#listening = true;
    this.#ctx.addEventListener(window, 'wxt:locationchange', () => this.#moved());
  }

  /** Says whether what the page shows now is worth watching. */
  judge(isWorth: boolean): void {
    this.#end = isWorth ? Number.POSITIVE_INFINITY : Math.min(this.#end, performance.now() + MOST_IN_VAIN);
  }

  stop(): void {
    this.#watching = false;
    this.#isGivenUp = false;
    this.#observer.disconnect();
    this.#forget();
    this.#vain = new WeakMap();
  }

  /** Aborts with the next change. */
  untilChange(): AbortSignal {
    if (this.#change.signal.aborted) this.#change = new AbortController();
    return this.#change.signal;
  }

  /** The page has another address: what it shows may be another page. */
  #moved(): void {
    if (this.#isGivenUp) {
      this.start();
      this.judge(false);
    }
    if (this.#watching) this.#touched(this.#page);
  }

  #giveUp(): void {
    this.stop();
    this.#isGivenUp = true;
    // What was read so far may be out of date whenever it is asked for.
    this.#change.abort();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#targets = new Set();
    this.#wait = Number.POSITIVE_INFINITY;
    this.#latest = Number.POSITIVE_INFINITY;
  }

  #changed(records: readonly MutationRecord[]): void {
    if (this.#ctx.isInvalid) {
      this.stop();
      return;
    }
    for (const record of records) {
      if (!mayShow(record, OVERLAY)) continue;
      // A text is replaced as often as it is changed; the element around it stays.
      const { target } = record;
      this.#touched(target.nodeType === Node.TEXT_NODE ? (target.parentNode ?? target) : target);
    }
  }

  #touched(target: Node): void {
    this.#change.abort();
    if (this.#targets.size < MOST_TARGETS) this.#targets.add(target);
    const wait = Math.min(QUIET * 2 ** (this.#vain.get(target) ?? 0), LONGEST_WAIT);
    const now = performance.now();
    this.#latest = Math.min(this.#latest, now + Math.max(wait, MOST_WAIT));
    if (wait > this.#wait) return;
    this.#wait = wait;
    this.#arm(Math.min(this.#latest - now, wait));
  }

  #arm(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = this.#ctx.setTimeout(() => void this.#rest(), delay);
  }

  async #rest(): Promise<void> {
    if (this.#busy) return this.#arm(QUIET);
    this.#busy = true;
    const targets = this.#targets;
    this.#forget();
    try {
      const worth = await this.#onRest();
      for (const target of targets) {
        const vain = this.#vain.get(target) ?? 0;
        // What else changed at that moment may still be a clock.
        this.#vain.set(target, worth ? vain >> 1 : vain + 1);
      }
    } finally {
      this.#busy = false;
      if (performance.now() >= this.#end) this.#giveUp();
    }
  }
}
