import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { check, notAReport } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { mayBeReport } from '../../lib/page/detect.ts';
import type { Result } from '../../lib/report/schema.ts';
import { ratioLine } from './lines.ts';
import { assertCount, interleaved } from './measure.ts';
import { OTHER_PAGES, type OtherPage } from './other-pages.ts';

function callbacks(onopentagname: () => void): TokenizerCallbacks {
  const nothing = (): void => undefined;
  return {
    onattribdata: nothing,
    onattribentity: nothing,
    onattribend: nothing,
    onattribname: nothing,
    oncdata: nothing,
    onclosetag: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onend: nothing,
    onopentagend: nothing,
    onopentagname,
    onprocessinginstruction: nothing,
    onselfclosingtag: nothing,
    ontext: nothing,
    ontextentity: nothing,
  };
}

function tokenize(html: string, onTag = (): void => undefined): void {
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks(onTag));
  tokenizer.write(html);
  tokenizer.end();
}

/** What the command line does with a page it has read. */
function verdictOn(html: string): Result {
  if (!mayBeReport(html)) return notAReport('bench');
  return check(parseDocument(html), { source: 'bench' }).result;
}

function line({ name, html, needsTree }: OtherPage): string {
  let tags = 0;
  tokenize(html, () => tags++);
  assertCount(`${name}: characters`, html.length, 200_000);
  assertCount(`${name}: tags`, tags, 1_000);
  if (verdictOn(html).report !== null) throw new Error(`${name}: taken for a report`);
  if (mayBeReport(html) !== (needsTree === true)) throw new Error(`${name}: not ruled out as it should be`);

  const times = interleaved(
    { tokenizer: () => tokenize(html), verdict: () => verdictOn(html) },
    { rounds: needsTree ? 20 : 60, warmup: 10 },
  );
  const label = `${name}，${html.length} 字符 characters，${tags} 标签 tags`;
  return needsTree
    ? `${ratioLine(label, times.verdict, times.tokenizer)}　须建树才能判断 needs the tree`
    : ratioLine(label, times.verdict, times.tokenizer, { atMost: 0.2 });
}

/** Pages that are no report, against htmlparser2's bare tokenizer on the same text. */
export function noReport(): string[] {
  return ['非报告页 / 裸分词器 no report / bare tokenizer：', ...OTHER_PAGES.map(line)];
}
