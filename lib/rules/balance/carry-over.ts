import type { Rule } from '../../report/model.ts';
import { checkBalance } from '../shared/balance.ts';
import { formNotices } from '../shared/basis.ts';

export const rule: Rule = {
  id: 'balance/carry-over',
  severity: 'error',
  title: {
    zh: '新收加上年结转不等于办结加结转下年',
    en: 'Received plus carried over is not handled plus carried forward',
  },
  basis: formNotices(
    '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    'in each column the first item plus the second equals the third plus the fourth',
  ),
  why: {
    zh: '这是表中明文规定的勾稽关系：收到的每件申请不是本年办结就是结转下年。',
    en: 'The form itself prints this relation: each application received is either handled in the year or carried forward.',
  },
  fix: {
    zh: '核对该列的新收、上年结转、（七）总计与结转下年度四个数字；上年结转应等于上年度报告的结转下年度数。',
    en: 'Check the four numbers of the column; what was carried over equals what last year’s report carried forward.',
  },
  check: (report) => checkBalance(report, 'applications', 'balance/carry-over'),
};
