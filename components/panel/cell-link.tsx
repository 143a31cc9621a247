import type { ComponentChildren } from 'preact';
import type { At } from '../../lib/report/address.ts';
import { useScene } from './scene.ts';

/** Words for a place that can be pointed at, and looked up on the page. */
export function CellLink({ at, title, children }: { at: At; title?: string; children: ComponentChildren }) {
  const { ask } = useScene();
  return (
    <button
      type="button"
      class="cell-link"
      title={title}
      onClick={() => ask.onReveal({ kind: 'place', at })}
      onPointerEnter={() => ask.onPoint(at)}
      onPointerLeave={() => ask.onPoint(null)}
      onFocus={() => ask.onPoint(at)}
      onBlur={() => ask.onPoint(null)}
    >
      {children}
    </button>
  );
}
