/** So much text at a time goes to the compressor. */
const CHUNK = 1 << 16;
/** A gzip stream is its head, the deflated bytes, their CRC-32 and their length (RFC 1952). */
const GZIP_HEAD = 10;
const GZIP_FLAGS = 3;
const GZIP_TAIL = 8;

const encoder = new TextEncoder();

/** A part of a package, compressed. */
export interface PackedPart {
  path: string;
  /** Deflated. */
  bytes: readonly Uint8Array[];
  size: number;
  /** Of what was compressed. */
  crc: number;
  sizeBefore: number;
}

/**
 * A part that is compressed while it is written: only the compressed bytes are held. The browser's own gzip does
 * it, which reckons the CRC that a ZIP file wants as well.
 */
export class Part {
  readonly path: string;
  #sizeBefore = 0;
  #pending: string[] = [];
  #pendingSize = 0;
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #compressed: Promise<Uint8Array[]>;

  constructor(path: string) {
    this.path = path;
    const gzip = new CompressionStream('gzip');
    this.#writer = gzip.writable.getWriter();
    this.#compressed = all(gzip.readable);
  }

  /** Bytes that were written so far, without those that are not yet at the compressor. */
  get size(): number {
    return this.#sizeBefore;
  }

  async write(text: string): Promise<void> {
    this.#pending.push(text);
    this.#pendingSize += text.length;
    if (this.#pendingSize >= CHUNK) await this.#flush();
  }

  async end(): Promise<PackedPart> {
    await this.#flush();
    await this.#writer.close();
    const stream = await this.#compressed;
    const size = stream.reduce((sum, { length }) => sum + length, 0);
    const head = slice(stream, 0, GZIP_HEAD);
    if (joined(head, GZIP_HEAD)[GZIP_FLAGS] !== 0) throw new Error('a gzip head with optional fields');
    const tail = joined(slice(stream, size - GZIP_TAIL, size), GZIP_TAIL);
    return {
      path: this.path,
      bytes: slice(stream, GZIP_HEAD, size - GZIP_TAIL),
      size: size - GZIP_HEAD - GZIP_TAIL,
      crc: new DataView(tail.buffer).getUint32(0, true),
      sizeBefore: this.#sizeBefore,
    };
  }

  async #flush(): Promise<void> {
    const bytes = encoder.encode(this.#pending.join(''));
    this.#pending = [];
    this.#pendingSize = 0;
    this.#sizeBefore += bytes.length;
    await this.#writer.ready;
    // An error of the stream comes out of `ready`, `close` or the reader.
    await this.#writer.write(bytes);
  }
}

async function all(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value);
  }
}

/** The bytes from `start` up to `end`, without copying them. */
function slice(chunks: readonly Uint8Array[], start: number, end: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  for (const chunk of chunks) {
    const piece = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at));
    if (piece.length > 0) found.push(piece);
    at += chunk.length;
  }
  return found;
}

/** Chunks as one. */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
