import type { Text } from '../../form/index.ts';
import type { Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { dataCells, type PlacedCell } from '../shared/cells.ts';
import { cellTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';

const MONEY = /元/;
/** 10⁶ 万元 are ten billion yuan: above it, yuan were written under a head that says 万元. */
const MAX_FIXED = 1e6;

export const rule: Rule = {
  id: 'cell/unit',
  severity: 'warning',
  title: { zh: '金额的单位缺失或与表头重复', en: 'An amount lacks its unit or repeats the head’s' },
  basis: formNotices(
    '“采购总金额”未印单位，须自带单位；“本年收费金额（单位：万元）”已定单位',
    'the amount procured has no unit in its head and must carry one; the fees collected are in 10,000 yuan',
  ),
  why: {
    zh: '元与万元相差一万倍，单位不明的金额不可用。',
    en: 'Yuan and 10,000 yuan differ ten thousandfold; an amount of unknown unit is of no use.',
  },
  fix: {
    zh: '采购总金额写明“元”或“万元”；收费金额按万元填数字，不再写单位。',
    en: 'Give the amount procured in 元 or 万元; give the fees in 万元 as a bare number.',
  },
  check(report) {
    return dataCells(report).flatMap((placed) => {
      const problem = problemOf(placed);
      if (problem === null) return [];
      const name = cellTitle(placed.form, placed.at);
      const { text } = placed.cell;
      return [
        finding(placed.at, {
          zh: `${name.zh}填的是“${text}”，${problem.zh}`,
          en: `${name.en} holds “${text}”: ${problem.en}`,
        }),
      ];
    });
  },
};

function problemOf({ at, cell, column, table }: PlacedCell): Text | null {
  if (column.kind !== 'amount' || cell.kind !== 'number' || cell.value === null || cell.value === 0)
    return null;
  const ownUnit = cell.unit !== undefined && MONEY.test(cell.unit);
  const head = table.columns.get(at.column);
  if (column.unit === undefined) {
    return ownUnit || (head !== undefined && MONEY.test(head.label))
      ? null
      : { zh: '没有写明“元”或“万元”', en: 'neither 元 nor 万元 is given' };
  }
  // A page whose head lost the unit is right to put it in the cell.
  const fixed = head === undefined || head.label.includes(column.unit);
  if (fixed && ownUnit) {
    return { zh: `表头已定单位为${column.unit}`, en: `the head already fixes the unit as ${column.unit}` };
  }
  if (ownUnit || cell.value <= MAX_FIXED) return null;
  return {
    zh: `以${column.unit}计过大，疑似按元填写`,
    en: `too large for ${column.unit}; it looks like yuan`,
  };
}
