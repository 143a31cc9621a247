import { makeReport, picture } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const empty = (year: number, ...lines: string[]) =>
  makeReport(year, (draft) => draft.lines('other', ...lines));

export const cases: RuleCases = {
  fails: [
    { name: 'nothing after the heading', report: empty(2019), at: ['other'] },
    { name: 'a page number', report: empty(2019, '9'), at: ['other'] },
    { name: 'a dashed page number', report: empty(2019, '— 12 —', '-'), at: ['other'] },
    {
      name: 'links and a share bar',
      report: empty(2021, '相关链接：', '-', '扫一扫在手机打开当前页'),
      at: ['other'],
    },
    { name: 'signature and date', report: empty(2020, '清河市水务局', '2021 年 1 月 22 日'), at: ['other'] },
    {
      name: 'a footer',
      report: empty(2019, '主办：清河市人民政府 承办：清河市人民政府办公室'),
      at: ['other'],
    },
    {
      name: 'sections two to four without their tables',
      report: makeReport(2021, (draft) =>
        draft.dropTable('disclosure').dropTable('applications').dropTable('review'),
      ),
      at: ['disclosure', 'applications', 'review'],
    },
  ],
  passes: [
    { name: '无 before 2021', report: empty(2019, '无') },
    { name: '无 from 2021: the fee statement is another matter', report: empty(2021, '无。') },
    { name: 'a table', report: makeReport(2021) },
    {
      name: 'a picture',
      report: makeReport(2021, (draft) => {
        draft.lines('problems').section('problems').hasMedia = true;
      }),
    },
    {
      name: 'script may put the text there',
      report: makeReport(2021, (draft) => {
        draft.lines('problems').unread.push({ ...picture({ section: 'problems' }), kind: 'script' });
      }),
    },
    {
      name: 'an attachment the reader names',
      report: makeReport(2021, (draft) => {
        draft.dropTable('review').unread.push(picture({ section: 'review' }));
      }),
    },
  ],
};
