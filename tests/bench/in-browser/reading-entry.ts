import { checkOutline, check as checkPage } from '../../../lib/check.ts';
import { outlineOfPage, readingPage } from '../../../lib/page/outline.ts';
import { type Packed, packing, unpackOutline } from '../../../lib/read/packed.ts';
import { inSlices } from '../../../lib/read/slices.ts';

import { timed, walk } from './detector-entry.ts';

export { timed, walk };

/** What is measured in the page: what the extension does there, and what its background does with it. */

/** One walk after the other. */
export function walks(count: number): void {
  for (let turn = 0; turn < count; turn++) walk();
}

export const read = (): number => outlineOfPage(document, document.baseURI).items.length;

export const check = () => checkPage(document, { source: 'bench' }).result;

let packed: Packed | undefined;

/** Reads the page as the overlay's reader does; milliseconds, and how many items and messages it is. */
export async function readInSlices(): Promise<{ items: number; pieces: number; time: number }> {
  const begin = performance.now();
  const signal = new AbortController().signal;
  const outline = await inSlices((pace) => readingPage(document, document.baseURI, pace), signal);
  packed = await inSlices((pace) => packing(outline, 0, pace), signal);
  return { items: outline.items.length, pieces: packed.pieces.length, time: performance.now() - begin };
}

/** Makes the messages as the browser would; the characters of the largest, and the milliseconds of the slowest. */
export function serialise(): { characters: number; time: number } {
  let characters = 0;
  let time = 0;
  for (const piece of packed?.pieces ?? []) {
    const begin = performance.now();
    characters = Math.max(characters, JSON.stringify(piece).length);
    time = Math.max(time, performance.now() - begin);
  }
  return { characters, time };
}

/** What the background does then, in milliseconds. */
export function unpackAndCheck(): { unpack: number; check: number } {
  const begin = performance.now();
  const outline = unpackOutline(packed?.pieces);
  const unpacked = performance.now();
  checkOutline(outline, { source: 'bench' });
  return { unpack: unpacked - begin, check: performance.now() - unpacked };
}
