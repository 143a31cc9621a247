import { common } from '../../lib/verdict/box.ts';
import type { Box } from '../../lib/verdict/shown.ts';

/** Where a place is in its window, and the part of it that the containers it scrolls in let through. */
export interface Measured {
  box: Box;
  /** null: nothing of it can be seen. */
  seen: Box | null;
}

/** What can be seen where nothing clips. */
const EVERYWHERE: Box = { x: -1e7, y: -1e7, width: 2e7, height: 2e7 };
/** What can be seen where containers clip all away. */
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };
const CLIPPING_CONTAIN = /paint|strict|content/;
/** Boxes that cannot clip: they are no block containers. */
const UNCLIPPING_DISPLAY =
  /^(?:inline|contents|table-row|table-row-group|table-header-group|table-footer-group)$/;

/** Measures the places of one document at one moment; what it learns of a container holds for that moment. */
export class Ruler {
  readonly #inside = new Map<Element, Box>();

  /** null: the node is no longer in the page, or shows nothing. */
  measure(node: Node): Measured | null {
    const element = elementOf(node);
    if (element === null || !node.isConnected) return null;
    if (!element.checkVisibility({ visibilityProperty: true })) return null;
    const box = boxOf(node);
    if (box === null) return null;
    return { box, seen: common(box, this.#around(element, node !== element)) };
  }

  /** What the page lets through of the region around an element, or inside it. */
  #around(element: Element, inside: boolean): Box {
    if (inside) return this.#insideOf(element);
    const container = containerOf(element, styleOf(element));
    return container === null ? EVERYWHERE : this.#insideOf(container);
  }

  #insideOf(element: Element): Box {
    const known = this.#inside.get(element);
    if (known !== undefined) return known;
    const style = styleOf(element);
    const container = containerOf(element, style);
    const around = container === null ? EVERYWHERE : this.#insideOf(container);
    const region = clips(element, style) ? (common(around, paddingBox(element)) ?? NOWHERE) : around;
    this.#inside.set(element, region);
    return region;
  }
}

/** The browser's rectangles have no fields of their own: they can neither be sent nor spread. */
export const plain = ({ x, y, width, height }: DOMRect): Box => ({ x, y, width, height });

/** A text has a box of its own; a page's element may have none but those of what it contains. */
function boxOf(node: Node): Box | null {
  const own = isElement(node) ? node.getBoundingClientRect() : null;
  if (own !== null && own.width > 0 && own.height > 0) return plain(own);
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  return box.width > 0 && box.height > 0 ? plain(box) : null;
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
/** Of whatever window: each has classes of its own. */
const isHtml = (element: Element): element is HTMLElement => 'offsetParent' in element;
/** The element that a node is, or stands in. */
export const elementOf = (node: Node): Element | null => (isElement(node) ? node : node.parentElement);
const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView ?? window).getComputedStyle(element);

/** What scrolls the element along: its parent, or what it is positioned in. null: nothing but the window. */
function containerOf(element: Element, { position }: CSSStyleDeclaration): Element | null {
  const isPositioned = position === 'absolute' || position === 'fixed';
  return isPositioned && isHtml(element) ? element.offsetParent : element.parentElement;
}

function clips(element: Element, style: CSSStyleDeclaration): boolean {
  const { documentElement: root, body } = element.ownerDocument;
  if (element === root || UNCLIPPING_DISPLAY.test(style.display)) return false;
  // What the body says of overflow is the window's, unless the root has said something.
  if (element === body && styleOf(root).overflowX === 'visible') return false;
  return (
    style.overflowX !== 'visible' || style.overflowY !== 'visible' || CLIPPING_CONTAIN.test(style.contain)
  );
}

/** The part of an element in which its content scrolls, in its window. */
function paddingBox(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  if (!isHtml(element)) return { x, y, width, height };
  const across = scaleOf(width, element.offsetWidth);
  const down = scaleOf(height, element.offsetHeight);
  return {
    x: x + element.clientLeft * across,
    y: y + element.clientTop * down,
    width: element.clientWidth * across,
    height: element.clientHeight * down,
  };
}

/** Sizes in layout are rounded: what differs by less than a pixel is the same size. */
function scaleOf(size: number, unscaled: number): number {
  return unscaled === 0 || Math.abs(size - unscaled) < 1 ? 1 : size / unscaled;
}

/** How the inside of a frame lies in the window that holds its element. */
export interface Inset {
  x: number;
  y: number;
  scale: number;
  /** What can be seen of the inside, in that window. */
  seen: Box | null;
}

/** null: the frame's element is not shown. */
export function insetOf(frame: Element): Inset | null {
  const whole = new Ruler().measure(frame);
  if (whole === null) return null;
  const style = styleOf(frame);
  const size = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const edges = (side: string): number => size(`border-${side}-width`) + size(`padding-${side}`);
  const [left, top] = [edges('left'), edges('top')];
  const [across, down] = [left + edges('right'), top + edges('bottom')];
  const isBorderBox = style.boxSizing === 'border-box';
  const width = isBorderBox ? size('width') - across : size('width');
  const height = isBorderBox ? size('height') - down : size('height');
  const scale = width + across > 0 ? whole.box.width / (width + across) : 1;
  const inner: Box = {
    x: whole.box.x + left * scale,
    y: whole.box.y + top * scale,
    width: width * scale,
    height: height * scale,
  };
  return { x: inner.x, y: inner.y, scale, seen: whole.seen && common(inner, whole.seen) };
}

/** From a frame's window to the one that holds its element. */
export function outward({ box, seen }: Measured, inset: Inset): Measured {
  const moved = ({ x, y, width, height }: Box): Box => ({
    x: inset.x + x * inset.scale,
    y: inset.y + y * inset.scale,
    width: width * inset.scale,
    height: height * inset.scale,
  });
  return { box: moved(box), seen: seen && inset.seen && common(moved(seen), inset.seen) };
}
