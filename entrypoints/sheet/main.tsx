import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NoSheet, SheetPage, sheetName } from '../../components/sheet/page.tsx';
import sheetCss from '../../components/sheet/sheet.css?inline';
import { SHEET_WORDS } from '../../components/sheet/words.ts';
import themeCss from '../../components/theme.css?inline';
import type { Verdict } from '../../lib/verdict/model.ts';
import { offerFile } from '../shared/offer-file.ts';
import { type PageState, showOwnPage } from '../shared/own-page.tsx';
import { send } from '../shared/send.ts';

/** As text, since the saved file carries the same styles. */
const css = `${themeCss}\n${sheetCss}`;
const style = document.createElement('style');
style.textContent = css;
document.head.append(style);

const id = new URLSearchParams(location.search).get('id') ?? '';

function Page({ lang }: PageState) {
  const [got, setGot] = useState<Verdict | 'loading' | 'gone' | 'unanswered'>('loading');
  useEffect(() => {
    send('sheetOf', { id }).then(
      (verdict) => setGot(verdict ?? 'gone'),
      () => setGot('unanswered'),
    );
  }, []);
  // A sheet speaks one language, that of the messages in it, whatever is set now.
  useEffect(() => {
    if (typeof got === 'string') return;
    document.documentElement.lang = got.lang === 'zh' ? 'zh-CN' : 'en';
    document.title = sheetName(got);
  });
  if (typeof got === 'string') return <NoSheet why={got} lang={lang} />;
  const { version } = browser.runtime.getManifest();
  return <SheetPage verdict={got} version={version} css={css} offer={offerFile} />;
}

void showOwnPage({ zh: SHEET_WORDS.zh.title, en: SHEET_WORDS.en.title }, (state) => <Page {...state} />);
