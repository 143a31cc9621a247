import type { Unread } from '../report/model.ts';
import type { Body } from './body.ts';
import type { Outline } from './outline.ts';

/** What stands in a page until script has put the content in its place: a notice to wait, an expression of a template. */
const AWAITED = /^\W{0,3}(?:数据|内容|表格|页面)?(?:正在|努力)?(?:加载|载入)中?|\bloading\b|\{\{[^{}]+\}\}/i;
const LONGEST_NOTICE = 60;

/**
 * Whether script may draw what a stretch of a report has not: there is a box for it to fill, a script that writes
 * where it stands, or a notice to wait.
 */
export function mayBeDrawn(
  { items }: Outline,
  body: Body,
  { from, to, lines }: { from: number; to: number; lines: readonly string[] },
): boolean {
  return (
    items.slice(from, to).some(({ kind }, offset) => kind === 'script' && body.isContent(from + offset)) ||
    lines.some((line) => line.length <= LONGEST_NOTICE && AWAITED.test(line))
  );
}

export const DRAWN_TABLE: Unread['reason'] = {
  zh: '网页代码中没有表格，可能由脚本绘制，未检查；请在浏览器中打开核对',
  en: 'the page’s mark-up has no table, which script may draw; it was not checked: open the page in a browser',
};

export const DRAWN_TEXT: Unread['reason'] = {
  zh: '网页代码中没有正文，可能由脚本生成，未检查；请在浏览器中打开核对',
  en: 'the page’s mark-up has no text here, which script may put there; it was not checked: open the page in a browser',
};
