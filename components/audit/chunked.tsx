import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Items at first, and at each further asking. */
const CHUNK = 40;

interface Props<T> {
  class: string;
  items: readonly T[];
  more(count: number): string;
  draw(item: T): ComponentChildren;
}

/** A list that is drawn piece by piece: a page may have hundreds of findings. */
export function Chunked<T>({ class: name, items, more, draw }: Props<T>) {
  const [most, setMost] = useState(CHUNK);
  return (
    <>
      <ul class={name}>
        {items.slice(0, most).map((item, index) => (
          <li key={index}>{draw(item)}</li>
        ))}
      </ul>
      {items.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + CHUNK)}>
          {more(Math.min(CHUNK, items.length - most))}
        </button>
      )}
    </>
  );
}
