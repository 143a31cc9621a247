import type { Entry } from '../archive/model.ts';
import type { MediaItem, Outline } from '../read/outline.ts';
import { mainItems } from './main-part.ts';

/** A page that links to more files is a list of them, and no report is looked for there. */
const MOST = 100;

/** The files that the main part of a page links to or shows. */
export function attachmentsOf(outline: Outline): Entry['attachments'] {
  const found = mainItems(outline).filter(isAttachment);
  const byAddress = new Map<string, string>();
  for (const { href, text } of found) {
    // A file is often linked twice, by its icon and by its name.
    byAddress.set(href, byAddress.get(href) || text);
    if (byAddress.size === MOST) break;
  }
  return [...byAddress].map(([href, text]) => ({ href, text }));
}

const isAttachment = (item: Outline['items'][number]): item is MediaItem =>
  item.kind === 'media' && item.type === 'attachment';
