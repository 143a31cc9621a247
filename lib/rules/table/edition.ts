import { editionOfYear, FORMS, type TableKey } from '../../form/index.ts';
import type { Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { tableTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';

/** The tables the two editions fill differently; that of section four is the same in both. */
const EDITED: readonly TableKey[] = ['disclosure', 'applications'];

export const rule: Rule = {
  id: 'table/edition',
  severity: 'warning',
  title: { zh: '表格版本与报告年度不符', en: 'A table is of the wrong edition for its year' },
  basis: formNotices('2021年度起用新格式', 'the new form is to be used from report year 2021'),
  why: {
    zh: '新旧格式的项目不同，用错版本会使数据无法汇总和比较。',
    en: 'The editions ask for different items; with the wrong one figures cannot be added up or compared.',
  },
  fix: {
    zh: '改用报告年度对应的格式重新填报。',
    en: 'Fill in the form prescribed for the report year.',
  },
  check(report) {
    const { year } = report;
    if (year === null) return [];
    const due = editionOfYear(year);
    return EDITED.flatMap((key) => {
      const table = report.tables[key];
      if (table === undefined || table.edition === due) return [];
      const name = tableTitle(key);
      const used = FORMS[table.edition].source;
      const right = FORMS[due].source;
      return [
        finding(
          { table: key },
          {
            zh: `${year}年度报告的${name.zh}用的是${used.number}的格式，应当用${right.number}的格式`,
            en: `in a report for ${year}, ${name.en} is that of ${used.number}; the one due is that of ${right.number}`,
          },
        ),
      ];
    });
  },
};
