import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row, Target } from '../../lib/archive/model.ts';
import { type AuditIndex, indexOf } from '../../lib/audit/view/index.ts';
import { inSlices } from './slices.ts';

/**
 * The index of what is kept; null until there is the first. While rows come in, the one before stays in use, and
 * one that was begun is finished: else none would be, as long as rows come in quickly.
 */
export function useIndex(rows: readonly Row[] | null, failed: readonly Target[]): AuditIndex | null {
  const [index, setIndex] = useState<AuditIndex | null>(null);
  const newest = useRef({ rows, failed });
  const isBusy = useRef(false);
  const page = useRef(new AbortController());
  useEffect(() => () => page.current.abort(), []);
  useEffect(() => {
    newest.current = { rows, failed };
    if (isBusy.current) return;
    isBusy.current = true;
    const { signal } = page.current;
    const make = async () => {
      let from: typeof newest.current;
      do {
        from = newest.current;
        if (from.rows === null) return;
        const made = await inSlices(indexOf(from.rows, from.failed), signal);
        if (made === null) return;
        setIndex(made);
      } while (from !== newest.current);
    };
    void make().finally(() => {
      isBusy.current = false;
    });
  }, [rows, failed]);
  return index;
}
