import type { Text } from '../form/types.ts';
import type { Column, Found } from './model.ts';

/** Why no more pages of a list are read. */
export type StopReason =
  /** It has no further page, as far as it says. */
  | 'end'
  /** What was tried as the next page brought nothing new. */
  | 'nothing-new'
  /** The address that its software would give the next page has no page: the end, most likely. */
  | 'no-such-page'
  /** A page could not be read; what follows it is not known. */
  | 'unread'
  /** Its next page is out of the list: another host or column. */
  | 'elsewhere'
  /** Script draws it, or its pager, and the page names no address. */
  | 'drawn'
  /** As many pages as are read of one list. */
  | 'most-pages';

/** What a discovery has come to, in order. */
export type Step =
  /** A page of a list was read. */
  | {
      kind: 'page';
      address: string;
      /** Which list of how many, from 1; how many are known once the first has been read. */
      list: number;
      lists: number;
      /** Which page of the list, and how many there are, where it says so. */
      page: number;
      pages: number | null;
      /** Reports that no page before had. */
      reports: readonly Found[];
      /** Whether the page has more links than are read. */
      cut: boolean;
    }
  /** A page could not be read. */
  | { kind: 'unread'; address: string; list: number; reason: Text }
  /** A list is over. */
  | { kind: 'stopped'; address: string; list: number; page: number; why: StopReason; text: Text }
  /** Lists that were found and are not read: since nobody asked for them, or their host is not allowed. */
  | { kind: 'columns'; why: 'not-asked' | 'host' | 'too-many'; columns: readonly Column[] }
  /** The user has stopped it. */
  | { kind: 'cancelled' };

/** What is said of a list that is over. */
export function stopText(why: StopReason, detail: Text | null): Text {
  const { zh, en } = SAID[why];
  return detail === null
    ? { zh: `${zh}。`, en: `${en}.` }
    : { zh: `${zh}：${detail.zh}`, en: `${en}: ${detail.en}` };
}

const SAID: Readonly<Record<StopReason, Text>> = {
  end: { zh: '列表已读完', en: 'the list is read to its end' },
  'nothing-new': { zh: '后一页没有新的链接', en: 'the next page has no new links' },
  'no-such-page': {
    zh: '按该网站的翻页规律，后一页不存在，列表应已读完',
    en: 'by the way this site numbers pages there is no further page, so the list should be complete',
  },
  unread: {
    zh: '有一页未能读取，其后的页没有读',
    en: 'a page could not be read, and those after it were not',
  },
  elsewhere: {
    zh: '后一页不在本栏目之下，没有跟随',
    en: 'the next page is not below this column and was not followed',
  },
  drawn: {
    zh: '列表由脚本绘制，请在浏览器中打开它，用“批量核查此列表”逐页读取，或粘贴各报告的网址',
    en: 'this list is drawn by script; open it in the browser and use “audit this list” there, page by page, or paste the reports’ addresses',
  },
  'most-pages': { zh: '已达到一个列表读取的页数上限', en: 'as many pages as are read of one list' },
};
