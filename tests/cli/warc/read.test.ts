import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { noCounts, type WarcPage, warcPages } from '../../../cli/warc/read.ts';
import { Failed } from '../../../lib/audit/world.ts';
import { Problem } from '../../../lib/problem.ts';
import { NOTICE_PAGE, reportPage } from '../pages.ts';
import { chunked, gzippedEach, type HttpParts, http, type RecordParts, record, warcinfo } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-warc-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGE = reportPage();
const page = (parts: HttpParts = {}, more: RecordParts = {}) =>
  record({ block: http({ body: PAGE, ...parts }), ...more });
const at = (number: number) => `http://a.gov.cn/${number}.html`;

async function read(...parts: (Uint8Array | string)[]) {
  const path = join(folder, 'a.warc');
  writeFileSync(path, Buffer.concat(parts.map((part) => Buffer.from(part))));
  const counts = noCounts();
  const pages: WarcPage[] = [];
  const damage: string[] = [];
  let end: unknown = null;
  try {
    for await (const one of warcPages(path, counts, ({ text }) => damage.push(text.zh))) pages.push(one);
  } catch (error) {
    end = error instanceof Problem ? error.text.zh : error;
  }
  return { pages, counts, damage, end };
}

const urlsOf = (pages: readonly WarcPage[]): string[] => pages.map(({ url }) => url);
const textOf = ({ content }: WarcPage): string =>
  content instanceof Failed ? content.kind : new TextDecoder(content.charset).decode(content.bytes);

