import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../lib/read/number.ts';

describe('readCell', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['１２', 12],
    [' 7 ', 7],
    ['\u00a07\u3000', 7],
    ['1,234', 1234],
    ['1，234', 1234],
    ['12,345,678', 12345678],
    ['37.47', 37.47],
    ['12件', 12],
    ['12 件', 12],
    ['3项', 3],
    ['5条', 5],
    ['22（其中修订16件）', 22],
    ['22(其中修订 16 件)', 22],
    ['+3', 3],
    ['-2', -2],
    ['－2', -2],
    ['增1', 1],
    ['减2', -2],
    ['增加12', 12],
    ['减少 3', -3],
    ['-0', 0],
    ['007', 7],
  ])('%s is %d', (text, value) => {
    expect(readCell(text)).toMatchObject({ kind: 'number', value });
  });

  it.each([
    ['37.47万元', 37.47, '万元'],
    ['２４０００元', 24000, '元'],
    ['1.2亿元', 1.2, '亿元'],
  ])('%s has its unit', (text, value, unit) => {
    expect(readCell(text)).toMatchObject({ kind: 'number', value, unit });
  });

  it('keeps a remark beside the number', () => {
    expect(readCell('22（其中修订16件）').remark).toBe('(其中修订16件)');
  });

  it.each(['', ' ', '\u00a0', '\u3000', '\u200b', '/', '／', '-', '－', '—', '——', '–', '无', '--'])(
    '“%s” is blank',
    (text) => {
      expect(readCell(text)).toMatchObject({ kind: 'blank', value: null });
    },
  );

  it.each([
    '1 2',
    '1,2,3',
    '12,34',
    '1.2.3',
    '三',
    '若干',
    '5-6',
    '3/4',
    'O',
    '1、2',
    '约3',
    '12件3',
    '--1',
    '1e3',
    '0x1f',
    '1'.repeat(16),
    '9'.repeat(300),
  ])('“%s” is no number', (text) => {
    expect(readCell(text)).toMatchObject({ kind: 'text', value: null });
  });

  it('reads every whole number back, in all the ways it is written', () => {
    const wide = (text: string) =>
      [...text].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.constantFrom('', '件', '项', '条'), (n, unit) => {
        for (const text of [String(n), n.toLocaleString('en-US'), wide(String(n)), ` ${n} `]) {
          expect(readCell(text + unit).value).toBe(n);
        }
      }),
    );
  });

  it('never throws and never makes a number of a text without digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const cell = readCell(text);
        if (!/\d/.test(text.normalize('NFKC'))) expect(cell.value).toBeNull();
        expect(cell.kind === 'number').toBe(cell.value !== null);
      }),
    );
  });
});
