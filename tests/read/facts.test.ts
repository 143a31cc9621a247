import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
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
    ['某区人民政府信息公开工作年度报告（2023年度）', '某区人民政府'],
    ['某市政府门户网站-2022年某市卫生健康委员会政府信息公开工作年度报告', '某市卫生健康委员会'],
    ['某省水利厅关于2022年政府信息公开工作的年度报告', '某省水利厅'],
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

describe('what a text copy says above section one', () => {
  const body = [
    '一、总体情况',
    '2022年，我局公开信息10条。',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
    '未收取信息处理费。',
  ];
  const facts = (...above: string[]) => {
    const { report } = check([...above, ...body].join('\n'), { source: 'x' }).result;
    return report && { organ: report.organ, year: report.year, published: report.published };
  };
  const TITLE = '清河县水务局2022年政府信息公开工作年度报告';

  it.each([
    ['navigation', '首 页 走进清河 政府信息公开 政务服务'],
    ['a breadcrumb', '首页/ 政府信息公开 / 政府信息公开年报 / 正文'],
    ['a list of particulars', '发布机构 水务局 发文日期 无'],
    ['a sentence', '根据政府信息公开条例,现将2022年政府信息公开工作情况报告如下:'],
  ])('%s is no part of the title', (_, line) => {
    expect(facts(line, TITLE)?.organ).toBe('清河县水务局');
  });

  it.each([
    ['由清河县水务局结合统计数据编制。', '清河县水务局'],
    ['由清河县水务局负责编制。', '清河县水务局'],
    ['由相关数据汇总编制。', null],
  ])('%s', (line, organ) => {
    expect(facts('2022年政府信息公开工作年度报告', `本报告${line}`)?.organ).toBe(organ);
  });

  it('a government office that publishes a page need not be the organ', () => {
    const above = ['2022年政府信息公开工作年度报告', '来源：清河县人民政府办公室'];
    expect(facts(...above)?.organ).toBeNull();
  });

  it.each([
    [['日期:2023-02-02'], '2023-02-02'],
    [['发表日期:2023-02-02    文章来源:水务局'], '2023-02-02'],
    [['作者: 来自: 时间:2023-02-02'], '2023-02-02'],
    [['发布时间:', '2023-02-02'], '2023-02-02'],
    [['发布时间:', '本报告统计期限自2022年1月1日起至2022年12月31日止。'], null],
    [['统计时间:2022年1月1日至2022年12月31日'], null],
  ])('%j was published %s', (lines, published) => {
    expect(facts(TITLE, ...lines)?.published).toBe(published);
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
  it('takes the report named in the text, and no document number', () => {
    const text = ['按照通知（国办公开办函〔2021〕30号），现发布《某局2025年政府信息公开工作年度报告》。'];
    expect(reportYear([], text, null)).toBe(2025);
    expect(reportYear([], ['按照通知（国办公开办函〔2021〕30号）编制。'], null)).toBeNull();
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
