import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const titled = (...titles: [text: string, ...years: number[]][]) =>
  makeReport(2021, (draft) => {
    draft.preamble = ['本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。'];
    draft.section('overview').lines.unshift('2021年，本机关认真推进各项工作。');
    draft.titles = titles.map(([text, ...years]) => ({ text, years }));
  });

export const cases: RuleCases = {
  fails: [
    { name: 'no year', report: titled(['清河市水务局政府信息公开工作年度报告']), at: [''] },
    {
      name: 'the heading in the text has none',
      report: titled(
        ['2021年清河市水务局政府信息公开工作年度报告', 2021],
        ['清河市水务局政府信息公开工作年度报告'],
      ),
      at: [''],
    },
    {
      name: 'another year than tables and text',
      report: titled(['清河市水务局2020年政府信息公开工作年度报告', 2020]),
      at: [''],
    },
    {
      name: 'two faulty titles are one finding',
      report: titled(
        ['清河市水务局政府信息公开工作年度报告'],
        ['清河市水务局2019年政府信息公开工作年度报告', 2019],
      ),
      at: [''],
    },
  ],
  passes: [
    { name: '2021年度', report: titled(['清河市水务局2021年度政府信息公开工作年度报告', 2021]) },
    {
      name: 'the year before the organ',
      report: titled(['2021年清河市水务局政府信息公开工作年度报告', 2021]),
    },
    { name: '工作2021年度报告', report: titled(['清河市水务局政府信息公开工作2021年度报告', 2021]) },
    {
      name: 'two years, one of them right',
      report: titled(['清河市水务局2021年年报（2022年1月公布）', 2021, 2022]),
    },
    {
      name: 'a title with a year and no year elsewhere',
      report: makeReport(2021, (draft) => {
        draft.year = null;
      }),
    },
  ],
};
