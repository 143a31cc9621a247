import type { CellKind } from '../../form/index.ts';
import type { Cell, Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { dataCells } from '../shared/cells.ts';
import { isCount } from '../shared/counts.ts';
import { cellTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';

const MAX_TEXT = 30;

export const rule: Rule = {
  id: 'cell/not-a-count',
  severity: 'error',
  title: { zh: '应填数量处不是数量', en: 'A cell holds no count where one belongs' },
  basis: formNotices('表格填报数量或金额', 'the tables hold counts and amounts'),
  why: {
    zh: '件数只能是不小于零的整数；填成文字、负数或小数，该数据不可用，也无法核对。',
    en: 'A count is a whole number not below zero; text, a negative number or a fraction can neither be used nor checked.',
  },
  fix: {
    zh: '改填不小于零的整数（“本年增/减”可带正负号，金额可带小数）。',
    en: 'Write a whole number not below zero (increase or decrease may be signed, amounts may have decimals).',
  },
  check(report) {
    return dataCells(report).flatMap(({ at, cell, column, form }) => {
      const problem = problemOf(cell, column.kind);
      if (problem === null) return [];
      const name = cellTitle(form, at);
      const text = cell.text.slice(0, MAX_TEXT);
      return [
        finding(at, {
          zh: `${name.zh}填的是“${text}”，${problem.zh}`,
          en: `${name.en} holds “${text}”: ${problem.en}`,
        }),
      ];
    });
  },
};

function problemOf({ kind, value }: Cell, column: CellKind) {
  if (kind === 'blank') return null;
  if (kind === 'text' || value === null) return { zh: '不是数字', en: 'not a number' };
  // `change` may be signed, an amount may be any decimal.
  if (column === 'amount') return null;
  if (!Number.isInteger(value)) return { zh: '不是整数', en: 'not a whole number' };
  if (column === 'change') return isCount(Math.abs(value)) ? null : TOO_LARGE;
  if (value < 0) return { zh: '是负数', en: 'a negative number' };
  return isCount(value) ? null : TOO_LARGE;
}

const TOO_LARGE = { zh: '数字过大，不可能是数量', en: 'too large to be a count' };
