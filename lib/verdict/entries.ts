import type { SectionKey } from '../form/types.ts';
import type { Severity } from '../report/model.ts';
import type { FindingKey } from './shown.ts';

/** A finding of the verdict: what it is known by, and which of `verdict.findings` it is. */
export interface Item {
  key: FindingKey;
  index: number;
}

/** Findings that say the same of many places. */
export interface FoldEntry {
  rule: string;
  severity: Severity;
  /** With `“…”` for the names of the places. */
  message: string;
  items: readonly Item[];
}

/** `id` stays the same from check to check, also while findings join a fold and leave it. */
export type Entry = { id: string; one: Item } | { id: string; fold: FoldEntry };

export interface SectionEntries {
  /** null: about the report as a whole. */
  section: SectionKey | null;
  /** Official title; '' for the report as a whole. */
  label: string;
  count: number;
  entries: readonly Entry[];
}

export const itemsOf = (entry: Entry): readonly Item[] => ('fold' in entry ? entry.fold.items : [entry.one]);

/** The findings' keys in the order in which they are shown. */
export function keysInOrder(sections: readonly SectionEntries[]): FindingKey[] {
  return sections
    .flatMap(({ entries }) => entries)
    .flatMap(itemsOf)
    .map(({ key }) => key);
}
