import type { Entry, Version } from './model.ts';

/** Former versions of a page that are kept. */
export const MOST_FORMER = 10;

/** Of an entry, what will be a former version of it. */
export function versionOf({ address, via, fetchedAt, sha256, digest, bytes, judgement }: Entry): Version {
  return { address, via, fetchedAt, sha256, digest, bytes, judgement };
}

/** The former versions there are with others: newest first, a time once, and not too many. */
export function withFormer(
  { former, dropped }: Pick<Entry, 'former' | 'dropped'>,
  more: readonly Version[],
): Pick<Entry, 'former' | 'dropped'> {
  const known = new Set(former.map(nameOf));
  const all = [...former, ...more.filter((version) => !known.has(nameOf(version)))].toSorted(newestFirst);
  const gone = (dropped ?? 0) + Math.max(0, all.length - MOST_FORMER);
  return { former: all.slice(0, MOST_FORMER), ...(gone > 0 && { dropped: gone }) };
}

const nameOf = ({ fetchedAt, digest }: Version): string => `${fetchedAt} ${digest}`;

const newestFirst = (one: Version, other: Version): number =>
  one.fetchedAt < other.fetchedAt ? 1 : one.fetchedAt > other.fetchedAt ? -1 : 0;
