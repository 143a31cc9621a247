import { fold } from '../read/characters.ts';
import { namesYearsReport } from './report-title.ts';
import { ROW_WORDS, SECTION_WORDS } from './report-words.ts';

/**
 * The first test on a page, on its raw text, before any tree of it is built or walked: could it be a report?
 * Most pages of a government site could not, and for them this is all that is ever done. It may say yes to a
 * page that is none (`readReport` then says why not), never no to one that is.
 */

/**
 * What is no Chinese character, and tags with all that is in them. Words are cut by tags, spaces and line ends in
 * too many ways to search for them there; in what is left they stand whole. Stops and commas, which hardly any
 * label has, stay: without them the text would fall into twice as many pieces. The count only bounds what the
 * expression keeps in mind at a time.
 */
const NO_CHINESE = /(?:<[^>]*|[^<。，\u2e80-\u2fdf\u4e00-\u9fff\uf900-\ufaff]+){1,50}/g;
const LOOK_ALIKES = /[\u2e80-\u2fdf\uf900-\ufaff]/;

function chineseOf(text: string): string {
  const chinese = text.replace(NO_CHINESE, '');
  return LOOK_ALIKES.test(chinese) ? fold(chinese) : chinese;
}

const SUBJECT = '信息公开';
const KINDS = ['年报', '报告', '年度'];

/** Shorter words (概述) are found on any page, and slow the search for the others. */
const SHORTEST = 4;

/** Shorter labels of rows (予以公开, 重复申请) are words of every notice and guide. */
const SHORTEST_OF_A_ROW = 9;

/** Of those wordings of a label that contain another, the other is enough. */
function searched(wordings: readonly string[], shortest: number): string[] {
  const words = wordings.map(chineseOf).filter((word) => word.length >= SHORTEST);
  return words
    .filter((word) => !words.some((other) => other !== word && word.includes(other)))
    .filter((word) => word.length >= shortest);
}

/**
 * Whatever a report lacks, it has several of these: headings of its sections, and labels of the applications
 * table. Word → the number of the label it stands for.
 */
const MARKS: ReadonlyMap<string, number> = new Map(
  [
    ...SECTION_WORDS.map(({ sure, own }) => searched([...sure, ...own], SHORTEST)),
    ...ROW_WORDS.map((wordings) => searched(wordings, SHORTEST_OF_A_ROW)),
  ].flatMap((words, label) => words.map((word) => [word, label] as const)),
);
const MARK = new RegExp([...MARKS.keys()].join('|'), 'g');
/**
 * How the words end. They begin in many ways and end in few, so most pages are told sooner by the ends; but for
 * an end that is part of the subject, which all these pages name.
 */
function endOf(word: string): string {
  const end = word.slice(-SHORTEST);
  return `政府${SUBJECT}`.includes(end) ? word : end;
}
const END = new RegExp([...new Set([...MARKS.keys()].map(endOf))].join('|'));
/** Other pages have one or two by chance: a department's 基本情况, a headline, the link to a report. */
const FEWEST_MARKS = 3;

/** The part of a page in which `<title>` and metas stand, and the most characters it is given. */
const HEAD_END = /<\/head|<body/i;
const LONGEST_HEAD = 8_000;

/** A page written in numeric entities is not searched but read. */
const MANY_ENTITIES = 200;

export function mayBeReport(raw: string): boolean {
  return hasTitle(raw) || hasMarks(chineseOf(raw)) || hasManyEntities(raw);
}

function hasTitle(raw: string): boolean {
  const start = raw.slice(0, LONGEST_HEAD);
  const end = start.search(HEAD_END);
  return namesYearsReport(end === -1 ? start : start.slice(0, end));
}

function hasMarks(text: string): boolean {
  if (!text.includes(SUBJECT) || !KINDS.some((kind) => text.includes(kind))) return false;
  if (!END.test(text)) return false;
  const found = new Set<number | undefined>();
  for (const [word] of text.matchAll(MARK)) {
    found.add(MARKS.get(word));
    if (found.size >= FEWEST_MARKS) return true;
  }
  return false;
}

function hasManyEntities(raw: string): boolean {
  let count = 0;
  // Most of a file of noise is no entity, though `&#` occurs in it.
  for (let at = raw.indexOf('&#'); at !== -1; at = raw.indexOf('&#', at + 2)) {
    if (/[\dxX]/.test(raw[at + 2] ?? '') && ++count >= MANY_ENTITIES) return true;
  }
  return false;
}

/** How much of an unknown input is looked at for mark-up, in characters. */
const SNIFFED = 65_536;
const MARKUP = /<(?:!doctype|html|head|body|meta|title|table|div|span|p|br)[\s/>]/iu;

/** Whether a text is mark-up at all: a page names an element early; the text of a report has no `<`. */
export function looksLikeHtml(text: string): boolean {
  return MARKUP.test(text.slice(0, SNIFFED));
}
