import { type Draft, makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

/** Last year's 四 and this year's 二, left to right. */
type Row = readonly [
  natural: string | number,
  commercial: string | number,
  research: string | number,
  social: string | number,
  legal: string | number,
  other: string | number,
  total: string | number,
];

const last = (forward: Row, change?: (draft: Draft) => void, year = 2021) =>
  makeReport(year, (draft) => {
    draft.cells('applications', 'carriedForward', forward);
    change?.(draft);
  });
const now = (over: Row, change?: (draft: Draft) => void) =>
  makeReport(2022, (draft) => {
    draft.cells('applications', 'carriedOver', over);
    change?.(draft);
  });

export const cases: RuleCases = {
  fails: [
    {
      name: 'one column and the total',
      report: now([5, 0, 0, 0, 0, 0, 5]),
      previous: last([3, 0, 0, 0, 0, 0, 3]),
      at: ['applications/naturalPerson', 'applications/total'],
    },
    {
      name: 'carried forward, and never carried over',
      report: now([0, 0, 0, 0, 0, 0, 0]),
      previous: last([0, 0, 0, 0, 2, 0, 2]),
      at: ['applications/legal', 'applications/total'],
    },
    {
      name: 'the total alone',
      report: now([1, 1, 0, 0, 0, 0, 3]),
      previous: last([1, 1, 0, 0, 0, 0, 2]),
      at: ['applications/total'],
    },
    {
      name: 'a blank says nothing of its own column, and keeps nothing from the others',
      report: now(['', 4, 0, 0, 0, 0, 4]),
      previous: last([1, 1, '/', 0, 0, 0, 4]),
      at: ['applications/commercial'],
      unchecked: ['applications/naturalPerson', 'applications/research'],
    },
    {
      name: 'between the editions',
      report: makeReport(2021, (draft) => draft.cells('applications', 'carriedOver', [1, 0, 0, 0, 0, 0, 1])),
      previous: last([1, 0, 0, 0, 0, 0, 0], undefined, 2020),
      at: ['applications/total'],
    },
  ],
  passes: [
    { name: 'equal', report: now([5, 1, 0, 0, 0, 0, 6]), previous: last([5, 1, 0, 0, 0, 0, 6]) },
    {
      name: 'last year’s row was never filled in',
      report: now([1, 0, 0, 0, 0, 0, 1]),
      previous: last(['', '', '', '', '', '', '']),
      unchecked: ['applications/carriedOver'],
    },
    {
      name: 'this year’s row cannot be placed',
      report: now([0, 0, 0, 0, 0, 0, 0], (draft) => draft.shape('applications', 'carriedOver', 6)),
      previous: last([1, 0, 0, 0, 0, 0, 1]),
      unchecked: ['applications/carriedOver'],
    },
    {
      name: 'last year’s has no such row',
      report: now([1, 0, 0, 0, 0, 0, 1]),
      previous: last([0, 0, 0, 0, 0, 0, 0], (draft) => draft.dropRow('applications', 'carriedForward')),
      unchecked: ['applications/carriedOver'],
    },
    {
      name: 'last year’s has no such column',
      report: now([1, 0, 0, 0, 0, 0, 1]),
      previous: last([1, 0, 0, 0, 0, 0, 1], (draft) => draft.dropColumn('applications', 'other')),
      unchecked: ['applications/other'],
    },
    {
      name: 'words, a fraction and less than nothing are no counts',
      report: now(['若干', '0.5', '-1', 0, 0, 0, 2]),
      previous: last([1, 1, 1, 0, 0, 0, 2]),
      unchecked: ['applications/naturalPerson', 'applications/commercial', 'applications/research'],
    },
    {
      name: 'no table last year',
      report: now([1, 0, 0, 0, 0, 0, 1]),
      previous: last([0, 0, 0, 0, 0, 0, 0], (draft) => draft.dropTable('applications')),
      unchecked: ['applications'],
    },
    {
      name: 'no table this year',
      report: now([0, 0, 0, 0, 0, 0, 0], (draft) => draft.dropTable('applications')),
      previous: last([1, 0, 0, 0, 0, 0, 1]),
      unchecked: ['applications'],
    },
    { name: 'no report of last year', report: now([5, 0, 0, 0, 0, 0, 5]) },
  ],
};
