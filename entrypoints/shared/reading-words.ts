import type { Text } from '../../lib/form/index.ts';
import type { UnreadableBy } from '../../lib/read/packed.ts';

/** Why a frame could not be read, where neither its reader nor the checker says it. */
export const REASONS = {
  closed: {
    zh: '浏览器不允许扩展读取此页面',
    en: 'the browser does not let extensions read this page',
  },
  silent: {
    zh: '页面没有应答，可能正忙或已被关闭；请重新检查',
    en: 'the page did not answer; it may be busy or closed. Check it again',
  },
  interrupted: {
    zh: '检查两次被浏览器中断；可以点扩展的图标，重新检查',
    en: 'the browser broke off the check twice; click the extension’s icon to check again',
  },
  stopped: {
    zh: '检查已停止；可以点扩展的图标，重新检查',
    en: 'the check was stopped; click the extension’s icon to check again',
  },
  gone: { zh: '读取期间页面被换掉', en: 'the page was replaced while it was being read' },
} as const satisfies Record<string, Text>;

/** Names of fields are a page's own; one that is read by is short. */
const LONGEST_FIELD = 50;

/** What the reader of a frame says of it. */
export function unreadableReason(by: UnreadableBy): Text {
  switch (by.why) {
    case 'too-large':
      return { zh: '页面太大，读不完，未检查', en: 'the page is too large to be read; it was not checked' };
    case 'restless':
      return {
        zh: '页面一直在变化，读不到一份完整的内容，未检查',
        en: 'the page kept changing while it was read, so no whole reading of it could be had; it was not checked',
      };
    case 'shadowed': {
      const field = by.field.slice(0, LONGEST_FIELD);
      return {
        zh: `页面表单中的字段“${field}”与读取网页的接口重名，会遮住页面的一部分，读不完整，未检查；字段改名后可以检查`,
        en: `the page has a form field named “${field}”, like what pages are read by, which hides part of the page; it was not checked and can be once the field has another name`,
      };
    }
  }
}

/** A fault of the checker's own, said rather than hidden. */
export function faultReason(error: unknown): Text {
  const cause = error instanceof Error ? error.message : String(error);
  return { zh: `检查时出错：${cause}`, en: `the check failed: ${cause}` };
}
