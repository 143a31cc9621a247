import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';
import { sayingCases } from '../../saying-cases.ts';

const RECEIVED_9 = '收到政府信息公开申请9件。';

const sayings = sayingCases('text/counts');

export const cases: RuleCases = {
  fails: [...sayings.fails],
  passes: [
    ...sayings.passes,
    {
      name: 'no table',
      report: makeReport(2020, (draft) => draft.dropTable('applications').lines('overview', RECEIVED_9)),
    },
    {
      name: 'the number in the table cannot be read',
      report: makeReport(2020, (draft) =>
        draft.shape('applications', 'newReceived', 6).lines('overview', RECEIVED_9),
      ),
    },
    {
      name: 'the total is at fault and the applicants agree with the text',
      report: makeReport(2020, (draft) => {
        for (const row of ['newReceived', 'granted', 'totalProcessed']) {
          draft.cell('applications', row, 'naturalPerson', 9);
        }
        draft.lines('overview', RECEIVED_9);
      }),
    },
    {
      name: 'two numbers of one kind: either may be a part',
      report: makeReport(2020, (draft) =>
        draft.applications(9).lines('overview', RECEIVED_9, '受理政府信息公开申请4件。'),
      ),
    },
    {
      name: 'edition 2021: any of 制发、废止、有效',
      report: makeReport(2022, (draft) =>
        draft
          .cells('disclosure', 'normativeDocuments', [4, 1, 30])
          .lines('overview', '制发行政规范性文件4件。', '废止规范性文件1件。', '现行有效规范性文件30件。'),
      ),
    },
  ],
};
