import type { Rule } from '../../report/model.ts';
import { article, bases, formNotices } from '../shared/basis.ts';
import { finding } from '../shared/outcomes.ts';
import { quote } from '../shared/sentences.ts';

export const rule: Rule = {
  id: 'title/year',
  severity: 'warning',
  title: { zh: '标题没有年度或年度有误', en: 'The title has no year, or the wrong one' },
  basis: bases(
    article('第四十九条（公布上一年度的报告）', 'Article 49 (the report on the year before is published)'),
    formNotices('年度报告标题', 'the title of the report'),
  ),
  why: {
    zh: '标题是检索年度报告的依据，缺年度或年度有误就找不到、分不清。',
    en: 'Reports are found by their titles; without the right year they cannot be told apart.',
  },
  fix: { zh: '在标题中写明报告年度。', en: 'Name the report year in the title.' },
  check({ titles, year }) {
    const problems = titles.flatMap(({ text, years }) => {
      if (years.length === 0) {
        return [{ zh: `“${quote(text)}”没有年度`, en: `“${quote(text)}” has no year` }];
      }
      if (year === null || years.includes(year)) return [];
      return [
        {
          zh: `“${quote(text)}”的年度是 ${years.join('、')}，而报告内容是 ${year} 年度`,
          en: `“${quote(text)}” names ${years.join(', ')}, while the report is on ${year}`,
        },
      ];
    });
    if (problems.length === 0) return [];
    return [
      finding(
        {},
        {
          zh: `标题${problems.map(({ zh }) => zh).join('；')}`,
          en: `the title ${problems.map(({ en }) => en).join('; ')}`,
        },
      ),
    ];
  },
};
