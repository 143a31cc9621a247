import type { Text } from '../../form/types.ts';

/** An address that was pasted or stands in a file, and what stands beside it. */
export interface Given {
  url: string;
  title: string | null;
  organ: string | null;
  year: number | null;
  /** Line of the text or file, from 1. */
  line: number;
}

/** A line that could not be used, and why. */
export interface LineProblem {
  line: number;
  reason: Text;
  /** What stands there, cut. */
  text: string;
}

export interface Reading<T> {
  items: readonly T[];
  problems: readonly LineProblem[];
}

/** Characters of a text or file: hundred thousand addresses have some ten million. */
export const MOST_CHARACTERS = 20_000_000;
/** Lines that are told of those that are wrong. */
export const MOST_PROBLEMS = 1000;

const LONGEST_QUOTE = 80;

export const problemAt = (line: number, text: string, zh: string, en: string): LineProblem => ({
  line,
  text: text.trim().slice(0, LONGEST_QUOTE),
  reason: { zh, en },
});

export const TOO_LONG: LineProblem = problemAt(
  1,
  '',
  `内容超过 ${MOST_CHARACTERS} 个字符，未读取`,
  `longer than ${MOST_CHARACTERS} characters; not read`,
);

/** A web address without `#…`; null where a text is none. */
export function addressOf(text: string): string | null {
  if (text.length > 2000 || !/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null;
}
