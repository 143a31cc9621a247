import { FORMS, type Label, SECTIONS } from '../form/index.ts';
import { core } from '../read/characters.ts';

/**
 * The words by which a report is told from other pages at a glance, taken from the form. Data and nothing else:
 * the extension's build puts what is computed here into the detector in place of this module
 * (`scripts/build/computed-module.ts`), which with the form behind it would be twice as big as a detector may be.
 */

export interface SectionWords {
  /** The Chinese numeral the form prints. */
  numeral: string;
  /** Titles that are a heading wherever they stand alone; of two, one in the other, only the shorter. */
  sure: readonly string[];
  /** The others, which are one after a numeral; of two that begin alike only the shorter. */
  own: readonly string[];
  /** Words of which a title in the organ's own wording has one, after the section's own numeral. */
  subject: readonly string[];
}

type Covers = (text: string, other: string) => boolean;
const holds: Covers = (text, other) => text.includes(other);
const begins: Covers = (text, other) => text.startsWith(other);

/** Without spaces and punctuation, as `core` leaves them. */
const cores = (texts: readonly string[] = []): string[] => [...new Set(texts.map(core))];

const notCovered = (texts: readonly string[], by: readonly string[], covers: Covers): string[] =>
  texts.filter((text) => !by.some((other) => other !== text && covers(text, other)));

/** Wordings that are a label wherever they stand. */
function sureOf(wordings: readonly string[]): string[] {
  const all = cores(wordings);
  return notCovered(all, all, holds);
}

function ownOf({ deviating }: Label, sure: readonly string[]): string[] {
  const all = notCovered(cores(deviating), sure, holds);
  return notCovered(all, all, begins);
}

export const SECTION_WORDS: readonly SectionWords[] = SECTIONS.map(({ numeral, subject, label }) => {
  const sure = sureOf([label.text, ...(label.accepted ?? [])]);
  return { numeral, sure, own: ownOf(label, sure), subject };
});

/** The rows of the applications table, in the form's order: the wordings of each. */
export const ROW_WORDS: readonly (readonly string[])[] = FORMS['2019'].tables.applications.rows.map(
  ({ label: { text, accepted = [], deviating = [] } }) => sureOf([text, ...accepted, ...deviating]),
);
