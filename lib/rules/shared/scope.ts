import type { Report } from '../../report/model.ts';
import { clausesOf, compact, type Paragraph, paragraphsOf, sentencesOf, withoutNames } from './sentences.ts';

/**
 * Which clauses speak of this organ, of the report year and of the whole. A number in any other clause says
 * nothing that the tables could contradict.
 */
export interface Clause {
  paragraph: Paragraph;
  sentence: string;
  text: string;
  /** Another year, a longer span of years, or a date after the year. */
  otherTime: boolean;
  /** Another body, or several bodies together. */
  otherBody: boolean;
  /** A part: one channel, one kind of applicant or of application. */
  part: boolean;
  /** A comparison with another year: its numbers are differences. */
  comparison: boolean;
}

const SPANS =
  /上年|上一年|去年|前年|往年|历年|近年|近[两二三四五]年|连续|同期|以来|至今|累计|截至|截止|目前|迄今|十[三四]五|历史|[一二三四]季度|半年|\d{1,2}月/;
/** Dates that together mean the whole year. */
const FULL_YEAR =
  /(?<!\d)1月1日起?|(截至|截止|至|到|-|—)?到?(\d{4}年)?(12月31日|年底)止?|(?<!\d)1月?(至|-|—|到)12月/g;
const YEARS = /(?<!\d)(?:19|20)\d{2}(?=年)/g;
const THIS_YEAR = /本年|今年|全年|当年|年内|本年度/;
const OTHER_BODIES =
  /代表|代为|代[区市县省镇乡]|协助|协办|配合|转办|交办|指导|牵头|组织各|全[省市区县州镇乡旗盟]|全系统|各[部单镇乡街科区县市委股处]|下属|所属|[直局委厅市区县]属|下级|上级|系统各|[省市区县州旗]政府|人民政府|政府办|其他(单位|部门|机关)|兄弟/;
const OWN_BODY =
  /(本|我)(机关|单位|局|委|办|厅|部|院|处|县|区|市|州|省|镇|乡|街道|中心|府|行|级|署|室|会|站|所)/;
const PARTS =
  /其中|其余|另有|另外|分别|除|当面|现场|网上|网络|线上|线下|在线|互联网|信函|邮寄|邮件|邮箱|信件|来信|传真|平台|网站|系统|窗口|电话|书面|口头|公众号|新媒体|微信|微博|12345|涉及|要求|请求|关于|有关|重复|信访|撤回|撤销|补正|此类|该类|类申请|这类|一类|不属于|属于|其它|大量|批量|集中|同一/;
const WHO = /自然人|个人|公民|群众|市民|村民|居民|企业|法人|商业|科研|组织|律师/g;
const COMPARISON = /较|相比|同比|环比|增长|增加|减少|下降|上升|降低|持平|比(上|去|前|\d)|多于|少于|翻/;

const CLAUSES = new WeakMap<Report, readonly Clause[]>();

/** Every clause of the report with its bearing. A report without a year has none: nothing can be compared. */
export function clausesInScope(report: Report): readonly Clause[] {
  const known = CLAUSES.get(report);
  if (known) return known;
  const made = clausesIn(report);
  CLAUSES.set(report, made);
  return made;
}

function clausesIn(report: Report): readonly Clause[] {
  const { year } = report;
  const organ = report.organ === null ? '' : compact(report.organ);
  if (year === null) return [];
  return paragraphsOf(report).flatMap((paragraph) => clausesOfParagraph(paragraph, year, organ));
}

/** Whether a clause states something about the whole of the report year and of this organ. */
export function isPlain(clause: Clause): boolean {
  return !clause.otherTime && !clause.otherBody && !clause.part && !clause.comparison;
}

/**
 * Time and body carry on through a paragraph until another is named; a part only through its sentence
 * (`其中，网上申请 3 件，信函申请 2 件`).
 */
function clausesOfParagraph(paragraph: Paragraph, year: number, organ: string): readonly Clause[] {
  let otherTime = false;
  let otherBody = false;
  return sentencesOf(withoutNames(paragraph.text)).flatMap((sentence) => {
    let part = false;
    return clausesOf(sentence).map((text): Clause => {
      const comparison = COMPARISON.test(text);
      if (!comparison) otherTime = timeAfter(text, year, otherTime);
      const own = organ !== '' && text.includes(organ);
      const others = own ? text.replaceAll(organ, '') : text;
      if (OTHER_BODIES.test(others)) otherBody = true;
      else if (own || OWN_BODY.test(text)) otherBody = false;
      part ||= PARTS.test(text) || isOneKindOfApplicant(text);
      return { paragraph, sentence, text, otherTime, otherBody, part, comparison };
    });
  });
}

function timeAfter(text: string, year: number, before: boolean): boolean {
  const years = (text.match(YEARS) ?? []).map((year) => Number.parseInt(year, 10));
  if (years.some((other) => other !== year)) return true;
  if (SPANS.test(/月|年底/.test(text) ? text.replace(FULL_YEAR, '') : text)) return true;
  return years.length > 0 || THIS_YEAR.test(text) ? false : before;
}

/** `公民、法人和其他组织` are all applicants; one or two of them alone are a part. */
function isOneKindOfApplicant(text: string): boolean {
  const named = text.match(WHO);
  if (named === null) return false;
  const kinds = new Set(named);
  const people = ['自然人', '个人', '公民', '群众', '市民'].some((kind) => kinds.has(kind));
  const bodies = ['法人', '组织', '企业'].some((kind) => kinds.has(kind));
  return !(people && bodies);
}
