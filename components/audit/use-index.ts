import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row, Target } from '../../lib/archive/model.ts';
import { type AuditIndex, indexOf } from '../../lib/audit/view/index.ts';
import { type Own, rulingOf } from '../../lib/verdict/apply.ts';
import { inSlices } from './slices.ts';

interface From {
  /** null while they are being read. */
  rows: readonly Row[] | null;
  failed: readonly Target[];
  /** null while it is being read: nothing is shown that the user has set aside. */
  own: Own | null;
}

/**
 * The index of what is kept, as the settings show it; null until there is the first. While rows come in, the one
 * before stays in use, and one that was begun is finished: else none would be, as long as rows come in quickly.
 */
export function useIndex({ rows, failed, own }: From): AuditIndex | null {
  const [index, setIndex] = useState<AuditIndex | null>(null);
  const newest = useRef({ rows, failed, own });
  const isBusy = useRef(false);
  const page = useRef(new AbortController());
  useEffect(() => () => page.current.abort(), []);
  useEffect(() => {
    newest.current = { rows, failed, own };
    if (isBusy.current) return;
    isBusy.current = true;
    const { signal } = page.current;
    const make = async () => {
      try {
        let from: typeof newest.current;
        do {
          from = newest.current;
          if (from.rows === null || from.own === null) return;
          const made = await inSlices(indexOf(from.rows, from.failed, rulingOf(from.own)), signal);
          if (made === null) return;
          setIndex(made);
        } while (from !== newest.current);
      } finally {
        // In the same step as the last look at what is newest: a change right after it would be left undone.
        isBusy.current = false;
      }
    };
    void make();
  }, [rows, failed, own]);
  return index;
}
