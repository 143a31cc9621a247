import type { Edition } from '../form/types.ts';
import { MOST_ALTERNATIVES } from '../report/limits.ts';
import type { DiagnosisItem } from '../report/schema.ts';
import type { Lang } from './formatter.ts';
import { columnLabel } from './labels.ts';
import { plural } from './words.ts';

type Alternative = DiagnosisItem['alternatives'][number];

/** What is said of a problem that no explanation stands out for: what is common to all of them. */
interface HeadWords {
  unexplained: string;
  ways(count: number): string;
  atLeast(count: number): string;
  oneOf(cells: number, off: number): string;
  inColumns(columns: readonly string[], off: number, ways: number): string;
}

const zh: HeadWords = {
  unexplained: '勾稽关系不成立：改动三处以内没有办法使它们成立，请逐项核对',
  ways: (count) => `勾稽关系不成立：有 ${count} 种改法都能使它们成立，凭表中数字分不出是哪一种`,
  atLeast: (count) => `勾稽关系不成立：至少有 ${count} 种改法能使它们成立，凭表中数字分不出是哪一种`,
  oneOf: (cells, off) => `下列 ${cells} 格中有一格相差 ${off}，凭表中数字分不出是哪一格`,
  inColumns: (columns, off, ways) =>
    `${columns.map((column) => `“${column}”`).join('')}列有数字相差 ${off}，凭表中数字分不出是哪一行（${ways} 种改法都能使勾稽关系成立）`,
};

const en: HeadWords = {
  unexplained: 'equations do not hold: no change of up to three cells makes them, check every number',
  ways: (count) =>
    `equations do not hold: ${plural(count, 'way')} to make them, and the numbers in the table do not tell which`,
  atLeast: (count) =>
    `equations do not hold: at least ${count} ways to make them, and the numbers in the table do not tell which`,
  oneOf: (cells, off) =>
    `one of the ${cells} cells below is off by ${off}; the numbers in the table do not tell which`,
  inColumns: (columns, off, ways) =>
    `numbers in ${columns.length === 1 ? 'the column' : 'the columns'} ${columns.map((column) => `“${column}”`).join(', ')} are off by ${off}; the numbers in the table do not tell in which row (${plural(ways, 'way')} to make the equations hold)`,
};

const HEAD_WORDS: Readonly<Record<Lang, HeadWords>> = { zh, en };

/** Whether an explanation stands out, so that it may be told as what is wrong. */
export const isSingledOut = (best: Alternative | undefined): best is Alternative =>
  best !== undefined && best.certainty !== 'possible';

/** A problem in a line: its first explanation if that stands out, else what all of them have in common. */
export function problemHead(alternatives: readonly Alternative[], edition: Edition, lang: Lang): string {
  const words = HEAD_WORDS[lang];
  const [best] = alternatives;
  if (best === undefined) return words.unexplained;
  if (isSingledOut(best)) return best.message;
  const count = alternatives.length;
  if (count >= MOST_ALTERNATIVES) return words.atLeast(count);
  const off = only(alternatives.flatMap(({ changes }) => changes.map(offBy)));
  if (off === null) return words.ways(count);
  if (alternatives.every(({ changes }) => changes.length === 1)) return words.oneOf(count, off);
  const columns = only(alternatives.map((alternative) => columnsOf(alternative, edition, lang).join('\n')));
  return columns === null ? words.ways(count) : words.inColumns(columns.split('\n'), off, count);
}

/** The one value that all have; null: they have several, or none. */
function only<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** By how much a number is off; null of a blank, which holds none. */
const offBy = ({ from, to }: Alternative['changes'][number]): number | null =>
  from === null ? null : Math.abs(to - from);

function columnsOf({ changes }: Alternative, edition: Edition, lang: Lang): string[] {
  const names = changes.map(({ at: { table, column } }) =>
    table === undefined || column === undefined ? '' : columnLabel(table, column, edition, lang),
  );
  return [...new Set(names)];
}
