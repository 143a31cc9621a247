import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const LINE_FEED = 0x0a;
const CHUNK = 4096;
const LARGE = 262_144;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Writes a file as a whole: whenever the program ends, it is the old one or the new one. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  await writeFile(temporary, content, { flag: 'wx' });
  await rename(temporary, path);
}

/** What `writeWhole` leaves behind where the program ends in the middle. */
export const isTemporary = (name: string): boolean => /^\.[0-9a-f-]{36}\.tmp$/u.test(name);

/** A line of a file, from its place on, without what ends it; what there is where nothing ends it. */
export async function lineAt(file: FileHandle, offset: number): Promise<string> {
  const parts: Buffer[] = [];
  for (let at = offset; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at);
    const part = buffer.subarray(0, bytesRead);
    const end = part.indexOf(LINE_FEED);
    parts.push(end < 0 ? part : part.subarray(0, end));
    if (end >= 0 || bytesRead === 0) return Buffer.concat(parts).toString('utf8');
    at += bytesRead;
  }
}

/** Opens a file for reading, and closes it whatever happens. */
export async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

export interface PlacedLine {
  text: string;
  /** Where it begins, in bytes. */
  offset: number;
  /** Where the next one begins. */
  next: number;
}

/** The lines of a file; one that nothing ends is none. */
export async function* placedLines(path: string): AsyncGenerator<PlacedLine> {
  const file = await open(path);
  try {
    let rest = Buffer.alloc(0);
    let offset = 0;
    for (let at = 0; ; ) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(LARGE), 0, LARGE, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      const data = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      let start = 0;
      for (let end = data.indexOf(LINE_FEED); end >= 0; end = data.indexOf(LINE_FEED, start)) {
        yield {
          text: data.toString('utf8', start, end),
          offset: offset + start,
          next: offset + end + 1,
        };
        start = end + 1;
      }
      rest = data.subarray(start);
      offset += start;
    }
  } finally {
    await file.close();
  }
}
