import { type Draft, makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const on = (year: number, change: (draft: Draft) => void) => makeReport(year, change);
const SEVEN_BLANK = ['', '', '', '', '', '', ''];

export const cases: RuleCases = {
  fails: [
    {
      name: '自然人 1, 总计 0',
      report: on(2019, (draft) => draft.cell('applications', 'granted', 'naturalPerson', 1)),
      at: ['applications/granted'],
    },
    {
      name: 'two rows',
      report: on(2019, (draft) =>
        draft
          .cell('applications', 'newReceived', 'naturalPerson', 1)
          .cell('applications', 'carriedForward', 'total', 5),
      ),
      at: ['applications/newReceived', 'applications/carriedForward'],
    },
    {
      name: 'a blank that no count can fill: the known applicants exceed the total',
      report: on(2021, (draft) => draft.cells('applications', 'granted', [3, '', 0, 0, 0, 0, 2])),
      at: ['applications/granted'],
    },
    {
      name: 'text that no count can stand for',
      report: on(2021, (draft) => draft.cells('applications', 'granted', [3, '若干', 0, 0, 0, 0, 2])),
      at: ['applications/granted'],
    },
    {
      name: 'the new rows of edition 2021',
      report: on(2021, (draft) => draft.cell('applications', 'other.overdueFee', 'total', 1)),
      at: ['applications/other.overdueFee'],
    },
    {
      name: 'a remark after a number leaves it a number',
      report: on(2021, (draft) => draft.cell('applications', 'granted', 'total', '2（含上年1件）')),
      at: ['applications/granted'],
    },
  ],
  passes: [
    { name: 'balanced', report: on(2021, (draft) => draft.applications(5, 1, 2)) },
    {
      name: 'a blank that could be right',
      report: on(2021, (draft) => draft.cells('applications', 'granted', [1, '', 0, 0, 0, 0, 2])),
      unchecked: ['applications/granted'],
    },
    {
      name: 'a blank total: never smaller than what is known',
      report: on(2021, (draft) => draft.cells('applications', 'granted', [1, 0, 0, 0, 0, 0, ''])),
      unchecked: ['applications/granted'],
    },
    {
      name: 'a negative number with which the printed sum is right is said at its cell alone',
      report: on(2021, (draft) => draft.cells('applications', 'granted', [3, '-1', 0, 0, 0, 0, 2])),
      unchecked: ['applications/granted'],
    },
    {
      name: 'a negative number and a fraction are no counts to reckon with',
      report: on(2021, (draft) => draft.cells('applications', 'granted', ['-1', '0.5', 0, 0, 0, 0, 2])),
      unchecked: ['applications/granted'],
    },
    {
      name: 'a row whose numbers cannot be placed',
      report: on(2020, (draft) => draft.shape('applications', 'granted', 6)),
      unchecked: ['applications/granted'],
    },
    {
      name: 'a total column never filled in is one statement',
      report: on(2021, (draft) => {
        for (const row of draft.table('applications').rows.keys())
          draft.cell('applications', row, 'total', '');
      }),
      unchecked: ['applications/total'],
    },
    {
      name: 'a column that is missing is one statement',
      report: on(2021, (draft) => draft.dropColumn('applications', 'social')),
      unchecked: ['applications/social'],
    },
    {
      name: 'a blank row is one statement',
      report: on(2020, (draft) => draft.cells('applications', 'totalProcessed', SEVEN_BLANK)),
      unchecked: ['applications/totalProcessed'],
    },
    {
      name: 'a table never filled in is one statement',
      report: on(2020, (draft) => {
        for (const row of draft.table('applications').rows.keys())
          draft.cells('applications', row, SEVEN_BLANK);
      }),
      unchecked: ['applications'],
    },
    { name: 'no table', report: on(2021, (draft) => draft.dropTable('applications')) },
  ],
};
