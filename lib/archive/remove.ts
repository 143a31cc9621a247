import type { Row } from './model.ts';
import { rowOf } from './row.ts';
import type { ArchiveStore } from './store.ts';

/** How many are deleted in one write. */
const AT_A_TIME = 200;

/**
 * Deletes a run, and the entries that no other run has read. Broken off, it goes on where it was: the run itself goes
 * last. Says how many entries are gone.
 */
export async function removeRun(store: ArchiveStore, run: string): Promise<number> {
  const count = await removeWhere(store, ({ runs }) => runs.length === 1 && runs[0] === run);
  for await (const rows of store.rows()) {
    for (const { url } of rows.filter(({ runs }) => runs.includes(run))) {
      const [entry, source] = [await store.entry(url), await store.source(url)];
      if (entry === undefined || source === undefined) continue;
      const others = { ...entry, runs: entry.runs.filter((id) => id !== run) };
      await store.update(others, rowOf(others, source));
    }
  }
  await store.removeRun(run);
  return count;
}

async function removeWhere(store: ArchiveStore, isGone: (row: Row) => boolean): Promise<number> {
  let count = 0;
  for await (const rows of store.rows()) {
    const urls = rows.filter(isGone).map(({ url }) => url);
    for (let from = 0; from < urls.length; from += AT_A_TIME) {
      await store.remove(urls.slice(from, from + AT_A_TIME));
    }
    count += urls.length;
  }
  return count;
}
