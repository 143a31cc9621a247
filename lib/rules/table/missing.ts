import { SECTIONS } from '../../form/index.ts';
import type { Rule } from '../../report/model.ts';
import { article, bases, formNotices } from '../shared/basis.ts';
import { tableTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';
import { explainsTable } from '../shared/unread.ts';

export const rule: Rule = {
  id: 'table/missing',
  severity: 'error',
  title: { zh: '缺少规定的表格', en: 'A table of the form is missing' },
  basis: bases(
    article('第五十条第一款第（一）至（三）项', 'Article 50, items 1 to 3'),
    formNotices('第二、三、四部分以表格报告', 'sections two, three and four report in tables'),
  ),
  why: {
    zh: '数据表是年度报告的核心；没有表格，数字无从核对和汇总。',
    en: 'The tables are the core of the report; without them no figure can be checked or added up.',
  },
  fix: {
    zh: '按规定格式补上表格；没有数量的填“0”。',
    en: 'Add the table of the form; write 0 where there was nothing.',
  },
  check(report) {
    const sections = new Set(report.sections.map(({ key }) => key));
    return SECTIONS.flatMap(({ key, table }) => {
      // A section that is not there has no table either: one fault, told by `section/missing`.
      if (table === undefined || !sections.has(key)) return [];
      if (report.tables[table] !== undefined || explainsTable(report, table)) return [];
      const name = tableTitle(table);
      return [finding({ table }, { zh: `没有${name.zh}`, en: `${name.en} is not there` })];
    });
  },
};
