import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/charset.ts';
import { bytesOf } from '../support/portal/answers.ts';
import { CHARSETS } from '../support/portal/charsets.ts';
import { encode } from '../support/portal/encode.ts';
import { RARE } from '../support/portal/placed.ts';

const TEXT = '政府信息公开工作年度报告（2022年）“①·—…㎡”';

describe('bytes of GBK and GB18030', () => {
  it('are those that were written out by hand', () => {
    expect(encode('政府信息公开', 'gbk').toString('hex')).toBe('d5feb8aed0c5cfa2b9abbfaa');
    expect(encode('€', 'gb18030').toString('hex')).toBe('a2e3');
    expect(encode(RARE, 'gb18030').toString('hex')).toBe('8139ef31');
  });

  it.each(['gbk', 'gb18030'] as const)('%s decodes back', (encoding) => {
    expect(new TextDecoder(encoding, { fatal: true }).decode(encode(TEXT, encoding))).toBe(TEXT);
  });

  it('every character of the first Chinese block is there', () => {
    const han = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, index) =>
      String.fromCodePoint(0x4e00 + index),
    ).join('');
    for (const encoding of ['gbk', 'gb18030'] as const) {
      expect(new TextDecoder(encoding).decode(encode(han, encoding))).toBe(han);
    }
  });

  it('what GBK lacks is written as a reference, GB18030 has it', () => {
    expect(encode(RARE, 'gbk').toString('latin1')).toBe(`&#${RARE.codePointAt(0)};`);
    expect(new TextDecoder('gb18030').decode(encode(RARE, 'gb18030'))).toBe(RARE);
  });
});

describe('ways of saying a charset', () => {
  it.each(Object.entries(CHARSETS))('%s: the page is read as it was written', (_, written) => {
    const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>${TEXT}</p></body></html>`;
    const charset = /charset=(.*)/.exec(written.type ?? '')?.[1];
    expect(decode(bytesOf(page, written), charset)).toContain(`<p>${TEXT}</p>`);
  });
});
