import type { Outline } from '../read/outline.ts';
import { pageTitle } from '../read/title.ts';
import { mainItems, textLength } from './main-part.ts';

/** A page whose mark-up has less text than this is a shell that script fills, or says next to nothing. */
const NEXT_TO_NOTHING = 300;
/** The labels of the three tables alone are longer. */
const SHORTEST_REPORT = 1_000;

const SCRIPT = /<script[\s>]|\son(?:load|error)\s*=/i;

/**
 * Whether the report may be in a frame of the page, or be put into it by script: there is a frame in its main part;
 * or there is script, and next to no text, or a title that promises a report and too little text to be one. Asked
 * of pages that hold no report; files that are linked in place of it explain why there is none.
 */
export function mayBeDrawn(markup: string, outline: Outline, hasAttachments: boolean): boolean {
  const items = mainItems(outline);
  if (items.some((item) => item.kind === 'media' && item.type === 'frame')) return true;
  if (!SCRIPT.test(markup)) return false;
  const length = textLength(items, SHORTEST_REPORT);
  if (hasAttachments || length >= SHORTEST_REPORT) return false;
  return length < NEXT_TO_NOTHING || pageTitle(outline) !== null;
}
