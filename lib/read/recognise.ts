import { FIRST_YEAR, type Text } from '../form/index.ts';
import type { Table } from '../report/model.ts';
import { squash } from './characters.ts';
import type { Heading } from './headings.ts';
import type { MediaItem } from './outline.ts';

/** Why a page is not taken for a report. */
export const REASONS = {
  otherPage: {
    zh: '不是政府信息公开工作年度报告：页面上没有年度报告的标题和各部分标题',
    en: 'not an annual report on open government information: the page has neither its title nor its sections',
  },
  noText: {
    zh: '页面提到年度报告，但没有报告正文（可能是列表页、入口页或新闻）',
    en: 'the page names an annual report but does not hold its text (a list, an entry page or news)',
  },
  explained: {
    zh: '这是年度报告的图解或解读，不是年度报告本身',
    en: 'this explains an annual report and is not the report itself',
  },
  institution: {
    zh: '这是学校、医院等单位的信息公开报告，不适用行政机关的统一格式',
    en: 'this is the report of a school, hospital or the like, to which the unified form does not apply',
  },
  notice: {
    zh: '这是关于编制年度报告的通知或空白格式，不是年度报告',
    en: 'this is a notice about compiling reports or the blank form, not a report',
  },
} as const satisfies Record<string, Text>;

function beforeForm(year: number): Text {
  return {
    zh: `这是${year}年度的报告，早于${FIRST_YEAR}年统一格式，未检查`,
    en: `this is a report for ${year}, before the unified form of ${FIRST_YEAR}; it was not checked`,
  };
}

function onlyMedia(media: readonly MediaItem[]): Text {
  const names = { picture: '图片', attachment: '附件', frame: '内嵌框架' } as const;
  const english = { picture: 'pictures', attachment: 'attachments', frame: 'embedded frames' } as const;
  const types = [...new Set(media.map((item) => item.type))];
  const which = media
    .filter((item) => item.type !== 'picture')
    .slice(0, 3)
    .map((item) => item.text || item.href)
    .filter((text) => text !== '');
  const list = which.length > 0 ? `：${which.join('、').slice(0, 200)}` : '';
  return {
    zh: `页面上没有报告正文，内容在${types.map((type) => names[type]).join('、')}中，未检查${list}`,
    en: `the page holds no text of the report; it is in ${types.map((type) => english[type]).join(', ')} and was not checked${list}`,
  };
}

const EXPLAINED = /解读|图解|一图读懂|图说|漫画|问答|速览|长图/;
const INSTITUTION = /学年|大学|学院|医院|中学|小学|学校|幼儿园|卫生院|职业技术|集团|公司/;
const NOTICE = /通知|格式|模板|样式|样表|编制说明|填报说明|填表说明|工作指引|编写指南|编制指南|要求/;

export interface Evidence {
  /** Titles of the page and in the text that name such a report; one that names no organ and no year is weak. */
  titles: readonly string[];
  hasStrongTitle: boolean;
  /** `<title>` and the like, whatever they say. */
  pageTitle: string;
  headings: readonly Heading[];
  tables: readonly Table[];
  year: number | null;
  organ: string | null;
  /** Pictures, attachments and frames of the report's part of the page. */
  media: readonly MediaItem[];
}

/** Headings enough for a report whose title names none, beside its table. */
const MOST_HEADINGS = 4;
const FEWEST_HEADINGS = 2;
/** Rows of the applications table that make a page without headings a report. */
const FEWEST_ROWS = 10;

/** Whether it is a report; if not, why not. */
export function recognise(evidence: Evidence): { ok: true } | { ok: false; reason: Text } {
  const { titles, headings, tables, year } = evidence;
  const no = (reason: Text) => ({ ok: false as const, reason });
  const hasApplications = tables.some((table) => table.key === 'applications');
  const filled = tables.some(hasNumbers);
  const structured = headings.length >= MOST_HEADINGS && (hasApplications || titles.length > 0);

  // The column 政府信息公开年报 of a site names itself above whatever stands in it.
  if (!evidence.hasStrongTitle && !structured)
    return no(titles.length > 0 ? REASONS.noText : REASONS.otherPage);
  const title = [evidence.pageTitle, ...titles].map(squash);
  if (title.some((text) => EXPLAINED.test(text)) && !hasApplications) return no(REASONS.explained);
  if (year !== null && year < FIRST_YEAR) return no(beforeForm(year));
  const wholeTable = tables.some((table) => table.rows.size >= FEWEST_ROWS);
  if (headings.length < FEWEST_HEADINGS && !wholeTable) {
    return no(evidence.media.length > 0 && titles.length > 0 ? onlyMedia(evidence.media) : REASONS.noText);
  }
  if (!hasApplications && title.some((text) => INSTITUTION.test(text))) return no(REASONS.institution);

  // A notice may carry a report; the blank form has no number, and names neither organ nor year.
  const own = titles.filter((text) => !NOTICE.test(squash(text)));
  const nameless =
    evidence.organ === null || year === null || /[×xX＿_]{2,}|（单位）|\(单位\)/.test(titles.join(''));
  if (
    !filled &&
    (own.length === 0 || nameless) &&
    evidence.media.length === 0 &&
    (titles.length > 0 || nameless)
  ) {
    return no(REASONS.notice);
  }
  if (!filled && title.some((text) => NOTICE.test(text)) && headings.length < MOST_HEADINGS)
    return no(REASONS.notice);
  return { ok: true };
}

function hasNumbers(table: Table): boolean {
  return [...table.rows.values()].some(
    (row) => row.shape !== undefined || Object.values(row.cells).some((cell) => cell?.kind === 'number'),
  );
}
