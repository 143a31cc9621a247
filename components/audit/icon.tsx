import type { CellState } from '../../lib/audit/view/matrix.ts';

export type IconName = CellState | 'none';

/** Outlines on a field of 16 × 16; each can be told by its shape alone. */
const PATHS: Readonly<Record<IconName, string>> = {
  error: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM5.5 5.5l5 5M10.5 5.5l-5 5',
  warning: 'M8 1.8 15 14H1zM8 6v4M8 11.8v.2',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7.2v4M8 4.8V5',
  ok: 'M2.5 8.5 6.5 12.5 13.5 4',
  unchecked: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M6 6.3a2 2 0 1 1 2.9 1.8q-.9.5-.9 1.4M8 11.6v.2',
  failed: 'M8 2v8M8 13.2v.3',
  'no-report': 'M3.5 1.5h6l3 3v10h-9zM6 7l4 4M10 7l-4 4',
  none: 'M4 8h8',
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon ${name}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
