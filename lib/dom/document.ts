import { PageTooLargeError } from './errors.ts';
import { PageParser } from './parser.ts';

export { PageTooLargeError };

/** Characters of the longest page taken: reports with their pictures inside have some million. */
const MAX_LENGTH = 16_000_000;

const TOO_LONG = {
  zh: `网页超过 ${MAX_LENGTH} 个字符`,
  en: `the page is longer than ${MAX_LENGTH} characters`,
};

/**
 * The document a browser would build from this mark-up, made of linkedom nodes: implied and misnested tags are
 * handled by the HTML standard's rules, scripts do not run, `<noscript>` is text as where scripting is on.
 * The tree can be thousands of elements deep, so whoever walks it must not recurse.
 *
 * @throws PageTooLargeError on a page that would cost more memory or time than any report needs
 */
export function parseDocument(html: string): Document {
  if (html.length > MAX_LENGTH) throw new PageTooLargeError(TOO_LONG);
  const parser = new PageParser();
  parser.tokenizer.write(html, true);
  return parser.document;
}
