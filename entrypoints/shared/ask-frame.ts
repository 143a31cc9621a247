import { MOST_PIECES, type PackedPiece, type UnreadableBy } from '../../lib/read/packed.ts';
import { injectOverlay } from './frames.ts';
import { sendTo } from './messaging.ts';

/** What the reader in a frame gives: the outline of the document, why it has none, or that another one is there now. */
export type FrameReading =
  | { kind: 'read'; url: string; pieces: readonly PackedPiece[] }
  | { kind: 'unreadable'; by: UnreadableBy }
  | { kind: 'gone' };

const GONE: FrameReading = { kind: 'gone' };

/**
 * Has the document in a frame read where it stands. `isWanted` is asked between the steps: an answer that nobody
 * waits for any more is not fetched to its end.
 *
 * @param document as `documentName` names it
 * @throws {Unanswered}
 */
export async function askFrame(
  tab: number,
  frame: number,
  document: string,
  isWanted: () => boolean,
): Promise<FrameReading> {
  const read = await askToRead(tab, frame, isWanted);
  // Another one answered, which has its own check. (A later one has no pieces of what was read here.)
  if (read.document !== document) return GONE;
  if ('unreadable' in read) return { kind: 'unreadable', by: read.unreadable };
  const pieces: PackedPiece[] = [];
  // Whatever the page says of their number: one too many is refused as they are put together.
  for (let index = 0; index < Math.min(read.pieces, MOST_PIECES + 1); index++) {
    if (!isWanted()) return GONE;
    pieces.push(await sendTo(tab, frame, 'piece', { index }));
  }
  return isWanted() ? { kind: 'read', url: read.url, pieces } : GONE;
}

/** A reader that is there already has the overlay beside it, which a second injection would put up anew. */
async function askToRead(tab: number, frame: number, isWanted: () => boolean) {
  const read = () => sendTo(tab, frame, 'read', null);
  return read().catch(async (error: unknown) => {
    // A reader that was stopped has said so; another one would read the page all the same.
    if (!isWanted()) throw error;
    await injectOverlay(tab, frame);
    return read();
  });
}
