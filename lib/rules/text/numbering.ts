import { SECTIONS, type SectionKey, type Text } from '../../form/index.ts';
import type { Outcome, Report, Rule, Section } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { finding } from '../shared/outcomes.ts';
import { compact } from '../shared/sentences.ts';

export const rule: Rule = {
  id: 'text/numbering',
  severity: 'info',
  title: { zh: '段落序号跳号或重号', en: 'A number of a list is skipped or repeated' },
  basis: formNotices('报告内容应当完整', 'the report is to be complete'),
  why: {
    zh: '跳号常是删了一段或漏了一段，读者不知内容是否完整。',
    en: 'A skipped number often means a paragraph was lost; a reader cannot tell whether the text is complete.',
  },
  fix: { zh: '补上缺漏的段落，或顺次重编序号。', en: 'Restore the lost paragraph, or number the list anew.' },
  check(report) {
    return report.sections.filter(({ key }) => !mayHoldTable(report, key)).flatMap(outcomesOf);
  },
};

/** Where its table was not read, the lines of a section may be the table's rows, which are numbered too. */
function mayHoldTable(report: Report, section: SectionKey): boolean {
  const table = SECTIONS.find(({ key }) => key === section)?.table;
  return table !== undefined && report.tables[table] === undefined;
}

type Style = 'chinese' | 'point' | 'comma' | 'bracket';

interface Marker {
  style: Style;
  number: number;
  /** As written: `（四）`. */
  text: string;
}

/** One running list: the last number at the head of a line, and the numbers met inside lines. */
interface List {
  last: number;
  inside: ReadonlySet<number>;
  /** The marker of a list that began past 1 where no list was: a fault once it goes on. */
  orphan?: Marker;
}

const MAX_LINES = 2_000;
const MAX_NUMBER = 40;
const NONE: ReadonlySet<number> = new Set();
/** Some write `1、 2. 3、` in one list. */
const RELATED: Partial<Record<Style, Style>> = { point: 'comma', comma: 'point' };
const NUMERALS = '一二三四五六七八九十';

/** `1.2022年` is item 1 that begins with a year; `1.5万元` is no item. */
const HEADS: readonly { style: Style; pattern: RegExp }[] = [
  { style: 'chinese', pattern: /^（([一二三四五六七八九十]{1,3})）/ },
  { style: 'point', pattern: /^(\d{1,2})[.．](?!\d(?!\d{3}年))/ },
  { style: 'comma', pattern: /^(\d{1,2})、/ },
  { style: 'bracket', pattern: /^（(\d{1,2})）/ },
];
/** `第二十条第（一）项` cites, it does not count. */
const INSIDE = /(?<!第)（([一二三四五六七八九十]{1,3})）(?!项)/g;

function outcomesOf(section: Section): readonly Outcome[] {
  const lists = new Map<Style, List[]>();
  const outcomes: Outcome[] = [];
  for (const raw of section.lines.slice(0, MAX_LINES)) {
    const line = compact(raw);
    const head = markerOf(line);
    const problem = head === null ? null : accept(lists, head);
    if (problem !== null) outcomes.push(finding({ section: section.key }, problem));
    noteInside(lists, line, head);
  }
  return outcomes;
}

function markerOf(line: string): Marker | null {
  for (const { style, pattern } of HEADS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const number = style === 'chinese' ? chineseNumber(match[1] ?? '') : Number(match[1]);
    return number === null || number === 0 || number > MAX_NUMBER ? null : { style, number, text: match[0] };
  }
  return null;
}

/**
 * Takes a marker into the lists of its style and says what is wrong with it. A 1 starts a list anywhere; any list
 * of the section may go on, for lists are nested and go on over headings.
 */
function accept(lists: Map<Style, List[]>, head: Marker): Text | null {
  const { style, number } = head;
  const own = lists.get(style) ?? [];
  lists.set(style, own);
  if (number === 1) {
    own.push({ last: 1, inside: NONE });
    return null;
  }
  const related = RELATED[style] === undefined ? [] : (lists.get(RELATED[style]) ?? []);
  const list = [...related, ...own].findLast(
    ({ last, inside }) => last === number - 1 || inside.has(number - 1),
  );
  if (list !== undefined) {
    list.last = number;
    const { orphan } = list;
    delete list.orphan;
    return orphan === undefined ? null : messageOf(orphan, 0);
  }
  const last = own.at(-1)?.last ?? 0;
  own.push({ last: number, inside: NONE, ...(last === 0 && { orphan: head }) });
  return last === 0 ? null : messageOf(head, last);
}

/** Items that begin inside a paragraph: a list may go on from there. */
function noteInside(lists: Map<Style, List[]>, line: string, head: Marker | null): void {
  const rest = head === null ? line : line.slice(head.text.length);
  const numbers = [...rest.matchAll(INSIDE)].flatMap((match) => chineseNumber(match[1] ?? '') ?? []);
  if (numbers.length === 0) return;
  const own = lists.get('chinese') ?? [];
  lists.set('chinese', own);
  own.push({ last: 0, inside: new Set(numbers) });
}

function messageOf({ number, text }: Marker, last: number): Text {
  if (last === 0) {
    return {
      zh: `序号从“${text}”开始，前面缺项`,
      en: `a list begins with “${text}”; what comes before is missing`,
    };
  }
  if (number <= last) {
    return { zh: `序号“${text}”重复或次序颠倒`, en: `the number “${text}” is repeated or out of order` };
  }
  return {
    zh: `序号“${text}”之前跳号，上一项是第 ${last} 项`,
    en: `numbers are skipped before “${text}”: the item before is ${last}`,
  };
}

/** 一 … 三十九; null for what is no such numeral. */
function chineseNumber(text: string): number | null {
  const digit = (char: string | undefined) => (char === undefined ? 0 : NUMERALS.indexOf(char) + 1);
  const ten = text.indexOf('十');
  if (ten === -1) return text.length === 1 ? digit(text) : null;
  if (ten > 1 || text.length - ten > 2 || text.lastIndexOf('十') !== ten) return null;
  return (ten === 0 ? 1 : digit(text[0])) * 10 + digit(text[ten + 1]);
}
