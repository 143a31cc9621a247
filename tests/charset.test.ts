import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, isBinary } from '../lib/charset.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 政府信息公开工作年度报告，€ in GB18030, written out: Node has no encoder for it. */
const GB = 'd5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6a3aca2e3';
const gb = (): Uint8Array => Uint8Array.from(Buffer.from(GB, 'hex'));
const TEXT = '政府信息公开工作年度报告，€';
/** The same words in Big5, without the euro sign. */
const BIG5 = Uint8Array.from(Buffer.from('acaab5a6aabab9', 'hex'));

const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));
const meta = (charset: string): Uint8Array => utf8(`<html><head><meta charset="${charset}"></head><p>`);
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('decode', () => {
  it.each<[string, Uint8Array, string | undefined, string]>([
    ['UTF-8, nothing declared', utf8(TEXT), undefined, TEXT],
    ['GB18030, nothing declared', gb(), undefined, TEXT],
    ['UTF-8 with a BOM', join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(TEXT)), undefined, TEXT],
    ['UTF-16LE with a BOM', utf16(`<p>${TEXT}`), undefined, `<p>${TEXT}`],
    ['GB18030 by header', gb(), 'gb2312', TEXT],
    ['GBK by header, in capitals', gb(), 'GBK', TEXT],
    ['GB18030 by meta', join(meta('gb2312'), gb()), undefined, TEXT],
    ['UTF-8 by header, GBK in meta', join(meta('gbk'), utf8(TEXT)), 'utf-8', TEXT],
    ['meta says UTF-8, bytes are GB18030', join(meta('utf-8'), gb()), undefined, TEXT],
    ['header says UTF-8, bytes are GB18030', gb(), 'utf-8', TEXT],
    ['meta says GBK, bytes are UTF-8', join(meta('gbk'), utf8(TEXT)), undefined, TEXT],
    ['header says ISO-8859-1 as servers do', gb(), 'iso-8859-1', TEXT],
    ['header says UTF-16, bytes are UTF-8', utf8(TEXT), 'utf-16le', TEXT],
    ['unknown charset', gb(), 'x-no-such', TEXT],
    ['replacement charset', gb(), 'hz-gb-2312', TEXT],
    [
      'meta that throws in the sniffer',
      join(utf8('<meta http-equiv=content-type content="charset">'), gb()),
      undefined,
      TEXT,
    ],
    ['meta far down the page', join(utf8(`${' '.repeat(5000)}<meta charset=gbk>`), gb()), undefined, TEXT],
  ])('%s', (_, bytes, transport, text) => {
    expect(decode(bytes, transport)).toContain(text);
    expect(decode(bytes, transport)).not.toContain('\ufffd');
  });

  it('keeps a UTF-8 page with a broken character UTF-8', () => {
    const whole = utf8(TEXT.repeat(30));
    const cut = whole.slice(0, -1);
    expect(decode(cut)).toContain(TEXT.repeat(29));
    expect(decode(join(meta('utf-8'), utf8(TEXT.repeat(30)), Uint8Array.of(0xff)), undefined)).toContain(
      TEXT,
    );
  });

  it('keeps a GB18030 page with a broken character GB18030', () => {
    const bytes = join(...Array.from({ length: 30 }, gb), Uint8Array.of(0xff), gb());
    expect(decode(bytes)).toContain(TEXT.repeat(30));
  });

  it('reads Big5 where that is declared', () => {
    expect(decode(BIG5, 'big5')).toBe(new TextDecoder('big5').decode(BIG5));
    expect(decode(BIG5)).not.toBe(decode(BIG5, 'big5'));
  });

  it('decodes all Chinese text in UTF-8, whatever is declared', () => {
    const han = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
    });
    fc.assert(
      fc.property(han, fc.constantFrom(undefined, 'gbk', 'utf-8', 'windows-1252'), (text, transport) => {
        expect(decode(utf8(text), transport)).toBe(text);
      }),
    );
  });

  it.each<[string, Uint8Array, boolean]>([
    ['nothing', new Uint8Array(), false],
    ['UTF-8', utf8(TEXT), false],
    ['GB18030', gb(), false],
    ['UTF-16 with a BOM', utf16(TEXT.repeat(9)), false],
    ['a stray NUL', utf8(`<td>\0</td>${TEXT.repeat(9)}`), false],
    ['line ends and tabs', utf8('\t\r\n\f'), false],
    ['zeros', new Uint8Array(100), true],
    ['a zip file', Uint8Array.from(deflateRawSync(randomBytes(10_000))), true],
  ])('knows what is no text: %s', (_, bytes, binary) => {
    expect(isBinary(bytes)).toBe(binary);
  });

  it('never throws', () => {
    const labels = fc.constantFrom(
      undefined,
      '',
      'gbk',
      'utf-16be',
      'big5',
      'x',
      'replacement',
      'iso-2022-jp',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), labels, (bytes, transport) => {
        expect(typeof decode(bytes, transport)).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});
