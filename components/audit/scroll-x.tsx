import type { ComponentChildren } from 'preact';

/** What may be wider than the window is scrolled by itself, with the keyboard as well. */
export function ScrollX({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, the keyboard could not scroll it everywhere
    <section class="scroll-x" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
