import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** From a change of the page to the look at it. Pages that keep changing are looked at less and less often. */
const DELAY = 500;
const SLOWER = 1.2;
const LONGEST_DELAY = 5_000;
/** Nothing has changed for so long: nothing more is awaited. */
const QUIET = 10_000;
/** A clock or a ticker never is quiet: after so many looks (over a minute) the page is what it is. */
const MOST_LOOKS = 24;

type Context = Pick<ContentScriptContext, 'setTimeout' | 'onInvalidated'>;

/**
 * Waits for content that arrives after the page was looked at. While it waits there is one observer of the
 * document; it ends with a look that finds something, when the page is quiet, or after so many looks.
 */
export class LateContent {
  readonly #root: Node;
  readonly #look: () => boolean;
  readonly #ctx: Context;
  readonly #observer = new MutationObserver(() => this.#changed());
  #isWaiting = false;
  #looks = 0;
  /** The one timer: of the next look, or of the end of the wait. */
  #timer: number | undefined;
  #isLookDue = false;

  /** @param look whether the page holds what is looked for */
  constructor(root: Node, look: () => boolean, ctx: Context) {
    this.#root = root;
    this.#look = look;
    this.#ctx = ctx;
    ctx.onInvalidated(() => this.#end());
  }

  /** Begins to wait, or begins anew. @param soon whether the page has changed already */
  wait({ soon = false } = {}): void {
    this.#end();
    this.#looks = 0;
    this.#isWaiting = true;
    this.#observer.observe(this.#root, { childList: true, characterData: true, subtree: true });
    if (soon) this.#changed();
    else this.#awaitQuiet();
  }

  #changed(): void {
    if (this.#isLookDue || !this.#isWaiting) return;
    this.#isLookDue = true;
    const delay = Math.min(DELAY * SLOWER ** this.#looks, LONGEST_DELAY);
    this.#after(delay, () => {
      this.#isLookDue = false;
      this.#looks++;
      if (this.#look() || this.#looks >= MOST_LOOKS) this.#end();
      else this.#awaitQuiet();
    });
  }

  #awaitQuiet(): void {
    this.#after(QUIET, () => this.#end());
  }

  #after(time: number, callback: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = this.#ctx.setTimeout(callback, time);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#isWaiting = false;
    this.#isLookDue = false;
  }
}
