/** Ways to compare texts of pages that space, break, widen and punctuate the same words differently. */

/** White space as pages use it, no-break and ideographic spaces among it. */
const SPACE = /\s+/g;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;

/** Characters that PDF programs put for the ordinary ones they look like: ⼀ for 一, ⾏ for 行. */
const LOOK_ALIKES = /[\u2e9f\u2ef3\u2f00-\u2fdf\uf900-\ufaff]/g;

/** Any character `fold` might change: most texts of a page are labels and numbers without one. */
const UNFOLDED = /[\s\u200b-\u200d\u2060\ufeff\u2e9f\u2ef3\u2f00-\u2fdf\uf900-\ufaff]/;

/** White space folded to one space, trimmed; zero-width characters away, compatibility ideographs made plain. */
export function fold(text: string): string {
  if (!UNFOLDED.test(text)) return text;
  return text
    .replace(ZERO_WIDTH, '')
    .replace(LOOK_ALIKES, (character) => character.normalize('NFKC'))
    .replace(SPACE, ' ')
    .trim();
}

/** Characters that NFKC leaves alone and that are no white space; normalizing is slow, most texts need none. */
const SQUASHED = /^[0-9A-Za-z、。《》“”\u4e00-\u9fff]*$/;

/** Without any white space, full-width forms (digits, brackets, dots) made half-width (Unicode NFKC). */
export function squash(text: string): string {
  if (SQUASHED.test(text)) return text;
  return text.length > LONGEST_KEPT ? squashAnew(text) : keep(SQUASHES, text, squashAnew);
}

function squashAnew(text: string): string {
  return text.normalize('NFKC').replace(ZERO_WIDTH, '').replace(SPACE, '');
}

/**
 * Labels come again and again, within a page and from page to page: what was made of a short text is kept, up to a
 * number of texts.
 */
const LONGEST_KEPT = 60;
const MOST_KEPT = 4096;
const SQUASHES = new Map<string, string>();
const CORES = new Map<string, string>();

function keep(kept: Map<string, string>, text: string, make: (text: string) => string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = make(text);
  kept.set(text, made);
  return made;
}

/** `一、`, `（一）`, `1.`, `1、`, `①` before a label, also several in a row; an opening bracket may be lost. */
const NUMBERING =
  /^(?:\(?[一二三四五六七八九十]{1,3}\)|第?[一二三四五六七八九十]{1,3}[、,.:．]|\(?\d{1,2}[)、.,:．]?)+/;

/** Chinese characters alone, or digits alone, are their own core. */
const CORE = /^(?:[\u4e00-\u9fff]+|[0-9]+)$/;

/** A label without numbering, punctuation, white space and width: what two spellings of it share. */
export function core(text: string): string {
  if (CORE.test(text)) return text;
  return text.length > LONGEST_KEPT ? coreAnew(text) : keep(CORES, text, coreAnew);
}

function coreAnew(text: string): string {
  const squashed = squash(text);
  const bare = squashed.replace(NUMBERING, '');
  return (bare === '' ? squashed : bare).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Edit-distance similarity of two short strings, 0 … 1. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return 1 - (previous[b.length] ?? longest) / longest;
}
