import { decode, isBinary } from '../lib/charset.ts';
import { type Checked, check, notAReport, notCompared } from '../lib/check.ts';
import type { Edition, Text } from '../lib/form/types.ts';
import { looksLikeHtml, mayBeReport } from '../lib/page/detect.ts';
import { Problem } from '../lib/problem.ts';
import type { Report } from '../lib/report/model.ts';
import type { Result } from '../lib/report/schema.ts';
import { MAX_BYTES } from './limits.ts';
import { explain } from './problem.ts';
import { readFileCapped } from './read.ts';

/** How an input is written: markup or the text of a report; `unknown` where only its content tells. */
export type Kind = 'html' | 'text' | 'unknown';

/** One input to check: a file to read, or bytes or text that came from elsewhere. Goes to a worker as it is. */
export interface Job {
  source: string;
  kind: Kind;
  content: { path: string } | { bytes: Uint8Array; charset?: string } | { text: string };
  options: JobOptions;
}

export interface JobOptions {
  lang: 'zh' | 'en';
  edition?: Edition;
  baseUrl?: string;
  /** Last year's report, to check this one against. */
  previous?: Report;
  /** The outcome brings the report as it was read: it is to be `previous` for others. */
  keepReport?: true;
}

/** A result, and where it was asked for another report to compare with and that one does not fit, why. */
export interface Success {
  source: string;
  result: Result;
  refusal?: Text;
  report?: Report;
}

export type Outcome = Success | { source: string; problem: Text };

/** @throws what says why the content cannot be read as text (see `explain`) */
export async function readText({ content }: Pick<Job, 'content'>): Promise<string> {
  if ('text' in content) return content.text;
  const isFile = 'path' in content;
  const bytes = isFile ? await readFileCapped(content.path, MAX_BYTES) : content.bytes;
  const charset = isFile ? undefined : content.charset;
  if (isBinary(bytes, charset)) throw new Problem('不是文本文件', 'not a text file');
  return decode(bytes, charset);
}

async function checkPage(html: string, job: Job): Promise<Success> {
  const { source, options } = job;
  if (!mayBeReport(html)) return { source, result: notAReport(source, options.lang) };
  // Most pages of a site are no reports: they need no document, so its parser is not loaded for them.
  const { parseDocument } = await import('../lib/dom/document.ts');
  return successOf(check(parseDocument(html), { source, ...options }), job);
}

function successOf({ result, refusal, report }: Checked, { source, options }: Job): Success {
  return {
    source,
    result,
    ...(refusal !== null && { refusal: notCompared(refusal.reason) }),
    ...(options.keepReport && report !== null && { report }),
  };
}

/** Reads and checks one input. Never rejects: what goes wrong is the outcome. */
export async function runJob(job: Job): Promise<Outcome> {
  const { source, kind, options } = job;
  try {
    const text = await readText(job);
    const isHtml = kind === 'html' || (kind === 'unknown' && looksLikeHtml(text));
    if (isHtml) return await checkPage(text, job);
    return successOf(check(text, { source, ...options }), job);
  } catch (error) {
    return { source, problem: explain(error) };
  }
}

/** For inputs that never become a job's content. */
export function failed(source: string, error: unknown): Outcome {
  return { source, problem: explain(error) };
}
