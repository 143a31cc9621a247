import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import hostCss from '../../components/host.css?inline';
import marksCss from '../../components/marks/marks.css?inline';
import panelCss from '../../components/panel/panel.css?inline';
import type { OverlayState } from '../../lib/verdict/shown.ts';
import { OVERLAY } from './overlay-name.ts';

/** What stands in the shadow tree: the panel above everything, the marks on the page. */
export interface Parts {
  host: HTMLElement;
  shadow: ShadowRoot;
  /** Holds the panel; in the browser's top layer. */
  top: HTMLElement;
  /** Holds the marks; moves with the page. */
  layer: HTMLElement;
}

/** The one element that the overlay adds to the page, and what the page does to it. */
export class Host {
  #parts: Parts | null = null;
  #mayReturn = false;
  readonly #ctx: ContentScriptContext;
  readonly #removals: MutationObserver;

  constructor(ctx: ContentScriptContext) {
    this.#ctx = ctx;
    this.#removals = new MutationObserver(() => this.#afterRemoval());
  }

  remove(): void {
    this.#removals.disconnect();
    this.#parts?.host.remove();
    this.#parts = null;
  }

  /** Puts the element up where it is not, or is no longer what it was; tells whether its parts are new. */
  put(): { parts: Parts; isNew: boolean } {
    const kept = this.#parts !== null && !this.#isEmptied(this.#parts) ? this.#parts : null;
    if (kept === null) this.#parts?.host.remove();
    const parts = kept ?? build();
    this.#parts = parts;
    this.#mayReturn = true;
    if (!parts.host.isConnected) this.#append(parts);
    lift(parts.top);
    return { parts, isNew: kept === null };
  }

  #append({ host }: Parts): void {
    for (const old of document.querySelectorAll(OVERLAY)) old.remove();
    document.documentElement.append(host);
    this.#removals.disconnect();
    for (const parent of [document, document.documentElement]) {
      this.#removals.observe(parent, { childList: true });
    }
  }

  /** A page that redraws its root has thrown the overlay away with the rest; one that does so twice means it. */
  #afterRemoval(): void {
    if (this.#parts === null || this.#parts.host.isConnected || !this.#mayReturn || this.#ctx.isInvalid)
      return;
    this.#mayReturn = false;
    this.#append(this.#parts);
    lift(this.#parts.top);
  }

  /** The page has removed it more than once: it comes back when the user calls it. */
  get isGivenUp(): boolean {
    return this.#parts !== null && !this.#parts.host.isConnected && !this.#mayReturn;
  }

  /** What became of it, whatever the page says. */
  state(isPill: boolean): OverlayState {
    if (this.#parts === null) return 'none';
    if (!this.#parts.host.isConnected) return 'removed';
    if (this.#isEmptied(this.#parts)) return 'emptied';
    if (isHidden(this.#parts)) return 'hidden';
    return isPill ? 'pill' : 'open';
  }

  #isEmptied({ shadow, top, layer }: Parts): boolean {
    const styles = shadow.querySelector('style');
    return !shadow.contains(top) || !shadow.contains(layer) || !styles?.sheet || top.childElementCount === 0;
  }
}

function build(): Parts {
  const host = document.createElement(OVERLAY);
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${marksCss}${panelCss}${hostCss}`;
  const layer = document.createElement('div');
  layer.className = 'marks';
  const top = document.createElement('div');
  top.className = 'top';
  top.popover = 'manual';
  shadow.append(style, layer, top);
  return { host, shadow, top, layer };
}

/** The panel, or the pill that it is put away as. */
export function panelIn(top: HTMLElement): HTMLElement | null {
  return top.querySelector<HTMLElement>('.pill, .panel:not([hidden])');
}

function lift(top: HTMLElement): void {
  if (!top.matches(':popover-open')) top.showPopover();
}

/** Only what the page can do to the overlay itself: a page that hides all of itself is not after it. */
function isHidden({ host, top }: Parts): boolean {
  const panel = panelIn(top);
  if (panel === null || host.inert || !panel.checkVisibility({ visibilityProperty: true })) return true;
  let opacity = 1;
  for (const element of [panel, panel.parentElement ?? panel, top, host]) {
    const style = getComputedStyle(element);
    opacity *= Number(style.opacity);
    if (style.clipPath !== 'none' || style.filter !== 'none') return true;
  }
  const { width, height, right, bottom, left, top: upper } = panel.getBoundingClientRect();
  const isOutside = right <= 0 || bottom <= 0 || left >= innerWidth || upper >= innerHeight;
  return opacity < 0.5 || width < 8 || height < 8 || isOutside;
}
