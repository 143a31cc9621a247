import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { FORMS } from '../../lib/form/index.ts';
import { barredTable } from '../../lib/text/barred.ts';
import { outlineOfText } from '../../lib/text/outline.ts';

const table = (text: string) => barredTable(text.split('\n'), 0);

describe('a table with bars', () => {
  it.each([
    ['a row a line', '第一组 | ||\n项目 | 甲 | 乙 |\n规章 | 0 | 1 |\n合计 | 2 | ||\n正文'],
    ['a bar before each row', '| 第一组 | ||\n| 项目 | 甲 | 乙 | \n| 规章 | 0 | 1 | \n| 合计 | 2 | ||\n正文'],
    ['a cell a line', '第一组 |\n||\n项目 |\n甲 |\n乙 |\n规章 |\n0 |\n1 |\n合计 |\n2 |\n|\n正文'],
    [
      'a bar alone before each row',
      '|\n第一组 | ||\n|\n项目 |\n甲 |\n乙 |\n|\n规章 |\n0 |\n1 |\n|\n合计 |\n2 | |',
    ],
    [
      'cells broken over lines',
      '第一组 |\n||\n项目\n|\n甲 |\n乙 |\n规\n章 |\n0 |\n1 |\n合计 |\n2 |\n|\n正文',
    ],
  ])('%s', (_, text) => {
    expect(table(text)?.rows.map((row) => row.slice(0, 3))).toEqual([
      ['第一组', '', ''],
      ['项目', '甲', '乙'],
      ['规章', '0', '1'],
      ['合计', '2', ''],
    ]);
  });

  it('ends where a heading follows a last row whose padding is lost', () => {
    const read = table('第一组 |\n||\n规章 |\n0 |\n1 |\n合计 |\n2 |\n四、某某情况\n五 |\n||');
    expect(read?.rows.at(-1)).toEqual(['合计', '2']);
    expect(read?.next).toBe(7);
  });

  it('has no rule under its head', () => {
    expect(table('| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |\n| 3 | 4 |')?.rows).toEqual([
      ['甲', '乙'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it.each([
    ['a breadcrumb', '首页 | 政务公开 | 年报\n正文'],
    ['rows of several widths', '第一组 |\n||\n甲 |\n1 |\n||\n乙 |\n2 |\n3 |'],
    ['bars alone', '|\n|\n||\n|'],
    ['no bar', '正文'],
  ])('is not %s', (_, text) => {
    expect(table(text)).toBeNull();
  });

  it('costs no more than its length', () => {
    for (const text of [
      '|'.repeat(200_000),
      '|\n'.repeat(100_000),
      'a |\n'.repeat(100_000),
      '| '.repeat(200_000),
    ]) {
      const started = performance.now();
      outlineOfText(text);
      expect(performance.now() - started).toBeLessThan(3_000);
    }
  });
});

const ROWS = FORMS['2021'].tables.applications.rows;

/** A report whose table 三 has seven cells a row and what merged labels cover as bars at the row's end. */
function report(cells: string, fillers = '||'): string {
  const zeros = ' | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||';
  return [
    '某县水利局2022年政府信息公开工作年度报告',
    '一、总体情况',
    '2022年，本局开展了工作。',
    '三、收到和处理政府信息公开申请情况',
    '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |||||',
    ...ROWS.map(({ key, numbering, label }) =>
      key === 'newReceived'
        ? `${numbering}${label.text} | ${cells} ${fillers}`
        : `${numbering}${label.text}${zeros}`,
    ),
    '六、其他需要报告的事项',
    '本年度未收取信息处理费。',
  ].join('\n');
}

describe('a row of table 三 with bars', () => {
  const row = (text: string) =>
    Object.values(check(text, { source: 'x' }).result.report?.tables.applications?.newReceived ?? {}).map(
      ({ value }) => value,
    );

  it.each([
    ['1 | 2 | 3 | 4 | 5 | 6 | 21 |', [1, 2, 3, 4, 5, 6, 21]],
    [' |  |  |  |  |  | 0 |', [null, null, null, null, null, null, 0]],
    ['18 |  |  |  |  |  |  |', [18, null, null, null, null, null, null]],
    ['1 |  |  |  |  |  | 1 |', [1, null, null, null, null, null, 1]],
  ])('%s', (cells, values) => {
    expect(row(report(cells))).toEqual(values);
  });

  it('six numbers and a blank may be a lost cell: no value is guessed', () => {
    expect(row(report('1 | 2 | 3 | 4 | 5 | 6 |  |'))).toEqual([]);
  });
});
