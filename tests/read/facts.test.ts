import { describe, expect, it } from 'vitest';
import { dateIn, yearsIn } from '../../lib/read/dates.ts';
import { reportYear } from '../../lib/read/facts.ts';
import { isFurniture, isSignature } from '../../lib/read/furniture.ts';
import { namesReport, organIn } from '../../lib/read/title.ts';

describe('dates', () => {
  it.each([
    ['2021年1月22日', '2021-01-22'],
    ['2021 年 1 月 22 日', '2021-01-22'],
    ['2021-01-22 15:02', '2021-01-22'],
    ['2021/1/22', '2021-01-22'],
    ['2021.01.22', '2021-01-22'],
    ['二〇二一年一月二十二日', '2021-01-22'],
    ['二○二一年十月三十日', '2021-10-30'],
    ['20210122', '2021-01-22'],
    ['20210122093000', '2021-01-22'],
    ['2021年2月30日', null],
    ['2021年13月1日', null],
    ['电话 0991-3835353', null],
  ])('%s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    ['某局2020年度政府信息公开工作年度报告', [2020]],
    ['某局二〇二〇年政府信息公开工作年度报告', [2020]],
    ['2023年度政府信息公开工作2023年度报告', [2023]],
    ['政府信息公开工作年度报告', []],
    ['编号12020345', []],
  ])('years of %s', (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });
});

describe('titles', () => {
  it.each([
    ['某市科技局2020年政府信息公开工作年度报告', '某市科技局'],
    ['2021年某区(某某高新区)科技局政府信息公开工作年度报告', '某区(某某高新区)科技局'],
    ['某县人民政府2022年度政府信息公开年度报告', '某县人民政府'],
    ['某局政府信息公开工作2025年度报告', '某局'],
    ['关于印发《某县水利局2020年政府信息公开工作年度报告》的通知', '某县水利局'],
    ['2019年政府信息公开工作年度报告', null],
  ])('%s', (title, organ) => {
    expect(namesReport(title)).toBe(true);
    expect(organIn(title)).toBe(organ);
  });

  it.each([
    '某县2020年法治政府建设年度报告',
    '2020年企业年报公示',
    '某局2020年度部门决算',
    '某县政府工作报告',
  ])('%s is no title', (title) => {
    expect(namesReport(title)).toBe(false);
  });
});

describe('reportYear', () => {
  const title = (text: string) => ({ text, years: yearsIn(text) });
  it('believes the title', () => {
    expect(reportYear([title('某局2020年政府信息公开工作年度报告')], ['2019年，……'], null)).toBe(2020);
  });
  it('believes text and publication where they agree against the title', () => {
    const text = ['统计期限自2021年1月1日至2021年12月31日止。', '2021年，本局……'];
    expect(reportYear([title('某局2020年政府信息公开工作年度报告')], text, '2022-01-20')).toBe(2021);
  });
  it('takes the period where no title names a year', () => {
    expect(reportYear([title('政府信息公开工作年度报告')], ['自2020年1月1日起至12月31日止'], null)).toBe(
      2020,
    );
  });
  it('is null where nothing names one', () => {
    expect(reportYear([], [], null)).toBeNull();
  });
});

describe('what is no content', () => {
  it.each([
    '9',
    '- 9 -',
    '—9—',
    '第9页',
    '第 9 页 共 12 页',
    '主办：某县人民政府',
    '网站标识码：5304020009',
    '某ICP备05004767号-1',
    '扫一扫在手机打开当前页',
    '相关链接：',
    '打印',
  ])('%s is furniture', (line) => {
    expect(isFurniture(line)).toBe(true);
  });
  it.each([
    '无',
    '无。',
    '本年度未收取信息处理费。',
    '2020年共收到9件申请',
    '承办建议提案的情况：共办理12件。',
  ])('%s is content', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
  it.each(['某县科技局', '2021年1月22日', '某县科技局 2021年1月22日', '二〇二一年一月二十日'])(
    '%s signs',
    (line) => {
      expect(isSignature(line)).toBe(true);
    },
  );
  it.each(['无', '我局未收取信息处理费。', '2021年1月22日，我局召开会议'])('%s does not', (line) => {
    expect(isSignature(line)).toBe(false);
  });
});
