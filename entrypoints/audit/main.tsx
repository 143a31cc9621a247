import { useEffect, useMemo, useState } from 'preact/hooks';
import '../../components/audit/audit.css';
import { Audit } from '../../components/audit/audit.tsx';
import { causeOf } from '../../components/audit/cause.ts';
import { FRAME_WORDS } from '../../components/audit/words/frame.ts';
import type { Lang } from '../../lib/check.ts';
import { dayOf } from '../../lib/ignore/match.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import type { Settings } from '../../lib/settings/model.ts';
import type { Own } from '../../lib/verdict/apply.ts';
import { type PageState, showOwnPage } from '../shared/own-page.tsx';
import { readIgnored, watch } from '../shared/store.ts';
import { Desk, type DeskData } from './desk.ts';
import { linksOfTab } from './tab-links.ts';

/** The tab whose list is to be audited: `audit.html?list=7`, from the popup. */
const listed = new URLSearchParams(location.search).get('list');

const NOTHING: DeskData = {
  rows: null,
  runs: [],
  failed: [],
  listing: null,
  quota: null,
  work: null,
  isAllowed: () => false,
};

function Page({ lang, settings, problem: unread }: PageState) {
  const [data, setData] = useState<DeskData>(NOTHING);
  const [desk, setDesk] = useState<Desk | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    Desk.open(setData, setProblem)
      .then(async (opened) => {
        setDesk(opened);
        if (listed !== null) opened.lookIntoPage(await linksOfTab(Number(listed)));
      })
      .catch(setProblem);
  }, []);
  const own = useOwn(settings, setProblem);
  const actions = desk?.actions;
  const said = problem === null ? unread : causeOf(problem, lang);
  if (actions === undefined) return <Opening problem={said} lang={lang} />;
  return <Audit data={{ ...data, own, lang, problem: said }} actions={actions} />;
}

/** What the user has set of rules and findings, now and whenever it changes; null until it was read. */
function useOwn({ rules }: Settings, onProblem: (problem: unknown) => void): Own | null {
  const [ignored, setIgnored] = useState<readonly Ignored[] | null>(null);
  useEffect(() => {
    const page = new AbortController();
    watch({ ignored: setIgnored }, page.signal);
    readIgnored().then(setIgnored, (error: unknown) => {
      onProblem(error);
      setIgnored([]);
    });
    return () => page.abort();
  }, []);
  const today = dayOf(new Date());
  // Other settings change more often, and rules come as new objects with them.
  const ruleText = JSON.stringify(rules);
  return useMemo(
    () => (ignored === null ? null : { settings: { rules }, ignored, today }),
    [ruleText, ignored, today],
  );
}

/** While the archive is not open, or cannot be opened. */
function Opening({ problem, lang }: { problem: string | null; lang: Lang }) {
  const words = FRAME_WORDS[lang];
  return (
    <main class="opening">
      {problem === null ? (
        <p role="status">{words.loading}</p>
      ) : (
        <p class="alert" role="alert">
          {words.unread(problem)}
        </p>
      )}
    </main>
  );
}

const TITLE = { zh: FRAME_WORDS.zh.title, en: FRAME_WORDS.en.title };

void showOwnPage(TITLE, (state) => <Page {...state} />);
