import type { Link, PageLinks } from '../page/page-links.ts';
import { squash } from '../read/characters.ts';
import { dateIn, yearsIn } from '../read/dates.ts';
import { isGeneric, namesReport } from '../read/title.ts';
import type { Column, Found, From } from './model.ts';
import { organAmong, organName, readTitle, titleOf } from './title.ts';

/** What is known of a list before its links are looked at. */
export interface ListContext {
  /** Whether it is a list of such reports, by its title, its column or the way to it. */
  ofReports: boolean;
  organ: string | null;
  year: number | null;
  /** What the link that led to the list said of it. */
  column: Column | null;
}

/** What the page says of itself. */
export function contextOf(page: PageLinks, column: Column | null): ListContext {
  const names = [...page.title.split(/[_|>»]|[-–—]+/), page.column, ...partsOf(page.trail)].map((part) =>
    part.trim(),
  );
  const reports = names.filter((name) => namesReport(name));
  const years = [...new Set(reports.flatMap(yearsIn))];
  const organs = reports.map(organOfGroup).filter((organ) => organ !== null);
  return {
    ofReports: reports.length > 0 || (column !== null && namesReport(column.text)),
    // The site's own name stands in every title: it says nothing of whose reports these are.
    organ: organOnWay(page.trail) ?? organs[0] ?? null,
    year: years.length === 1 ? (years[0] ?? null) : null,
    column,
  };
}

const partsOf = (trail: string): string[] => trail.split(/[>＞»/／→\-_]/);

/** The last organ on the way to the page; the way begins with the site's own name, which says nothing. */
function organOnWay(trail: string): string | null {
  const [, ...parts] = partsOf(trail).map((part) => organName(part.replace(/^.*位置[:：]/, '')));
  return parts.findLast((organ) => organ !== null) ?? null;
}

/** A link's report; a column that may hold reports; null for any other link. */
export type Reading = { report: Found } | { column: Column } | null;

/** Text of a link that leads to a report whose title stands elsewhere. */
const SHORT =
  /^(?:(20\d{2})年?度?)?(?:政府)?(?:信息公开)?(?:工作)?(?:年度工作|年度|年)?(?:情况)?(?:报告|年报|报)?(?:全文|正文)?(?:\.?(?:pdf|docx?|wps|ofd))?$|^(?:点击)?(?:查看|下载|浏览|打开|阅读|进入)(?:全文|详情|报告|年报|附件|原文)?$|^(?:详情|链接|附件|全文|正文|pdf)$/i;

/** The address of a list rather than of an article. */
const LIST_ADDRESS =
  /\/(?:(?:index|list|default|column-index|node|more|main|channel)[\w-]*\.\w+|(?:col|channels?|column)\/\w+(?:\/[^/]*)?)?$|[?&](?:col(?:umn)?_?id|cat(?:e?gory)?_?id|node_?id|wbtreeid|channel_?id)=[^&]*(?:&|$)(?!.*(?:news|content|info|art(?:icle)?)_?id=)/i;

const isListAddress = (url: string): boolean => {
  const { pathname, search } = new URL(url);
  return LIST_ADDRESS.test(pathname) || LIST_ADDRESS.test(search);
};

/** The address of an article or a file, as software writes them: t20230118_1234.html, art_12_3456.html. */
const ARTICLE_ADDRESS =
  /\/(?:t?\d{6,8}_\d+|(?:art|content|post|mpost|article)_\w+|\d{4,})\.\w+$|\/info\/\d+\/\d+\.\w+$|\/20\d{2}(?:[/-]?\d{2}){1,2}\/.*\.\w+$|\.(?:pdf|docx?|wps|ofd)$/i;

const isArticleAddress = (url: string): boolean => ARTICLE_ADDRESS.test(new URL(url).pathname);

/** What a link is. */
export function readLink(link: Link, page: string, context: ListContext): Reading {
  const title = titleOf(link);
  const plain = squash(title.slice(0, 200));
  if (plain.includes('信息公开')) {
    const reading = readNamed(link, title, page, context);
    if (reading) return reading;
  }
  if (link.furniture) return null;
  if (SHORT.test(plain)) return readShort(link, title, page, context);
  return readOrgan(link, title, page, context);
}

