import type { Outline } from '../read/outline.ts';

/**
 * The text of a page as it was read: every line of its outline in reading order (those of tables among them), as
 * the outline has them (white space folded, blank paragraphs as blank lines), joined by line feeds. Its SHA-256
 * in UTF-8 is the verdict's `digest`: whoever reads the same text again gets the same.
 */
export function pageText({ items }: Outline): string {
  return items.flatMap((item) => (item.kind === 'line' ? [item.text] : [])).join('\n');
}
