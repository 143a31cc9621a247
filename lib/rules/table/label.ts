import type { Outcome, Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { columnTitle, formOf, rowTitle, tablesOf } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';

export const rule: Rule = {
  id: 'table/label',
  severity: 'warning',
  title: { zh: '表格项目名称与规定格式不一致', en: 'A label of a table deviates from the form' },
  basis: formNotices('表格项目名称', 'the labels of the tables'),
  why: {
    zh: '项目名称有固定含义，改动名称会使同一项数据在各机关之间含义不同。',
    en: 'Each label has a fixed meaning; with another label the same figure means something else in every report.',
  },
  fix: { zh: '改用规定的名称。', en: 'Use the prescribed label.' },
  check(report) {
    return tablesOf(report).flatMap((table): Outcome[] => {
      const form = formOf(table);
      const columns = [...table.columns.values()].filter(({ wording }) => wording === 'deviating');
      const rows = [...table.rows.values()].filter(({ wording }) => wording === 'deviating');
      return [
        ...columns.map(({ key, label }) => {
          const name = columnTitle(form, key);
          return finding(
            { table: table.key, column: key },
            {
              zh: `列名“${label}”与规定的${name.zh}不一致`,
              en: `the column label “${label}” deviates from the prescribed ${name.en}`,
            },
          );
        }),
        ...rows.map(({ key, label }) => {
          const name = rowTitle(form, key);
          return finding(
            { table: table.key, row: key },
            {
              zh: `行名“${label}”与规定的${name.zh}不一致`,
              en: `the row label “${label}” deviates from the prescribed ${name.en}`,
            },
          );
        }),
      ];
    });
  },
};
