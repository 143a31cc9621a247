import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { memo } from './memo.tsx';
import { useScene } from './scene.ts';

/** Items drawn at a time: a page that makes tens of thousands of findings must not hang the tab. */
const CHUNK = 200;
/** So many are drawn by themselves, more than any report has; the rest when it is asked for. */
const MOST_UNASKED = 10 * CHUNK;

interface ChunkProps {
  items: readonly unknown[];
  from: number;
  /** Whether the browser may leave it out as long as it is out of sight. */
  isPiece: boolean;
  draw(item: never): ComponentChild;
}

const Chunk = memo(function Chunk({ items, from, isPiece, draw }: ChunkProps) {
  return (
    <ul class={isPiece ? 'piece' : undefined} tabIndex={isPiece ? -1 : undefined}>
      {items.slice(from, from + CHUNK).map((item) => draw(item as never))}
    </ul>
  );
});

/** Draws a list of `li` elements, a long one piece by piece; the piece with the item of the key `open` at once. */
export function Chunked<T>({
  items,
  keyOf,
  open,
  draw,
}: {
  items: readonly T[];
  keyOf(item: T): string;
  open: string | null;
  draw(item: T): ComponentChild;
}) {
  const { words } = useScene();
  const [count, setCount] = useState(CHUNK);
  const [most, setMost] = useState(MOST_UNASKED);
  const list = useRef<HTMLDivElement>(null);
  const end = Math.min(count, items.length);
  useEffect(() => {
    if (count >= Math.min(most, items.length)) return;
    const timer = setTimeout(() => setCount(count + CHUNK), 0);
    return () => clearTimeout(timer);
  }, [count, most, items.length]);
  // Whoever has asked for more goes on there: the button itself may be gone.
  useLayoutEffect(() => {
    if (most === MOST_UNASKED) return;
    const piece = list.current?.children[most / CHUNK - 1] as HTMLElement | undefined;
    (piece?.querySelector('button') ?? piece)?.focus();
  }, [most]);

  const piece = (from: number) => (
    <Chunk key={from} items={items} from={from} isPiece={items.length > CHUNK} draw={draw} />
  );
  const opened = open === null || end === items.length ? -1 : items.findIndex((item) => keyOf(item) === open);
  // Where the piece with the open item begins, while it stands apart from the others.
  const apart = opened < end ? items.length : opened - (opened % CHUNK);
  const rest = items.length - end - Math.min(CHUNK, items.length - apart);
  return (
    <div ref={list}>
      {Array.from({ length: Math.ceil(end / CHUNK) }, (_, index) => piece(index * CHUNK))}
      {rest > 0 && count >= most && (
        <button
          key="more"
          type="button"
          class="button more"
          onClick={() => {
            setMost(most + CHUNK);
            setCount(most + CHUNK);
          }}
        >
          {words.more(Math.min(CHUNK, rest), rest)}
        </button>
      )}
      {apart < items.length && piece(apart)}
    </div>
  );
}
