import { type Draft, makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

type Text = string | number;

const of = (year: number, made: Text, repealed: Text, valid: Text, change?: (draft: Draft) => void) =>
  makeReport(year, (draft) => {
    draft.cells('disclosure', 'normativeDocuments', [made, repealed, valid]);
    change?.(draft);
  });
const last = (valid: Text, change?: (draft: Draft) => void) => of(2021, 0, 0, valid, change);
const now = (made: Text, repealed: Text, valid: Text, change?: (draft: Draft) => void) =>
  of(2022, made, repealed, valid, change);

export const cases: RuleCases = {
  fails: [
    {
      name: '20 + 3 − 1 is not 25',
      report: now(3, 1, 25),
      previous: last(20),
      at: ['disclosure/normativeDocuments'],
    },
    {
      name: '规章: none made, one more in force',
      report: now(0, 0, 7, (draft) => draft.cells('disclosure', 'regulations', [0, 0, 4])),
      previous: last(7, (draft) => draft.cells('disclosure', 'regulations', [0, 0, 3])),
      at: ['disclosure/regulations'],
    },
    {
      name: 'a blank 废止 cannot add documents',
      report: now(1, '', 10),
      previous: last(5),
      at: ['disclosure/normativeDocuments'],
    },
    {
      name: 'a blank 制发 cannot take documents away',
      report: now('', 1, 3),
      previous: last(9),
      at: ['disclosure/normativeDocuments'],
    },
    {
      name: 'the row of last year’s that cannot be placed is not held against the other',
      report: now(1, 0, 3, (draft) => draft.cells('disclosure', 'regulations', [1, 0, 1])),
      previous: last(1, (draft) => draft.shape('disclosure', 'regulations', 2)),
      at: ['disclosure/normativeDocuments'],
      unchecked: ['disclosure/regulations'],
    },
  ],
  passes: [
    { name: '20 + 3 − 1 = 22', report: now(3, 1, 22), previous: last(20) },
    { name: 'all repealed', report: now(0, 6, 0), previous: last(6) },
    {
      name: 'a blank 废止 may be what is missing',
      report: now(1, '', 4),
      previous: last(5),
      unchecked: ['disclosure/normativeDocuments'],
    },
    {
      name: 'last year’s 现行有效 is blank',
      report: now(1, 0, 4),
      previous: last('—'),
      unchecked: ['disclosure/normativeDocuments'],
    },
    {
      name: 'last year’s column was never filled in',
      report: now(1, 0, 4),
      previous: last('', (draft) => draft.cell('disclosure', 'regulations', 'valid', '')),
      unchecked: ['disclosure/valid'],
    },
    {
      name: 'last year’s form had no such column',
      report: makeReport(2021, (draft) => draft.cells('disclosure', 'normativeDocuments', [1, 0, 9])),
      previous: makeReport(2020, (draft) => draft.cells('disclosure', 'normativeDocuments', [1, 1, 8])),
      unchecked: ['disclosure'],
    },
    {
      name: 'this year’s was filled in on the old form',
      report: makeReport(2022, (draft) => draft.cells('disclosure', 'normativeDocuments', [1, 1, 9]), '2019'),
      previous: last(3),
      unchecked: ['disclosure'],
    },
    {
      name: 'the form of those years has no such numbers',
      report: makeReport(2020, (draft) => draft.cells('disclosure', 'normativeDocuments', [1, 1, 9])),
      previous: makeReport(2019, (draft) => draft.cells('disclosure', 'normativeDocuments', [1, 1, 3])),
    },
    {
      name: 'no table last year',
      report: now(1, 0, 4),
      previous: last(3, (draft) => draft.dropTable('disclosure')),
      unchecked: ['disclosure'],
    },
    { name: 'no report of last year', report: now(3, 1, 25) },
  ],
};
