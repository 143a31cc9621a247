import { type Checked, checkOutline, type Lang } from '../../lib/check.ts';
import { MOST_PIECES, type PackedPiece, unpackOutline } from '../../lib/read/packed.ts';
import { checkedPage } from '../../lib/verdict/apply.ts';
import type { Reading } from '../../lib/verdict/checks.ts';
import { digestOf } from '../../lib/verdict/digest.ts';
import { sendTo, Unanswered } from '../shared/messaging.ts';
import { documentOf, injectOverlay } from './frames.ts';
import { faultReason, REASONS, unreadableReason } from './words.ts';

const GONE: Reading = { kind: 'gone' };

/** Reads and checks the document in a frame; `isNewest` is asked between the steps. Never rejects. */
export async function readFrame(
  tab: number,
  frame: number,
  document: string,
  lang: Lang,
  isNewest: () => boolean,
): Promise<Reading> {
  return attempt(tab, frame, document, lang, isNewest).catch(async (error: unknown): Promise<Reading> => {
    // A document that has left its frame does not answer. Where the browser does not say what stands there, it is
    // not taken for gone: a check must not end without a word.
    const now = await documentOf(tab, frame);
    if (now !== null && now !== document) return GONE;
    const reason = error instanceof Unanswered ? REASONS.silent : faultReason(error);
    return { kind: 'unreadable', reason: reason[lang] };
  });
}

async function attempt(
  tab: number,
  frame: number,
  document: string,
  lang: Lang,
  isNewest: () => boolean,
): Promise<Reading> {
  const read = await askToRead(tab, frame, isNewest);
  // Another one answered, which has its own check. (A later one has no pieces of what was read here.)
  if (read.document !== document) return GONE;
  if ('unreadable' in read) return { kind: 'unreadable', reason: unreadableReason(read.unreadable)[lang] };
  const pieces: PackedPiece[] = [];
  // Whatever the page says of their number: one too many is refused as they are put together.
  for (let index = 0; index < Math.min(read.pieces, MOST_PIECES + 1); index++) {
    if (!isNewest()) return GONE;
    pieces.push(await sendTo(tab, frame, 'piece', { index }));
  }
  if (!isNewest()) return GONE;
  const outline = unpackOutline(pieces);
  const checked = checkOutline(outline, { source: read.url, lang });
  if (checked.result.report === null) {
    return { kind: 'no-report', url: read.url, reason: checked.result.reason ?? '' };
  }
  const digest = await digestOf(outline);
  const page = checkedPage(checked, { checkedAt: new Date().toISOString(), digest, lang });
  return { kind: 'checked', page, places: numbersOf(checked.places) };
}

/** A reader that is there already has the overlay beside it, which a second injection would put up anew. */
async function askToRead(tab: number, frame: number, isNewest: () => boolean) {
  const read = () => sendTo(tab, frame, 'read', null);
  return read().catch(async (error: unknown) => {
    // A reader that was stopped has said so; another one would read the page all the same.
    if (!isNewest()) throw error;
    await injectOverlay(tab, frame);
    return read();
  });
}

function numbersOf(places: Checked['places']): Record<string, number> {
  const numbers = [...places].flatMap(([key, place]) => {
    const number = (place as { number?: number } | null)?.number;
    return number === undefined ? [] : [[key, number] as const];
  });
  return Object.fromEntries(numbers);
}
