import { stat } from 'node:fs/promises';
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { Failed } from '../../lib/audit/world.ts';
import { decode, isBinary } from '../../lib/charset.ts';
import type { PageKind } from '../../lib/fetch/answer.ts';
import { contentTypeOf, fileByContent } from '../../lib/fetch/content-type.ts';
import { tooLarge } from '../../lib/fetch/failures.ts';
import { mayBeReport } from '../../lib/page/detect.ts';
import { Problem } from '../../lib/problem.ts';
import { MAX_BYTES } from '../limits.ts';
import { isWebAddress } from '../web-address.ts';
import { bodyOf, cutOff } from './body.ts';
import { brokenAt, Content, endsEarly } from './content.ts';
import { type HttpHead, headOf, LONGEST_HEAD } from './http.ts';

/** A page of a WARC file that may be a report, or why it cannot be had. */
export interface WarcPage {
  url: string;
  /** ISO 8601. */
  date: string;
  content: { bytes: Uint8Array; kind: PageKind; charset?: string } | Failed;
}

/** What a WARC file holds besides; all of it is counted, none of it is checked. */
export interface WarcCounts {
  /** Pages that are certainly no reports. */
  otherPages: number;
  /** Answers with another status than 200, or with something else than a page. */
  others: number;
  /** Answers that the crawler did not keep again, since it had them already, in this file or another. */
  revisits: number;
  /** Text or metadata drawn from pages (WET, WAT), not the pages themselves. */
  derived: number;
}

export const noCounts = (): WarcCounts => ({ otherPages: 0, others: 0, revisits: 0, derived: 0 });

/** Longest line in which the next record is looked for, in bytes. */
const LONGEST_LINE = 65_536;
/** Places that are no record before the rest of a file is given up. */
const MOST_BREAKS = 100;
/** Largest record that is held: a page with the head of its answer. */
const MOST_BYTES = MAX_BYTES + LONGEST_HEAD;
const BEYOND_ASCII = /[\u0080-\u00ff]/gu;

/**
 * The pages of a WARC file that may be reports, one at a time and no more of the file in memory than that.
 *
 * @param counts is counted up
 * @param onDamage is told of each place in it that is no record; what follows is read all the same
 * @throws {Problem} where it is no WARC file, or ends in the middle: what came before was given
 * @throws Node's error where it cannot be read
 */
export async function* warcPages(
  path: string,
  counts: WarcCounts,
  onDamage: (problem: Problem) => void,
): AsyncGenerator<WarcPage> {
  const { mtime } = await stat(path);
  const content = await Content.open(path);
  try {
    for await (const { record, block } of recordsOf(content, onDamage)) {
      const page = pageOf(record, block, counts, mtime);
      if (page !== null) yield page;
    }
  } finally {
    content.close();
  }
  const damage = content.damage();
  if (damage !== null) throw damage;
}

/** The records, each with what it holds; what is held of one that is too large is its beginning. */
async function* recordsOf(
  content: Content,
  onDamage: (problem: Problem) => void,
): AsyncGenerator<{ record: WARCRecord; block: Block }> {
  let reader = new AsyncIterReader(content, null);
  const first = await reader.readlineRaw(LONGEST_LINE);
  if (first === null || !beginsRecord(first)) {
    throw content.damage() ?? new Problem('不是 WARC 文件', 'not a WARC file');
  }
  reader = before(first, reader);
  for (let breaks = 0; ; ) {
    const parser = new WARCParser(reader, { parseHttp: false });
    for (let record = await parser.parse(); record !== null; record = await parser.parse()) {
      if (!isSound(record)) break;
      const block = await blockOf(record);
      // Here the parser would look for the rest of it for ever.
      if (block.isCut) throw content.damage() ?? endsEarly();
      yield { record, block };
    }
    const place = content.read;
    const line = await lineOfNextRecord(reader);
    if (line === 'end') return;
    breaks += 1;
    onDamage(brokenAt(place));
    if (line === 'none' || breaks > MOST_BREAKS) return;
    reader = before(line, reader);
  }
}

/** Passes over what is no record; `end` where nothing is left, `none` where no record is. */
async function lineOfNextRecord(reader: AsyncIterReader): Promise<Uint8Array | 'end' | 'none'> {
  let isEnd = true;
  for (;;) {
    const line = await reader.readlineRaw(LONGEST_LINE);
    if (line === null) return isEnd ? 'end' : 'none';
    if (beginsRecord(line)) return line;
    isEnd &&= line.every((byte) => byte === 0x0a || byte === 0x0d);
  }
}

