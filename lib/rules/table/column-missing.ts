import type { Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { columnTitle, formOf, tablesOf, tableTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';

export const rule: Rule = {
  id: 'table/column-missing',
  severity: 'error',
  title: { zh: '表格缺少规定的列', en: 'A table lacks a column of the form' },
  basis: formNotices('表格各列', 'the columns of the tables'),
  why: {
    zh: '少一列就少一类数据，依赖该列的勾稽关系也无法核对。',
    en: 'A missing column is missing data, and the relations that need it cannot be checked.',
  },
  fix: {
    zh: '按规定格式补上该列；没有数量的填“0”。',
    en: 'Add the column of the form; write 0 where there was nothing.',
  },
  check(report) {
    return tablesOf(report).flatMap((table) => {
      const form = formOf(table);
      const name = tableTitle(table.key);
      return table.missingColumns.map((key) => {
        const column = columnTitle(form, key);
        return finding(
          { table: table.key, column: key },
          { zh: `${name.zh}缺少${column.zh}列`, en: `${name.en} lacks the column ${column.en}` },
        );
      });
    });
  },
};
