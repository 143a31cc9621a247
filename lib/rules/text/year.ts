import type { SectionKey, Text } from '../../form/index.ts';
import type { Outcome, Rule } from '../../report/model.ts';
import { article, bases, formNotices } from '../shared/basis.ts';
import { finding } from '../shared/outcomes.ts';
import {
  type Paragraph,
  paragraphsOf,
  quote,
  sentencesOf,
  whereabouts,
  withoutNames,
} from '../shared/sentences.ts';

export const rule: Rule = {
  id: 'text/year',
  severity: 'warning',
  title: { zh: '正文中的年份有误', en: 'A year in the text cannot be right' },
  basis: bases(
    article('第四十九条（报告上一年度的工作）', 'Article 49 (the report is on the year before)'),
    formNotices('报告内容应当准确', 'the report is to be accurate'),
  ),
  why: {
    zh: '年份错误多因沿用上年文本，读者无法确定内容属于哪一年。',
    en: 'A wrong year mostly comes from last year’s text; a reader cannot tell which year is meant.',
  },
  fix: {
    zh: '核对该处年份：统计期限和“本年”应为报告年度，下一步计划应为以后的年度。',
    en: 'Check the year: the period and “this year” are the report year, a plan is for a later one.',
  },
  check(report) {
    const { year } = report;
    if (year === null) return [];
    return paragraphsOf(report)
      .filter(({ text }) => NAMES_YEAR.test(text))
      .flatMap((paragraph) => [
        ...periodOutcomes(paragraph, year),
        ...thisYearOutcomes(paragraph, year),
        ...planOutcomes(paragraph, year),
      ]);
  },
};

/** A year as all of the patterns below have one; most paragraphs have none. */
const NAMES_YEAR = /\d{4}年/;

function outcome(paragraph: Paragraph, sentence: string, message: Text): Outcome {
  const where = whereabouts(paragraph);
  const said = quote(sentence);
  return finding(
    { section: paragraph.section },
    { zh: `${where.zh}“${said}”：${message.zh}`, en: `${where.en}“${said}”: ${message.en}` },
  );
}

const PERIOD =
  /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?起?(?:至|到|—{1,2}|－|-|~|～)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/;
const PERIOD_OF_REPORT = /统计|期限|时限|时段|周期|所列数据|报告期/;
const OF_ANOTHER_YEAR = /上年|上一年|去年|同期|同比|相比|较|对比|比\d{4}|往年|历年|增长|增加|减少|下降/;

/** A period that runs from 1 January or to 31 December of a year that is not the report's. */
function periodOutcomes(paragraph: Paragraph, year: number): readonly Outcome[] {
  return sentencesOf(withoutNames(paragraph.text)).flatMap((sentence) => {
    if (!PERIOD_OF_REPORT.test(sentence) || OF_ANOTHER_YEAR.test(sentence)) return [];
    const match = PERIOD.exec(sentence);
    if (match === null) return [];
    const from = Number(match[1]);
    const to = match[4] === undefined ? from : Number(match[4]);
    const startsYear = Number(match[2]) === 1 && (match[3] === undefined || Number(match[3]) === 1);
    const endsYear = Number(match[5]) === 12 && (match[6] === undefined || Number(match[6]) === 31);
    if (!startsYear || !endsYear || (from === year && to === year)) return [];
    return [
      outcome(paragraph, sentence, {
        zh: `统计期限不是报告年度 ${year} 年`,
        en: `the period is not the report year ${year}`,
      }),
    ];
  });
}

const THIS_YEAR = /(?:本年度?|今年|报告期|报告年度)(?:即|为|是|指|（)+(\d{4})年/;
const THIS_REPORT =
  /现将[^，；]{0,40}?(\d{4})年度?的?(?:政府信息|信息|政务)公开(?:工作)?(?:情况)?(?:年度|年)?(?:工作)?(?:年度)?(?:报告|情况)/;

function thisYearOutcomes(paragraph: Paragraph, year: number): readonly Outcome[] {
  return sentencesOf(paragraph.text).flatMap((sentence) => {
    if (OF_ANOTHER_YEAR.test(sentence)) return [];
    const match = THIS_YEAR.exec(withoutNames(sentence)) ?? THIS_REPORT.exec(sentence);
    if (match === null || Number(match[1]) === year) return [];
    return [
      outcome(paragraph, sentence, {
        zh: `所称年度不是报告年度 ${year} 年`,
        en: `the year it names is not the report year ${year}`,
      }),
    ];
  });
}

