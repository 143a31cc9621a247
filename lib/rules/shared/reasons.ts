import type { FormTable, Relation, Text } from '../../form/index.ts';
import { type Evaluation, type Gap, gapsOf, type Operand } from './equations.ts';
import { columnTitle, namedByYear, rowTitle } from './labels.ts';

/** Cells named in one reason; the rest is counted. */
const MAX_NAMED = 3;

/** What each relation says, to tell apart those of one row or column. */
export const SAYS: Readonly<Record<Relation['rule'], Text>> = {
  'balance/applicants': { zh: '各类申请人之和等于总计', en: 'the applicants add up to the total' },
  'balance/results': { zh: '各项办理结果之和等于（七）总计', en: 'the results add up to （七）总计' },
  'balance/carry-over': {
    zh: '第一项加第二项之和等于第三项加第四项之和',
    en: 'received plus carried over is handled plus carried forward',
  },
  'balance/review': { zh: '各项结果之和等于总计', en: 'the results add up to the total' },
  'balance/disclosure': { zh: '总数不少于本年数', en: 'the total is no smaller than the year’s' },
  'history/carry-over': {
    zh: '上年结转等于上年度报告的结转数',
    en: 'what was carried over is what last year’s report carried forward',
  },
  'history/valid': {
    zh: '现行有效等于上年度现行有效加制发减废止',
    en: 'those in force are last year’s, plus those issued, less those repealed',
  },
};

/** Why an equation could not be checked: what it says, and the cells that give it no number. */
export function reasonOf(form: FormTable, evaluation: Evaluation): Text {
  const { relation } = evaluation;
  const gaps = gapsOf(evaluation);
  const byRow = relation.at.row !== undefined;
  const where = byRow ? rowTitle(form, relation.total.row) : columnTitle(form, relation.total.column);
  const named = gaps.slice(0, MAX_NAMED).map((operand) => gapOf(form, byRow, operand));
  const more = gaps.length - named.length;
  const says = SAYS[relation.rule];
  return {
    zh: `${where.zh}${byRow ? '行' : '列'}的“${says.zh}”未核对：${named.map(({ zh }) => zh).join('、')}${more > 0 ? `等 ${gaps.length} 处` : ''}`,
    en: `${byRow ? 'row' : 'column'} ${where.en}: that ${says.en} was not checked, because ${named.map(({ en }) => en).join('; ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

/** `“四、结转下年度继续办理”空白`: which cell of a row or column gives no number, and why. */
export function gapOf(form: FormTable, byRow: boolean, { ref, lastYear, gap }: Operand): Text {
  const name = namedByYear(byRow ? columnTitle(form, ref.column) : rowTitle(form, ref.row), lastYear);
  const because = BECAUSE[gap ?? 'absent'];
  return { zh: `${name.zh}${because.zh}`, en: `${name.en} ${because.en}` };
}

const BECAUSE: Readonly<Record<Gap, Text>> = {
  blank: { zh: '空白', en: 'is blank' },
  notACount: { zh: '不是数量', en: 'is no count' },
  shape: { zh: '的数字无法对应', en: 'has numbers that cannot be placed' },
  absent: { zh: '不在表中', en: 'is not in the table' },
};
