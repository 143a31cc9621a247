import type { Text } from '../../lib/form/index.ts';

/** Why a frame could not be read, where neither the reader nor the checker says it. */
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

/** A fault of the checker's own, said rather than hidden. */
export function faultReason(error: unknown): Text {
  const cause = error instanceof Error ? error.message : String(error);
  return { zh: `检查时出错：${cause}`, en: `the check failed: ${cause}` };
}
