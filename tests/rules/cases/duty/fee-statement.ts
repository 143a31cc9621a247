import { makeReport, picture } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const other = (year: number, ...lines: string[]) =>
  makeReport(year, (draft) => draft.lines('other', ...lines));

export const cases: RuleCases = {
  fails: [
    { name: '无 from 2021', report: other(2021, '无。'), at: ['other'] },
    { name: 'other matters only', report: other(2023, '本年度无其他需要报告的事项。'), at: ['other'] },
    { name: 'an empty section', report: other(2022), at: ['other'] },
    { name: 'another duty', report: other(2024, '落实上级年度政务公开要点情况见附件。'), at: ['other'] },
    {
      name: 'said in another section',
      report: makeReport(2021, (draft) => draft.lines('other', '无').lines('problems', '未收取信息处理费。')),
      at: ['other'],
    },
  ],
  passes: [
    ...[
      '本年度，本机关未收取政府信息处理费。',
      '未发生信息公开收费情况。',
      '收取信息处理费 0 元。',
      '依申请公开收取检索、复制、邮寄等费用共0元。',
      '2021年发出收费通知1份，收取20元。',
      '没有产生依申请公开相关费用。',
      '我局没有依申请提供政府信息收取任何费用的情况',
      '信 息 处 理 费：无',
    ].map((line) => ({ name: line, report: other(2022, line) })),
    { name: 'no such duty before 2021', report: other(2020, '无。') },
    {
      name: 'a missing section is another fault',
      report: makeReport(2021, (draft) => draft.dropSection('other')),
    },
    {
      name: 'a picture may say it',
      report: makeReport(2021, (draft) => {
        draft.lines('other').section('other').hasMedia = true;
      }),
    },
    {
      name: 'script may say it',
      report: makeReport(2021, (draft) => {
        draft.lines('other').unread.push({ ...picture({ section: 'other' }), kind: 'script' });
      }),
    },
    {
      name: 'no year known',
      onPage: false,
      report: makeReport(2021, (draft) => {
        draft.lines('other', '无').year = null;
      }),
    },
  ],
};
