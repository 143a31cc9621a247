import type { Cell } from '../report/model.ts';
import { fold } from './characters.ts';

/** A cell longer than this is no number, whatever it holds. */
const LONGEST = 200;

/** Marks that pages put where nothing is to be reported (`/ - — 无`); NFKC has made them half-width. */
const BLANK_MARK = /^(?:[/\\\-\u2010-\u2015\u2212\u2500\u2501_]{1,8}|无)$/;

const COUNT_UNITS = '人次|件|项|条|个|宗|次|份|起|部|例';
const MONEY_UNITS = '亿元|万元|元|万';

/**
 * Sign, digits (plain, or with thousands separators at every third digit), fraction, unit, and a remark in
 * brackets. Every quantifier is bounded or followed by a disjoint class, so it runs in linear time.
 */
const NUMBER = new RegExp(
  `^(\\+|-|\\u2212|增加?|减少?|↑|↓)?(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(\\.\\d{1,8})?(${COUNT_UNITS}|${MONEY_UNITS})?(\\([^()]{0,150}\\))?$`,
);

/** What `NUMBER` can begin with: most texts are labels, told at their first character. */
const MAY_BE_NUMBER = /^\s*[-+\u2212增减↑↓\d]/;

const PLAIN_COUNT = /^\d{1,15}$/;
const NEGATIVE = new Set(['-', '\u2212', '减', '减少', '↓']);

/**
 * Reads the text of a data cell. Nothing is guessed: digits with white space between them, several numbers,
 * Chinese numerals or words are `text`.
 *
 * @returns the cell with `value` the number as written (`37.47万元` is 37.47 with unit 万元).
 */
export function readCell(raw: string): Cell {
  const text = fold(raw);
  if (text.length > LONGEST) return { kind: 'text', text, value: null };
  // Most cells, told at once.
  if (PLAIN_COUNT.test(text)) return { kind: 'number', text, value: Number(text) };

  const plain = text.normalize('NFKC');
  if (plain === '' || BLANK_MARK.test(plain)) return { kind: 'blank', text, value: null };

  if (!MAY_BE_NUMBER.test(plain)) return { kind: 'text', text, value: null };
  // White space may stand around sign, unit and remark, but never between digits: `1 2` is not 12.
  if (/\d\s+[\d.,]|[.,]\s+\d/.test(plain)) return { kind: 'text', text, value: null };

  const match = NUMBER.exec(plain.replace(/\s+/g, ''));
  if (!match) return { kind: 'text', text, value: null };

  const [, sign, whole = '', fraction = '', unit, remark] = match;
  const magnitude = Number(whole.replaceAll(',', '') + fraction);
  return {
    kind: 'number',
    text,
    value: sign !== undefined && NEGATIVE.has(sign) && magnitude !== 0 ? -magnitude : magnitude,
    ...(unit === undefined ? {} : { unit }),
    ...(remark === undefined ? {} : { remark }),
  };
}
