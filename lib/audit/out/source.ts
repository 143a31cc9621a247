import type { Entry, Row, Run, Target } from '../../archive/model.ts';
import type { ArchiveStore } from '../../archive/store.ts';
import { NOTHING_SET, type Own, rulingOf } from '../../verdict/apply.ts';
import { COLLATOR } from '../view/collation.ts';
import { type AuditIndex, indexOf } from '../view/index.ts';

/** What an export reads of an archive. */
export type Kept = Pick<ArchiveStore, 'rows' | 'entry' | 'runs' | 'targets'>;

/** An address that a run was to read and did not: it could not, or has not come to it. */
export interface Missed {
  target: Target;
  run: Run;
  /** Whether the archive has the page from an earlier run. */
  isKept: boolean;
}

/** What leaves an archive, in the order in which it leaves. */
export interface Leaving {
  /** By organ, year and address; those whose organ or year is not known come last. */
  rows: readonly Row[];
  /** By run and place in it. */
  missed: readonly Missed[];
  runs: readonly Run[];
}

/**
 * Looks an archive through. Rows and what was missed are small and are held; entries are read one by one
 * (`entriesOf`).
 *
 * @param urls the addresses that are asked for; all where it is not there
 */
export async function leavingOf(store: Kept, urls?: ReadonlySet<string>): Promise<Leaving> {
  const isAsked = (url: string) => urls === undefined || urls.has(url);
  const kept = new Set<string>();
  const rows: Row[] = [];
  for await (const batch of store.rows()) {
    for (const row of batch) {
      kept.add(row.url);
      if (isAsked(row.url)) rows.push(row);
    }
  }
  const runs = (await store.runs()).toSorted((a, b) => compare(a.startedAt, b.startedAt));
  const missed = new Map<string, Missed>();
  for (const run of runs) {
    for await (const batch of store.targets(run.id)) {
      for (const target of batch) {
        // What a later run says of an address is what counts.
        missed.delete(target.url);
        if (target.state === 'done' || !isAsked(target.url)) continue;
        missed.set(target.url, { target, run, isKept: kept.has(target.url) });
      }
    }
  }
  return { rows: inOrder(rows), missed: [...missed.values()], runs };
}

/** The entries of rows, one by one; one that was deleted meanwhile is not there any more. */
export async function* entriesOf(
  store: Kept,
  rows: readonly Row[],
): AsyncGenerator<{ row: Row; entry: Entry }> {
  for (const row of rows) {
    const entry = await store.entry(row.url);
    if (entry !== undefined) yield { row, entry };
  }
}

function inOrder(rows: readonly Row[]): Row[] {
  const names = new Set(rows.flatMap(({ organ }) => organ ?? []));
  const rank = new Map([...names].sort(COLLATOR.compare).map((name, index) => [name, index]));
  const rankOf = ({ organ }: Row) => (organ === null ? names.size : (rank.get(organ) ?? names.size));
  const yearOf = ({ year }: Row) => year ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b) || yearOf(a) - yearOf(b) || compare(a.url, b.url));
}

/** The index that the audit page's lists are made of, of what leaves the archive. Its rows are in the same order. */
export function indexed({ rows, missed }: Leaving, own: Own = NOTHING_SET): AuditIndex {
  const steps = indexOf(
    rows,
    missed.flatMap(({ isKept, target }) => (isKept ? [] : target)),
    rulingOf(own),
  );
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
