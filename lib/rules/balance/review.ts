import type { Rule } from '../../report/model.ts';
import { checkBalance } from '../shared/balance.ts';
import { formNotices } from '../shared/basis.ts';

export const rule: Rule = {
  id: 'balance/review',
  severity: 'error',
  title: {
    zh: '复议、诉讼各项结果之和不等于总计',
    en: 'The results of reconsideration or litigation do not add up',
  },
  basis: formNotices(
    '行政复议、未经复议直接起诉、复议后起诉各组的结果维持、结果纠正、其他结果、尚未审结之和等于总计',
    'in each group upheld, corrected, other and pending add up to the total',
  ),
  why: {
    zh: '每件案件只有一种结果；不相等说明有漏计、重计或填错。',
    en: 'Each case has one result; a difference means one was left out, counted twice or mistyped.',
  },
  fix: {
    zh: '对照复议、诉讼案件台账核对该组五个数字，改正填错的一个。',
    en: 'Check the five numbers of the group against the register of cases and correct the wrong one.',
  },
  check: (report) => checkBalance(report, 'review', 'balance/review'),
};
