import { around } from '../../lib/verdict/box.ts';
import type { Mark, Side } from '../../lib/verdict/mark.ts';
import type { Box } from '../../lib/verdict/shown.ts';
import type { Measured } from './boxes.ts';

/** How thick the bar is that shows where something is missing, in pixels. */
const BAR = 4;

/** Where several places in a line are; null where none of them is. */
export function measuredOf(
  places: readonly number[],
  measured: ReadonlyMap<number, Measured>,
): Measured | null {
  let whole: Measured | null = null;
  for (const place of places) {
    const one = measured.get(place);
    if (one === undefined) continue;
    whole = whole === null ? one : { box: around(whole.box, one.box), seen: bothSeen(whole.seen, one.seen) };
  }
  return whole;
}

const bothSeen = (one: Box | null, other: Box | null): Box | null =>
  one === null || other === null ? (one ?? other) : around(one, other);

/** A thin bar along an edge, as far as that is seen. */
function barAlong(side: Exclude<Side, 'on'>, { box, seen }: Measured): Measured {
  if (seen === null) return { box, seen };
  const isAcross = side === 'above' || side === 'below';
  const edge = { above: box.y, below: box.y + box.height, left: box.x, right: box.x + box.width }[side];
  const start = edge - BAR / 2;
  const bar: Box = isAcross
    ? { x: seen.x, y: start, width: seen.width, height: BAR }
    : { x: start, y: seen.y, width: BAR, height: seen.height };
  const isSeen = isAcross
    ? edge >= seen.y - 1 && edge <= seen.y + seen.height + 1
    : edge >= seen.x - 1 && edge <= seen.x + seen.width + 1;
  return { box: bar, seen: isSeen ? bar : null };
}

/**
 * Writes where the marks lie. `windows` are the elements that `Marks` has made for them; what is measured is in
 * the top window's viewport, the layer has an origin and a scale of its own there.
 */
export function drawMarks(
  layer: HTMLElement,
  ruler: Element,
  windows: HTMLCollection,
  marks: readonly Mark[],
  measured: ReadonlyMap<number, Measured>,
): void {
  const origin = layer.getBoundingClientRect();
  const scale = ruler.getBoundingClientRect().height / RULER || 1;
  for (const [index, { places, side }] of marks.entries()) {
    const element = windows[index];
    if (!(element instanceof HTMLElement)) continue;
    const whole = measuredOf(places, measured);
    const at = whole === null || side === 'on' ? whole : barAlong(side, whole);
    if (at === null || at.seen === null) {
      element.style.display = '';
      continue;
    }
    const { box, seen } = at;
    const [x, y] = [(seen.x - origin.x) / scale, (seen.y - origin.y) / scale];
    element.toggleAttribute('data-whole', isSame(box, seen));
    put(element, { x, y, width: seen.width / scale, height: seen.height / scale });
    element.style.display = 'block';
    const mark = element.firstElementChild;
    if (!(mark instanceof HTMLElement)) continue;
    put(mark, {
      x: (box.x - seen.x) / scale,
      y: (box.y - seen.y) / scale,
      width: box.width / scale,
      height: box.height / scale,
    });
  }
}

/** Height of `.ruler` in the layer's own pixels (components/marks/marks.css). */
const RULER = 1_000;

const isSame = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) + Math.abs(one.y - other.y) < 0.5 &&
  Math.abs(one.width - other.width) + Math.abs(one.height - other.height) < 0.5;

/** A style that is written as it was costs nothing. */
function put({ style }: HTMLElement, { x, y, width, height }: Box): void {
  style.left = `${x.toFixed(2)}px`;
  style.top = `${y.toFixed(2)}px`;
  style.width = `${width.toFixed(2)}px`;
  style.height = `${height.toFixed(2)}px`;
}
