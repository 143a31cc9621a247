import { check, notAReport } from '../lib/check.ts';
import type { Edition, Text } from '../lib/form/types.ts';
import { mayBeReport } from '../lib/page/detect.ts';
import type { Result } from '../lib/report/schema.ts';
import { decode, isBinary } from './decode.ts';
import { MAX_BYTES } from './limits.ts';
import { explain, Problem } from './problem.ts';
import { readFileCapped } from './read.ts';

/** How an input is written: markup or the text of a report; `unknown` where only its content tells. */
export type Kind = 'html' | 'text' | 'unknown';

/** One input to check: a file to read, or bytes that came from elsewhere. Goes to a worker as it is. */
export interface Job {
  source: string;
  kind: Kind;
  content: { path: string } | { bytes: Uint8Array; charset?: string };
  options: JobOptions;
}

export interface JobOptions {
  lang: 'zh' | 'en';
  edition?: Edition;
  baseUrl?: string;
}

export type Outcome = { source: string; result: Result } | { source: string; problem: Text };

/** How much of an unknown input is looked at for markup, in characters. */
const SNIFFED = 65_536;
const MARKUP = /<(?:!doctype|html|head|body|meta|title|table|div|span|p|br)[\s/>]/iu;

/** A page names an element early; the text of a report has no `<`. */
export function looksLikeHtml(text: string): boolean {
  return MARKUP.test(text.slice(0, SNIFFED));
}

/** @throws what says why the content cannot be read as text (see `explain`) */
export async function readText({ content }: Pick<Job, 'content'>): Promise<string> {
  const isFile = 'path' in content;
  const bytes = isFile ? await readFileCapped(content.path, MAX_BYTES) : content.bytes;
  const charset = isFile ? undefined : content.charset;
  if (isBinary(bytes, charset)) throw new Problem('不是文本文件', 'not a text file');
  return decode(bytes, charset);
}

async function checkPage(html: string, { source, options }: Job): Promise<Result> {
  if (!mayBeReport(html)) return notAReport(source, options.lang);
  // Most pages of a site are no reports: they need no document, so its parser is not loaded for them.
  const { parseDocument } = await import('./dom.ts');
  return check(parseDocument(html), { source, ...options }).result;
}

/** Reads and checks one input. Never rejects: what goes wrong is the outcome. */
export async function runJob(job: Job): Promise<Outcome> {
  const { source, kind, options } = job;
  try {
    const text = await readText(job);
    const isHtml = kind === 'html' || (kind === 'unknown' && looksLikeHtml(text));
    const result = isHtml ? await checkPage(text, job) : check(text, { source, ...options }).result;
    return { source, result };
  } catch (error) {
    return { source, problem: explain(error) };
  }
}

/** For inputs that never become a job's content. */
export function failed(source: string, error: unknown): Outcome {
  return { source, problem: explain(error) };
}
