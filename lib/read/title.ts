import type { Title } from '../report/model.ts';
import { fold, squash } from './characters.ts';
import { yearsIn } from './dates.ts';
import type { Line, Outline } from './outline.ts';

/** What every title of such a report says, with or without 政府, 工作 and 年度. */
const SUBJECT =
  /(?:政府)?信息公开(?:工作)?(?:的)?(?:情况)?(?:20\d{2}年?度?)?(?:工作)?(?:的)?(?:年度工作报告|年度报告|年度情况报告|年报|工作报告|情况报告|年度总结报告|报告)/;
const LONGEST = 90;
const MOST_LINES = 3;

export interface FoundTitle extends Title {
  line: Line | null;
  /** Index in the outline; -1 for the page's own title. */
  at: number;
}

/** Whether a text is about such a report at all. */
export function namesReport(text: string): boolean {
  return SUBJECT.test(squash(text));
}

/** Nothing left but the report's kind and its year: a navigation entry, or a title without its organ. */
export function isGeneric(text: string): boolean {
  return organIn(text) === null && yearsIn(text).length === 0;
}

/**
 * The titles above the text, top to bottom: lines, or up to three lines together, that name the report. Links,
 * breadcrumbs and sentences are none.
 *
 * @param to index of the first heading
 */
export function findTitles(outline: Outline, to: number): FoundTitle[] {
  const lines = outline.items
    .slice(0, to)
    .flatMap((item, at) => (item.kind === 'line' && item.text !== '' ? [{ line: item, at }] : []));
  const found: FoundTitle[] = [];
  for (let i = 0; i < lines.length; i++) {
    const title = titleAt(lines, i);
    if (!title) continue;
    found.push(title.found);
    i += title.lines - 1;
  }
  const named = found.filter((title) => !isGeneric(title.text));
  return named.length > 0 ? named : found.slice(0, 1);
}

/** Before a title in the page's list of particulars. */
const NAME_LABEL = /^(?:信息名称|文件名称|名\s?称|标\s?题|题\s?名)\s?[:：]?\s?/;

/** The way to a page, in one line: `首页 / 政府信息公开 / 年报`. */
const isBreadcrumb = (text: string): boolean =>
  /^(?:首\s*页|(?:您?的?当前|您的|您现在的|所在)(?:所在)?位置)/.test(text) || text.split(/[/／]/).length > 2;

/** Several words with spaces between them: navigation, or the page's particulars. */
const isList = (text: string): boolean =>
  text.split(' ').filter((word) => /^[\p{sc=Han}]{2,}$/u.test(word)).length >= 3;

function titleAt(
  lines: readonly { line: Line; at: number }[],
  i: number,
): { found: FoundTitle; lines: number } | null {
  let text = '';
  for (let more = 0; more < MOST_LINES; more++) {
    const next = lines[i + more];
    if (!next || next.line.link || /[>＞»。；;|，]|,(?!\s*$)/.test(next.line.text)) return null;
    if (isBreadcrumb(next.line.text)) return null;
    const own = more === 0 ? next.line.text.replace(NAME_LABEL, '') : next.line.text;
    text = fold(`${text}${text === '' || isCjk(text.at(-1)) ? '' : ' '}${own}`);
    if (squash(text).length > LONGEST) return null;
    if (namesReport(text)) {
      const first = lines[i];
      return first
        ? { found: { text, years: yearsIn(text), line: first.line, at: first.at }, lines: more + 1 }
        : null;
    }
    // Only a line that could be the beginning of a title is read on.
    if (!/信息|公开|年|局|厅|委|政府|办|镇|乡|街道/.test(next.line.text) || /[:：]/.test(next.line.text))
      return null;
    if (isList(next.line.text)) return null;
  }
  return null;
}

const isCjk = (character: string | undefined): boolean =>
  character !== undefined && /\p{sc=Han}|[）)】]/u.test(character);

/** Names of metas that carry the article's title. */
const TITLE_METAS = ['articletitle', 'og:title', 'title'];

/** The page's own title, its site's name cut off. */
export function pageTitle(outline: Outline): FoundTitle | null {
  const metas = TITLE_METAS.map((name) => outline.metas.find((meta) => meta.name === name)?.content ?? '');
  for (const candidate of [...metas, outline.title]) {
    const parts = candidate.split(/[_|]|\s[-–—]+\s?|--+/).map(fold);
    const text = parts.find(namesReport);
    if (text !== undefined) return { text, years: yearsIn(text), line: null, at: -1 };
  }
  return null;
}

/** The name of the site before the title. */
const SITE = /^.{0,30}(?:网站|门户网|政府网)[-_—–]+/;
/** Words around the organ in a title. */
const BEFORE = /^(?:附件\d*[:：]?|关于)?(?:公布|发布|印发|公开|转发|报送)?[《<“"]?/;
const YEAR = /(?:20\d{2}|[二][〇○零Oo][〇○零Oo一二三四五六七八九]{2})(?:年度|年)?/g;

/** The organ a title names: what stands before 政府信息公开, years and brackets aside. */
export function organIn(title: string): string | null {
  const text = title.normalize('NFKC').replace(/\s+/g, '');
  const subject = SUBJECT.exec(text);
  if (!subject) return null;
  const before = text
    .slice(0, subject.index)
    .replace(SITE, '')
    .replace(BEFORE, '')
    .replace(YEAR, '')
    .replace(/^(?:关于)?[《<“"]?/, '')
    .replace(/(?:关于)?(?:印发|公布|发布)?[《<“"]?(?:本年度?|年度|度)?(?:的)?$/, '')
    .replace(/[《》<>“”":：、，,.。]/g, '');
  // 人民政府信息公开: the 政府 belongs to both.
  const organ = before.endsWith('人民') ? `${before}政府` : before;
  return organ.length >= 2 && organ.length <= 50 ? organ : null;
}
