import type { Title } from '../report/model.ts';
import { fold, squash } from './characters.ts';
import { dateIn, yearsIn } from './dates.ts';
import { isOrganLine, isSignature } from './furniture.ts';
import type { Outline } from './outline.ts';
import { organIn } from './title.ts';

/** Metas that carry the day a page went online. */
const DATE_METAS = [
  'pubdate',
  'publishdate',
  'publishtime',
  'publish_date',
  'firstpublishedtime',
  'article:published_time',
  'datepublished',
  'createdate',
];
const DATE_LABEL =
  /(?:发\s?布\s?时\s?间|发\s?布\s?日\s?期|公\s?开\s?日\s?期|公\s?开\s?时\s?间|发文日期|发布于|信息时间|公布日期|发表日期|发表时间|提供日期|(?<=^|\s)(?:日\s?期|时\s?间)(?=\s?[:：]))\s?[\]】]?\s?[:：]?/;

/**
 * The day of publication: the page's metas, then a line or table cell that says 发布时间, 发布日期 or 公开日期,
 * then the date of the 落款.
 */
export function publicationDate(outline: Outline, closing: readonly string[]): string | null {
  for (const name of DATE_METAS) {
    const date = dateIn(outline.metas.find((meta) => meta.name === name)?.content ?? '');
    if (date) return date;
  }
  const lines = outline.items
    .filter((item) => item.kind === 'line')
    .map((line) => line.text)
    .filter((text) => text !== '');
  for (const [index, line] of lines.entries()) {
    const match = line.length > 400 ? null : DATE_LABEL.exec(line);
    if (!match) continue;
    const rest = line.slice(match.index + match[0].length).trim();
    const date = rest === '' ? startsWithDate(lines[index + 1] ?? '') : startsWithDate(rest);
    if (date) return date;
  }
  const signed = closing.filter(isSignature).toReversed();
  return signed.map(dateIn).find((date) => date !== null) ?? null;
}

/** A date label counts only for the date right behind it. */
function startsWithDate(rest: string): string | null {
  return /^[[【]?[20二]/.test(rest) ? dateIn(rest.slice(0, 24)) : null;
}

const COMPILED_BY = /由([^，。；、由]{4,30}?)(?:负责)?(?:编制|编写|撰写)/;
/** What is said between the organ and 编制. */
const BESIDES = /结合|根据|按照|依据|依照|会同|组织|汇总|综合|统一|牵头|具体/;
const PUBLISHER_LABELS =
  /^(?:发布机构|发布单位|公开单位|公开机构|发文机关|信息来源|责任部门|公开责任部门|来源)[:：]?/;

/** It signs and publishes for its government: whose report it is, its name alone does not say. */
const GOVERNMENT_OFFICE = /(?:政府|府)(?:办公室|办公厅|办)$/;

/** The organ: from the titles; else who compiled the report, who signed it, who published the page. */
export function organOf(
  titles: readonly Title[],
  outline: Outline,
  preamble: readonly string[],
  closing: readonly string[],
): string | null {
  for (const { text } of titles) {
    const organ = organIn(text);
    if (organ) return organ;
  }
  for (const line of preamble) {
    const compiler = COMPILED_BY.exec(squash(line))?.[1]?.split(BESIDES)[0] ?? '';
    if (isOrganLine(compiler)) return compiler;
  }
  const signed = closing
    .flatMap((line) => fold(line).split(' '))
    .findLast((line) => isOrganLine(line) && !GOVERNMENT_OFFICE.test(squash(line)));
  if (signed) return signed;
  return publisher(outline);
}

function publisher(outline: Outline): string | null {
  const lines = outline.items.filter((item) => item.kind === 'line').map((line) => squash(line.text));
  for (const [index, line] of lines.entries()) {
    const match = line.length <= 60 ? PUBLISHER_LABELS.exec(line) : null;
    if (!match) continue;
    const rest = line.slice(match[0].length) || lines[index + 1] || '';
    if (isOrganLine(rest) && !GOVERNMENT_OFFICE.test(rest)) return rest;
  }
  const meta =
    outline.metas.find(({ name }) => name === 'contentsource' || name === 'sitename')?.content ?? '';
  return isOrganLine(meta) && !GOVERNMENT_OFFICE.test(squash(meta)) ? squash(meta) : null;
}

/** `〔2021〕30号` and its like. */
const DOCUMENT_NUMBER = /[〔[(【［]?20\d{2}[〕\])】］]\d{1,5}号/g;
const PERIOD = /(20\d{2})年1月1日(?:起)?(?:至|到|-|—|–|~|～)+(?:(20\d{2})年)?12月31日/;

/** `某局2025年政府信息公开工作年度报告` in a sentence; the year of a document's number is no year of the report. */
const NAMED =
  /(20\d{2})年度?(?:的)?(?:政府)?(?:信息|政务)公开(?:工作)?(?:的)?(?:情况)?(?:年度|年)?(?:工作)?报告/;

/** In so many first paragraphs a report says what it is; further down it may name the one of the year before. */
const OPENING = 3;

/**
 * The report year. Witnesses: titles, the statistical period the text names, the report's name in its first
 * paragraphs, the years that paragraphs of section 一 begin with, the year before publication. The title is
 * believed unless the others agree against it.
 */
export function reportYear(
  titles: readonly Title[],
  text: readonly string[],
  published: string | null,
): number | null {
  const votes = new Map<number, number>();
  const vote = (year: number | undefined, weight: number): void => {
    if (year !== undefined) votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  const titled = titles.find((title) => title.years.length > 0)?.years.at(-1);
  vote(titled, 4);
  const squashed = text.map(squash);
  const period = squashed.map((line) => PERIOD.exec(line)).find((match) => match !== null);
  if (period) vote(Number(period[2] ?? period[1]), 2);
  const name = squashed
    .slice(0, OPENING)
    .map((line) => NAMED.exec(line)?.[1])
    .find((year) => year !== undefined);
  vote(name === undefined ? undefined : Number(name), 1);
  vote(
    mostFrequent(
      squashed
        .map((line) => /^(?:.{0,6}?)(20\d{2})年/.exec(line)?.[1])
        .filter((year) => year !== undefined)
        .map(Number),
    ),
    2,
  );
  if (published) vote(Number(published.slice(0, 4)) - 1, 1);
  const [best] = [...votes].toSorted(
    ([a, x], [b, y]) => y - x || Number(b === titled) - Number(a === titled),
  );
  return best?.[0] ?? yearsIn(squashed.join('').slice(0, 2000).replace(DOCUMENT_NUMBER, ''))[0] ?? null;
}

function mostFrequent(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
