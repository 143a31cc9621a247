import * as z from 'zod/mini';
import { openOwnFile, type Reading, readShape, writeOwnFile } from '../files/own-file.ts';
import { type Ignored, MOST_ENTRIES } from './model.ts';
import { ignoredSchema } from './schema.ts';

const VERSION = 1;

const fileSchema = z.strictObject({
  version: z.literal(VERSION),
  entries: z.array(ignoredSchema).check(z.maxLength(MOST_ENTRIES)),
});

/** `{ "gouji": "ignored", "version": 1, "entries": [...] }`: findings set aside as a file. */
export function writeIgnoredFile(entries: readonly Ignored[]): string {
  return writeOwnFile('ignored', VERSION, { entries });
}

/** The entries of a file. Nothing is mended: a file that is wrong anywhere is refused as a whole. */
export function readIgnoredFile(text: string): Reading<readonly Ignored[]> {
  const file = openOwnFile(text, 'ignored', VERSION);
  if ('problem' in file) return file;
  const read = readShape(fileSchema, file.data);
  return 'problem' in read ? read : { data: read.data.entries };
}
