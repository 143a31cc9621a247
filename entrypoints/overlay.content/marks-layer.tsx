import { render } from 'preact';
import { Marks } from '../../components/marks/marks.tsx';
import type { LiveMark } from '../../lib/verdict/chosen-marks.ts';
import type { Box, Rects, Shown } from '../../lib/verdict/shown.ts';
import { send } from '../shared/messaging.ts';
import { insetOf, type Measured, outward, Ruler } from './boxes.ts';
import { drawMarks, measuredOf } from './draw-marks.ts';
import { onFrameBelow } from './frame-below.ts';
import { onMoves, tablesOf } from './moves.ts';
import { nodesOf, reveal, scrollAside } from './places.ts';
import type { FrameReader } from './reader.ts';

/** What is followed for a verdict: nodes of this frame, or what another frame tells of its own. */
interface Followed {
  shown: Shown;
  stop: AbortController;
  nodes: ReadonlyMap<number, Node>;
  /** The frame directly below this one in which the report stands, once it is known. */
  frame: Element | null;
  inFrame: Rects['rects'];
  /** Draws the marks in the next frame that is drawn. */
  redraw(): void;
}

/** The marks on the page: draws them where their places are, and follows them. */
export class MarksLayer {
  #marks: readonly LiveMark[] = [];
  #followed: Followed | null = null;
  readonly #layer: HTMLElement;
  readonly #ruler = document.createElement('div');
  readonly #list = document.createElement('div');
  readonly #reader: FrameReader;

  constructor(layer: HTMLElement, reader: FrameReader) {
    this.#layer = layer;
    this.#reader = reader;
    this.#ruler.className = 'ruler';
    layer.dataset.to = getComputedStyle(document.documentElement).direction;
    layer.replaceChildren(this.#ruler, this.#list);
  }

  /** Shows these marks of that verdict, and follows its places until `rest`. */
  show(shown: Shown, marks: readonly LiveMark[], words: string): void {
    this.#marks = marks;
    render(<Marks marks={marks} words={words} />, this.#list);
    if (this.#followed?.shown === shown) this.#followed.redraw();
    else this.#follow(shown);
  }

  /** Places are other nodes than before: the page has built them anew. */
  renew(): void {
    if (this.#followed?.shown.frame === 0) this.#follow(this.#followed.shown);
  }

  /** Nothing is shown any more, and nothing measured. */
  rest(): void {
    if (this.#followed === null) return;
    const { shown, stop } = this.#followed;
    stop.abort();
    if (shown.frame !== 0) tellFrame(shown.frame, [], '');
    this.#followed = null;
    render(null, this.#list);
  }

  /** The element of the chosen mark, for the focus to go to. */
  get current(): HTMLElement | null {
    return this.#list.querySelector<HTMLElement>('[data-current]');
  }

  #follow(shown: Shown): void {
    this.#followed?.stop.abort();
    const stop = new AbortController();
    const places = Object.values(shown.places);
    const nodes = shown.frame === 0 ? nodesOf(this.#reader, places) : new Map<number, Node>();
    const followed: Followed = { shown, stop, nodes, frame: null, inFrame: [], redraw: () => undefined };
    this.#followed = followed;
    const draw = () => this.#draw(followed);
    if (shown.frame === 0) {
      followed.redraw = onMoves([window], tablesOf(nodes.values()), stop.signal, draw);
      return;
    }
    const token = [...crypto.getRandomValues(new Uint32Array(4))].join('-');
    onFrameBelow(token, stop.signal, (frame) => {
      followed.frame = frame;
      followed.redraw = onMoves([window], [frame], stop.signal, draw);
    });
    tellFrame(shown.frame, places, token);
  }

  /** What a frame tells of its places. */
  takeRects({ frame, rects }: Rects & { frame: number }): void {
    if (this.#followed?.shown.frame !== frame) return;
    this.#followed.inFrame = rects;
    this.#followed.redraw();
  }

  #draw(followed: Followed): void {
    const places = new Set(this.#marks.flatMap((mark) => mark.places));
    drawMarks(this.#layer, this.#ruler, this.#list.children, this.#marks, measure(followed, places));
  }

  /** Where places are now, in the window; null where they cannot be seen at all. */
  boxOf(places: readonly number[]): Box | null {
    if (this.#followed === null) return null;
    return measuredOf(places, measure(this.#followed, new Set(places)))?.box ?? null;
  }

  /** Scrolls to a place, through all it scrolls in. */
  async reveal(places: readonly number[]): Promise<void> {
    const [place] = places;
    if (this.#followed === null || place === undefined) return;
    const { shown, nodes } = this.#followed;
    const node = nodes.get(place);
    if (node !== undefined) reveal(node);
    if (shown.frame === 0) return;
    const now = await send('reveal', { frame: shown.frame, place }).catch(() => null);
    const { frame } = this.#followed;
    if (now === null || frame === null) return;
    this.#followed.inFrame = this.#followed.inFrame.map((known) => (known.place === place ? now : known));
    // A browser scrolls the frame's own window, and not always those that it stands in.
    const inset = insetOf(frame);
    if (inset === null || isInWindow(outward(now, inset).box)) return;
    reveal(frame);
    const box = this.boxOf([place]);
    if (box === null || isInWindow(box)) return;
    window.scrollBy({ top: box.y + box.height / 2 - innerHeight / 2, behavior: 'instant' });
  }

  /** Moves a place left by so many pixels, as far as it can be scrolled. */
  scrollAside(places: readonly number[], left: number): void {
    const [place] = places;
    const node = place === undefined ? undefined : this.#followed?.nodes.get(place);
    if (node !== undefined) scrollAside(node, left);
  }
}

function measure({ nodes, frame, inFrame }: Followed, places: ReadonlySet<number>): Map<number, Measured> {
  const measured = new Map<number, Measured>();
  const ruler = new Ruler();
  for (const place of places) {
    const node = nodes.get(place);
    const one = node === undefined ? null : ruler.measure(node);
    if (one !== null) measured.set(place, one);
  }
  const inset = frame === null ? null : insetOf(frame);
  if (inset === null) return measured;
  for (const one of inFrame) if (places.has(one.place)) measured.set(one.place, outward(one, inset));
  return measured;
}

const isInWindow = ({ x, y, width, height }: Box): boolean =>
  y >= 0 && y + height <= innerHeight && x + width > 0 && x < innerWidth;

function tellFrame(frame: number, places: readonly number[], token: string): void {
  void send('watch', { frame, places, token }).catch(() => undefined);
}
