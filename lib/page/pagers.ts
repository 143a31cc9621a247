import { squash } from '../read/characters.ts';
import type { Pager } from './page-links.ts';

type Kind = Pager['kind'];

/** What the links of pagers say, without brackets, arrows and spaces around it. */
const WORDS: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ['first', '首页 第一页 首頁 第一頁 first firstpage'],
      ['last', '尾页 末页 最后一页 最末页 最后页 尾頁 末頁 last lastpage'],
      ['next', '下一页 下页 后一页 后页 向后 向后翻页 下一頁 下頁 next nextpage'],
      ['previous', '上一页 上页 前一页 前页 向前 向前翻页 上一頁 上頁 previous prev prevpage previouspage'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word): [string, Kind] => [word, kind])),
);

const ARROWS: ReadonlyMap<string, Kind> = new Map([
  ['<', 'previous'],
  ['<<', 'previous'],
  ['«', 'previous'],
  ['‹', 'previous'],
  ['>', 'next'],
  ['>>', 'next'],
  ['»', 'next'],
  ['›', 'next'],
  ['→', 'next'],
]);

const CLASSES: readonly [RegExp, Kind][] = [
  [/(?:^|[\s_-])next(?:$|[\s_-])/i, 'next'],
  [/(?:^|[\s_-])(?:last|end)(?:$|[\s_-])/i, 'last'],
];

/** Text of more characters is no pager's. */
const LONGEST = 16;

/** Whether an element that says this is part of a pager, and which; null where it is not. */
export function pagerKind(
  text: string,
  title: string,
  className: string,
): Pick<Pager, 'kind' | 'number'> | null {
  const said = squash(text.slice(0, LONGEST + 1)).toLowerCase();
  if (said.length > LONGEST) return null;
  const arrow = ARROWS.get(said);
  if (arrow !== undefined) return { kind: arrow, number: null };
  const words = said.replace(/[^\p{L}\p{N}]/gu, '');
  const kind = WORDS.get(words);
  if (kind !== undefined) return { kind, number: null };
  // A year is no page.
  const number = /^第?(\d{1,3})页?$/.exec(words);
  if (number) return { kind: 'number', number: Number(number[1]) };
  if (said !== '') return null;
  const titled = WORDS.get(squash(title.slice(0, LONGEST)).toLowerCase());
  if (titled !== undefined) return { kind: titled, number: null };
  const classed = CLASSES.find(([pattern]) => pattern.test(className.slice(0, 100)));
  return classed ? { kind: classed[1], number: null } : null;
}

const PAGES = [
  /共\s?(\d{1,5})\s?页/,
  /(?:^|[^\d/.-])\d{1,5}\s?\/\s?(\d{1,5})\s?页/,
  /(?:总|页)页?数[:：]\s?(?:\d{1,5}\s?\/\s?)?(\d{1,5})(?!\d)/,
];

/** How many pages a pager's text says there are: 共5页, 第1/5页, 页数：1/5. */
export function pagesSaid(text: string): number | null {
  if (!/页/.test(text)) return null;
  for (const pattern of PAGES) {
    const match = pattern.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}
