import { groupBy } from '../group-by.ts';
import type { Ignored } from './model.ts';

/** What a finding set aside is known by: the report's organ (its host where it names none), and the rest. */
export type IgnoredKey = Pick<Ignored, 'organ' | 'year' | 'rule' | 'at'>;

export const sameKey = (a: IgnoredKey, b: IgnoredKey): boolean =>
  a.organ === b.organ && a.year === b.year && a.rule === b.rule && a.at === b.at;

/** The day of a date where the user is, as ISO date: people set findings aside until a day of their own. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether an entry no longer sets anything aside; `today` as ISO date. `until` is the last day that it does. */
export const isExpired = ({ until }: Ignored, today: string): boolean => until !== undefined && until < today;

/** The entry that sets findings of a key aside; undefined where none does, or none any more. */
export type EntryFor = (key: IgnoredKey) => Ignored | undefined;

/**
 * The entries of a day, ready to be asked for. Two findings of one rule at one address are set aside together:
 * nothing that outlives a new edition of the page tells them apart.
 */
export function entriesOn(ignored: readonly Ignored[], today: string): EntryFor {
  const inForce = ignored.filter((entry) => !isExpired(entry, today));
  const byOrgan = groupBy(inForce, ({ organ }) => organ);
  return (key) => byOrgan.get(key.organ)?.find((entry) => sameKey(entry, key));
}

/** With an entry more; one of the same key is replaced where it stands. */
export function add(ignored: readonly Ignored[], entry: Ignored): readonly Ignored[] {
  const index = ignored.findIndex((other) => sameKey(other, entry));
  return index === -1 ? [...ignored, entry] : ignored.with(index, entry);
}

/** Without the entry of a key, where there is one. */
export function remove(ignored: readonly Ignored[], key: IgnoredKey): readonly Ignored[] {
  return ignored.filter((entry) => !sameKey(entry, key));
}
