/**
 * Control characters and direction overrides: in a page's text they could rewrite what a terminal shows
 * (escape sequences) or the order in which a line is read.
 */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A page's text as it may go to a terminal: one line, nothing that steers the terminal. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(UNPRINTABLE, (char) => (/\s/u.test(char) ? ' ' : '\ufffd'));
}
