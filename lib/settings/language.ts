import type { Settings } from './model.ts';

/**
 * The language the extension speaks: the one set, else Chinese for a browser in any kind of Chinese, English for
 * all others.
 *
 * @param browserLanguage language tag of the browser's own menus, `zh-CN`
 */
export function resolveLanguage(setting: Settings['language'], browserLanguage: string): 'zh' | 'en' {
  if (setting !== 'system') return setting;
  return /^zh\b/i.test(browserLanguage) ? 'zh' : 'en';
}
