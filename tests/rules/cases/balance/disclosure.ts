import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const old = (row: string, ...texts: (string | number)[]) =>
  makeReport(2020, (draft) => draft.cells('disclosure', row, texts));
const now = (row: string, ...texts: (string | number)[]) =>
  makeReport(2021, (draft) => draft.cells('disclosure', row, texts));

export const cases: RuleCases = {
  fails: [
    {
      name: '2 published, 0 in total',
      report: old('normativeDocuments', 2, 2, 0),
      at: ['disclosure/normativeDocuments'],
    },
    { name: '规章', report: old('regulations', 1, 1, 0), at: ['disclosure/regulations'] },
    {
      name: '制发 3, 废止 1, 有效 1',
      report: now('normativeDocuments', 3, 1, 1),
      at: ['disclosure/normativeDocuments'],
    },
    {
      name: 'nothing blank could help: 有效 is known and too small',
      report: makeReport(2020, (draft) => draft.cells('disclosure', 'regulations', ['', 4, 3])),
      at: ['disclosure/regulations'],
    },
  ],
  passes: [
    { name: 'more in total than this year', report: old('normativeDocuments', 2, 2, 31) },
    { name: '制发 − 废止 = 有效', report: now('normativeDocuments', 3, 1, 2) },
    { name: 'more repealed than issued', report: now('normativeDocuments', 0, 4, 0) },
    {
      name: 'a blank 废止 may be as large as it needs',
      report: now('normativeDocuments', 3, '', 1),
      unchecked: ['disclosure/normativeDocuments'],
    },
    {
      name: 'a blank 有效',
      report: now('normativeDocuments', 3, 1, ''),
      unchecked: ['disclosure/normativeDocuments'],
    },
    {
      name: 'a column never filled in is one statement',
      report: makeReport(2021, (draft) =>
        draft
          .cells('disclosure', 'regulations', [1, 0, ''])
          .cells('disclosure', 'normativeDocuments', [1, 0, '/']),
      ),
      unchecked: ['disclosure/valid'],
    },
    { name: '新制作 may exceed 新公开', report: old('normativeDocuments', 5, 2, 2) },
    { name: 'no table', report: makeReport(2021, (draft) => draft.dropTable('disclosure')) },
  ],
};
