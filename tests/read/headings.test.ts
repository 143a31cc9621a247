import { describe, expect, it } from 'vitest';
import { chooseHeadings, findHeadings } from '../../lib/read/headings.ts';
import { outlineOfText } from '../../lib/text/outline.ts';

function headings(text: string) {
  const { items } = outlineOfText(text);
  return chooseHeadings(findHeadings(items), items);
}

describe('headings of sections', () => {
  it.each([
    ['一、总体情况', 'overview', '一', 'official'],
    ['一 、 总 体 情 况', 'overview', '一', 'official'],
    ['一．总体情况', 'overview', '一', 'official'],
    ['一.总体情况', 'overview', '一', 'official'],
    ['一，总体情况', 'overview', '一', 'official'],
    ['一总体情况', 'overview', '一', 'official'],
    ['第一部分 总体情况', 'overview', '一', 'official'],
    ['总体情况', 'overview', null, 'official'],
    ['二、主动公开政府信息的情况', 'disclosure', '二', 'accepted'],
    ['收到和处理政府信息公开申请情况', 'applications', null, 'official'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'review', '四', 'accepted'],
    ['四、政府信息公开行政复议和行政诉讼情况', 'review', '四', 'accepted'],
    ['五、政府信息公开工作存在的主要问题及改进情况', 'problems', '五', 'accepted'],
    ['五、存在的主要问题及整改措施', 'problems', '五', 'deviating'],
    ['五、存在问题及改进情况', 'problems', '五', 'deviating'],
    ['五、工作中的不足和下一步打算', 'problems', '五', 'deviating'],
    ['六、其他需要报告的事项', 'other', '六', 'official'],
    ['五、其他需要报告的事项', 'other', '五', 'official'],
  ])('%s', (text, key, numeral, wording) => {
    expect(headings(text)).toMatchObject([{ key, numeral, wording, rest: '' }]);
  });

  it.each([
    ['六、其他需要报告的事项：无', '六、其他需要报告的事项', '无'],
    ['六、其他需要报告的事项 本年度未收取信息处理费。', '六、其他需要报告的事项', '本年度未收取信息处理费。'],
    ['一、总体情况2020年，本局……', '一、总体情况', '2020年，本局……'],
  ])('%s carries text after it', (text, heading, rest) => {
    expect(headings(text)).toMatchObject([{ text: heading, rest }]);
  });

  it.each([
    '报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况组成。',
    '（一）主动公开情况',
    '存在的问题',
    '一是总体情况良好',
    '四、五月间，区内举行了宣传周活动',
    '概述',
  ])('%s is none', (text) => {
    expect(headings(text)).toEqual([]);
  });

  it('joins a heading broken over paragraphs', () => {
    expect(headings('三、收到和处理政府信息公\n开申请情况\n正文')).toMatchObject([
      { key: 'applications', from: 0, to: 1 },
    ]);
    expect(headings('三、\n收到和处理政府信息公开申请情况')).toMatchObject([
      { key: 'applications', numeral: '三' },
    ]);
  });

  it('leaves a table of contents out', () => {
    const six = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
    const found = headings(['目录', ...six, ...six.flatMap((line) => [line, '正文。'])].join('\n'));
    expect(found.map(({ from }) => from)).toEqual([4, 6, 8]);
  });

  it('takes the surer of two headings of one section', () => {
    const found = headings('五、存在的主要问题及改进情况\n一、存在的问题\n内容\n二、改进措施\n内容');
    expect(found).toMatchObject([{ key: 'problems', numeral: '五' }]);
  });
});
