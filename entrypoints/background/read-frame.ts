import { type Checked, checkOutline, type Lang } from '../../lib/check.ts';
import { unpackOutline } from '../../lib/read/packed.ts';
import { checkedPage } from '../../lib/verdict/apply.ts';
import type { Reading } from '../../lib/verdict/checks.ts';
import { digestOf } from '../../lib/verdict/digest.ts';
import { askFrame } from '../shared/ask-frame.ts';
import { documentOf } from '../shared/frames.ts';
import { Unanswered } from '../shared/messaging.ts';
import { faultReason, REASONS, unreadableReason } from '../shared/reading-words.ts';

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
  const read = await askFrame(tab, frame, document, isNewest);
  if (read.kind === 'gone') return GONE;
  if (read.kind === 'unreadable') return { kind: 'unreadable', reason: unreadableReason(read.by)[lang] };
  const outline = unpackOutline(read.pieces);
  const checked = checkOutline(outline, { source: read.url, lang });
  if (checked.result.report === null) {
    return { kind: 'no-report', url: read.url, reason: checked.result.reason ?? '' };
  }
  const digest = await digestOf(outline);
  const page = checkedPage(checked, { checkedAt: new Date().toISOString(), digest, lang });
  return { kind: 'checked', page, places: numbersOf(checked.places) };
}

function numbersOf(places: Checked['places']): Record<string, number> {
  const numbers = [...places].flatMap(([key, place]) => {
    const number = (place as { number?: number } | null)?.number;
    return number === undefined ? [] : [[key, number] as const];
  });
  return Object.fromEntries(numbers);
}
