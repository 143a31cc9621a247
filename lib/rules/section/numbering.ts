import { SECTIONS, type SectionKey } from '../../form/index.ts';
import type { Rule, Section } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { sectionTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';

const ORDER: readonly SectionKey[] = SECTIONS.map(({ key }) => key);
const NUMERALS: readonly string[] = SECTIONS.map(({ numeral }) => numeral);

export const rule: Rule = {
  id: 'section/numbering',
  severity: 'warning',
  title: { zh: '部分的序号缺失、错误或次序颠倒', en: 'A section number is missing, wrong or out of order' },
  basis: formNotices('六个部分依次为一至六', 'the six sections are numbered 一 to 六 in this order'),
  why: {
    zh: '序号错乱使读者和程序都难以对应六个规定部分。',
    en: 'With wrong numbers neither readers nor programs can match the six prescribed sections.',
  },
  fix: {
    zh: '按规定格式将六个部分依次编为一、二、三、四、五、六。',
    en: 'Number the six sections 一、二、三、四、五、六 in the order of the form.',
  },
  check(report) {
    return report.sections.flatMap((section, index) => {
      const problem = problemOf(section, report.sections.slice(0, index));
      return problem === null ? [] : [finding({ section: section.key }, problem)];
    });
  },
};

function problemOf(section: Section, before: readonly Section[]) {
  const name = sectionTitle(section.key);
  const expected = NUMERALS[ORDER.indexOf(section.key)] ?? '';
  if (section.numeral === null) {
    return { zh: `${name.zh}的标题没有序号“${expected}”`, en: `the heading of ${name.en} has no number` };
  }
  const displaced = before.some(({ key }) => ORDER.indexOf(key) > ORDER.indexOf(section.key));
  if (displaced) {
    return { zh: `${name.zh}的次序与规定格式不符`, en: `section ${name.en} is out of order` };
  }
  if (section.numeral === expected || continues(section, before)) return null;
  const twin = before.find(({ numeral }) => numeral === section.numeral);
  if (twin !== undefined) {
    return {
      zh: `${name.zh}的序号“${section.numeral}”与“${twin.heading}”重复，应为“${expected}”`,
      en: `section ${name.en} repeats the number “${section.numeral}” of “${twin.heading}”; it should be “${expected}”`,
    };
  }
  return {
    zh: `${name.zh}的序号为“${section.numeral}”，应为“${expected}”`,
    en: `section ${name.en} is numbered “${section.numeral}” and should be “${expected}”`,
  };
}

/** After a section that is not there, counting on without a gap is no second fault: `section/missing` speaks. */
function continues(section: Section, before: readonly Section[]): boolean {
  if (before.length >= ORDER.indexOf(section.key)) return false;
  const previous = before.at(-1);
  const last = previous?.numeral === undefined ? -1 : NUMERALS.indexOf(previous.numeral ?? '');
  return section.numeral === NUMERALS[last + 1];
}