/** A link whose own text names the report. */
function readNamed(link: Link, title: string, page: string, context: ListContext): Reading {
  const said = readTitle(title);
  if (!said) return null;
  const year = said.manyYears ? null : said.year;
  if (year !== null) {
    const report = found(link, title, page, context, said.organ, year);
    const isList = said.organ === null && report.date === null && isListAddress(link.href);
    return isList ? { column: columnOf(link, report.organ, year) } : { report };
  }
  // 政府信息公开年报, or 教育局政府信息公开年报: a report, or the column with all of them.
  if (link.furniture) return { column: columnOf(link, said.organ, null) };
  const report = found(link, title, page, context, said.organ, null);
  const isReport =
    said.manyYears ||
    report.year !== null ||
    report.date !== null ||
    !(isGeneric(title) || isListAddress(link.href));
  return isReport ? { report } : { column: columnOf(link, said.organ, null) };
}

/** 2022年, 查看: what it leads to is said around it. */
function readShort(link: Link, title: string, page: string, context: ListContext): Reading {
  if (!isAmongReports(link, context)) return null;
  const years = yearsIn(title);
  const year = years.length === 1 ? (years[0] ?? null) : null;
  if (title === '' || (year === null && /^\D{0,2}$/.test(title) && !/报|查|下|详|附|链/.test(title)))
    return null;
  const report = found(link, title, page, context, null, year);
  if (report.year === null) return null;
  return year !== null && isListAddress(link.href)
    ? { column: columnOf(link, report.organ, year) }
    : { report };
}

/** The name of an organ: of its report where one year's are listed, else of its column. */
function readOrgan(link: Link, title: string, page: string, context: ListContext): Reading {
  const organ = organName(title);
  if (organ === null) return null;
  if (isListAddress(link.href) || !isAmongReports(link, context))
    return { column: columnOf(link, organ, null) };
  const report = found(link, title, page, context, organ, null);
  return report.year !== null || isArticleAddress(link.href)
    ? { report }
    : { column: columnOf(link, organ, null) };
}

const isAmongReports = (link: Link, context: ListContext): boolean =>
  context.ofReports || [link.head, ...link.groups.slice(0, 2)].some((text) => namesReport(text));

const columnOf = ({ href, text, title }: Link, organ: string | null, year: number | null): Column => ({
  url: href,
  text: text || title,
  organ,
  year,
});

type Said<T> = readonly [From, T | null];
const firstOf = <T>(said: readonly Said<T>[]): { value: T | null; from: From | null } => {
  const [from = null, value = null] = said.find(([, value]) => value !== null) ?? [];
  return { value, from };
};

/** A date that begins or ends a link's text, and is none of its title's. */
const OWN_DATE =
  /^[[(【（]?20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?=[\s\])】）])|(?<=[\s[(【（])20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?=[\])】）]?$)/;

function found(
  link: Link,
  title: string,
  page: string,
  context: ListContext,
  ownOrgan: string | null,
  ownYear: number | null,
): Found {
  const [first = '', second = ''] = link.groups;
  const organ = firstOf<string>([
    ['title', ownOrgan],
    ['row', organAmong(link.beside)],
    ['head', organAmong(link.head)],
    ['group', organOfGroup(first) ?? organOfGroup(second)],
    ['list', context.column?.organ ?? null],
    ['page', context.organ],
  ]);
  const year = firstOf<number>([
    ['title', ownYear],
    ['head', onlyYear(link.head)],
    ['row', onlyYear(link.beside)],
    ['group', yearOfGroup(first) ?? yearOfGroup(second)],
    ['list', context.column?.year ?? null],
    ['page', context.year],
  ]);
  return {
    url: link.href,
    title: title.slice(0, 200),
    organ: organ.value,
    organFrom: organ.from,
    year: year.value,
    yearFrom: year.from,
    date: dateIn(link.beside) ?? dateIn(OWN_DATE.exec(link.text)?.[0] ?? ''),
    page,
  };
}

/** A heading says the organ alone, or with the name of its reports. */
function organOfGroup(text: string): string | null {
  return organName(text) ?? (namesReport(text) ? organName(readTitle(text)?.organ ?? '') : null);
}

/** A year and hardly more: a date is no report's year. */
function onlyYear(text: string): number | null {
  const years = yearsIn(text);
  const rest = squash(text).replace(/20\d{2}|[年度报告政府信息公开工作情况()\s]/g, '');
  return years.length === 1 && !/\d/.test(rest) ? (years[0] ?? null) : null;
}

function yearOfGroup(text: string): number | null {
  return namesReport(text) || /^\D{0,3}20\d{2}年?度?\D{0,6}$/.test(squash(text)) ? onlyYear(text) : null;
}
