import type { Severity } from '../../lib/report/model.ts';

export type IconName = Severity | 'unchecked' | 'ok';

/** On a field of 16 × 16; each can be told by its shape alone. */
const PATHS: Readonly<Record<IconName, string>> = {
  error: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM5.5 5.5l5 5M10.5 5.5l-5 5',
  warning: 'M8 1.8 15 14H1zM8 6v4M8 11.8v.2',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7.2v4M8 4.8V5',
  ok: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5 8.2l2.2 2.2L11.2 6',
  unchecked: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5 8h6',
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon ${name}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
