import type { Lang } from '../../../check.ts';

/** What a workbook could not take as it is: told on its last sheet. */
export interface Losses {
  /** Texts that were longer than a cell may be. */
  cut: number;
  /** Texts with control characters, which are shown as U+FFFD. */
  replaced: number;
  /** Addresses that are text and no link: there are more than a sheet may have, or they are too long. */
  unlinked: number;
}

export const NO_LOSSES: Losses = { cut: 0, replaced: 0, unlinked: 0 };

/** Characters (UTF-16) that a cell may hold. */
export const MOST_CHARACTERS = 32_767;

/** Control characters (but tab and line feed) and what XML has no characters for. */
const NO_CHARACTERS = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;
/** A spreadsheet takes `_x0041_` for A (ECMA-376, ST_Xstring). */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/giu;

const CUT: Readonly<Record<Lang, (length: number) => string>> = {
  zh: (length) => `……（截断：全文 ${length} 字）`,
  en: (length) => `… (cut: ${length} characters in all)`,
};

/** A page's text as a cell may hold it: well-formed, without control characters, not too long. */
export function cellText(text: string, lang: Lang, losses: Losses): string {
  const lines = text.toWellFormed().replaceAll(/\r\n?/gu, '\n');
  const clean = lines.replaceAll(NO_CHARACTERS, '\ufffd');
  if (clean !== lines) losses.replaced++;
  if (clean.length <= MOST_CHARACTERS) return clean;
  losses.cut++;
  const end = CUT[lang](text.length);
  // Half of a pair may be left at the cut.
  return clean.slice(0, MOST_CHARACTERS - end.length - 1).toWellFormed() + end;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As text or an attribute of XML. */
export const xml = (text: string): string => text.replaceAll(/[&<>"]/gu, (char) => ENTITIES[char] ?? char);

/** As text of a cell, of which a spreadsheet would else undo what it takes for escapes. */
export const cellXml = (text: string): string => xml(text.replaceAll(ESCAPE_LIKE, '_x005F_'));
