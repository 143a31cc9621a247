import type { MediaItem, Outline } from '../read/outline.ts';
import { pageTitle } from '../read/title.ts';
import { mainItems, textLength } from './main-part.ts';
import type { ReadPage } from './world.ts';

/** A page whose mark-up has less text than this is a shell that script fills, or says next to nothing. */
const NEXT_TO_NOTHING = 300;
/** The labels of the three tables alone are longer. */
const SHORTEST_REPORT = 1_000;

const SCRIPT = /<script[\s>]|\son(?:load|error)\s*=/i;

/**
 * What of a report may be in a frame of the page, or be put into it by script; null for nothing.
 *
 * `report`: there is a frame in the page's main part; or there is script, and next to no text, or a title that promises
 * a report and too little text to be one. Asked of pages that hold no report; files that are linked in place of it
 * explain why there is none.
 *
 * `tables`: there is script, and text, and not one table, nor a picture that may be one.
 */
export function mayBeDrawn(
  markup: string,
  outline: Outline,
  hasAttachments: boolean,
): ReadPage['mayBeDrawn'] {
  const items = mainItems(outline);
  const has = (type: MediaItem['type']): boolean =>
    items.some((item) => item.kind === 'media' && item.type === type);
  if (has('frame')) return 'report';
  if (!SCRIPT.test(markup) || hasAttachments) return null;
  const length = textLength(items, SHORTEST_REPORT);
  const isShort = length < NEXT_TO_NOTHING || (length < SHORTEST_REPORT && pageTitle(outline) !== null);
  if (isShort) return 'report';
  return has('picture') || items.some(({ kind }) => kind === 'table') ? null : 'tables';
}
