import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/options/options.css';
import { Options } from '../../components/options/options.tsx';
import type { OptionsActions } from '../../components/options/types.ts';
import { OPTIONS_WORDS } from '../../components/options/words.ts';
import { dayOf } from '../../lib/ignore/match.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import { offerFile } from '../shared/offer-file.ts';
import { type PageState, showOwnPage } from '../shared/own-page.tsx';
import {
  changeIgnored,
  changeSettings,
  dropUnread,
  readIgnored,
  readUnread,
  watch,
} from '../shared/store.ts';

const actions: OptionsActions = {
  change: changeSettings,
  changeIgnored,
  grant: (origin) => browser.permissions.request({ origins: [origin] }),
  takeBack: (origin) => browser.permissions.remove({ origins: [origin] }),
  offer: offerFile,
  dropUnread,
};

/** `#rule=balance/applicants`: the rule the panel sends its reader to. */
const ruleOf = (hash: string): string | null => new URLSearchParams(hash.slice(1)).get('rule');

function Page(state: PageState) {
  const [ignored, setIgnored] = useState<readonly Ignored[]>([]);
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [unread, setUnread] = useState<Readonly<Record<string, unknown>> | null>(null);
  const [rule, setRule] = useState(ruleOf(location.hash));
  const [problem, setProblem] = useState(state.problem);
  useEffect(() => {
    const page = new AbortController();
    const { signal } = page;
    const failed = (error: unknown) => setProblem(String(error));
    const askOrigins = () =>
      void browser.permissions.getAll().then(({ origins: all }) => setOrigins(all ?? []));
    const askUnread = () => void readUnread().then(setUnread, failed);
    readIgnored().then(setIgnored, failed);
    askOrigins();
    askUnread();
    watch({ settings: askUnread, ignored: setIgnored }, signal);
    addEventListener('hashchange', () => setRule(ruleOf(location.hash)), { signal });
    browser.permissions.onAdded.addListener(askOrigins);
    browser.permissions.onRemoved.addListener(askOrigins);
    signal.addEventListener('abort', () => {
      browser.permissions.onAdded.removeListener(askOrigins);
      browser.permissions.onRemoved.removeListener(askOrigins);
    });
    return () => page.abort();
  }, []);
  const data = {
    ...state,
    ignored,
    origins,
    unread,
    rule,
    problem,
    today: dayOf(new Date()),
    version: browser.runtime.getManifest().version,
  };
  const dropped = { ...actions, dropUnread: () => dropUnread().then(() => setUnread(null)) };
  return <Options data={data} actions={dropped} />;
}

void showOwnPage({ zh: OPTIONS_WORDS.zh.title, en: OPTIONS_WORDS.en.title }, (state) => <Page {...state} />);
