import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { readingPage } from '../../lib/page/outline.ts';
import { shadowing } from '../../lib/page/shadowed.ts';
import { type Packed, packing, samePacked, Unreadable } from '../../lib/read/packed.ts';
import { inSlices } from '../../lib/read/slices.ts';
import { documentName } from '../shared/documents.ts';
import { type Handlers, send, Unanswered } from '../shared/messaging.ts';
import { PageWatch } from './page-watch.ts';

/** What reads a frame when the background asks, and knows which node each number of a place stands for. */
export interface FrameReader {
  handlers: Handlers;
  /** The node of a place; undefined where neither this reading of the frame nor the one before has that number. */
  nodeOf(place: number): object | undefined;
  /** Calls back whenever numbers stand for other nodes than before: after a new reading. Ends with the context. */
  onRenumbered(callback: () => void): void;
}

/** A page that changes while it is read is read again, so often at the most. */
const MOST_TRIES = 5;

interface Reading {
  packed: Packed;
  url: string;
  /** Aborted once the page is another. */
  stale: AbortSignal;
}

export function frameReader(ctx: ContentScriptContext, document: Document): FrameReader {
  let ended = new AbortController();
  /** What the background was given last, and before that: until it has checked, the old numbers are still shown. */
  let given: Reading | null = null;
  let before: Reading | null = null;
  /** What it has not asked for yet. */
  let fresh: Reading | null = null;
  let nextPlace = 0;
  const renumbered = new Set<() => void>();
  const watch = new PageWatch(ctx, document, lookAgain);
  ctx.onInvalidated(stop);

  let reading: Promise<Reading> | null = null;
  /** One at a time: whoever asks while the page is being read gets that reading. */
  function read(): Promise<Reading> {
    if (reading !== null) return reading;
    const own = readAnew().finally(() => {
      if (reading === own) reading = null;
    });
    reading = own;
    return own;
  }

  async function readAnew(): Promise<Reading> {
    const end = ended.signal;
    const field = shadowing(document);
    if (field !== null) throw new Unreadable({ why: 'shadowed', field });
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const stale = watch.untilChange();
      const url = document.URL;
      try {
        const signal = AbortSignal.any([stale, end]);
        const outline = await inSlices((pace) => readingPage(document, document.baseURI, pace), signal);
        const packed = await inSlices((pace) => packing(outline, nextPlace, pace), signal);
        nextPlace += packed.places.length;
        return { packed, url, stale };
      } catch (error) {
        end.throwIfAborted();
        if (!stale.aborted) throw error;
      }
    }
    throw new Unreadable({ why: 'restless' });
  }

  /** After a change: tells the background where what it was given is no longer what the page shows. */
  async function lookAgain(): Promise<boolean> {
    try {
      const now = await read();
      if (given !== null && given.url === now.url && samePacked(given.packed, now.packed)) {
        // The same, but perhaps in new nodes: scripts build tables anew.
        const { pieces, first } = given.packed;
        given = { ...now, packed: { pieces, first, places: now.packed.places } };
        for (const callback of renumbered) callback();
        return false;
      }
      fresh = now;
    } catch (error) {
      // Not read before either; or it was, which is then no longer true.
      if (given === null || !(error instanceof Unreadable)) return false;
    }
    return send('changed', { document: documentName() }).catch((error: unknown) => {
      if (error instanceof Unanswered || ctx.isInvalid) return false;
      throw error;
    });
  }

  /** What was given stays: the places of a report that is still shown are among its nodes. */
  function stop(): void {
    ended.abort();
    watch.stop();
    reading = fresh = null;
  }

  return {
    nodeOf(place) {
      for (const reading of [given, before]) {
        const node = reading?.packed.places[place - reading.packed.first];
        if (node !== undefined) return node;
      }
      return undefined;
    },
    onRenumbered(callback) {
      renumbered.add(callback);
    },
    handlers: {
      async read() {
        if (ended.signal.aborted) ended = new AbortController();
        watch.start();
        try {
          const now = fresh !== null && !fresh.stale.aborted ? fresh : await read();
          [before, given, fresh] = [given, now, null];
          for (const callback of renumbered) callback();
          return { document: documentName(), pieces: now.packed.pieces.length, url: now.url };
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
          given = null;
          return { document: documentName(), unreadable: error.by };
        }
      },
      piece({ index }) {
        const piece = given?.packed.pieces[index];
        if (piece === undefined) throw new RangeError(`no piece ${index}`);
        return piece;
      },
      judged: ({ isReport }) => watch.judge(isReport),
      stop,
    },
  };
}
