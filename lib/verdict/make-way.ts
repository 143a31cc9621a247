import type { PanelPlace } from '../settings/model.ts';
import { common } from './box.ts';
import type { Box } from './shown.ts';

/** What the panel leaves free around the place it points to, in pixels. */
const FREE = 12;
/** Where less than so much of a window stays free beside the panel, nothing can be made out there, in pixels. */
const LEAST_BESIDE = 240;

/** Whether the panel leaves but a strip of the window, in which no place can be shown. */
export function leavesStrip(place: PanelPlace, windowWidth: number): boolean {
  return windowWidth - place.width < LEAST_BESIDE;
}

/**
 * How far a box must move left (right: negative) to come out from under the panel.
 *
 * @param panel where the panel is, docked at `side`
 */
export function wayOut(box: Box, panel: Box, side: PanelPlace['side']): number {
  if (common(box, panel) === null) return 0;
  return side === 'right' ? box.x + box.width + FREE - panel.x : box.x - FREE - (panel.x + panel.width);
}

/**
 * Where the panel, or the pill, stands while it points to a place: where it is if it does not cover it, else at the other side,
 * else as a pill.
 *
 * @param box what it must not cover
 * @param also what it had better not cover either; null: nothing more
 */
export function placeBeside(
  place: PanelPlace,
  panel: Box,
  windowWidth: number,
  box: Box,
  also: Box | null,
): PanelPlace {
  const across: PanelPlace = { ...place, side: place.side === 'right' ? 'left' : 'right' };
  const mirrored: Box = { ...panel, x: windowWidth - panel.x - panel.width };
  const isFree = (at: Box, wanted: readonly (Box | null)[]) =>
    wanted.every((one) => one === null || common(one, at) === null);
  if (isFree(panel, [box, also])) return place;
  if (isFree(mirrored, [box, also])) return across;
  if (isFree(panel, [box])) return place;
  return isFree(mirrored, [box]) ? across : { ...place, collapsed: true };
}
