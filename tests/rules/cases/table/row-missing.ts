import { makeReport, picture } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

export const cases: RuleCases = {
  fails: [
    {
      name: 'a row of edition 2021',
      report: makeReport(2021, (draft) => draft.dropRow('applications', 'other.overdueFee')),
      at: ['applications/other.overdueFee'],
    },
    {
      name: 'rows of two tables, in the order of the form',
      report: makeReport(2020, (draft) =>
        draft.dropRow('applications', 'other').dropRow('disclosure', 'fees'),
      ),
      at: ['disclosure/fees', 'applications/other'],
    },
    {
      name: 'a group of section four',
      report: makeReport(2020, (draft) => draft.dropRow('review', 'litigationPostReview')),
      at: ['review/litigationPostReview'],
    },
  ],
  passes: [
    { name: 'the old rows in a later year are no missing rows', report: makeReport(2023, undefined, '2019') },
    { name: 'no table at all', report: makeReport(2021, (draft) => draft.dropTable('applications')) },
    {
      name: 'part of the table is a picture',
      onPage: false,
      report: makeReport(2021, (draft) => {
        draft.dropRow('applications', 'granted').unread.push(picture({ table: 'applications' }));
      }),
    },
  ],
};
