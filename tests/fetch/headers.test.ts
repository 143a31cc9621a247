import { describe, expect, it } from 'vitest';
import { contentTypeOf, fileByContent } from '../../lib/fetch/content-type.ts';
import { retryAfterOf } from '../../lib/fetch/retry-after.ts';

describe('Content-Type', () => {
  it.each([
    ['text/html', 'html', undefined],
    ['Text/HTML; Charset="GBK"', 'html', 'GBK'],
    ['text/html;charset=gb2312;x=y', 'html', 'gb2312'],
    ["text/html; charset='utf-8'", 'html', 'utf-8'],
    ['text/html, text/html; charset=utf-8', 'html', 'utf-8'],
    ['application/xhtml+xml', 'html', undefined],
    ['text/plain; charset=utf-8', 'text', 'utf-8'],
    ['application/octet-stream', 'unknown', undefined],
    ['text/xml', 'unknown', undefined],
    ['html', 'unknown', undefined],
    ['', 'unknown', undefined],
    [null, 'unknown', undefined],
    ['application/pdf', null, undefined],
    ['application/msword', null, undefined],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', null, undefined],
    ['application/json; charset=utf-8', null, 'utf-8'],
    ['image/jpeg', null, undefined],
  ])('%s is %s', (header, kind, charset) => {
    const found = contentTypeOf(header);
    expect([found.kind, found.charset]).toEqual([kind, charset]);
  });

  it.each([
    ['application/pdf', 'PDF'],
    ['application/x-pdf', 'PDF'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word'],
    ['application/vnd.ms-excel', 'Excel'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel'],
    ['application/x-zip-compressed', '压缩包'],
    ['application/ofd', 'OFD'],
    ['application/json', 'application/json'],
  ])('%s is called %s', (header, name) => {
    expect(contentTypeOf(header).name.zh).toContain(name);
  });
});

describe('a file that is sent as a page', () => {
  it.each([
    ['%PDF-1.4 …', 'PDF'],
    ['PK\u0003\u0004…', '压缩包'],
    ['{\\rtf1', 'Word'],
    ['\u0089PNG', undefined],
    ['<html>', undefined],
    ['', undefined],
  ])('%j is %s', (text, name) => {
    const bytes = new TextEncoder().encode(text);
    const found = fileByContent(bytes)?.zh;
    expect(name === undefined ? found : found?.includes(name)).toBe(name === undefined ? undefined : true);
  });
});

describe('Retry-After', () => {
  const now = new Date('2024-01-31T08:00:00Z');
  it.each([
    ['0', 0],
    [' 120 ', 120_000],
    ['Wed, 31 Jan 2024 08:01:30 GMT', 90_000],
    ['Wednesday, 31-Jan-24 08:01:30 GMT', 90_000],
    ['Wed, 31 Jan 2024 07:00:00 GMT', 0],
    ['-5', null],
    ['1.5', null],
    ['2030', 2_030_000],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%j is %s', (header, wait) => {
    expect(retryAfterOf(header, now)).toBe(wait);
  });
});
