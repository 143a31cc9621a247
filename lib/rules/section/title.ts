import type { Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { sectionTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';

export const rule: Rule = {
  id: 'section/title',
  severity: 'info',
  title: { zh: '部分标题与规定格式不一致', en: 'A heading deviates from the form' },
  basis: formNotices('各部分标题', 'the headings of the sections'),
  why: {
    zh: '统一的标题便于检索、汇总和逐年比较。',
    en: 'Uniform headings let reports be searched, collected and compared over the years.',
  },
  fix: { zh: '改用规定的标题。', en: 'Use the prescribed heading.' },
  check(report) {
    return report.sections
      .filter(({ wording }) => wording === 'deviating')
      .map(({ key, heading }) => {
        const name = sectionTitle(key);
        return finding(
          { section: key },
          {
            zh: `标题“${heading}”与规定的${name.zh}不一致`,
            en: `the heading “${heading}” deviates from the prescribed ${name.en}`,
          },
        );
      });
  },
};
