import { fold, squash } from './characters.ts';

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  O: '0',
  o: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 二〇二〇年 → 2020年. */
export function arabicYears(text: string): string {
  return text.replace(/[二][〇○零Oo][〇○零Oo一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year].map((c) => DIGITS[c] ?? c).join(''),
  );
}

/** 一月二十二日 → 1月22日. */
function arabicDays(text: string): string {
  return text.replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (number) => {
    const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number];
    const high = number.includes('十') ? Number(DIGITS[tens] ?? '1') : 0;
    return String(high * 10 + Number(DIGITS[ones] ?? '0'));
  });
}

/** Years from 2000 on that a title or heading names, in order, each once. */
export function yearsIn(text: string): number[] {
  const plain = arabicYears(squash(text));
  const years = [...plain.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1]));
  return [...new Set(years)];
}

const DATE = /(?<!\d)(20\d{2})[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)/;

/** The first calendar date in a text, as ISO date; null where there is none or it does not exist. */
export function dateIn(text: string): string | null {
  const near = fold(text.slice(0, 200).normalize('NFKC'));
  // White space may stand around 年, 月, 日 and in Chinese numerals; it parts a date from the time after it.
  const tight = near.replace(/ ?([年月日./-]) ?/g, '$1');
  for (const candidate of [tight, squash(near)]) {
    const match = DATE.exec(arabicDays(arabicYears(candidate))) ?? COMPACT.exec(candidate);
    if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return null;
}

/** `20210122`, as metas write it. */
const COMPACT = /^(20\d{2})(\d{2})(\d{2})(?:\d{6})?$/;

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
