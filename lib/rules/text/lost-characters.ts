import type { SectionKey } from '../../form/index.ts';
import type { Report, Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { formOf, tablesOf } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';
import { paragraphsOf } from '../shared/sentences.ts';

const MAX_SHOWN = 5;

/**
 * What is left when the characters next to digits are lost. Identifiers, telephone numbers and amounts are runs
 * of digits too: only a run that ends in 月 or 日 and begins with a year is taken.
 */
const DATES =
  /(?<![\d.\-A-Za-z第号])(?:20\d{2}\d{1,4}日|20\d{2}\d{1,2}月(?:\d{1,2}日)?|\d{4}年\d{3,4}日|\d{4}年\d{1,2}月日)/g;
/** `公开信息  条`: a measure word whose number is gone. */
const COUNTS =
  /(?:信息|申请|稿件|文件|公告|动态|建议|提案|微博|微信|简报|共|总计|累计)[ \u3000]{1,4}(?:条|件|篇|次|份|余条|余件)(?=[，。；、,;]|$)/g;

export const rule: Rule = {
  id: 'text/lost-characters',
  severity: 'info',
  title: { zh: '数字旁疑似缺字', en: 'Characters next to digits seem to be lost' },
  basis: formNotices('报告内容应当准确、完整', 'the report is to be accurate and complete'),
  why: {
    zh: '日期、数量缺字后读不出原意，也会被误读成别的数字。',
    en: 'A date or number that lost its characters cannot be read, or is read as another.',
  },
  fix: { zh: '对照原稿补上缺失的字。', en: 'Restore the characters from the original.' },
  check(report) {
    const bySection = new Map<SectionKey, string[]>();
    for (const { section, text } of fragments(report)) {
      const own = bySection.get(section) ?? [];
      own.push(text);
      bySection.set(section, own);
    }
    const blame =
      report.source === 'text'
        ? {
            zh: '疑似缺字（也可能是文本复制时丢失）',
            en: 'characters seem to be lost (perhaps only in the copied text)',
          }
        : { zh: '页面缺字', en: 'the page has lost characters' };
    return [...bySection].map(([section, texts]) => {
      const shown = texts.slice(0, MAX_SHOWN).map((text) => `“${text}”`);
      const more = texts.length - shown.length;
      return finding(
        { section },
        {
          zh: `${blame.zh}：${shown.join('、')}${more > 0 ? `等 ${texts.length} 处` : ''}`,
          en: `${blame.en}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        },
      );
    });
  },
};

function fragments(report: Report): readonly { section: SectionKey; text: string }[] {
  const inText = paragraphsOf(report).flatMap(({ section, preamble, raw, text }) => {
    const found = [...text.matchAll(DATES), ...raw.matchAll(COUNTS)].map((match) => match[0]);
    return found.map((fragment) => ({ section, text: preamble ? `正文之前 ${fragment}` : fragment }));
  });
  const inHeads = tablesOf(report).flatMap((table) => {
    const { section } = formOf(table);
    return [...table.columns.values()]
      .filter(({ label }) => label.trimEnd().endsWith('/'))
      .map(({ label }) => ({ section, text: label }));
  });
  return [...inText, ...inHeads];
}
