import type { Severity } from '../../lib/report/model.ts';

export type IconName = Severity | 'ok' | 'unchecked' | 'side' | 'collapse' | 'chevron' | 'ignored';

/** Outlines on a 16 × 16 field; a severity can be told by its shape alone. */
const PATHS: Readonly<Record<IconName, string>> = {
  error: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM5.5 5.5l5 5M10.5 5.5l-5 5',
  warning: 'M8 1.8 15 14H1zM8 6v4M8 11.8v.2',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7.2v4M8 4.8V5',
  ok: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5 8.2l2.2 2.2L11.2 6',
  unchecked: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5 8h6',
  ignored: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M3.6 12.4l8.8-8.8',
  side: 'M1.5 5.5h12M11 3l2.5 2.5L11 8M14.5 10.5h-12M5 8l-2.5 2.5L5 13',
  collapse: 'M3 8h10',
  chevron: 'M6 4l4 4-4 4',
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
