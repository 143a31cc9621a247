import { outlineOfPage } from '../../lib/page/outline.ts';
import { type PackedPiece, packOutline } from '../../lib/read/packed.ts';
import type { Handlers } from '../shared/messaging.ts';

/** Reads its frame when the background asks, and keeps what the places of the outline are. */
export function frameReader(document: Document): Handlers {
  let pieces: PackedPiece[] = [];
  return {
    read() {
      ({ pieces } = packOutline(outlineOfPage(document, document.baseURI)));
      return { pieces: pieces.length, url: document.URL };
    },
    piece({ index }) {
      const piece = pieces[index];
      if (piece === undefined) throw new RangeError(`no piece ${index}`);
      return piece;
    },
  };
}
