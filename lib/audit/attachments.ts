import type { Entry } from '../archive/model.ts';
import type { MediaItem, Outline } from '../read/outline.ts';
import { mainItems } from './main-part.ts';

/** A page that links to more files is a list of them, and no report is looked for there. */
const MOST = 100;

/** The files that the main part of a page links to or shows. */
export function attachmentsOf(outline: Outline): Entry['attachments'] {
  const found = mainItems(outline).filter(isAttachment);
  const files = new Map<string, { href: string; text: string }>();
  for (const { href, text } of found) {
    // A file is often linked twice, by its icon and by its name; one that script gives out has only the name.
    const key = href || text;
    files.set(key, { href, text: files.get(key)?.text || text });
    if (files.size === MOST) break;
  }
  return [...files.values()];
}

const isAttachment = (item: Outline['items'][number]): item is MediaItem =>
  item.kind === 'media' && item.type === 'attachment';
