import type { Rule } from '../../report/model.ts';
import { checkBalance } from '../shared/balance.ts';
import { formNotices } from '../shared/basis.ts';

export const rule: Rule = {
  id: 'balance/applicants',
  severity: 'error',
  title: { zh: '各类申请人之和不等于总计', en: 'The applicants of a row do not add up to its total' },
  basis: formNotices(
    '每行自然人与法人或其他组织各类之和等于总计',
    'in each row natural persons and the five kinds of organisations add up to the total',
  ),
  why: {
    zh: '总计是各类申请人之和；不相等说明该行至少有一个数字填错。',
    en: 'The total is the sum of the kinds of applicants; where it is not, at least one number of the row is wrong.',
  },
  fix: {
    zh: '对照申请登记台账核对该行七个数字，改正填错的一个。',
    en: 'Check the seven numbers of the row against the register of applications and correct the wrong one.',
  },
  check: (report) => checkBalance(report, 'applications', 'balance/applicants'),
};
