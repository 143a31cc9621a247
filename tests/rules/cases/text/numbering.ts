import { makeReport } from '../../../support/report.ts';
import type { RuleCases } from '../../case.ts';

const lines = (...texts: string[]) => makeReport(2021, (draft) => draft.lines('problems', ...texts));
const AT = ['problems'];

export const cases: RuleCases = {
  fails: [
    { name: '(一)(二)(四)', report: lines('(一)组织领导', '(二)主动公开', '(四)信息管理'), at: AT },
    { name: '1. 2. 2.', report: lines('1.公开不及时', '2.解读不多', '2.培训不足'), at: AT },
    { name: '1、3、', report: lines('1、公开不及时', '3、培训不足'), at: AT },
    { name: '（二）（三） without （一）', report: lines('（二）主动公开', '（三）平台建设'), at: AT },
    { name: 'a full-width point', report: lines('１．公开', '２．解读', '４．培训'), at: AT },
    { name: '（1）（2）（4）', report: lines('（1）公开', '（2）解读', '（4）培训'), at: AT },
    {
      name: 'past ten',
      report: lines(...'一二三四五六七八九'.split('').map((n) => `（${n}）项目`), '（十一）项目'),
      at: AT,
    },
    {
      name: 'an item that begins with a year is an item',
      report: lines('1.2022年，我局将加强公开', '3.加强培训'),
      at: AT,
    },
    {
      name: 'two faults',
      report: lines('（一）公开', '（三）平台', '1.网站', '1.新媒体', '3.公报'),
      at: ['problems', 'problems'],
    },
  ],
  passes: [
    { name: 'in order', report: lines('（一）公开', '（二）平台', '（三）监督') },
    {
      name: 'restarting under a new heading',
      report: lines('（一）公开', '1.甲', '2.乙', '（二）平台', '1.丙', '2.丁'),
    },
    {
      name: 'restarting under a heading without a number',
      report: lines('存在问题', '1.甲', '2.乙', '下一步工作', '1.丙', '2.丁'),
    },
    { name: 'going on over headings', report: lines('（一）公开', '1.甲', '2.乙', '（二）平台', '3.丙') },
    { name: 'nested in the same style', report: lines('1.甲', '2.乙', '1.子', '2.丑', '3.寅', '3.丙') },
    { name: 'two separators in one list', report: lines('1、甲', '2.乙', '3、丙') },
    { name: 'an item that begins with a year', report: lines('1.2022年，我局将加强公开', '2.是加强培训') },
    {
      name: 'items inside a paragraph',
      report: lines('职能：（一）拟订规划；（二）统筹推进；', '（三）监督实施。'),
    },
    { name: 'a cited item', report: lines('（一）依据第二十条第（四）项公开', '（二）平台') },
    { name: 'a decimal at the head of a line', report: lines('3.5万元用于培训', '2.6亿元用于建设') },
    { name: 'a year at the head of a line', report: lines('2021年，我局加强公开', '2022年将继续') },
    { name: 'one stray number', report: lines('（二）改进措施：加强培训。') },
    {
      name: 'lists of two sections',
      report: makeReport(2021, (draft) =>
        draft.lines('problems', '（一）甲', '（二）乙').lines('other', '（一）丙'),
      ),
    },
    { name: 'ten and more', report: lines(...Array.from({ length: 21 }, (_, index) => `${index + 1}.项目`)) },
  ],
};
