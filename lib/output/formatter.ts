import type { Rule } from '../report/model.ts';
import type { Result } from '../report/schema.ts';

export type Lang = 'zh' | 'en';

/** What the formats say about a rule; its `check` is not theirs to call. */
export type RuleInfo = Omit<Rule, 'check'>;

/** An input that could not be read, with the cause in words. */
export interface Unreadable {
  source: string;
  cause: string;
}

/** Styles of a terminal; `PLAIN` where there is none. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

const same = (text: string): string => text;
export const PLAIN: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

export interface FormatOptions {
  lang: Lang;
  rules: readonly RuleInfo[];
  /** Version of the program, as SARIF names it. */
  version: string;
  paint: Paint;
  /** Columns of the terminal; undefined where lines are not to be wrapped. */
  width: number | undefined;
}

/**
 * One output, piece by piece, so that thousands of results need not be held at once: `start`, then `result` or
 * `unreadable` for each input in order, then `end`. The pieces joined are the output. A formatter serves one
 * output only.
 */
export interface Formatter {
  start(): string;
  result(result: Result): string;
  unreadable(input: Unreadable): string;
  end(): string;
}

/** The whole output of results that are at hand. */
export function formatAll(formatter: Formatter, results: readonly Result[]): string {
  const pieces = results.map((result) => formatter.result(result));
  return [formatter.start(), ...pieces, formatter.end()].join('');
}
