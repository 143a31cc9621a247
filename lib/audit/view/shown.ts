import { type Row, resultOf, type Version } from '../../archive/model.ts';
import type { Lang } from '../../check.ts';
import { applyRuling, type Ruling, ruled } from '../../verdict/apply.ts';
import type { Verdict } from '../../verdict/model.ts';

/**
 * The archive keeps what the checker says. What is shown of it, and what leaves it, is that with the user's settings
 * applied, by the same ruling as in the overlay. Of what could not be checked the archive does not know which rule
 * could not: those of rules that are switched off stay among the others.
 */

/** How many findings of each rule the settings leave out, or show otherwise. */
export interface LeftOut {
  /** Of rules that are switched off; each such rule is named, with 0 where it has found nothing. */
  off: ReadonlyMap<string, number>;
  /** Set aside. */
  aside: ReadonlyMap<string, number>;
  /** Shown with another severity than the checker's. */
  regraded: ReadonlyMap<string, number>;
}

export const LEFT_OUT_KEYS = ['off', 'aside', 'regraded'] as const satisfies readonly (keyof LeftOut)[];

export const isNothing = (leftOut: LeftOut): boolean => LEFT_OUT_KEYS.every((key) => leftOut[key].size === 0);

const SLICE = 200;

/** Rows as the settings show them, in the same order; in slices. */
export function* shownRows(
  rows: readonly Row[],
  ruling: Ruling,
): Generator<void, { rows: readonly Row[]; leftOut: LeftOut }> {
  const off = new Map(ruling.rulesOff.map((rule) => [rule, 0]));
  const aside = new Map<string, number>();
  const regraded = new Map<string, number>();
  const count = (counts: Map<string, number>, rule: string) => counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const shown: Row[] = [];
  for (const row of rows) {
    for (const { rule } of row.findings) if (ruling.isOff(rule)) count(off, rule);
    const { findings, ignored } = ruled(row.findings, ruling, whoseIs(row), ({ at }) => addressIn(at));
    for (const { finding } of ignored) count(aside, finding.rule);
    for (const { rule, was } of findings) if (was !== undefined) count(regraded, rule);
    shown.push({ ...row, findings });
    if (shown.length % SLICE === 0) yield;
  }
  return { rows: shown, leftOut: { off, aside, regraded } };
}

const whoseIs = ({ url, organ, year, itself }: Row) => ({
  organ: itself === undefined ? organ : itself.organ,
  year: itself === undefined ? year : itself.year,
  source: itself?.address ?? url,
});

/** The address (`addressOf`) that a `placeKey` stands for. */
const addressIn = (place: string): string => place.replace(/^section:/, '');

/** A page of the archive as the settings show it; its findings are those of its row, in the same order. */
export function verdictOf(
  { address, judgement, fetchedAt, digest }: Version,
  lang: Lang,
  ruling: Ruling,
): Verdict {
  const result = resultOf(address, judgement, lang);
  return applyRuling({ ...result, checkedAt: fetchedAt, digest, lang, isCompared: true }, ruling);
}
