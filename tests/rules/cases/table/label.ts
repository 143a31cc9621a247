import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const column = (
  key: 'applications' | 'disclosure',
  name: string,
  label: string,
  wording: 'accepted' | 'deviating',
) =>
  makeReport(2021, (draft) => {
    Object.assign(draft.column(key, name), { label, wording });
  });
const row = (name: string, label: string, wording: 'accepted' | 'deviating') =>
  makeReport(2021, (draft) => {
    Object.assign(draft.row('disclosure', name), { label, wording });
  });

export const cases: RuleCases = {
  fails: [
    {
      name: '社会组织',
      report: column('applications', 'social', '社会组织', 'deviating'),
      at: ['applications/social'],
    },
    {
      name: '现有有效件数',
      report: column('disclosure', 'valid', '现有有效件数', 'deviating'),
      at: ['disclosure/valid'],
    },
    {
      name: '规范性文件 in edition 2021',
      report: row('normativeDocuments', '规范性文件', 'deviating'),
      at: ['disclosure/normativeDocuments'],
    },
  ],
  passes: [
    { name: 'an accepted column label', report: column('disclosure', 'valid', '现行有效 件数', 'accepted') },
    { name: 'an accepted row label', report: row('normativeDocuments', '行政规范性 文件', 'accepted') },
    { name: '规范性文件 in edition 2019', report: makeReport(2020) },
  ],
};
