import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/welcome/welcome.css';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { WELCOME_WORDS } from '../../components/welcome/words.ts';
import type { Lang } from '../../lib/check.ts';
import { GOVERNMENT } from '../../lib/settings/government.ts';
import { showOwnPage } from '../shared/own-page.tsx';

/** Firefox lets people install an extension without the sites that it asks for. */
const SITES = { origins: [GOVERNMENT] };

function Page({ lang }: { lang: Lang }) {
  const [isGranted, setGranted] = useState<boolean | null>(null);
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    const ask = () => void browser.permissions.contains(SITES).then(setGranted);
    const askKeys = () =>
      void browser.commands
        .getAll()
        .then((all) => setShortcut(all.find(({ name }) => name === 'toggle-panel')?.shortcut ?? ''));
    ask();
    askKeys();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    // Keys are changed on a page of the browser, from which people come back to this one.
    addEventListener('focus', askKeys);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
      removeEventListener('focus', askKeys);
    };
  }, []);
  return (
    <Welcome
      lang={lang}
      isGranted={isGranted}
      shortcut={shortcut}
      onGrant={() => browser.permissions.request(SITES)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

void showOwnPage({ zh: WELCOME_WORDS.zh.title, en: WELCOME_WORDS.en.title }, ({ lang }) => (
  <Page lang={lang} />
));
