import { SECTIONS } from '../../form/index.ts';
import type { Rule } from '../../report/model.ts';
import { article, bases, formNotices } from '../shared/basis.ts';
import { sectionTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';
import { explainsSection } from '../shared/unread.ts';

export const rule: Rule = {
  id: 'section/missing',
  severity: 'error',
  title: { zh: '缺少规定的部分', en: 'A section of the form is missing' },
  basis: bases(
    article('第五十条', 'Article 50'),
    formNotices(
      '年度报告由六个部分组成，不能遗漏',
      'the report has six sections, none of which may be left out',
    ),
  ),
  why: {
    zh: '六个部分是法定内容；缺一部分，公众就看不到该方面的情况，也无从与其他机关、其他年度比较。',
    en: 'The six sections are what the law asks for; without one of them the public learns nothing of its matter, and reports cannot be compared.',
  },
  fix: {
    zh: '按规定的标题补上该部分；确无内容可报的，写明“无”（2021年度起第六部分须报告信息处理费收取情况）。',
    en: 'Add the section under the prescribed heading; where there is nothing to report, say so (from report year 2021 section six must state the information processing fees).',
  },
  check(report) {
    const present = new Set(report.sections.map(({ key }) => key));
    return SECTIONS.filter(({ key }) => !present.has(key) && !explainsSection(report, key)).map(({ key }) => {
      const name = sectionTitle(key);
      return finding({ section: key }, { zh: `没有${name.zh}部分`, en: `there is no section ${name.en}` });
    });
  },
};