const beginsRecord = (line: Uint8Array): boolean =>
  /^WARC\/\d/u.test(Buffer.from(line.subarray(0, 16)).toString('latin1'));

/** A reader that has not read the line yet. */
function before(line: Uint8Array, reader: AsyncIterReader): AsyncIterReader {
  async function* both(): AsyncGenerator<Uint8Array> {
    yield line;
    yield* reader;
  }
  return new AsyncIterReader(both(), null);
}

interface Block {
  bytes: Uint8Array;
  isTooLarge: boolean;
  /** The file ends within it. */
  isCut: boolean;
}

async function blockOf(record: WARCRecord): Promise<Block> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record.reader) {
    size += chunk.byteLength;
    if (size <= MOST_BYTES) chunks.push(chunk);
    else if (size - chunk.byteLength <= MOST_BYTES)
      chunks = [Buffer.concat(chunks).subarray(0, LONGEST_HEAD)];
  }
  const isTooLarge = size > MOST_BYTES;
  return { bytes: Buffer.concat(chunks), isTooLarge, isCut: size < record.warcContentLength };
}

/** Null where it is none that may be a report; then it is counted. */
function pageOf(record: WARCRecord, block: Block, counts: WarcCounts, read: Date): WarcPage | null {
  const type = record.warcType;
  if (type === 'revisit') counts.revisits += 1;
  if (type === 'conversion' || isWat(record)) counts.derived += 1;
  if (type !== 'response' && type !== 'resource') return null;
  const url = webUrl(record.warcTargetURI ?? '');
  // `dns:` and the like are no pages of anybody.
  if (url === null) return null;
  const content = contentOf(record, block);
  if (content === 'other') counts.others += 1;
  else if (content === 'other page') counts.otherPages += 1;
  else return { url, date: dateOf(record, read), content };
  return null;
}

function contentOf(record: WARCRecord, block: Block): WarcPage['content'] | 'other' | 'other page' {
  const head = record.warcType === 'response' ? headOf(block.bytes) : resourceHead(record);
  if (head === null) return noHead();
  const { kind, charset } = contentTypeOf(head.headers.get('content-type') ?? null);
  if (head.status !== 200 || kind === null) return 'other';
  if (block.isTooLarge) return tooLarge(MAX_BYTES);
  const body = block.bytes.subarray(head.length);
  const isCut = isCutByCrawler(record);
  try {
    const bytes = isCut ? body : bodyOf(body, head, MAX_BYTES);
    if (fileByContent(bytes) !== null) return 'other';
    // Of a page that is cut off within its compressed content nothing can be seen.
    const isUnseen = isCut && isBinary(bytes, charset);
    if (!isUnseen && !mayBeReport(decode(bytes, charset))) return 'other page';
    return isCut ? cutOff() : { bytes, kind, ...(charset !== undefined && { charset }) };
  } catch (error) {
    if (error instanceof Failed) return error;
    throw error;
  }
}

/** A resource is the page itself, without an answer's head. */
function resourceHead(record: WARCRecord): HttpHead {
  const type = record.warcContentType;
  return { status: 200, length: 0, headers: new Map(type ? [['content-type', type]] : []) };
}

const isWat = (record: WARCRecord): boolean =>
  record.warcType === 'metadata' && (record.warcContentType ?? '').includes('json');

/** A page in several records is none that can be checked either. */
const isCutByCrawler = (record: WARCRecord): boolean =>
  Boolean(record.warcHeader('WARC-Truncated')) || Boolean(record.warcHeader('WARC-Segment-Number'));

function webUrl(uri: string): string | null {
  // Headers come as bytes, or as the characters that these are in UTF-8.
  const text = uri.replace(BEYOND_ASCII, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  if (!isWebAddress(text)) return null;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

function dateOf(record: WARCRecord, read: Date): string {
  const date = new Date(record.warcDate ?? '');
  return (Number.isNaN(date.getTime()) ? read : date).toISOString();
}

const noHead = (): Failed =>
  new Failed('unreadable', {
    zh: '记录中没有 HTTP 答复的首部，不能读取；请重新抓取',
    en: 'the record has no head of an HTTP answer, it cannot be read; fetch it again',
  });

function isSound({ warcHeaders }: WARCRecord): boolean {
  const { statusline, headers } = warcHeaders;
  return /^WARC\/\d/u.test(statusline) && /^\d{1,15}$/u.test(headers.get('Content-Length') ?? '');
}
