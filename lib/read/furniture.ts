import { fold, squash } from './characters.ts';

/**
 * Lines that belong to the site or to the paper, not to the report: footers, page numbers, share bars, links
 * to other pages. Sorted data; each pattern is anchored or a plain word, so none can blow up.
 */
const PAGE_NUMBER = /^(?:[-—–−]*\d{1,3}[-—–−]*|第\d{1,3}页(?:[,，]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/;

/** A line that starts so is furniture. */
const STARTS: readonly string[] = [
  '【关闭',
  '【打印',
  '【字体',
  '[关闭',
  '[打印',
  '上一条',
  '上一篇',
  '下一条',
  '下一篇',
  '下载附件',
  '主办:',
  '主办单位',
  '主管单位',
  '举报电话:',
  '分享到',
  '分享:',
  '打印本页',
  '扫一扫',
  '承办:',
  '承办单位',
  '技术支持:',
  '浏览次数',
  '相关信息',
  '相关文章',
  '相关新闻',
  '相关稿件',
  '相关链接',
  '相关阅读',
  '网站地图',
  '网站支持',
  '网站标识码',
  '版权所有',
  '访问量:',
  '责任编辑',
  '返回顶部',
  '运行维护:',
  '运维单位',
  '阅读次数',
  'copyright',
  '©',
];

const STARTS_WITH: ReadonlySet<string> = new Set(STARTS.map((start) => start.charAt(0)));

/** A short line that contains one of these is furniture. */
const CONTAINS: readonly string[] = [
  'icp备',
  '公网安备',
  '备案号',
  '网站标识码',
  '政府网站找错',
  '无障碍浏览',
  '版权所有',
  '扫一扫',
];
const LONGEST = 120;

/** Words of buttons and icons that stand alone in a line. */
const ALONE: ReadonlySet<string> = new Set([
  '-',
  '分享',
  '关闭',
  '关闭窗口',
  '打印',
  '收藏',
  '微信',
  '微博',
  '新浪微博',
  '腾讯微博',
  'qq空间',
  '返回',
  '联系我们',
  '回到顶部',
  '大中小',
  '附件',
  '附件:',
]);

export function isFurniture(line: string): boolean {
  const text = squash(line).toLowerCase();
  if (text === '' || ALONE.has(text) || PAGE_NUMBER.test(text)) return true;
  if (STARTS_WITH.has(text.charAt(0)) && STARTS.some((start) => text.startsWith(start))) return true;
  return text.length <= LONGEST && CONTAINS.some((word) => text.includes(word));
}

const DATE =
  /^[(]?(?:20\d{2}|二[〇○零oO0]{1,2}[一二三四五六七八九]?[〇○零一二三四五六七八九十]?[一二三四五六七八九]?)[年.\-/](?:\d{1,2}|[一二三四五六七八九十]{1,2})[月.\-/](?:\d{1,2}|[一二三四五六七八九十]{1,3})日?[)]?$/;
const ORGAN_END =
  /(?:政府|局|厅|委|委员会|办|办公室|中心|处|站|所|支队|大队|镇|乡|街道|办事处|管委会|部|署|行|法院|检察院|联社|总队|公司|院|馆|会|科|社)(?:[(].{1,12}[)])?$/;

/** The date line of a 落款. */
function isDateLine(line: string): boolean {
  return DATE.test(squash(line));
}

/** An organ's name alone in a line, as it signs a report. */
export function isOrganLine(line: string): boolean {
  const text = squash(line);
  return text.length >= 3 && text.length <= 40 && !/[。,，;；:：、]/.test(text) && ORGAN_END.test(text);
}

/** A 落款, in one line or two: it closes the report and is no content of its last section. */
export function isSignature(line: string): boolean {
  if (isDateLine(line) || isOrganLine(line)) return true;
  const parts = fold(line).split(' ');
  const date = parts.at(-1) ?? '';
  return parts.length === 2 && isDateLine(date) && isOrganLine(parts[0] ?? '');
}
