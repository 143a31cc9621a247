import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';
import { sayingCases } from '../../saying-cases.ts';

const sayings = sayingCases('text/contradiction');

export const cases: RuleCases = {
  fails: [...sayings.fails],
  passes: [
    ...sayings.passes,
    {
      name: 'none in text and table',
      report: makeReport(2020, (draft) =>
        draft.lines(
          'overview',
          '未收到政府信息公开申请。',
          '政府信息公开申请全部办结。',
          '未发生行政复议、行政诉讼。',
        ),
      ),
    },
    {
      name: 'only reconsideration is denied and there are only lawsuits',
      report: makeReport(2020, (draft) => draft.cases(0, 2).lines('overview', '本年度未发生行政复议。')),
    },
    {
      name: 'by the total there are none',
      report: makeReport(2020, (draft) =>
        draft
          .cell('applications', 'newReceived', 'naturalPerson', 1)
          .lines('overview', '未收到政府信息公开申请。'),
      ),
    },
    {
      name: 'no table',
      report: makeReport(2020, (draft) => draft.dropTable('review').lines('overview', '未发生行政复议。')),
    },
  ],
};
