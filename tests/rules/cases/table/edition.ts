import { Draft, makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

export const cases: RuleCases = {
  fails: [
    {
      name: 'edition 2019 for 2023',
      report: makeReport(2023, undefined, '2019'),
      at: ['disclosure', 'applications'],
    },
    {
      name: 'edition 2021 for 2020',
      report: makeReport(2020, undefined, '2021'),
      at: ['disclosure', 'applications'],
    },
    {
      name: 'one table only',
      report: makeReport(2022, (draft) => {
        draft.tables.applications = new Draft(2020).table('applications');
      }),
      at: ['applications'],
    },
  ],
  passes: [
    { name: '2020', report: makeReport(2020) },
    { name: '2021', report: makeReport(2021) },
    {
      name: 'the table of section four is the same in both',
      report: makeReport(2022, (draft) => {
        draft.tables.review = new Draft(2020).table('review');
      }),
    },
    {
      name: 'no year known',
      onPage: false,
      report: makeReport(
        2023,
        (draft) => {
          draft.year = null;
        },
        '2019',
      ),
    },
  ],
};
