import { on } from 'node:events';
import { createReadStream, type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import { Problem } from '../../lib/problem.ts';

const GZIP_MAGIC = [0x1f, 0x8b];
/** The parser copies what is left of a piece for each line that it takes of it. */
const PIECE = 65_536;
/** Pieces that are unpacked before they are asked for. */
const AHEAD = 16;

/** The bytes of a WARC file, unpacked where it is compressed, as one file or record by record. */
export class Content implements AsyncIterable<Uint8Array> {
  readonly #file: ReadStream;
  readonly #gunzip: Gunzip | null;
  readonly #size: number;
  #error: unknown = null;
  /** How much there was so far. */
  read = 0;

  private constructor(path: string, isCompressed: boolean, size: number) {
    this.#file = createReadStream(path, { highWaterMark: PIECE });
    this.#gunzip = isCompressed ? createGunzip({ chunkSize: PIECE }) : null;
    this.#size = size;
  }

  static async open(path: string): Promise<Content> {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
      const isCompressed = GZIP_MAGIC.every((byte, index) => buffer[index] === byte);
      return new Content(path, isCompressed, size);
    } finally {
      await file.close();
    }
  }

  /** Ends where it breaks; `damage` then says how. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of this.#stream()) {
        this.read += chunk.byteLength;
        yield chunk;
      }
    } catch (error) {
      this.#error = error;
    }
  }

  close(): void {
    this.#file.destroy();
    this.#gunzip?.destroy();
  }

  /** Why there is no more, though there should be; null where all was read. */
  damage(): unknown {
    const error = this.#error;
    if (error === null) {
      // What follows the compressed parts and is none is not unpacked.
      const isAll = this.#gunzip === null || this.#gunzip.bytesWritten >= this.#size;
      return isAll ? null : brokenAt(this.read);
    }
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'Z_BUF_ERROR') return endsEarly();
    return typeof code === 'string' && code.startsWith('Z_') ? brokenAt(this.read) : error;
  }

  async *#stream(): AsyncGenerator<Uint8Array> {
    const gunzip = this.#gunzip;
    if (gunzip === null) return yield* this.#file;
    this.#file.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
    // A stream that breaks drops what nobody has taken of it yet; its events do not.
    const pieces = on(gunzip, 'data', { close: ['end'], highWaterMark: AHEAD, lowWaterMark: 1 });
    for await (const [piece] of pieces) yield piece;
  }
}

export const endsEarly = (): Problem =>
  new Problem(
    'WARC 文件不完整，在一条记录中间结束；之前的记录已读取',
    'the WARC file ends in the middle of a record; those before it were read',
  );

/** @param place in the unpacked file, in bytes */
export const brokenAt = (place: number): Problem =>
  new Problem(
    `WARC 文件在第 ${place} 字节（解压后）附近损坏；再往前的记录已读取`,
    `the WARC file is damaged near byte ${place} (unpacked); the records before it were read`,
  );
