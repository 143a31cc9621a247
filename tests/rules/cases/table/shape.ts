import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

export const cases: RuleCases = {
  fails: [
    {
      name: 'six numbers for seven columns',
      report: makeReport(2020, (draft) =>
        draft.shape('applications', 'partialGrant', 6).shape('applications', 'granted', 6),
      ),
      at: ['applications/granted', 'applications/partialGrant'],
    },
    {
      name: 'three numbers for two columns: a warning',
      report: makeReport(2020, (draft) => draft.shape('disclosure', 'fees', 3)),
      at: ['disclosure/fees'],
      severity: 'warning',
    },
    {
      name: 'sixteen numbers in the one row of section four: one warning',
      report: makeReport(2019, (draft) =>
        draft
          .shape('review', 'review', 16)
          .shape('review', 'litigationDirect', 16)
          .shape('review', 'litigationPostReview', 16),
      ),
      at: ['review'],
      severity: 'warning',
    },
    {
      name: 'one group of section four alone',
      onPage: false,
      report: makeReport(2019, (draft) => draft.shape('review', 'litigationDirect', 4)),
      at: ['review/litigationDirect'],
    },
  ],
  passes: [
    {
      name: 'a row that is blank is no such row',
      report: makeReport(2020, (draft) =>
        draft.cells('applications', 'granted', ['', '', '', '', '', '', '']),
      ),
    },
    {
      name: 'a row that is missing',
      report: makeReport(2020, (draft) => draft.dropRow('applications', 'granted')),
    },
  ],
};
