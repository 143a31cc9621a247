import { z } from 'zod';
import { notChecked } from '../../lib/check.ts';
import type { Edition } from '../../lib/form/types.ts';
import type { Lang } from '../../lib/output/formatter.ts';
import { ndjsonFormatter } from '../../lib/output/json.ts';
import { Problem } from '../../lib/problem.ts';
import { exitStatus, type FailOn } from '../exit-status.ts';
import { failed, type Job, type Outcome } from '../job.ts';
import { MAX_LINE } from '../limits.ts';
import { linesOf, type StreamLine } from '../lines.ts';
import { inOrder } from '../ordered.ts';
import { Output } from '../output.ts';
import { Pool } from '../pool.ts';
import { reportProblem } from '../report-problem.ts';
import { isWebAddress } from '../web-address.ts';

/** Lines that are read ahead of the one whose result is written next: enough that the worker never waits. */
const AHEAD = 4;

const LINE = z.object({ source: z.string(), html: z.string() });

export interface CheckLinesOptions {
  output?: string;
  failOn: FailOn;
  edition?: Edition;
  lang: Lang;
}

/**
 * `gouji check --stdin ndjson`: a page a line on standard input, a result a line on the output, in the same order.
 * One core is used: whoever starts it starts as many as there are. What cannot be checked has a result that says
 * so, and is told on standard error as well.
 *
 * @returns the exit status (contract), as of `checkCommand`
 * @throws Node's error where the output cannot be written
 */
export async function checkLines(options: CheckLinesOptions): Promise<number> {
  const { lang, failOn } = options;
  const formatter = ndjsonFormatter();
  const output = await Output.open(options.output);
  const pool = new Pool({ threads: 1 });
  let status = 0;
  try {
    const outcomes = inOrder(numbered(linesOf(process.stdin, MAX_LINE)), AHEAD, (line) =>
      outcomeOf(line, pool, options),
    );
    for await (const outcome of outcomes) {
      status = Math.max(status, exitStatus(outcome, failOn));
      if ('problem' in outcome) reportProblem(outcome.source, outcome.problem, lang);
      const result =
        'problem' in outcome ? notChecked(outcome.source, outcome.problem[lang], lang) : outcome.result;
      await output.write(formatter.result(result));
      if (output.closed) return status;
    }
    await output.end();
  } finally {
    await pool.close();
  }
  return status;
}

interface Numbered {
  line: StreamLine;
  /** From 1. */
  number: number;
}

/** Empty lines are none, and yet counted. */
async function* numbered(lines: AsyncIterable<StreamLine>): AsyncGenerator<Numbered> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (!('text' in line) || line.text.trim() !== '') yield { line, number };
  }
}

/** Never rejects: a line that is wrong is the outcome. */
async function outcomeOf(
  { line, number }: Numbered,
  pool: Pool,
  options: CheckLinesOptions,
): Promise<Outcome> {
  const source = `-:${number}`;
  if ('problem' in line) return failed(source, line.problem);
  try {
    return await pool.run(jobOf(line.text, options));
  } catch (error) {
    return failed(source, error);
  }
}

/** @throws {Problem} where the line is not what it should be */
function jobOf(text: string, { lang, edition }: CheckLinesOptions): Job {
  const { success, data } = LINE.safeParse(parsed(text));
  if (!success) {
    throw new Problem(
      '这一行不是 {"source": "…", "html": "…"} 形式的 JSON',
      'this line is not JSON of the form {"source": "…", "html": "…"}',
    );
  }
  const { source, html } = data;
  const options = { lang, ...(edition && { edition }), ...(isWebAddress(source) && { baseUrl: source }) };
  return { source, kind: 'html', content: { text: html }, options };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
