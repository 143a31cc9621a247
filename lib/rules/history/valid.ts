import type { Rule } from '../../report/model.ts';
import { formNotice } from '../shared/basis.ts';
import { checkYears } from '../shared/years.ts';

export const rule: Rule = {
  id: 'history/valid',
  severity: 'warning',
  title: {
    zh: '现行有效件数与上年度报告接不上',
    en: 'Documents in force do not follow from last year’s report',
  },
  basis: formNotice(
    '2021',
    '第二十条第（一）项填报本年制发、本年废止和现行有效件数（与上年度的关系格式没有印出，由三者的含义得出）',
    'documents issued and repealed this year and those in force are reported (the relation with last year’s is not printed; it follows from what the three mean)',
  ),
  why: {
    zh: '上年度现行有效的，加上本年制发的，减去本年废止的，就是本年现行有效的；不等的常见原因是漏报废止件数或统计范围变了。',
    en: 'Those in force last year, plus those issued, less those repealed, are those in force now; where they are not, repealed ones were often left out or something else was counted.',
  },
  fix: {
    zh: '对照文件清理目录核对制发、废止、现行有效件数；因清理、移交或统计口径变化而不等的，在报告中说明。',
    en: 'Check the three numbers against the catalogue of documents; where a review, a transfer or another way of counting explains the difference, say so in the report.',
  },
  comparesWith: ['previous'],
  check: (report, previous) => checkYears(report, previous, 'disclosure', 'history/valid'),
};
