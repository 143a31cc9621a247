import { type Draft, makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const on = (change: (draft: Draft) => void) => makeReport(2021, change);
const GROUPS = ['review', 'litigationDirect', 'litigationPostReview'];
const FIVE_BLANK = ['', '', '', '', ''];

export const cases: RuleCases = {
  fails: [
    {
      name: 'a total without its cases',
      report: on((draft) => draft.cell('review', 'litigationDirect', 'total', 1)),
      at: ['review/litigationDirect'],
    },
    {
      name: 'all three groups',
      report: on((draft) => {
        for (const group of GROUPS) draft.cells('review', group, [1, 1, 0, 0, 3]);
      }),
      at: GROUPS.map((group) => `review/${group}`),
    },
    {
      name: 'a blank that no count can fill',
      report: on((draft) => draft.cells('review', 'review', [2, '', 0, 0, 1])),
      at: ['review/review'],
    },
  ],
  passes: [
    { name: 'balanced', report: on((draft) => draft.cases(3, 2, 1)) },
    {
      name: 'a blank that could be right',
      report: on((draft) => draft.cells('review', 'review', [2, '', 0, 0, 4])),
      unchecked: ['review/review'],
    },
    {
      name: 'totals never filled in are one statement',
      report: on((draft) => {
        for (const group of GROUPS) draft.cell('review', group, 'total', '');
      }),
      unchecked: ['review/total'],
    },
    {
      name: 'one row of sixteen numbers is one statement',
      report: on((draft) => {
        for (const group of GROUPS) draft.shape('review', group, 16);
      }),
      unchecked: ['review'],
    },
    {
      name: 'never filled in',
      report: on((draft) => {
        for (const group of GROUPS) draft.cells('review', group, FIVE_BLANK);
      }),
      unchecked: ['review'],
    },
    { name: 'no table', report: on((draft) => draft.dropTable('review')) },
  ],
};
