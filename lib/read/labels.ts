import type { Label } from '../form/types.ts';
import { core, similarity } from './characters.ts';

export type Wording = 'official' | 'accepted' | 'deviating';

export interface Hit<K> {
  key: K;
  wording: Wording;
}

export interface LabelEntry<K> {
  key: K;
  label: Label;
  /** Texts that pages print in the same cell before the label (numbering, the labels of its groups). */
  prefixes?: readonly string[];
}

/** How like an official label a text must be to be taken for it when no wording fits; and how much liker than to any other. */
const LIKE = 0.6;
const LEAD = 0.15;

/** Longer texts are no label, spaced and prefixed as it may be; a hostile page repeats one in a thousand columns. */
export const LONGEST_LABEL = 400;

/** Fewer characters are no beginning of a label. */
const START = 2;

interface Variant<K> extends Hit<K> {
  core: string;
}

/** The labels of one kind (rows, columns, sections), found by any of their wordings. */
export class LabelIndex<K> {
  readonly #byCore = new Map<string, Hit<K>>();
  readonly #longestFirst: readonly Variant<K>[];
  readonly #official: readonly { key: K; core: string }[];
  /** The first characters of all wordings: hardly any other text begins so. */
  readonly #starts: ReadonlySet<string>;

  constructor(entries: readonly LabelEntry<K>[]) {
    const variants = entries.flatMap(({ key, label, prefixes = [] }) =>
      wordings(label).flatMap(({ text, wording }): Variant<K>[] => [
        { key, wording, core: core(text) },
        ...prefixes.map((prefix) => ({ key, wording, core: core(prefix + text) })),
      ]),
    );
    for (const { core: c, ...hit } of variants) if (!this.#byCore.has(c)) this.#byCore.set(c, hit);
    this.#longestFirst = variants.toSorted((a, b) => b.core.length - a.core.length);
    this.#starts = new Set(variants.map((variant) => variant.core.slice(0, START)));
    this.#official = entries.map(({ key, label }) => ({ key, core: core(label.text) }));
  }

  /** The label whose wording this is, numbering, spacing and punctuation aside. */
  exact(text: string): Hit<K> | null {
    return text.length > LONGEST_LABEL ? null : (this.#byCore.get(core(text)) ?? null);
  }

  /** The label with the longest wording that `text` ends with: a column head after the heads above it. */
  suffix(text: string): Hit<K> | null {
    const c = core(text.slice(-LONGEST_LABEL));
    const found = this.#longestFirst.find((variant) => c.endsWith(variant.core));
    return found ? { key: found.key, wording: found.wording } : null;
  }

  /** The label with the longest wording that occurs in `text`. */
  within(text: string): Hit<K> | null {
    const c = core(text);
    const found = this.#longestFirst.find((variant) => c.includes(variant.core));
    return found ? { key: found.key, wording: found.wording } : null;
  }

  /** Whether `text` is the beginning, and no more, of a wording. */
  isBeginning(text: string): boolean {
    if (text.length > LONGEST_LABEL) return false;
    const c = core(text);
    if (c.length < START || !this.#starts.has(c.slice(0, START))) return false;
    return this.#longestFirst.some((v) => v.core.length > c.length && v.core.startsWith(c));
  }

  /** The one label among `keys` that `text` is much like, with characters lost or changed. */
  nearest(text: string, keys: ReadonlySet<K>): Hit<K> | null {
    if (text.length > LONGEST_LABEL) return null;
    const c = core(text);
    if (c.length < 2 || c.length > 80) return null;
    const scored = this.#official
      .filter(({ key, core: official }) => keys.has(key) && mayCompete(c.length, official.length))
      .map(({ key, core: official }) => ({ key, score: similarity(c, official) }))
      .toSorted((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (!best || best.score < LIKE || best.score - (second?.score ?? 0) < LEAD) return null;
    return { key: best.key, wording: 'deviating' };
  }
}

/** Whether texts of these lengths can be like enough to win, or to keep another from winning. */
function mayCompete(a: number, b: number): boolean {
  return Math.min(a, b) >= Math.max(a, b) * (LIKE - LEAD);
}

const INDEXES = new WeakMap<readonly LabelEntry<string>[], LabelIndex<string>>();

/** The index of a list of the form, made once for all pages: the lists are constants. */
export function labelIndex(entries: readonly LabelEntry<string>[]): LabelIndex<string> {
  const known = INDEXES.get(entries);
  if (known) return known;
  const made = new LabelIndex(entries);
  INDEXES.set(entries, made);
  return made;
}

function wordings(label: Label): { text: string; wording: Wording }[] {
  return [
    { text: label.text, wording: 'official' as const },
    ...(label.accepted ?? []).map((text) => ({ text, wording: 'accepted' as const })),
    ...(label.deviating ?? []).map((text) => ({ text, wording: 'deviating' as const })),
  ];
}
