import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import type { Lang } from '../../lib/check.ts';
import type { Text } from '../../lib/form/types.ts';
import { resolveLanguage } from '../../lib/settings/language.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/model.ts';
import { readSettings, watch } from './store.ts';

export interface PageState {
  settings: Settings;
  lang: Lang;
  /** What the browser says where the settings could not be read; `settings` are then the defaults. */
  problem: string | null;
}

/**
 * Shows a page of the extension in the language and the colours that are set, now and whenever they change.
 * `title` is the tab's.
 */
export async function showOwnPage(title: Text, view: (state: PageState) => ComponentChild): Promise<void> {
  const show = (settings: Settings, problem: string | null = null) => {
    const lang = resolveLanguage(settings.language, browser.i18n.getUILanguage());
    document.title = title[lang];
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = settings.theme;
    render(view({ settings, lang, problem }), document.body);
  };
  watch({ settings: show });
  await readSettings().then(show, (error: unknown) => show(DEFAULT_SETTINGS, String(error)));
}
