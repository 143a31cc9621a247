import type { Report, Rule, Section } from '../../report/model.ts';
import { article, bases, formNotices } from '../shared/basis.ts';
import { sectionTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';
import { compact } from '../shared/sentences.ts';
import { explainsSection } from '../shared/unread.ts';

/** What a page prints after its text: page numbers, share bars, links, a signature's date. */
const NOTHING = [
  /^[-—–·.\s]*\d{0,4}[-—–·.\s]*$/,
  /^第\d{1,3}页(，?共\d{1,3}页)?$/,
  /^相关(链接|附件|文章|阅读|新闻)：?$/,
  /^扫一扫/,
  /^(分享|分享到|打印|关闭|打印本页|关闭窗口|返回顶部|上一篇|下一篇|附件)[：:]?$/,
  /^(主办|承办|版权所有|网站标识码|备案号|网站地图|联系我们|运行维护|政务热线)[：:]?/,
  /^\d{4}年\d{1,2}月\d{1,2}日$/,
];

export const rule: Rule = {
  id: 'section/empty',
  severity: 'error',
  title: { zh: '只有标题，没有内容', en: 'A section has a heading and nothing else' },
  basis: bases(
    article('第五十条', 'Article 50'),
    formNotices('各部分内容不能遗漏', 'no content may be left out'),
  ),
  why: {
    zh: '只有标题的部分等于没有报告；读者分不清是没有情况，还是漏填。',
    en: 'A bare heading reports nothing; a reader cannot tell whether there was nothing or whether it was forgotten.',
  },
  fix: {
    zh: '补上该部分的内容；确无需要报告的事项的，写明“无”。',
    en: 'Write the section; where there really is nothing to report, say so.',
  },
  check(report) {
    return report.sections
      .filter((section) => isEmpty(section, report))
      .map(({ key }) => {
        const name = sectionTitle(key);
        return finding(
          { section: key },
          { zh: `${name.zh}只有标题，没有内容`, en: `section ${name.en} has a heading and nothing else` },
        );
      });
  },
};

function isEmpty(section: Section, report: Report): boolean {
  if (section.hasTable || section.hasMedia || explainsSection(report, section.key)) return false;
  return section.lines.every((line) => isNothing(compact(line), report.organ));
}

function isNothing(line: string, organ: string | null): boolean {
  return (organ !== null && line === compact(organ)) || NOTHING.some((pattern) => pattern.test(line));
}
