import type { Rule } from '../../report/model.ts';
import { bases, FEE_MEASURES, formNotices } from '../shared/basis.ts';
import { sectionTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';
import { compact } from '../shared/sentences.ts';
import { explainsSection } from '../shared/unread.ts';

/** 国办函〔2020〕109号 is in force from 2021-01-01. */
const FIRST_YEAR = 2021;
const FEES = /信息处理费|信息公开处理费|收费|收取[^。；]{0,30}费|费用/;

export const rule: Rule = {
  id: 'duty/fee-statement',
  severity: 'warning',
  title: {
    zh: '没有报告信息处理费收取情况',
    en: 'Section six says nothing of information processing fees',
  },
  basis: bases(
    FEE_MEASURES,
    formNotices(
      '2021年度起第六部分报告收取信息处理费情况',
      'from report year 2021 section six states the information processing fees collected',
    ),
  ),
  why: {
    zh: '收取信息处理费的情况是第六部分的规定内容，没有收取也应当说明。',
    en: 'The fees are prescribed content of section six; that none were collected is to be said too.',
  },
  fix: {
    zh: '在第六部分写明收取信息处理费的件数、金额；没有收取的写明未收取。',
    en: 'State in section six how many fees were charged and how much was collected, or that none were.',
  },
  check(report) {
    const section = report.sections.find(({ key }) => key === 'other');
    if (report.year === null || report.year < FIRST_YEAR || section === undefined) return [];
    // A picture, an attachment or what script draws may well say it.
    if (section.hasMedia || section.hasTable || explainsSection(report, 'other')) return [];
    if (FEES.test(section.lines.map(compact).join('。'))) return [];
    const name = sectionTitle('other');
    return [
      finding(
        { section: 'other' },
        {
          zh: `${name.zh}没有报告收取信息处理费的情况`,
          en: `section ${name.en} does not state the information processing fees`,
        },
      ),
    ];
  },
};
