import type { SectionKey } from '../form/types.ts';
import type { At } from '../report/address.ts';
import type { Severity } from '../report/model.ts';
import type { DiagnosisItem } from '../report/schema.ts';
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

/** Findings that one mistake explains together. */
export interface ProblemEntry {
  severity: Severity;
  /** What is wrong and what belongs there, or what is common to all that could be. */
  head: string;
  /** What the head says is to be changed; none where no explanation stands out. */
  changes: readonly Change[];
  /** The equations prove it; else it is only likely. */
  isCertain: boolean;
  /** Explanations that the head does not tell, and where the first change of each is; null: how many more there are. */
  others: readonly { message: string; at: At | null }[];
  entries: readonly FindingsEntry[];
}

/** A cell with the number that it shows, null for a blank, and the one that belongs there. */
export type Change = DiagnosisItem['alternatives'][number]['changes'][number];

export type FindingsEntry = { id: string; one: Item } | { id: string; fold: FoldEntry };

/**
 * `id` stays the same from check to check, also while findings join a fold and leave it. That of a problem is a key
 * as findings have one: it can be chosen.
 */
export type Entry = FindingsEntry | { id: FindingKey; problem: ProblemEntry };

export function problemsIn(sections: readonly SectionEntries[]): Extract<Entry, { problem: unknown }>[] {
  return sections.flatMap(({ entries }) => entries).filter((entry) => 'problem' in entry);
}

export interface SectionEntries {
  /** null: about the report as a whole. */
  section: SectionKey | null;
  /** Official title; '' for the report as a whole. */
  label: string;
  count: number;
  entries: readonly Entry[];
}

export function itemsOf(entry: Entry): readonly Item[] {
  if ('problem' in entry) return entry.problem.entries.flatMap(itemsOf);
  return 'fold' in entry ? entry.fold.items : [entry.one];
}

/** The keys by which one steps from place to place, in the order shown: a problem with its findings is one place. */
export function stopsInOrder(sections: readonly SectionEntries[]): (readonly FindingKey[])[] {
  return sections
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => {
      const keys = itemsOf(entry).map(({ key }) => key);
      return 'problem' in entry ? [[entry.id, ...keys]] : keys.map((key) => [key]);
    });
}
