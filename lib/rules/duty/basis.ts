import { SOURCES, type Text } from '../../form/index.ts';
import type { Rule } from '../../report/model.ts';
import { article, bases, formNotices } from '../shared/basis.ts';
import { finding } from '../shared/outcomes.ts';
import {
  compact,
  type Paragraph,
  paragraphsOf,
  quote,
  sentencesOf,
  whereabouts,
} from '../shared/sentences.ts';

/** The year from which the form of 2021 is in force, and that of 2019 superseded. */
const FORM_2021_YEAR = 2021;

export const rule: Rule = {
  id: 'duty/basis',
  severity: 'warning',
  title: { zh: '引用的依据有误或已失效', en: 'A wrong or superseded legal basis is cited' },
  basis: bases(
    article(
      '第四十九条、第五十条（2019年5月15日起施行，替代国务院令第492号）',
      'Articles 49 and 50 (in force since 15 May 2019, replacing Decree No. 492)',
    ),
    formNotices('2021年度起用新格式', 'the new form is to be used from report year 2021'),
  ),
  why: {
    zh: '年度报告的法定依据是现行条例第四十九条、第五十条；引用旧条文说明文本沿用多年未改。',
    en: 'The report rests on Articles 49 and 50 of the Regulations in force; an old citation shows a text carried over unread.',
  },
  fix: {
    zh: '改为《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条、第五十条和现行格式通知；法律名称写全。',
    en: 'Cite Articles 49 and 50 of the Regulations (Decree No. 711) and the notice now in force; give laws their full names.',
  },
  check(report) {
    return paragraphsOf(report).flatMap((paragraph) =>
      sentencesOf(paragraph.text).flatMap((sentence) => {
        const problems = [
          oldArticle(sentence),
          oldDecree(sentence),
          oldForm(sentence, report.year),
          lawName(sentence),
        ];
        return problems.flatMap((problem) =>
          problem === null ? [] : [outcome(paragraph, sentence, problem)],
        );
      }),
    );
  },
};

function outcome(paragraph: Paragraph, sentence: string, problem: Text) {
  const where = whereabouts(paragraph);
  return finding(
    { section: paragraph.section },
    {
      zh: `${where.zh}${problem.zh}：“${quote(sentence)}”`,
      en: `${where.en}${problem.en}: “${quote(sentence)}”`,
    },
  );
}

const ARTICLE_31 = /((?:《[^《》]{0,40}》|信息公开条例)(?:（[^（）]{0,60}）)?)的?第?(?:三十一|31)条/g;
const THE_REGULATIONS = /^(?:《(?:中华人民共和国)?政府信息公开条例》|《条例》|信息公开条例)/;
/** What the sentence is about when the article is cited as the basis of the report. */
const THE_REPORT = /年度报告|年报|编制|本报告|工作报告|现将/;
/** What Article 31 really says since 2019: when an application counts as received. */
const RECEIPT = /收到申请的?时间|申请的?时间|收到[^，]{0,14}申请之日|当场提交|签收/;

/** Until 2019 the annual report was Article 31; now that article is about the day an application is received. */
function oldArticle(sentence: string): Text | null {
  if (!THE_REPORT.test(sentence) || RECEIPT.test(sentence)) return null;
  const cited = [...sentence.matchAll(ARTICLE_31)].some((match) => THE_REGULATIONS.test(match[1] ?? ''));
  if (!cited) return null;
  return {
    zh: '《条例》第三十一条是修订前年度报告的条文，现为第四十九条、第五十条',
    en: 'Article 31 was on annual reports before the revision; now Articles 49 and 50 are',
  };
}

const DECREE_492 = /第?492号/;
const HISTORY = /711|修订|修改|原|旧|废止|同时|替代|取代|公布施行/;

function oldDecree(sentence: string): Text | null {
  if (!DECREE_492.test(sentence) || HISTORY.test(sentence) || !/令/.test(sentence)) return null;
  return {
    zh: '国务院令第492号是修订前的条例，现行的是第711号',
    en: 'Decree No. 492 is the Regulations before the revision; No. 711 is in force',
  };
}

const FORM_2019 = [compact(SOURCES.form2019.number), compact(SOURCES.form2019.title)] as const;
const FORM_2021 = compact(SOURCES.form2021.number);
/** The title of the notice now in force, whichever brackets the page nests; that of 2019 is （试行）. */
const FORM_2021_NAME = /年度报告格式[》〉>]/;
const REPLACED = /废止|替代|取代|不再|停止|代替|原/;

function oldForm(sentence: string, year: number | null): Text | null {
  if (year === null || year < FORM_2021_YEAR) return null;
  const text = sentence.replace(/（(\d{4})）/g, '〔$1〕');
  if (!FORM_2019.some((name) => text.includes(name))) return null;
  if (text.includes(FORM_2021) || FORM_2021_NAME.test(text) || REPLACED.test(text)) return null;
  return {
    zh: `${SOURCES.form2019.number}的格式自2021年度起已由${SOURCES.form2021.number}替代`,
    en: `since report year 2021 the form of ${SOURCES.form2019.number} is replaced by that of ${SOURCES.form2021.number}`,
  };
}

const WRONG_LAW = /《(?:中华人民共和国)?国家保密法》/;

function lawName(sentence: string): Text | null {
  if (!WRONG_LAW.test(sentence)) return null;
  return {
    zh: '没有《国家保密法》，应为《中华人民共和国保守国家秘密法》',
    en: 'there is no 《国家保密法》; the law is 《中华人民共和国保守国家秘密法》 (Law on Guarding State Secrets)',
  };
}
