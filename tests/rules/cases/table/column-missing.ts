import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

export const cases: RuleCases = {
  fails: [
    {
      name: 'a column of applicants',
      report: makeReport(2021, (draft) => draft.dropColumn('applications', 'legal')),
      at: ['applications/legal'],
    },
    {
      name: 'two columns of section two',
      report: makeReport(2021, (draft) =>
        draft.dropColumn('disclosure', 'repealed').dropColumn('disclosure', 'valid'),
      ),
      at: ['disclosure/repealed', 'disclosure/valid'],
    },
  ],
  passes: [
    { name: 'all columns', report: makeReport(2020) },
    {
      name: 'a head that is lost with its cells in place',
      report: makeReport(2020, (draft) => {
        draft.table('applications').columns.clear();
      }),
    },
  ],
};
