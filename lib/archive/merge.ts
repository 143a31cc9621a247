import type { Entry, Listed } from './model.ts';
import { versionOf, withFormer } from './versions.ts';

/** What is known of an address, and what something else adds to it. */
export function mergedListed(known: Listed, added: Listed): Listed {
  return {
    title: known.title ?? added.title,
    organ: known.organ ?? added.organ,
    year: known.year ?? added.year,
  };
}

/** Of two entries of an address one: the page as it was fetched last; before it, whatever either knows. */
export function mergedEntries(mine: Entry, theirs: Entry): Entry {
  const [newer, older] = theirs.fetchedAt > mine.fetchedAt ? [theirs, mine] : [mine, theirs];
  const dropped = Math.max(mine.dropped ?? 0, theirs.dropped ?? 0);
  const before = newer.digest === older.digest ? older.former : [versionOf(older), ...older.former];
  const isOther = ({ fetchedAt, digest }: { fetchedAt: string; digest: string }): boolean =>
    fetchedAt !== newer.fetchedAt || digest !== newer.digest;
  return {
    ...newer,
    listed: mergedListed(newer.listed, older.listed),
    runs: [...new Set([...mine.runs, ...theirs.runs])],
    ...withFormer({ former: newer.former, dropped }, before.filter(isOther)),
  };
}
