import { compact } from './sentences.ts';

/** Pages are hostile: what is longer than any report is not looked at. */
const LONGEST = 100_000;

/** Fewer characters than this are too few to tell a copy from what two organs say alike. */
export const FEWEST_CHARACTERS = 60;

/**
 * What is compared of a text to see whether it was copied: its words alone. Figures, dates, the names of its organ
 * and places, what is quoted, and what every report has to say are set aside, in every text alike; so what is left
 * need not be Chinese that anybody would write.
 */
export function proseOf(lines: readonly string[], organ: string | null): string {
  const names = namesOf(organ);
  let prose = '';
  let left = LONGEST;
  for (const line of lines) {
    if (left <= 0) break;
    prose += wordsOf(withoutQuotations(compact(line.slice(0, left))), names);
    left -= line.length;
  }
  return prose;
}

function wordsOf(line: string, names: readonly string[]): string {
  const own = names.reduce((rest, name) => rest.replaceAll(name, ''), line);
  const statements = own
    .split(/(?<=[。！？；])/)
    .filter((sentence) => !PRESCRIBED.test(sentence))
    .join('');
  const words = statements.replace(SELF, '').replace(NO_WORD, '');
  return STOCK.reduce((rest, phrase) => rest.replaceAll(phrase, ''), words);
}

/** No characters, figures (百姓 loses its 百 in every text alike), and what changes with the level of a government (县委, 区委). */
const NO_WORD = /[^\p{sc=Han}]|[〇零一二三四五六七八九十百千万亿两省市州盟县区旗镇乡]|街道/gu;

/** How an organ speaks of itself. */
const SELF = /[我本](?:单位|机关|部门|街道?|中心|地区|[省市州盟县区旗镇乡局厅委办处所院司署队站])/g;

/**
 * Sentences that introduce a report, as notices prescribe them (its basis, period and parts, where to ask), and those
 * that cite an article of a law: they are the law's words.
 */
const PRESCRIBED =
  /统计的?(?:时[间限段]|期限|周期|日期|数据期限)|[本此该](?:年度)?(?:报告|年报)|报告(?:如下|全文|内容)|工作年度报告|全文(?:包括|由|共)|电子版|(?:电话|地址|邮编|邮政编码|邮箱)：|如有.{0,4}疑问|第[〇零一二三四五六七八九十百\d]{1,6}条/;

/**
 * What every report may say, as `NO_WORD` leaves it: headings of the form and of the five topics, items of Article 50,
 * and phrases that are the same all over the country. Longer ones stand before what they contain.
 */
const STOCK: readonly string[] = [
  '中华人民共和国政府信息公开条例',
  '坚持以习近平新时代中国特色社会主义思想为指导',
  '以习近平新时代中国特色社会主义思想为指导',
  '习近平新时代中国特色社会主义思想',
  '坚持以公开为常态不公开为例外',
  '以公开为常态不公开为例外',
  '公开为常态不公开为例外',
  '公开是原则不公开是例外',
  '遵循公正公平合法便民的原则',
  '公正公平合法便民',
  '公民法人和其他组织',
  '公民法人或者其他组织',
  '知情权参与权表达权和监督权',
  '知情权参与权表达权监督权',
  '知情权参与权和监督权',
  '知情权参与权监督权',
  '因政府信息公开工作被申请行政复议提起行政诉讼的情况',
  '因政府信息公开工作被申请行政复议提起行政诉讼',
  '政府信息公开行政复议行政诉讼情况',
  '政府信息公开工作存在的主要问题及改进情况',
  '存在的主要问题及改进情况',
  '存在的主要问题',
  '工作考核社会评议和责任追究结果情况',
  '其他需要报告的事项',
  '行政机关收到和处理政府信息公开申请的情况',
  '收到和处理政府信息公开申请情况',
  '行政机关主动公开政府信息的情况',
  '主动公开政府信息情况',
  '主动公开工作情况',
  '主动公开情况',
  '主动公开方面',
  '依申请公开政府信息情况',
  '依申请公开工作情况',
  '依申请公开情况',
  '依申请公开方面',
  '政府信息公开平台建设情况',
  '政府信息公开平台建设方面',
  '政府信息公开平台建设',
  '平台建设情况',
  '平台建设方面',
  '政府信息管理情况',
  '政府信息管理方面',
  '监督保障情况',
  '监督保障方面',
  '未收到政府信息公开申请',
  '没有收到政府信息公开申请',
];

/** Opening marks of names and quotations, with what closes each. */
const CLOSING: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '"': '"',
};
/** What is longer between two marks is no quotation: one of them was lost. */
const LONGEST_QUOTATION = 400;

/** Without what stands in 《》 and in quotation marks, nested ones too; a mark that is never closed hides nothing. */
function withoutQuotations(text: string): string {
  const open: { closing: string; at: number }[] = [];
  const waiting = new Map<string, number>();
  const count = (closing: string, by: number) => waiting.set(closing, (waiting.get(closing) ?? 0) + by);
  const kept = new Uint8Array(text.length).fill(1);
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    const closing = CLOSING[mark];
    if ((waiting.get(mark) ?? 0) > 0) {
      // Marks that were opened inside and not closed were never a pair.
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        count(last.closing, -1);
        if (last.closing !== mark) continue;
        if (at - last.at <= LONGEST_QUOTATION) kept.fill(0, last.at, at + 1);
        break;
      }
    } else if (closing !== undefined) {
      open.push({ closing, at });
      count(closing, 1);
    }
  }
  let rest = '';
  for (let at = 0; at < text.length; at++) if (kept[at] === 1) rest += text[at];
  return rest;
}

const PLACE = /[^（）]{1,8}?(?:自治[区州县旗]|地区|新区|开发区|[省市州盟县区旗镇乡]|街道)/g;

/** An organ's name, its places, and its own name without them; the longest first, so that none is cut up. */
function namesOf(organ: string | null): readonly string[] {
  if (organ === null) return [];
  const name = compact(organ);
  const places = [...name.matchAll(PLACE)].map(([place]) => place);
  const stems = places.map((place) => place.replace(/(?:自治[区州县旗]|地区|新区|开发区|.|街道)$/u, ''));
  const own = places.reduce((rest, place) => rest.replace(place, ''), name).replace(/[（）]/g, '');
  return [name, ...places, ...stems, own]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length);
}
