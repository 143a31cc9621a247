import { fold } from '../read/characters.ts';
import { namesYearsReport } from './report-title.ts';
import { ROW_WORDS, SECTION_WORDS, type SectionWords } from './report-words.ts';

/**
 * The first test on a page in a browser: could it hold a report? It may say yes to a page that holds none
 * (`readReport` then says why not), never no to one that does, unless words of the report are taken apart by text
 * that is not shown. It asks for no layout and is run on every page of a site, so most pages must be told for
 * less than it costs to walk over their nodes.
 *
 * `readReport` takes no page for a report without two headings or most of the applications table, so these are
 * looked for: at first their last characters in the text as it is, then what passes for them.
 */
export function mayHoldReport(document: Document): boolean {
  // `document.title` and the like would be a form or frame of the page that is called so.
  const textOf = (name: string): string => document.querySelector(name)?.textContent ?? '';
  const title = textOf('title');
  if ([title, ...metaTitles(document)].some(namesYearsReport)) return true;
  const text = textOf('body');
  return HINTS.some((hint) => hint.test(text)) && hasMarks(text, title);
}

const SUBJECT = '信息公开';
/** After a numeral that is marked as one: a stop or comma, or 第二部分. */
const MARK = '(?:部|[、，．：；,.:;])';

/** Metas that carry an article's title; `pageTitle` of the reader looks at the same. */
const TITLE_METAS = 'meta[name="ArticleTitle" i],meta[property="og:title" i],meta[name="title" i]';

function metaTitles(document: Document): string[] {
  const metas = document.querySelector('head')?.querySelectorAll(TITLE_METAS) ?? [];
  return [...metas].map((meta) => meta.getAttribute('content') ?? '');
}

/**
 * What `core` drops between the characters of a word: neither letters nor digits; also letters of no word. By
 * name (`\\p{L}`) it would take ten times as long.
 */
const FILLING = '[^0-9０-９A-Za-z\\u2460-\\u249b\\u2e80-\\u2fdf\\u3400-\\ufaff]';
const spread = (characters: string): string => [...characters].join(`${FILLING}*`);

/** How many of a word's last characters are looked for: with fewer, any portal's menu would have one. */
const ENDING = 8;
/** The first is left out: a report has a second heading. */
const OTHER_SECTIONS = SECTION_WORDS.slice(1);
/** Of ten rows on end in a table of 23 or more, in the form's order, one is one of these. */
const HINTING_ROWS = [4, 11, 17];
const HINTING_WORDS = [
  ...OTHER_SECTIONS.flatMap(({ sure, own }) => [...sure, ...own]),
  ...HINTING_ROWS.flatMap((row) => ROW_WORDS[row] ?? []),
];

/** The last two characters of words → what stands before them. Words that end as any page does (信息) are left out. */
const ENDINGS = new Map<string, Set<string>>();
const hasCommonEnding = (word: string): boolean => SUBJECT.includes(word.slice(-2));
for (const word of HINTING_WORDS) {
  const last = word.slice(-2);
  if (!hasCommonEnding(word))
    ENDINGS.set(last, (ENDINGS.get(last) ?? new Set()).add(word.slice(-ENDING, -2)));
}

/**
 * Whatever could be a heading or a row has one of these. Each begins with one character, which a browser finds
 * many times faster than one of several, and looks back from there (looking back first, it would do so at every
 * space); spaces and line ends may cut a word anywhere.
 */
const HINTS: readonly RegExp[] = [
  ...[...ENDINGS].map(([last, before]) => {
    const ending = spread(last);
    const beginnings = [...before].map(spread).join('|');
    return new RegExp(`${ending}(?<=(?:${beginnings})${FILLING}*${ending})`);
  }),
  ...HINTING_WORDS.filter(hasCommonEnding).map((word) => new RegExp(spread(word))),
  // Of two headings in the organ's own wording, each after its section's numeral, one has one of these.
  ...OTHER_SECTIONS.map(({ numeral }) => new RegExp(`${numeral}[\\s\\u200b-\\u200d\\u2060]*${MARK}`)),
];

const LOOK_ALIKES = /[\u2e80-\u2fdf\uf900-\ufaff]/;

/** Headings that are enough without a title; below it the page must name the report as well. */
const MANY_SECTIONS = 4;
const FEWEST_SECTIONS = 2;
/** Of the ten rows at least that a page without headings has; some may be misspelt. */
const FEWEST_ROWS = 3;
const KINDS = ['报告', '年报'];

function plainOf(text: string): string {
  const plain = text.replace(/[\s\u200b-\u200d\u2060]+/g, '');
  return LOOK_ALIKES.test(plain) ? fold(plain) : plain;
}

/** Whether the text has what `readReport` asks of a report. */
function hasMarks(text: string, title: string): boolean {
  const plain = plainOf(text);
  const bare = plain.replace(new RegExp(`${FILLING}+`, 'g'), '');
  const sections = SECTION_WORDS.filter((words) => hasHeading(words, plain, bare)).length;
  if (sections >= MANY_SECTIONS) return true;
  const named = title + bare;
  if (!named.includes(SUBJECT) || !KINDS.some((kind) => named.includes(kind))) return false;
  return (
    sections >= FEWEST_SECTIONS ||
    ROW_WORDS.filter((wordings) => wordings.some((word) => bare.includes(word))).length >= FEWEST_ROWS
  );
}

/** A numeral, or the end of 第一部分. */
const NUMERAL = '[0-9０-９\\u2460-\\u249b一二三四五六七八九十分]';

function hasHeading({ numeral, sure, own, subject }: SectionWords, plain: string, bare: string): boolean {
  return (
    sure.some((word) => bare.includes(word)) ||
    new RegExp(`${NUMERAL}(?:${own.join('|')})`).test(bare) ||
    new RegExp(`${numeral}${MARK}[^。]{0,30}?(?:${subject.join('|')})`).test(plain)
  );
}