describe('WARC files of crawlers', () => {
  it.each([
    [
      'wget',
      gzippedEach([
        warcinfo(),
        record({ type: 'request', uri: `<${at(1)}>`, block: 'GET / HTTP/1.1\r\n\r\n' }),
        page({}, { uri: `<${at(1)}>` }),
        record({
          type: 'metadata',
          uri: 'metadata://gnu.org/software/wget/warc/MANIFEST.txt',
          block: '<urn:x>\n',
        }),
        record({
          type: 'resource',
          uri: 'metadata://gnu.org/software/wget/warc/wget.log',
          block: '年度报告\n',
        }),
      ]),
      '2024-01-31T08:00:00.000Z',
    ],
    [
      'Heritrix',
      Buffer.concat([
        warcinfo(),
        record({
          uri: 'dns:a.gov.cn',
          headers: { 'Content-Type': 'text/dns' },
          block: '20240131\na.gov.cn. 1',
        }),
        page(
          { headers: { 'Transfer-Encoding': 'chunked' }, body: chunked(PAGE) },
          { uri: at(1), headers: { 'WARC-IP-Address': '10.0.0.1', 'WARC-Payload-Digest': 'sha1:X' } },
        ),
        record({ type: 'metadata', uri: at(1), block: 'fetchTimeMs: 12\r\n' }),
      ]),
      '2024-01-31T08:00:00.000Z',
    ],
    [
      'Browsertrix',
      gzippedEach([
        warcinfo('1.1'),
        page(
          // The browser has undone it; its headers say otherwise.
          { headers: { 'content-encoding': 'br', 'content-length': '99' } },
          { uri: at(1), version: '1.1', date: '2024-01-31T08:00:00.123456Z' },
        ),
        record({ type: 'request', version: '1.1', uri: at(1), block: 'GET / HTTP/1.1\r\n\r\n' }),
        record({ type: 'resource', version: '1.1', uri: 'urn:pageinfo:http://a.gov.cn/', block: '{}' }),
        record({ type: 'resource', version: '1.1', uri: 'urn:text:http://a.gov.cn/', block: PAGE }),
      ]),
      '2024-01-31T08:00:00.123Z',
    ],
    [
      'Common Crawl',
      gzippedEach([
        warcinfo(),
        record({ type: 'request', uri: at(1), block: 'GET / HTTP/1.1\r\n\r\n' }),
        page(
          {
            headers: { 'X-Crawler-Content-Encoding': 'gzip', 'Content-Length': `${Buffer.byteLength(PAGE)}` },
          },
          { uri: at(1) },
        ),
        page({}, { uri: at(2), headers: { 'WARC-Truncated': 'length' } }),
        record({ type: 'metadata', uri: at(1), block: 'fetchTimeMs: 1\r\n' }),
      ]),
      '2024-01-31T08:00:00.000Z',
    ],
    [
      'a whole file compressed at once',
      gzipSync(Buffer.concat([warcinfo(), page({}, { uri: at(1) })])),
      '2024-01-31T08:00:00.000Z',
    ],
  ])('%s', async (_, bytes, date) => {
    const { pages, damage, end } = await read(bytes);
    expect({ damage, end }).toEqual({ damage: [], end: null });
    expect(pages[0]).toMatchObject({ url: at(1), date });
    expect(pages.slice(0, 1).map(textOf)).toEqual([PAGE]);
    expect(pages.slice(1).map(textOf)).toEqual(pages.slice(1).map(() => 'unreadable'));
  });

  it('counts what is no page that may be a report', async () => {
    const { pages, counts } = await read(
      page({ body: NOTICE_PAGE }, { uri: at(1) }),
      page({ status: '404 Not Found' }),
      page({ status: '301 Moved', headers: { Location: '/x' }, body: '' }),
      page({ headers: { 'Content-Type': 'application/pdf' }, body: '%PDF-1.4' }),
      page({ headers: { 'Content-Type': 'text/html' }, body: '%PDF-1.4' }),
      page({ body: NOTICE_PAGE }, { uri: at(2), headers: { 'WARC-Truncated': 'length' } }),
      record({ type: 'revisit', block: http() }),
      record({ type: 'conversion', block: '年度报告', headers: { 'Content-Type': 'text/plain' } }),
      record({ type: 'metadata', block: '{}', headers: { 'Content-Type': 'application/json' } }),
      page({}, { uri: at(9) }),
    );
    expect(urlsOf(pages)).toEqual([at(9)]);
    expect(counts).toEqual({ otherPages: 2, others: 4, revisits: 1, derived: 2 });
  });

  it.each([
    ['http://a.gov.cn/年报.html', 'http://a.gov.cn/%E5%B9%B4%E6%8A%A5.html'],
    ['HTTP://A.gov.cn:80/x#place', 'http://a.gov.cn/x'],
    ['<https://a.gov.cn/?a=1&b=2>', 'https://a.gov.cn/?a=1&b=2'],
  ])('calls %s %s', async (uri, url) => {
    expect(urlsOf((await read(page({}, { uri }))).pages)).toEqual([url]);
  });

  it('takes a resource for the page itself', async () => {
    const { pages } = await read(
      record({ type: 'resource', block: PAGE, headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
    );
    expect(pages.map(textOf)).toEqual([PAGE]);
    expect(pages[0]?.content).toMatchObject({ kind: 'html', charset: 'utf-8' });
  });
});

describe('encodings', () => {
  it.each([
    ['gzip', gzipSync(PAGE), { 'Content-Encoding': 'gzip' }],
    ['x-gzip', gzipSync(PAGE), { 'Content-Encoding': 'X-GZip' }],
    ['deflate', deflateSync(PAGE), { 'Content-Encoding': 'deflate' }],
    ['raw deflate', deflateRawSync(PAGE), { 'content-encoding': 'deflate' }],
    ['br', brotliCompressSync(PAGE), { 'Content-Encoding': 'br' }],
    ['two of them', brotliCompressSync(gzipSync(PAGE)), { 'Content-Encoding': 'gzip, br' }],
    ['identity', Buffer.from(PAGE), { 'Content-Encoding': 'identity' }],
    ['gzip that was undone', Buffer.from(PAGE), { 'Content-Encoding': 'gzip' }],
    ['deflate that was undone', Buffer.from(PAGE), { 'Content-Encoding': 'deflate' }],
    ['chunks', chunked(PAGE), { 'Transfer-Encoding': 'chunked' }],
    ['chunks that were put together', Buffer.from(PAGE), { 'Transfer-Encoding': 'chunked' }],
    [
      'chunks of gzip',
      chunked(gzipSync(PAGE)),
      { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
    ],
    ['gzip for the transfer', gzipSync(PAGE), { 'Transfer-Encoding': 'gzip' }],
  ])('undoes %s', async (_, body, headers) => {
    const { pages } = await read(page({ headers, body }));
    expect(pages.map(textOf)).toEqual([PAGE]);
  });

  it.each(['\n', '\r\n'])('reads a head whose lines end in %j', async (end) => {
    const { pages } = await read(page({ end, headers: { 'Content-Type': 'text/html;\n charset=GBK' } }));
    expect(pages.map(({ content }) => content)).toEqual([
      { bytes: Buffer.from(PAGE), kind: 'html', charset: 'GBK' },
    ]);
  });

  it.each([
    ['gzip that is cut off', gzipSync(PAGE).subarray(0, 900), { 'Content-Encoding': 'gzip' }, 'unreadable'],
    [
      'brotli that is cut off',
      brotliCompressSync(PAGE).subarray(0, 900),
      { 'Content-Encoding': 'br' },
      'unreadable',
    ],
    [
      'chunks that are missing',
      chunked(PAGE).subarray(0, 900),
      { 'Transfer-Encoding': 'chunked' },
      'unreadable',
    ],
    ['less than was announced', Buffer.from(PAGE), { 'Content-Length': '999999' }, 'unreadable'],
    ['a bomb', gzipSync(Buffer.alloc(40 * 1024 * 1024)), { 'Content-Encoding': 'gzip' }, 'too-large'],
    [
      'a bomb of brotli',
      brotliCompressSync(Buffer.alloc(40 * 1024 * 1024)),
      { 'Content-Encoding': 'br' },
      'too-large',
    ],
    ['too much', Buffer.alloc(33 * 1024 * 1024, 'x'), {}, 'too-large'],
  ])('names a page with %s', async (_, body, headers, kind) => {
    const { pages, end } = await read(page({ headers, body }, { uri: at(1) }), page({}, { uri: at(2) }));
    expect(urlsOf(pages)).toEqual([at(1), at(2)]);
    expect(pages.map(textOf)).toEqual([kind, PAGE]);
    expect(end).toBeNull();
  });

  it.each([
    ['no head of an answer', record({ uri: at(1), block: PAGE })],
    ['only a part of it', page({}, { uri: at(1), headers: { 'WARC-Segment-Number': '1' } })],
  ])('names a record with %s', async (_, bytes) => {
    expect((await read(bytes)).pages.map(textOf)).toEqual(['unreadable']);
  });
});

describe('a file that is damaged', () => {
  const good = [1, 2, 3].map((number) => page({}, { uri: at(number) }));
  const [first = Buffer.alloc(0), second = Buffer.alloc(0), third = Buffer.alloc(0)] = good;

  it.each([
    ['plain', Buffer.concat(good)],
    ['compressed', gzippedEach(good)],
    ['compressed as a whole', gzipSync(Buffer.concat(good))],
  ])('gives what came before its end, and says that it ends early: %s', async (_, bytes) => {
    const { pages, end } = await read(bytes.subarray(0, bytes.length - 40));
    expect(urlsOf(pages)).toEqual([at(1), at(2)]);
    expect(end).toContain('不完整');
  });

  it.each([
    ['what is no record', Buffer.from('<html>\r\n年报\r\n\r\n')],
    [
      'a record that is longer than it says',
      record({ uri: at(7), headers: { 'Content-Length': '5' }, block: PAGE }),
    ],
    ['a record without a length', record({ uri: at(7), headers: { 'Content-Length': 'long' }, block: 'x' })],
  ])('goes on after %s, and says so', async (_, bytes) => {
    const { pages, damage, end } = await read(first, bytes, third);
    expect(urlsOf(pages).filter((url) => url !== at(7))).toEqual([at(1), at(3)]);
    expect(damage).toHaveLength(1);
    expect(end).toBeNull();
  });

  // Compressed parts are unpacked some at a time; those next to the damage go with it.
  const distance = page({ headers: { 'Content-Type': 'image/png' }, body: randomBytes(200_000) });

  it('says it where compressed parts are followed by something else', async () => {
    const { pages, counts, end } = await read(gzippedEach([first, second, distance]), 'something else');
    expect(urlsOf(pages)).toEqual([at(1), at(2)]);
    expect(counts.others).toBeLessThanOrEqual(1);
    expect(end).toContain('损坏');
  });

  it('says it where a compressed part is damaged', async () => {
    const start = gzippedEach([first, distance]);
    const bytes = Buffer.concat([start, gzippedEach([second, third])]);
    bytes.fill(0xff, start.length + 200, start.length + 400);
    const { pages, end } = await read(bytes);
    expect(urlsOf(pages)).toEqual([at(1)]);
    expect(end).toContain('损坏');
  });

  it.each([
    ['empty', ''],
    ['a page', PAGE],
    ['a compressed page', gzipSync(PAGE)],
    ['noise', Buffer.alloc(300_000, 'x')],
  ])('is no WARC file: %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ pages: [], end: '不是 WARC 文件' });
  });

  it('says that a file is not there', async () => {
    const pages = warcPages(join(folder, 'missing.warc'), noCounts(), () => undefined);
    await expect(pages.next()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

it('takes no more memory than a page, however large the file', async () => {
  const path = join(folder, 'large.warc');
  const video = record({
    uri: 'http://a.gov.cn/x.mp4',
    block: http({ headers: { 'Content-Type': 'video/mp4' }, body: Buffer.alloc(60 * 1024 * 1024) }),
  });
  writeFileSync(path, Buffer.concat([video, video, video, page({}, { uri: at(1) })]));
  const counts = noCounts();
  let held = 0;
  for await (const { url } of warcPages(path, counts, () => undefined)) {
    expect(url).toBe(at(1));
    held = process.memoryUsage().arrayBuffers;
  }
  expect(counts.others).toBe(3);
  expect(held).toBeLessThan(250 * 1024 * 1024);
});
