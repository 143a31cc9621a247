import type { Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { checkYears } from '../shared/years.ts';

export const rule: Rule = {
  id: 'history/carry-over',
  severity: 'error',
  title: {
    zh: '上年结转与上年度报告的结转数不一致',
    en: 'What was carried over is not what last year’s report carried forward',
  },
  basis: formNotices(
    '“二、上年结转政府信息公开申请数量”就是上年度报告的“四、结转下年度继续办理”数量',
    'what was carried over (二) is what last year’s report carried forward (四)',
  ),
  why: {
    zh: '同一批申请在两年的报告里各出现一次，每列的数量必须相同；不同说明有一年填错，或者上年的数字后来改过而没有更正报告。',
    en: 'The same applications stand in both reports, so the numbers of each column must be the same; a difference means that one of them is wrong, or was changed later without correcting the report.',
  },
  fix: {
    zh: '对照申请登记台账核对该列本年的上年结转与上年度报告的结转下年度继续办理；上年度报告有误的，一并更正并说明。',
    en: 'Check the column in both reports against the register of applications; where last year’s report is wrong, correct it too and say so.',
  },
  comparesWith: ['previous'],
  check: (report, previous) => checkYears(report, previous, 'applications', 'history/carry-over'),
};
