import type { SectionKey } from '../../form/index.ts';
import type { Report } from '../../report/model.ts';

/** Pages are hostile: what is longer than any report is not searched for faults of style. */
const MAX_LINE = 8_000;
const MAX_LINES = 2_000;
const MAX_QUOTE = 60;

/** One paragraph of the text; what stands before section one is reported with section one. */
export interface Paragraph {
  section: SectionKey;
  preamble: boolean;
  /** As the page shows it. */
  raw: string;
  /** `compact(raw)`. */
  text: string;
}

const PARAGRAPHS = new WeakMap<Report, readonly Paragraph[]>();

/** The paragraphs of the preamble and of all sections, made once for the rules that share a report. */
export function paragraphsOf(report: Report): readonly Paragraph[] {
  const known = PARAGRAPHS.get(report);
  if (known) return known;
  const made = paragraphsIn(report);
  PARAGRAPHS.set(report, made);
  return made;
}

function paragraphsIn(report: Report): readonly Paragraph[] {
  const paragraph = (section: SectionKey, preamble: boolean) => (line: string) => {
    const raw = line.slice(0, MAX_LINE);
    return { section, preamble, raw, text: compact(raw) };
  };
  const before = report.preamble.slice(0, MAX_LINES).map(paragraph('overview', true));
  const inside = report.sections.flatMap(({ key, lines }) =>
    lines.slice(0, MAX_LINES).map(paragraph(key, false)),
  );
  return [...before, ...inside];
}

/** Any character `compact` might change: most paragraphs have none, and would be searched six times. */
const NOT_COMPACT = /[０-９Ａ-Ｚａ-ｚ％．\s\u200b\ufeff,();:!?[\]［］【】]/;

/**
 * One way of writing: full-width digits, letters and signs become what the rules look for, white space goes
 * (pages put it between any two characters). Commas between digits stay thousands separators.
 */
export function compact(text: string): string {
  if (!NOT_COMPACT.test(text)) return text;
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/,(?!\d{3}(?!\d))/g, '，')
    .replace(/[();:!?]/g, (char) => FULL_WIDTH[char] ?? char)
    .replace(/[[［【]/g, '〔')
    .replace(/[\]］】]/g, '〕');
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};

/** Sentences end with 。！？; what is inside 《》 is a name, not a statement, and stays. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[。！？]/).filter((sentence) => sentence !== '');
}

/** Clauses of a sentence, in order. */
export function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/[，；：（）]/).filter((clause) => clause !== '');
}

/**
 * A text without the names of documents and without quotations: their years and numbers are not the report's.
 * A few characters in quotation marks (`“十三五”`) are no quotation.
 */
export function withoutNames(text: string): string {
  return text.replace(/《[^《》]{0,300}》/g, '《》').replace(/[“"][^“”"]{5,200}[”"]/g, '“”');
}

/** What a message quotes of the text. */
export function quote(text: string): string {
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
}

/** Says where a paragraph is that is no part of a section. */
export function whereabouts({ preamble }: { preamble: boolean }): { zh: string; en: string } {
  return preamble ? { zh: '正文之前：', en: 'before section one: ' } : { zh: '', en: '' };
}
