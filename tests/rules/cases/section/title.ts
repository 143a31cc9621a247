import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const worded = (wording: 'accepted' | 'deviating', heading: string) =>
  makeReport(2020, (draft) => {
    Object.assign(draft.section('problems'), { wording, heading });
  });

export const cases: RuleCases = {
  fails: [
    { name: '整改措施', report: worded('deviating', '五、存在的主要问题及整改措施'), at: ['problems'] },
    { name: '存在问题', report: worded('deviating', '五、存在问题及改进情况'), at: ['problems'] },
  ],
  passes: [
    {
      name: 'an accepted wording',
      report: worded('accepted', '五、政府信息公开工作存在的主要问题及改进情况'),
    },
    { name: 'the official wording', report: makeReport(2020) },
  ],
};
