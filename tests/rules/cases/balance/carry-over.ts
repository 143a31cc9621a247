import { type Draft, makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const on = (change: (draft: Draft) => void) => makeReport(2021, change);

export const cases: RuleCases = {
  fails: [
    {
      name: 'received and not handled',
      report: on((draft) => draft.cell('applications', 'newReceived', 'research', 2)),
      at: ['applications/research'],
    },
    {
      name: 'more carried forward than there was',
      report: on((draft) => draft.cell('applications', 'carriedForward', 'legal', 1)),
      at: ['applications/legal'],
    },
    {
      name: 'a blank （七）总计 cannot be less than nothing',
      report: on((draft) =>
        draft
          .cell('applications', 'carriedForward', 'legal', 5)
          .cell('applications', 'totalProcessed', 'legal', ''),
      ),
      at: ['applications/legal'],
    },
    {
      name: 'a blank 结转 cannot add to what was received',
      report: on((draft) =>
        draft
          .cell('applications', 'totalProcessed', 'legal', 3)
          .cell('applications', 'carriedForward', 'legal', ''),
      ),
      at: ['applications/legal'],
    },
  ],
  passes: [
    { name: 'balanced', report: on((draft) => draft.applications(7, 2, 1)) },
    {
      name: 'a blank 上年结转 that could be right',
      report: on((draft) =>
        draft
          .cell('applications', 'totalProcessed', 'legal', 3)
          .cell('applications', 'carriedOver', 'legal', ''),
      ),
      unchecked: ['applications/legal'],
    },
    {
      name: 'blanks on both sides',
      report: on((draft) =>
        draft
          .cell('applications', 'totalProcessed', 'legal', 3)
          .cell('applications', 'carriedForward', 'legal', '')
          .cell('applications', 'newReceived', 'legal', ''),
      ),
      unchecked: ['applications/legal'],
    },
    {
      name: 'a row never filled in is told once, by balance/applicants',
      report: makeReport(2020, (draft) =>
        draft.cells('applications', 'carriedForward', ['', '', '', '', '', '', '']),
      ),
    },
    { name: 'no table', report: on((draft) => draft.dropTable('applications')) },
  ],
};
