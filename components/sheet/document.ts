import type { Lang } from '../../lib/check.ts';
import type { SectionKey } from '../../lib/form/types.ts';
import { sectionLabel } from '../../lib/output/labels.ts';
import { printable } from '../../lib/output/printable.ts';
import { TEXT_WORDS, type TextWords } from '../../lib/output/text-words.ts';
import type { ResultReport } from '../../lib/report/schema.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { SHEET_WORDS, type SheetWords } from './words.ts';

/** What every part of the sheet is written from. */
export interface SheetDocument {
  verdict: Verdict;
  report: ResultReport;
  lang: Lang;
  words: SheetWords;
  /** Sentences that the text output has as well. */
  text: TextWords;
}

export function documentOf(verdict: Verdict, report: ResultReport): SheetDocument {
  const { lang } = verdict;
  return { verdict, report, lang, words: SHEET_WORDS[lang], text: TEXT_WORDS[lang] };
}

/** No message or title comes near it; an address that holds a whole picture goes far beyond. */
const MOST_CHARACTERS = 2_000;

/** A page's text as it may stand in the document: one line, nothing that changes the order of reading. */
export function pageText(text: string): string {
  return printable(text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);
}

/** A section by its official name: what the page makes of the name is a finding's business. */
export function sectionHeading(section: SectionKey | undefined, { lang, text }: SheetDocument): string {
  return section === undefined ? text.wholeReport : sectionLabel(section, lang);
}
