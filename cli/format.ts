import picocolors from 'picocolors';
import { type FormatOptions, type Formatter, type Lang, PLAIN } from '../lib/output/formatter.ts';
import { RULES } from '../lib/rules/index.ts';
import { VERSION } from './version.ts';

export const FORMATS = ['text', 'json', 'ndjson', 'csv', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** Colour only where a person looks: on a terminal, unless `NO_COLOR` is set or the terminal is `dumb`. */
function hasColor(): boolean {
  const { NO_COLOR, TERM } = process.env;
  return process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb';
}

/** @param toTerminal whether the result goes to a terminal */
export function formatOptions(lang: Lang, toTerminal: boolean): FormatOptions {
  return {
    lang,
    rules: RULES,
    version: VERSION,
    paint: toTerminal && hasColor() ? picocolors.createColors(true) : PLAIN,
    width: toTerminal ? process.stdout.columns : undefined,
  };
}

/** Formats are loaded when they are asked for: the start counts where one small file is checked. */
export async function createFormatter(format: Format, options: FormatOptions): Promise<Formatter> {
  switch (format) {
    case 'text':
      return (await import('../lib/output/text.ts')).textFormatter(options);
    case 'json':
      return (await import('../lib/output/json.ts')).jsonFormatter();
    case 'ndjson':
      return (await import('../lib/output/json.ts')).ndjsonFormatter();
    case 'csv':
      return (await import('../lib/output/csv.ts')).csvFormatter(options);
    case 'sarif':
      return (await import('../lib/output/sarif.ts')).sarifFormatter(options);
  }
}
