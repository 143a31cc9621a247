/** A longer line is none of ours: the largest page and its result are a tenth of it. */
export const MOST_CHARACTERS = 100_000_000;

/** A line and its number, from 1; null where it is too long. */
export interface NumberedLine {
  number: number;
  text: string | null;
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The lines of a file, compressed or not (some programs unpack what they download). No more of it is held than a
 * line.
 *
 * @throws where it ends in the middle of what is compressed, after all lines before that
 */
export async function* linesOf(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
  most = MOST_CHARACTERS,
): AsyncGenerator<NumberedLine> {
  const reader = (await unpacked(file)).getReader();
  const decoder = new TextDecoder();
  let [number, text, isTooLong] = [0, '', false];
  const line = (own: string): NumberedLine => {
    const whole: NumberedLine = { number: ++number, text: isTooLong ? null : text + own };
    [text, isTooLong] = ['', false];
    return whole;
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const parts = (done ? decoder.decode() : decoder.decode(value, { stream: true })).split('\n');
      const rest = parts.pop() ?? '';
      for (const part of parts) yield line(part);
      isTooLong ||= text.length + rest.length > most;
      text = isTooLong ? '' : text + rest;
      if (!done) continue;
      if (text !== '' || isTooLong) yield line('');
      return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function unpacked(
  file: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reader = file.getReader();
  let first = new Uint8Array();
  while (first.length < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    first = joined(first, value);
  }
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(first),
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return isGzip(first) ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}
