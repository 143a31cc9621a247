import type { Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { formOf, rowTitle, tablesOf, tableTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';
import { explainsTable } from '../shared/unread.ts';

export const rule: Rule = {
  id: 'table/row-missing',
  severity: 'error',
  title: { zh: '表格缺少规定的行', en: 'A table lacks a row of the form' },
  basis: formNotices('表格各行', 'the rows of the tables'),
  why: {
    zh: '少一行就少一类数据，依赖该行的勾稽关系也无法核对。',
    en: 'A missing row is missing data, and the relations that need it cannot be checked.',
  },
  fix: {
    zh: '按规定格式补上该行；没有数量的填“0”。',
    en: 'Add the row of the form; write 0 where there was nothing.',
  },
  check(report) {
    return tablesOf(report).flatMap((table) => {
      if (explainsTable(report, table.key)) return [];
      const form = formOf(table);
      const name = tableTitle(table.key);
      return form.rows
        .filter(({ key }) => !table.rows.has(key))
        .map(({ key }) => {
          const row = rowTitle(form, key);
          return finding(
            { table: table.key, row: key },
            { zh: `${name.zh}缺少${row.zh}行`, en: `${name.en} lacks the row ${row.en}` },
          );
        });
    });
  },
};
