import { makeReport, picture } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

export const cases: RuleCases = {
  fails: [
    {
      name: 'one table',
      report: makeReport(2021, (draft) => draft.dropTable('review')),
      at: ['review'],
    },
    {
      name: 'all three',
      report: makeReport(2020, (draft) =>
        draft.dropTable('disclosure').dropTable('applications').dropTable('review'),
      ),
      at: ['disclosure', 'applications', 'review'],
    },
    {
      name: 'a picture elsewhere explains nothing',
      report: makeReport(2021, (draft) => {
        draft.dropTable('review').unread.push(picture({ section: 'applications' }));
      }),
      at: ['review'],
    },
  ],
  passes: [
    { name: 'all are there', report: makeReport(2021) },
    {
      name: 'a picture in its section',
      report: makeReport(2021, (draft) => {
        draft.dropTable('review').unread.push(picture({ section: 'review' }));
      }),
    },
    {
      name: 'an unreadable table in its place',
      report: makeReport(2021, (draft) => {
        draft.dropTable('disclosure').unread.push({ ...picture({ table: 'disclosure' }), kind: 'table' });
      }),
    },
    {
      name: 'a box in its place that script may fill',
      report: makeReport(2021, (draft) => {
        draft
          .dropTable('applications')
          .unread.push({ ...picture({ table: 'applications' }), kind: 'script' });
      }),
    },
    {
      name: 'the section itself is missing: one fault',
      report: makeReport(2021, (draft) => draft.dropTable('review').dropSection('review')),
    },
  ],
};
