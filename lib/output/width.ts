/**
 * Code point ranges that take two columns of a terminal (Unicode East Asian Width W and F), merged where what
 * lies between is unassigned or not seen in reports.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

const ZERO_WIDTH = /^[\p{M}\p{Cf}]$/u;

function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (WIDE.some(([from, to]) => code >= from && code <= to)) return 2;
  return ZERO_WIDTH.test(char) ? 0 : 1;
}

/** Columns of a terminal that a text without control characters takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** Pads with spaces on the right up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Chinese breaks anywhere, but not before closing marks; other scripts break at spaces. */
const NO_BREAK_BEFORE = /^[，。、；：！？）》〉」』】”’％,.;:!?)\]}%]$/u;
const PIECES = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\u{20000}-\u{3fffd}]|\s+/u;

/** Splits into units that must not be torn: a wide character with its closing marks, a word, white space. */
function units(text: string): string[] {
  const result: string[] = [];
  let word = '';
  const flush = () => {
    if (word !== '') result.push(word);
    word = '';
  };
  for (const char of text) {
    if (NO_BREAK_BEFORE.test(char)) {
      const last = word === '' ? result.pop() : '';
      word += (last ?? '') + char;
    } else if (PIECES.test(char)) {
      flush();
      result.push(char);
    } else {
      word += char;
    }
  }
  flush();
  return result;
}

/**
 * Breaks a text into lines of at most `width` columns; a single word longer than that stays whole. With
 * `width` undefined the text is one line.
 */
export function wrap(text: string, width: number | undefined): string[] {
  if (width === undefined || displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of units(text)) {
    const size = displayWidth(unit);
    if (used > 0 && used + size > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (used === 0 && unit.trim() === '') continue;
    line += unit;
    used += size;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}
