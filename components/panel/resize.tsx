import { useRef } from 'preact/hooks';
import type { PanelPlace } from '../../lib/settings/model.ts';
import { PANEL_WIDTH } from './props.ts';
import { useScene } from './scene.ts';

const STEP = 20;

const bounded = (width: number) => Math.round(Math.min(Math.max(width, PANEL_WIDTH.least), PANEL_WIDTH.most));

/** The edge by which the panel is made wider: drawn with the pointer, or with the arrow keys. */
export function ResizeHandle({ place }: { place: PanelPlace }) {
  const { words, ask } = useScene();
  const { side, width } = place;
  const drag = useRef<{ x: number; width: number } | null>(null);
  const outward = side === 'right' ? -1 : 1;
  const resize = (wanted: number) => {
    if (bounded(wanted) !== width) ask.onPlace({ ...place, width: bounded(wanted) });
  };
  const onKeyDown = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    if (altKey || ctrlKey || metaKey) return false;
    if (key === 'ArrowLeft') resize(width - outward * STEP);
    else if (key === 'ArrowRight') resize(width + outward * STEP);
    else if (key === 'Home') resize(PANEL_WIDTH.least);
    else if (key === 'End') resize(PANEL_WIDTH.most);
    else return false;
    return true;
  };
  return (
    <hr
      class="resize"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.width}
      aria-valuenow={width}
      aria-valuemin={PANEL_WIDTH.least}
      aria-valuemax={PANEL_WIDTH.most}
      onKeyDown={(event) => {
        if (onKeyDown(event)) event.preventDefault();
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (drag.current !== null) resize(drag.current.width + outward * (event.clientX - drag.current.x));
      }}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
    />
  );
}
