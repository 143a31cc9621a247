import type { Rule } from '../../report/model.ts';
import { checkBalance } from '../shared/balance.ts';
import { formNotices } from '../shared/basis.ts';

export const rule: Rule = {
  id: 'balance/disclosure',
  severity: 'error',
  title: { zh: '公开或有效文件数少于本年数', en: 'Fewer documents in total than this year’s alone' },
  basis: formNotices(
    '对外公开总数量包含本年新公开数量；现行有效件数包含本年制发而未废止的件数',
    'the total published includes those newly published; those in force include those issued this year and not repealed',
  ),
  why: {
    zh: '总数包含本年数，不可能比本年数小。',
    en: 'A total that includes the year’s own documents cannot be smaller.',
  },
  fix: {
    zh: '核对该行的本年数与总数，改正填错的一个。',
    en: 'Check the year’s numbers and the total of the row and correct the wrong one.',
  },
  check: (report) => checkBalance(report, 'disclosure', 'balance/disclosure'),
};
