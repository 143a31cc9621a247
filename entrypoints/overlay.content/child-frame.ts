import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Rects } from '../../lib/verdict/shown.ts';
import { type Handlers, send } from '../shared/messaging.ts';
import { insetOf, type Measured, outward, Ruler } from './boxes.ts';
import { onMoves, tablesOf } from './moves.ts';
import { nodesOf, reveal } from './places.ts';
import type { FrameReader } from './reader.ts';

/**
 * What a frame below the top does for the marks, which all lie in the top frame: it tells where its places are in
 * the window of its outermost frame, the one directly below the top. The top knows where that one is.
 */
export function childFrame(ctx: ContentScriptContext, reader: FrameReader): Handlers {
  let watching = new AbortController();
  let watched: readonly number[] = [];
  ctx.onInvalidated(() => watching.abort());
  reader.onRenumbered(() => {
    if (watched.length > 0) watch();
  });

  function watch(): void {
    watching.abort();
    watching = new AbortController();
    const path = framesOutward();
    if (path === null) {
      tell({ rects: [], reached: false });
      return;
    }
    const nodes = nodesOf(reader, watched);
    onMoves(path.windows, tablesOf(nodes.values()), watching.signal, () =>
      tell({ rects: measured(nodes, path.elements), reached: true }),
    );
  }

  const tell = lately((rects: Rects) => send('rects', rects));
  return {
    watchHere({ places, token }) {
      watching.abort();
      watched = places;
      if (places.length === 0) return;
      // The top knows the frame's element by who sent this; the page learns a number that is used once.
      framesOutward()?.outermost.parent.postMessage(token, '*');
      tell.forget();
      watch();
    },
    revealHere({ place }) {
      const node = reader.nodeOf(place);
      const path = framesOutward();
      if (!(node instanceof Node)) return null;
      reveal(node);
      return path === null ? null : (measured(new Map([[place, node]]), path.elements)[0] ?? null);
    },
  };
}

interface Path {
  /** From this window outwards to the one directly below the top. */
  windows: readonly Window[];
  /** The elements of these frames but the outermost's, in the same order. */
  elements: readonly Element[];
  outermost: Window;
}

/** null: another origin's frame stands between. */
function framesOutward(): Path | null {
  const windows: Window[] = [window];
  const elements: Element[] = [];
  let outermost: Window = window;
  while (outermost.parent !== window.top) {
    const { frameElement } = outermost;
    if (frameElement === null) return null;
    elements.push(frameElement);
    outermost = outermost.parent;
    windows.push(outermost);
  }
  return { windows, elements, outermost };
}

function measured(nodes: ReadonlyMap<number, Node>, elements: readonly Element[]): Rects['rects'] {
  const ruler = new Ruler();
  const insets = elements.map(insetOf);
  return [...nodes].flatMap(([place, node]) => {
    let found: Measured | null = ruler.measure(node);
    for (const inset of insets) found = found && inset && outward(found, inset);
    return found === null ? [] : [{ place, box: found.box, seen: found.seen }];
  });
}

interface Teller<T> {
  (value: T): void;
  /** What was sent last is sent again, though it is the same: whoever is told is another. */
  forget(): void;
}

/** Sends what is new, one after the other: what came while one was on its way is sent as it is then. */
function lately<T>(deliver: (value: T) => Promise<unknown>): Teller<T> {
  let last = '';
  let next: T | undefined;
  let isBusy = false;
  const flush = (): void => {
    const value = next;
    next = undefined;
    const text = JSON.stringify(value);
    if (value === undefined || text === last) return;
    last = text;
    isBusy = true;
    void deliver(value)
      .catch(() => undefined)
      .then(() => {
        isBusy = false;
        flush();
      });
  };
  const tell = (value: T): void => {
    next = value;
    if (!isBusy) flush();
  };
  return Object.assign(tell, {
    forget: () => {
      last = '';
    },
  });
}
