import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { Failed } from '../../lib/audit/world.ts';
import { isBinary } from '../../lib/charset.ts';
import { tooLarge } from '../../lib/fetch/failures.ts';
import type { HttpHead } from './http.ts';

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

export const cutOff = (): Failed =>
  new Failed('unreadable', {
    zh: '抓取时未存完整的网页，不检查；请重新抓取',
    en: 'the crawler did not keep the whole page, not checked; fetch it again',
  });

const damaged = (encoding: string): Failed =>
  new Failed('unreadable', {
    zh: `网页的压缩内容（${encoding}）无法解开；请重新抓取`,
    en: `the page’s compressed content (${encoding}) cannot be unpacked; fetch it again`,
  });

/**
 * The page itself. Crawlers keep an answer as it came, or decoded under the head that it came with: an encoding is
 * undone where it is there.
 *
 * @param limit of the page, in bytes
 * @throws {Failed} where it is too large, cut off or damaged
 */
export function bodyOf(body: Uint8Array, { headers }: HttpHead, limit: number): Uint8Array {
  const announced = Number(headers.get('content-length') ?? 0);
  const isChunked = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '');
  if (!isChunked && announced > body.length) throw cutOff();
  const encodings = [headers.get('content-encoding') ?? '', headers.get('transfer-encoding') ?? '']
    .flatMap((list) => list.toLowerCase().split(','))
    .map((encoding) => encoding.trim());
  let bytes = isChunked ? dechunked(body) : body;
  for (const encoding of encodings.toReversed()) bytes = decoded(bytes, encoding, limit);
  if (bytes.length > limit) throw tooLarge(limit);
  return bytes;
}

/** @throws {Failed} where chunks are missing at its end */
function dechunked(body: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf(LINE_FEED, at);
    const size = lineEnd < 0 ? null : sizeIn(body.subarray(at, lineEnd));
    if (size === null) {
      if (chunks.length === 0) return body;
      throw cutOff();
    }
    if (size === 0) return Buffer.concat(chunks);
    const start = lineEnd + 1;
    if (start + size > body.length) throw cutOff();
    chunks.push(body.subarray(start, start + size));
    at = start + size;
    if (body[at] === CARRIAGE_RETURN) at += 1;
    if (body[at] === LINE_FEED) at += 1;
  }
}

/** A chunk's size, in the line before it. */
function sizeIn(line: Uint8Array): number | null {
  const hexadecimal = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/iu.exec(
    Buffer.from(line.subarray(0, 256)).toString('latin1'),
  );
  return hexadecimal === null ? null : Number.parseInt(hexadecimal[1] ?? '', 16);
}

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Uint8Array;

const UNPACK: Readonly<Record<string, readonly Unpack[]>> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  // Servers mean either by it.
  deflate: [inflateSync, inflateRawSync],
  br: [brotliDecompressSync],
};

function decoded(bytes: Uint8Array, encoding: string, limit: number): Uint8Array {
  const ways = UNPACK[encoding] ?? [];
  let isCut = false;
  for (const unpack of ways) {
    try {
      return unpack(bytes, { maxOutputLength: limit });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
      isCut ||=
        code === 'Z_BUF_ERROR' || (error instanceof Error && error.message === 'unexpected end of file');
    }
  }
  if (ways.length > 0 && isBinary(bytes)) throw isCut ? cutOff() : damaged(encoding);
  return bytes;
}
