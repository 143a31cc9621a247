import { beijing } from './cell.ts';

/** What an export is of; what is in its name besides the archive's. */
export type ExportKind = 'xlsx' | 'csv' | 'json' | 'ndjson.gz';

/** What no file system takes, or a shell or a reader could mistake: signs, control and direction characters. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+|\s+/gu;
/** Chinese takes three bytes a character, and names have 255. */
const MOST_OF_NAME = 60;

/** `gouji-<name>-<date>.xlsx`, which every system takes as the name of a file. */
export function exportName(name: string, kind: ExportKind, now: Date): string {
  const plain = name.toWellFormed().replaceAll(NOT_IN_NAMES, '-');
  const short = [...plain].slice(0, MOST_OF_NAME).join('');
  const trimmed = short.replaceAll(/^[-.]+|[-.]+$/gu, '');
  const date = beijing(now.toISOString()).slice(0, 10);
  return [`gouji`, ...(trimmed === '' ? [] : [trimmed]), `${date}.${kind}`].join('-');
}
