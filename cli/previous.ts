import { Problem } from '../lib/problem.ts';
import { unfitPrevious } from '../lib/read/pair.ts';
import type { Report } from '../lib/report/model.ts';
import { expand } from './inputs.ts';
import type { JobOptions } from './job.ts';
import type { Runner } from './runner.ts';

/**
 * Last year's report, read once and as every input is.
 *
 * @param argument a file or an address
 * @throws {Problem} where it cannot be read, or can be the report of the year before for none
 */
export async function readPrevious(
  argument: string,
  runner: Runner,
  lang: JobOptions['lang'],
): Promise<Report> {
  const [input, ...more] = (await expand([argument])).inputs;
  if (input === undefined || input.type === 'stdin' || more.length > 0) {
    throw new Problem('请给出一个文件或网址', 'name one file or address');
  }
  const outcome = await runner.run(input, { lang, keepReport: true });
  if ('problem' in outcome) throw new Problem(outcome.problem.zh, outcome.problem.en);
  const { report, result } = outcome;
  if (report === undefined) {
    // The reason is in the language of messages; the other one is not shown.
    const { reason = '' } = result;
    throw new Problem(`不能作为上年度报告：${reason}`, `cannot be last year’s report: ${reason}`);
  }
  const refusal = unfitPrevious(report);
  if (refusal === null) return report;
  throw new Problem(
    `不能作为上年度报告：${refusal.reason.zh}`,
    `cannot be last year’s report: ${refusal.reason.en}`,
  );
}
