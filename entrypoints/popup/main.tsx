import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/popup/popup.css';
import { Popup, type PopupActions } from '../../components/popup/popup.tsx';
import { POPUP_WORDS } from '../../components/popup/words.ts';
import { withSite } from '../../lib/settings/change.ts';
import type { TabAction, TabView } from '../../lib/verdict/shown.ts';
import { send } from '../shared/messaging.ts';
import { type PageState, showOwnPage } from '../shared/own-page.tsx';
import { changeSettings } from '../shared/store.ts';

/**
 * The tab the popup speaks of: the one before the user, or the one that its address names (`popup.html?tab=7`):
 * so the background opens it as a window of its own where the browser will not open a popup.
 */
const named = new URLSearchParams(location.search).get('tab');
const isPopup = named === null;

async function tabOfPopup(): Promise<number | undefined> {
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

const originOf = (host: string) => `*://${host}/*`;

function Page({ tab, lang, problem: unread }: PageState & { tab: number }) {
  const [view, setView] = useState<TabView | null>(null);
  const [problem, setProblem] = useState<string | null>(unread);
  const words = POPUP_WORDS[lang];
  const ask = useCallback(() => send('tab', { tab }).then(setView), [tab]);
  /** Does what the user asks for and shows what came of it. */
  const done = (deed: Promise<unknown>) => {
    setProblem(null);
    void deed.then(ask).catch((error: unknown) => {
      setProblem(words.failed(error instanceof Error ? error.message : String(error)));
    });
  };

  useEffect(() => {
    done(Promise.resolve());
    const changed = (changes: object) => {
      if (Object.hasOwn(changes, `tab:${tab}`)) void ask().catch(() => undefined);
    };
    browser.storage.session.onChanged.addListener(changed);
    browser.storage.local.onChanged.addListener(ask);
    return () => {
      browser.storage.session.onChanged.removeListener(changed);
      browser.storage.local.onChanged.removeListener(ask);
    };
  }, [ask]);

  const act = (action: TabAction) => done(send('actOn', { tab, action }));
  /** What is to be seen is behind the popup, or beside it. */
  const actAndClose = (action: TabAction) =>
    done(send('actOn', { tab, action }).then(() => (isPopup ? window.close() : undefined)));
  const host = view?.host ?? '';
  const actions: PopupActions = {
    check: () => done(send('checkTab', { tab })),
    stop: () => act('stop'),
    toggle: () => actAndClose('toggle'),
    putBack: () => actAndClose('open'),
    sheet: () => actAndClose('sheet'),
    audit: () => {
      const list = view?.readable ? `?list=${tab}` : '';
      done(
        browser.tabs.create({ url: `/audit.html${list}` }).then(() => (isPopup ? window.close() : undefined)),
      );
    },
    options: () => done(browser.runtime.openOptionsPage()),
    switchSite: (off) =>
      done(changeSettings((settings) => withSite(settings, host, { off: off || undefined }))),
    // Chromium closes the popup when it asks: what follows a permission is the background's to do.
    askFor: () => {
      const asked = browser.permissions.request({ origins: [originOf(host)] });
      done(asked.then((isGranted) => (isGranted ? undefined : Promise.reject(new Error(words.refused)))));
    },
    takeBack: () => done(browser.permissions.remove({ origins: [originOf(host)] })),
  };
  return <Popup data={{ view, problem, lang }} actions={actions} />;
}

const TITLE = { zh: POPUP_WORDS.zh.name, en: POPUP_WORDS.en.name };

void tabOfPopup().then((tab) => {
  if (tab !== undefined) void showOwnPage(TITLE, (state) => <Page {...state} tab={tab} />);
});
