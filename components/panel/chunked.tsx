import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { memo } from './memo.tsx';

/** Items drawn at a time: a page that makes tens of thousands of findings must not hang the tab. */
const CHUNK = 200;

interface ChunkProps {
  items: readonly unknown[];
  from: number;
  /** Whether the browser may leave it out as long as it is out of sight. */
  isPiece: boolean;
  draw(item: never): ComponentChild;
}

const Chunk = memo(function Chunk({ items, from, isPiece, draw }: ChunkProps) {
  return (
    <ul class={isPiece ? 'piece' : undefined}>
      {items.slice(from, from + CHUNK).map((item) => draw(item as never))}
    </ul>
  );
});

/** Draws a list of `li` elements, a long one piece by piece; up to the item of the key `open` at once. */
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
  const [count, setCount] = useState(CHUNK);
  const wanted = open === null || items.length <= count ? 0 : items.findIndex((item) => keyOf(item) === open);
  const shown = Math.max(count, wanted + 1);
  useEffect(() => {
    if (shown >= items.length) return;
    const timer = setTimeout(() => setCount(shown + CHUNK), 0);
    return () => clearTimeout(timer);
  }, [shown, items.length]);
  const pieces = [];
  for (let from = 0; from < Math.min(shown, items.length); from += CHUNK) {
    pieces.push(<Chunk key={from} items={items} from={from} isPiece={items.length > CHUNK} draw={draw} />);
  }
  return <>{pieces}</>;
}
