import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useAudit } from './context.ts';
import { FRAME_WORDS } from './words/frame.ts';

interface Props {
  children: ComponentChildren;
  /** What stands beside; null: nothing does. */
  side: { key: string; label: string; content: ComponentChildren } | null;
  onClose(): void;
}

/** A list, and beside it what was chosen in it. The focus goes there, and back to the list with the Escape key. */
export function Split({ children, side, onClose }: Props) {
  const words = FRAME_WORDS[useAudit().lang];
  const main = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const key = side?.key;
  useEffect(() => {
    if (key !== undefined) heading.current?.focus({ preventScroll: true });
  }, [key]);
  const close = () => {
    onClose();
    requestAnimationFrame(() =>
      main.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus(),
    );
  };
  return (
    <div class="split" data-open={side !== null}>
      <div class="split-main" ref={main}>
        {children}
      </div>
      {side !== null && (
        <aside
          class="split-side"
          aria-labelledby="side-head"
          data-gouji="side"
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        >
          <div class="side-bar">
            <h2 id="side-head" tabIndex={-1} ref={heading}>
              {side.label}
            </h2>
            <button type="button" class="button button-plain" onClick={close}>
              {words.close}
            </button>
          </div>
          <div key={side.key}>{side.content}</div>
        </aside>
      )}
    </div>
  );
}
