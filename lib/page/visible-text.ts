import { fold } from '../read/characters.ts';
import { Pace } from '../read/slices.ts';

/**
 * The text of a part of a page as a reader sees it, from the tree alone: layout (`innerText`, computed styles)
 * is never asked for, it costs up to a hundred times as much and does not exist outside a browser.
 */

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p ' +
    'plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements whose text no browser shows (HTML standard, 15.3.1 "Hidden elements"; scripting is on). */
export const WITHOUT_TEXT: ReadonlySet<string> = new Set(
  'datalist head iframe noembed noframes noscript rp script style template title'.split(' '),
);

/** Few styles do; the others are not taken apart. */
const NAMES_DISPLAY = /display/i;

/** Whether the last `display` of an inline style is `none`; one marked `!important` counts before the others. */
function displaysNothing(style: string): boolean {
  let hidden = false;
  let settled = false;
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0 || declaration.slice(0, colon).trim() !== 'display') continue;
    const [keyword = '', mark] = declaration.slice(colon + 1).split('!');
    const important = mark?.trim() === 'important';
    if (settled && !important) continue;
    hidden = keyword.trim() === 'none';
    settled = important;
  }
  return hidden;
}

/** Whether an element is hidden by its own mark-up: the `hidden` attribute, or an inline `display: none`. */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  // The property would be read sooner, but that of a form may be a field of it that is called so.
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && NAMES_DISPLAY.test(style) && displaysNothing(style);
}

/** Whether an element and what is in it shows no text: hidden, or of a kind no browser shows. */
export function isUnseen(element: Element): boolean {
  return WITHOUT_TEXT.has(element.localName) || isHidden(element);
}

/** Whether an element begins and ends a line; `<br>` is not one, it is a line end of its own. */
function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/**
 * The text of an element as one line. `<br>` and the edges of blocks count as a space; unseen elements (also
 * the given one) and tables in it count as nothing.
 */
export function visibleText(root: Element): string {
  const reading = new TextReading(root);
  reading.goOn(ENDLESS);
  return reading.text;
}

const ENDLESS = new Pace(Number.POSITIVE_INFINITY);

/** The reading of such a text: a generator for each of a page's cells would cost more than most of the cells. */
export class TextReading {
  readonly #root: Element;
  #node: Node | null;
  #text = '';

  constructor(root: Element) {
    this.#root = root;
    this.#node = isUnseen(root) ? null : root.firstChild;
  }

  /** Once all is read. */
  get text(): string {
    return fold(this.#text);
  }

  /** Reads until the pace is over (false) or all is read (true). */
  goOn(pace: Pace): boolean {
    let node = this.#node;
    while (node !== null) {
      let inside: Node | null = null;
      let characters = 0;
      if (node.nodeType === TEXT_NODE) {
        const { data } = node as Text;
        this.#text += data;
        characters = data.length;
      } else if (node.nodeType === ELEMENT_NODE) {
        const element = node as Element;
        const edge = element.localName === 'br' || isBlock(element);
        if (edge) this.#text += ' ';
        if (element.localName !== 'table' && !isUnseen(element)) inside = element.firstChild;
      }
      node = inside ?? this.#after(node);
      if (!pace.over(characters)) continue;
      this.#node = node;
      return false;
    }
    return true;
  }

  /** Climbing instead of recursing: a hostile page is nested deeper than the stack. */
  #after(node: Node): Node | null {
    let last = node;
    while (last.nextSibling === null) {
      const parent: Node | null = last.parentNode;
      if (parent === null || parent === this.#root) return null;
      if (isBlock(parent as Element)) this.#text += ' ';
      last = parent;
    }
    return last.nextSibling;
  }
}
