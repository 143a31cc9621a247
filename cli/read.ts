import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Problem } from '../lib/problem.ts';

const MB = 1024 * 1024;

export function tooLarge(limit: number): Problem {
  return new Problem(`超过 ${limit / MB} MB，未读取`, `larger than ${limit / MB} MB, not read`);
}

/**
 * All bytes of a stream of unknown length.
 *
 * @param limit in bytes
 * @throws {Problem} where there are more
 */
export async function readCapped(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/**
 * All bytes of a file; a device or a pipe is none, for it may never end.
 *
 * @param limit in bytes
 * @throws {Problem} where it is larger or no file, and Node's errors where it cannot be read
 */
export async function readFileCapped(path: string, limit: number): Promise<Uint8Array> {
  const stats = await stat(path);
  if (!stats.isFile()) throw new Problem('不是普通文件', 'not a regular file');
  if (stats.size > limit) throw tooLarge(limit);
  return readCapped(createReadStream(path), limit);
}
