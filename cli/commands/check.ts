import type { Edition } from '../../lib/form/types.ts';
import type { Formatter, Lang } from '../../lib/output/formatter.ts';
import { exitStatus, type FailOn } from '../exit-status.ts';
import { createFormatter, type Format, formatOptions } from '../format.ts';
import { expand, type Input } from '../inputs.ts';
import type { JobOptions, Outcome } from '../job.ts';
import { inOrder } from '../ordered.ts';
import { Output } from '../output.ts';
import { readPrevious } from '../previous.ts';
import { explain } from '../problem.ts';
import { Progress } from '../progress.ts';
import { reportProblem } from '../report-problem.ts';
import { Runner } from '../runner.ts';

export interface CheckCommandOptions {
  format?: Format;
  output?: string;
  failOn: FailOn;
  edition?: Edition;
  lang: Lang;
  baseUrl?: string;
  previous?: string;
}

/** Inputs that are read and checked ahead of the one whose result is written next. */
const AHEAD = 128;

function pieceOf(outcome: Outcome, formatter: Formatter, lang: Lang): string {
  const { source } = outcome;
  if ('result' in outcome) {
    if (outcome.refusal !== undefined) reportProblem(source, outcome.refusal, lang);
    return formatter.result(outcome.result);
  }
  const { problem } = outcome;
  reportProblem(source, problem, lang);
  return formatter.unreadable({ source, cause: problem[lang] });
}

/**
 * `gouji check`: writes a result for every input, in their order, and tells on standard error of the unreadable
 * ones and of those that last year's report does not fit. Nothing is checked where that one cannot be used at all.
 *
 * @returns the exit status (contract): 2 where an input could not be read or compared, else 1 where a finding is at or above
 *   `failOn`, else 0
 * @throws Node's error where the output cannot be written
 */
export async function checkCommand(args: readonly string[], options: CheckCommandOptions): Promise<number> {
  const { lang } = options;
  const others = [options.output, options.previous].filter((path) => path !== undefined);
  const { inputs, empty } = await expand(args, others);
  for (const folder of empty) {
    reportProblem(folder, { zh: '文件夹中没有可检查的文件', en: 'nothing to check in this folder' }, lang);
  }
  const runner = new Runner(inputs.length);
  try {
    return await checkInputs(inputs, runner, options);
  } finally {
    await runner.close();
  }
}

async function checkInputs(
  inputs: readonly Input[],
  runner: Runner,
  options: CheckCommandOptions,
): Promise<number> {
  const { lang, failOn } = options;
  const jobOptions = await jobOptionsOf(options, runner);
  if (jobOptions === null) return 2;
  const toTerminal = options.output === undefined && process.stdout.isTTY;
  const format = options.format ?? (toTerminal ? 'text' : 'json');
  const formatter = await createFormatter(format, formatOptions(lang, toTerminal));
  const output = await Output.open(options.output);
  const progress = new Progress(inputs.length, lang);
  let status = 0;
  try {
    await output.write(formatter.start());
    const outcomes = inOrder(inputs, AHEAD, async (input) => {
      const outcome = await runner.run(input, jobOptions);
      progress.tick();
      return outcome;
    });
    for await (const outcome of outcomes) {
      status = Math.max(status, exitStatus(outcome, failOn));
      if (toTerminal || exitStatus(outcome, 'never') === 2) progress.clear();
      await output.write(pieceOf(outcome, formatter, lang));
      if (output.closed) return status;
    }
    await output.write(formatter.end());
    await output.end();
  } finally {
    progress.clear();
  }
  return status;
}

/** What every input is checked with; null where last year's report cannot be used, which is said. */
async function jobOptionsOf(
  { lang, edition, baseUrl, previous }: CheckCommandOptions,
  runner: Runner,
): Promise<JobOptions | null> {
  const common = { lang, ...(edition && { edition }), ...(baseUrl && { baseUrl }) };
  if (previous === undefined) return common;
  try {
    return { ...common, previous: await readPrevious(previous, runner, lang) };
  } catch (error) {
    reportProblem(previous, explain(error), lang);
    return null;
  }
}