/** The sections in which a report speaks of what it is going to do. */
const PLANNING: readonly SectionKey[] = ['problems', 'other'];

const ADVERBS =
  '继续|进一步|不断|着力|紧紧|紧扣|认真|深入|切实|积极|持续|努力|大力|更加|扎实|重点|着重|从以下|坚持|围绕|按照|坚定|全力|加快|全面|严格|始终|有针对性';
const VERBS =
  '加强|加大|强化|健全|完善|抓好|做好|推进|推动|提升|提高|优化|落实|贯彻|开展|规范|拓展|拓宽|创新|结合|针对|聚焦|立足|采取|以|在|从|于|把|充分|主动|及时|突出|狠抓|严把|组织';
/** Who will: `我局`、`市科技局`、`我们`; nothing may be said between the year and the plan but that. */
const SUBJECT =
  '(?:[\\u4e00-\\u9fa5]{0,14}(?:局|委|厅|办|院|部|署|镇|乡|县|区|市|州|旗|街道|政府|机关|单位|部门|我们|中心|会|处|所|科|室|大队|支队|总队))?';
const YEAR = '(?<!\\d)(\\d{4})年';
const LATER = '度?(?:的?(?:政务公开|政府信息公开|信息公开)?工作(?:中|里|上)?)?[，：]?';

const FIRM_PLAN = new RegExp(`${YEAR}${LATER}${SUBJECT}(?:还|也|仍|都|均)?[，]?将(?:${ADVERBS})`);
const PLAN = new RegExp(
  `${YEAR}${LATER}${SUBJECT}(?:还|也|仍|都|均)?[，]?(?:将(?:${ADVERBS}|${VERBS})|(?:要|拟|力争|打算)(?:${ADVERBS}))`,
);
const IN_YEAR = /(?<!不)将(?:在|于)(\d{4})年(?!以来|以前|之前|[前初])/;
const PLAN_HEADING =
  /^(?:（[一二三四五六七八九十]）|[一二三四五六七八九十]、|\d{1,2}[.、])?(?:下一步|今后)?(\d{4})年度?的?(?:政务公开|政府信息公开|信息公开)?(?:工作)?(?:计划|打算|思路|安排|设想|展望|重点)(?:$|[：，]|是|如下|为)/;
/** `自2020年起`, `针对2020年存在的问题`, `较2020年`: the year of something else. */
const BOUND_YEAR =
  /(自|从|到|至|截至|截止|截止到|截至到|针对|对照|对|与|和|较|比|同|根据|按照|依据|结合|总结|鉴于|围绕|按|照)$/;
/** 将 as 把: `将主动公开纳入考核`; and what others said, or was done. */
const TOLD =
  /纳入|列入|作为|列为|融入|摆在|放在|当作|视为|贯穿|了(?!解)|明确提出|要求|指出|强调|完成了|已经|已于/;

/** A plan for the report's own year or an earlier one. Plans for later years are what plans are. */
function planOutcomes(paragraph: Paragraph, year: number): readonly Outcome[] {
  const planning = PLANNING.includes(paragraph.section);
  if (paragraph.preamble) return [];
  return sentencesOf(withoutNames(paragraph.text)).flatMap((sentence) => {
    const planned = plannedYear(sentence, planning);
    if (planned === null || planned > year) return [];
    return [
      outcome(paragraph, sentence, {
        zh: `${planned} 年是报告年度或更早，不会是下一步计划的年份`,
        en: `${planned} is the report year or earlier, and no year to plan for`,
      }),
    ];
  });
}

function plannedYear(sentence: string, planning: boolean): number | null {
  const patterns = planning ? [PLAN, IN_YEAR, PLAN_HEADING] : [FIRM_PLAN];
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const before = sentence.slice(Math.max(0, match.index - 6), match.index);
    const rest = sentence
      .slice(match.index)
      .split(/[，；]/, 3)
      .join('，');
    if (BOUND_YEAR.test(before) || (TOLD.test(rest) && !rest.includes('把'))) continue;
    return Number(match[1]);
  }
  return null;
}
