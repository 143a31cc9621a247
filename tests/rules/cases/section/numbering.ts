import { SECTIONS } from '../../../../lib/form/index.ts';
import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const numerals = (...given: (string | null)[]) =>
  makeReport(2020, (draft) => {
    for (const [index, numeral] of given.entries()) draft.number(SECTIONS[index]?.key ?? 'other', numeral);
  });

export const cases: RuleCases = {
  fails: [
    { name: 'no numeral', report: numerals('一', '二', null, '四', '五', '六'), at: ['applications'] },
    { name: 'a wrong numeral', report: numerals('一', '二', '三', '四', '五', '七'), at: ['other'] },
    { name: 'a repeated numeral', report: numerals('一', '二', '三', '三', '五', '六'), at: ['review'] },
    { name: '一 starts twice', report: numerals('一', '一', '三', '四', '五', '六'), at: ['disclosure'] },
    {
      name: 'restarted',
      report: numerals('一', '二', '三', '四', '一', '二'),
      at: ['problems', 'other'],
    },
    {
      name: 'out of order',
      report: makeReport(2020, (draft) => {
        const [first, second, ...rest] = draft.sections;
        draft.sections = [second, first, ...rest].flatMap((section) => section ?? []);
      }),
      at: ['overview'],
    },
    {
      name: 'a gap is counted over after a section that is missing',
      report: makeReport(2020, (draft) => {
        draft.dropSection('applications').number('review', '五');
      }),
      at: ['review'],
    },
  ],
  passes: [
    { name: 'the six in order', report: makeReport(2020) },
    { name: 'the last is missing', report: makeReport(2020, (draft) => draft.dropSection('other')) },
    {
      name: 'one is missing and its number too',
      report: makeReport(2020, (draft) => draft.dropSection('applications')),
    },
    {
      name: 'one is missing and the rest counts on',
      report: makeReport(2020, (draft) => {
        draft.dropSection('applications');
        draft.number('review', '三').number('problems', '四').number('other', '五');
      }),
    },
  ],
};
