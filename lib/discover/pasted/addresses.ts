import { fold } from '../../read/characters.ts';
import { yearsIn } from '../../read/dates.ts';
import { organName, readTitle } from '../title.ts';
import {
  addressOf,
  type Given,
  type LineProblem,
  MOST_CHARACTERS,
  MOST_PROBLEMS,
  problemAt,
  type Reading,
  TOO_LONG,
} from './model.ts';

/** Up to white space, a quotation mark or full-width punctuation. */
const ADDRESS = /\b[a-z]{2,10}:\/\/[^\s<>"'`“”‘’（）《》【】「」，。；、！]+/gi;
/** What follows an address at once: 。html后的文字 is none of it. */
const AFTER_FILE = /^(.*?\.(?:s?html?|jspx?|aspx|php|pdf|docx?|wps|ofd)(?:[?#][^\p{sc=Han}]*)?)\p{sc=Han}/iu;
const TRAILING = /[),.;:!?\]}]+$/;
/** An address whose beginning was lost. */
const BARE = /(?:^|\s)(?:www\.|[\w-]+\.gov\.cn\b)[\w./?=&%-]*/i;

/** Bullets, numbers and separators around a name. */
const AROUND = /^(?:[^\p{L}\p{N}（(《<【[]+|\d{1,4}[、.)）\t](?!\d))+|[\s:：,，;；|—–\-（(【[]+$/gu;

/** [name](address) */
const MARKDOWN = /^\[([^\]]+)\]$/;

/** Between organ and year, where they stand before an address like columns of a table. */
const SEPARATED = /[,，;；|\t]|\s{2,}|\s(?=\d{4}\b)/;
const YEAR = /^(20\d\d)(?:年度?)?$/;

function bareYear(part: string): number | null {
  const [, year] = YEAR.exec(part.trim()) ?? [];
  return year === undefined ? null : Number(year);
}

const LONGEST_LINE = 10_000;

/**
 * Addresses from pasted text, one a line or among other words, with the names that stand before them: in the line,
 * or alone in the line above.
 */
export function readAddresses(text: string): Reading<Given> {
  if (text.length > MOST_CHARACTERS) return { items: [], problems: [TOO_LONG] };
  const items: Given[] = [];
  const problems: LineProblem[] = [];
  const say = (line: number, of: string, zh: string, en: string): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problemAt(line, of, zh, en));
  };
  let above: { line: number; text: string } | null = null;
  const unused = (): void => {
    if (above) say(above.line, above.text, '这一行没有网址', 'no address in this line');
    above = null;
  };
  for (const [index, whole] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = index + 1;
    const said = whole.slice(0, LONGEST_LINE);
    if (whole.length > LONGEST_LINE)
      say(line, said, '这一行过长，只读了开头', 'too long a line; only its beginning was read');
    if (said.trim() === '') continue;
    let end = 0;
    let isFirst = true;
    for (const match of said.matchAll(ADDRESS)) {
      const raw = trimmed(match[0]);
      const before = name(said.slice(end, match.index));
      end = match.index + raw.length;
      const url = addressOf(raw);
      if (url === null) {
        say(line, raw, '不是可用的网址（http 或 https）', 'no usable address (http or https)');
        continue;
      }
      const title: string | null = before ?? (isFirst ? (above?.text ?? nameAfter(said, end)) : null);
      if (isFirst && before === null) above = null;
      isFirst = false;
      items.push(given(url, title, line));
    }
    if (end > 0) {
      unused();
      continue;
    }
    unused();
    if (BARE.test(said)) {
      say(line, said, '网址缺少 http:// 或 https://', 'the address lacks http:// or https://');
    } else {
      const only = name(said);
      if (only !== null) above = { line, text: only };
    }
  }
  unused();
  return { items, problems };
}

/** What of a match is the address. */
function trimmed(match: string): string {
  const cut = AFTER_FILE.exec(match)?.[1] ?? match;
  return cut.replace(TRAILING, '');
}

function name(text: string): string | null {
  const said = fold(text.slice(-400)).replace(AROUND, '').replace(MARKDOWN, '$1').trim();
  return /\p{L}/u.test(said) ? said.slice(0, 200) : null;
}

/** A name behind the only address of a line. */
function nameAfter(line: string, end: number): string | null {
  const rest = line.slice(end);
  return rest.includes('://') ? null : name(rest);
}

function given(url: string, title: string | null, line: number): Given {
  const said = title === null ? null : readTitle(title);
  if (said !== null) return { url, title, organ: said.organ, year: said.year, line };
  const parts = title?.split(SEPARATED) ?? [];
  const years = yearsIn(title ?? '');
  return {
    url,
    title,
    organ: parts.map((part) => organName(part)).find((organ) => organ !== null) ?? null,
    year:
      years.length === 1 ? (years[0] ?? null) : (parts.map(bareYear).find((year) => year !== null) ?? null),
    line,
  };
}
