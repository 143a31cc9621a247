import type { Rule } from '../../report/model.ts';
import { checkBalance } from '../shared/balance.ts';
import { formNotices } from '../shared/basis.ts';

export const rule: Rule = {
  id: 'balance/results',
  severity: 'error',
  title: {
    zh: '各项办理结果之和不等于（七）总计',
    en: 'The results of a column do not add up to （七）总计',
  },
  basis: formNotices(
    '每列（一）至（六）各项办理结果之和等于（七）总计',
    'in each column the results （一） to （六） add up to （七）总计',
  ),
  why: {
    zh: '每件办结的申请只计入一种办理结果；不相等说明有漏计、重计或填错。',
    en: 'Each finished application counts as one result; a difference means one was left out, counted twice or mistyped.',
  },
  fix: {
    zh: '对照办理结果台账核对该列各行，改正填错的一个。',
    en: 'Check the rows of the column against the register of results and correct the wrong one.',
  },
  check: (report) => checkBalance(report, 'applications', 'balance/results'),
};
