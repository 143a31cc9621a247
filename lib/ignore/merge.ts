import type { Ignored } from './model.ts';

export interface Merged {
  ignored: readonly Ignored[];
  /** Entries that were not here. */
  added: number;
  /** Entries that took the place of an older one of the same key. */
  replaced: number;
  /** Entries that were here, and no older than the one that came. */
  kept: number;
}

/** Entries of a file among those that are here: of two with the same key the one set aside later stays. */
export function merge(ignored: readonly Ignored[], incoming: readonly Ignored[]): Merged {
  const keyText = ({ organ, year, rule, at }: Ignored) => JSON.stringify([organ, year, rule, at]);
  const merged = new Map(ignored.map((entry) => [keyText(entry), entry]));
  const counts = { added: 0, replaced: 0, kept: 0 };
  for (const entry of incoming) {
    const own = merged.get(keyText(entry));
    const isNewer = own === undefined || entry.on > own.on;
    counts[own === undefined ? 'added' : isNewer ? 'replaced' : 'kept']++;
    if (isNewer) merged.set(keyText(entry), entry);
  }
  return { ignored: [...merged.values()], ...counts };
}
