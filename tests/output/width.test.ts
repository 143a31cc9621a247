import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, wrap } from '../../lib/output/width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['错误', 4],
    ['（一）予以公开', 14],
    ['１２', 4],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['“三安全一稳定”', 14],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('pads by columns, not by characters', () => {
    expect(padEnd('错误', 6)).toBe('错误  ');
    expect(padEnd('警告了', 4)).toBe('警告了');
  });
});

describe('wrap', () => {
  it.each([
    ['no width', '一二三四五', undefined, ['一二三四五']],
    ['fits', '一二三', 6, ['一二三']],
    ['Chinese breaks anywhere', '一二三四五', 4, ['一二', '三四', '五']],
    ['a closing mark stays with what it closes', '一二，三四', 4, ['一', '二，', '三四']],
    ['words stay whole', 'one two three', 7, ['one two', 'three']],
    ['a long word is not cut', 'abcdefgh ij', 4, ['abcdefgh', 'ij']],
    ['numbers stay whole', '总计填报12345相差1', 9, ['总计填报', '12345相差', '1']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('loses nothing but spaces and keeps the width', () => {
    const text = '依据：《条例》第五十条（国务院令第711号），see Notice [2021] No. 30。'.repeat(20);
    for (let width = 12; width < 90; width += 7) {
      const lines = wrap(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});
