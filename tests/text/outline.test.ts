import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { FORMS } from '../../lib/form/index.ts';
import { outlineOfText } from '../../lib/text/outline.ts';

function lines(text: string): string[] {
  return outlineOfText(text).items.flatMap((item) => (item.kind === 'line' ? [item.text] : []));
}

function tables(text: string): string[][][] {
  return outlineOfText(text).items.flatMap((item) =>
    item.kind === 'table' ? [item.grid.slots.map((row) => row.map((cell) => cell?.text ?? '∅'))] : [],
  );
}

describe('shapes of tables in plain text', () => {
  it('rows of tab-separated cells, padded at will', () => {
    expect(tables('标题\n甲\t1\t2\t\n\n乙\t3\t4\n正文')).toEqual([
      [
        ['甲', '1', '2', ''],
        ['乙', '3', '4', '∅'],
      ],
    ]);
  });

  it('one cell a line, each beginning with a tab; lines without one carry the cell on', () => {
    expect(tables('\t甲\n\t自\n\n然\n\n人\n\t2\n\n\t乙\n\t3\n\n\n五、存在的主要问题及改进情况')).toEqual([
      [
        ['甲', '自然人', '2'],
        ['乙', '3', '∅'],
      ],
    ]);
  });

  it('one cell a line with blank lines between: one more blank line is a blank cell', () => {
    const full = Array.from({ length: 12 }, () => '0').join('\n\n');
    expect(lines(`甲\n\n${full}\n\n\n乙\n\n1`)).toEqual([
      '甲',
      ...Array.from({ length: 12 }, () => '0'),
      '',
      '乙',
      '1',
    ]);
  });

  it('`cell |` a line: bars alone are blank', () => {
    expect(lines('甲 |\n0 |\n|\n0 |\n||')).toEqual(['甲', '0', '', '0', '', '']);
  });

  it('prose has no blank cells', () => {
    expect(lines('一、总体情况\n\n\n2020年，本局共公开信息12条。\n\n')).toEqual([
      '一、总体情况',
      '2020年，本局共公开信息12条。',
    ]);
  });
});

const ROWS = FORMS['2021'].tables.applications.rows;
const HEADS = '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';

function report(rows: readonly string[]): string {
  return [
    '某县水利局2022年政府信息公开工作年度报告',
    '一、总体情况',
    '2022年，本局开展了工作。',
    '三、收到和处理政府信息公开申请情况',
    `\t${HEADS}`,
    ...rows,
    '六、其他需要报告的事项',
    '本年度未收取信息处理费。',
  ].join('\n');
}

function cellsOf(row: string, text: string): (number | null)[] {
  const { result } = check(text, { source: 'x' });
  return Object.values(result.report?.tables.applications?.[row] ?? {}).map(({ value }) => value);
}

describe('a ragged row', () => {
  const others = ROWS.slice(2).map(
    ({ numbering, label }) => `${numbering}${label.text}\t0\t0\t0\t0\t0\t0\t0`,
  );
  const first = (cells: string): string => report([`一、本年新收政府信息公开申请数量\t${cells}`, ...others]);

  it.each([
    ['1\t2\t3\t4\t5\t6\t21', [1, 2, 3, 4, 5, 6, 21]],
    ['\t1\t2\t3\t4\t5\t6\t21\t\t', [1, 2, 3, 4, 5, 6, 21]],
    ['1\t\t3\t4\t5\t6\t21', [1, null, 3, 4, 5, 6, 21]],
    ['1\t/\t3\t4\t5\t6\t21', [1, null, 3, 4, 5, 6, 21]],
  ])('%j is read', (cells, expected) => {
    expect(cellsOf('newReceived', first(cells))).toEqual(expected);
  });

  it.each(['1\t2\t3\t4\t5\t6', '1\t2\t3\t4\t5\t6\t', '\t2\t3\t4\t5\t6\t20', '1\t2\t3\t4\t5\t6\t21\t21'])(
    '%j is not guessed',
    (cells) => {
      const { result } = check(first(cells), { source: 'x' });
      expect(cellsOf('newReceived', first(cells))).toEqual([]);
      expect(result.findings.some(({ rule, at }) => rule === 'table/shape' && at.row === 'newReceived')).toBe(
        true,
      );
      expect(result.unchecked.some(({ at }) => at.row === 'newReceived')).toBe(true);
    },
  );
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...ROWS.map(({ label }) => label.text),
      ...HEADS.split('\t'),
      '一、总体情况',
      '三、收到和处理政府信息公开申请情况',
      '2020年政府信息公开工作年度报告',
    ),
    fc.constantFrom('0', '1', '２', '/', '无', '\t', '\n', '\n\n', '|', ' ', '\u0000', '\ud800'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

  it('never throws, ends, and gives the same result twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = pieces.join('');
        expect(JSON.stringify(check(text, { source: 'x' }))).toBe(
          JSON.stringify(check(text, { source: 'x' })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
