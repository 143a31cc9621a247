import { Problem } from '../lib/problem.ts';

/** A line of a stream, or why it cannot be had. */
export type StreamLine = { text: string } | { problem: Problem };

const LINE_FEED = 0x0a;

/**
 * The lines of a stream of bytes in UTF-8, one at a time; of one that is too long nothing is kept.
 *
 * @param limit of a line, in bytes
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<StreamLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.byteLength;
    if (size > limit) parts = [];
    else if (part.byteLength > 0) parts.push(part);
  };
  const take = (): StreamLine => {
    const line: StreamLine =
      size > limit ? { problem: tooLong(limit) } : { text: Buffer.concat(parts, size).toString('utf8') };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

const MB = 1024 * 1024;

const tooLong = (limit: number): Problem =>
  new Problem(`一行超过 ${limit / MB} MB，未读取`, `a line larger than ${limit / MB} MB, not read`);
