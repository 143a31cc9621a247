import type { Edition } from '../../lib/form/types.ts';
import type { Formatter, Lang } from '../../lib/output/formatter.ts';
import { createFormatter, type Format, formatOptions } from '../format.ts';
import { expand } from '../inputs.ts';
import type { Outcome } from '../job.ts';
import { inOrder } from '../ordered.ts';
import { Output } from '../output.ts';
import { Progress } from '../progress.ts';
import { reportProblem } from '../report-problem.ts';
import { Runner } from '../runner.ts';

export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface CheckCommandOptions {
  format?: Format;
  output?: string;
  failOn: FailOn;
  edition?: Edition;
  lang: Lang;
  baseUrl?: string;
}

/** Inputs that are read and checked ahead of the one whose result is written next. */
const AHEAD = 128;

const GRAVE: Readonly<Record<FailOn, ReadonlySet<string>>> = {
  error: new Set(['error']),
  warning: new Set(['error', 'warning']),
  never: new Set(),
};

function exitStatus(outcome: Outcome, failOn: FailOn): 0 | 1 | 2 {
  if ('problem' in outcome) return 2;
  return outcome.result.findings.some(({ severity }) => GRAVE[failOn].has(severity)) ? 1 : 0;
}

function pieceOf(outcome: Outcome, formatter: Formatter, lang: Lang): string {
  if ('result' in outcome) return formatter.result(outcome.result);
  const { source, problem } = outcome;
  reportProblem(source, problem, lang);
  return formatter.unreadable({ source, cause: problem[lang] });
}

/**
 * `gouji check`: writes a result for every input, in their order, and tells of the unreadable ones on standard
 * error.
 *
 * @returns the exit status (contract): 2 where an input could not be read, else 1 where a finding is at or above
 *   `failOn`, else 0
 * @throws Node's error where the output cannot be written
 */
export async function checkCommand(args: readonly string[], options: CheckCommandOptions): Promise<number> {
  const { lang, failOn, edition, baseUrl } = options;
  const toTerminal = options.output === undefined && process.stdout.isTTY;
  const format = options.format ?? (toTerminal ? 'text' : 'json');
  const formatter = await createFormatter(format, formatOptions(lang, toTerminal));
  const output = await Output.open(options.output);
  const { inputs, empty } = await expand(args, options.output);
  for (const folder of empty) {
    reportProblem(folder, { zh: '文件夹中没有可检查的文件', en: 'nothing to check in this folder' }, lang);
  }

  const runner = new Runner(
    { lang, ...(edition && { edition }), ...(baseUrl && { baseUrl }) },
    inputs.length,
  );
  const progress = new Progress(inputs.length, lang);
  let status = 0;
  try {
    await output.write(formatter.start());
    const outcomes = inOrder(inputs, AHEAD, async (input) => {
      const outcome = await runner.run(input);
      progress.tick();
      return outcome;
    });
    for await (const outcome of outcomes) {
      status = Math.max(status, exitStatus(outcome, failOn));
      if (toTerminal || 'problem' in outcome) progress.clear();
      await output.write(pieceOf(outcome, formatter, lang));
      if (output.closed) return status;
    }
    await output.write(formatter.end());
    await output.end();
  } finally {
    progress.clear();
    await runner.close();
  }
  return status;
}
