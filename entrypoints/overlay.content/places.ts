import { elementOf } from './boxes.ts';
import type { FrameReader } from './reader.ts';

/** The nodes of places, as they are numbered now: a later reading gives the numbers to others. */
export function nodesOf(reader: FrameReader, places: readonly number[]): Map<number, Node> {
  const nodes = new Map<number, Node>();
  for (const place of places) {
    const node = reader.nodeOf(place);
    if (node instanceof Node) nodes.set(place, node);
  }
  return nodes;
}

/** Scrolls a node into the middle of all that it scrolls in, at once. */
export function reveal(node: Node): void {
  elementOf(node)?.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'nearest' });
}

/** Scrolls what a node scrolls in sideways, the innermost first, to move it left by so many pixels or less. */
export function scrollAside(node: Node, left: number): void {
  const element = elementOf(node);
  if (element === null) return;
  const end = element.getBoundingClientRect().x - left;
  for (let scroller = element.parentElement; scroller !== null; scroller = scroller.parentElement) {
    const rest = element.getBoundingClientRect().x - end;
    if (Math.abs(rest) < 1) return;
    if (scroller.scrollWidth > scroller.clientWidth) scroller.scrollBy({ left: rest, behavior: 'instant' });
  }
}
