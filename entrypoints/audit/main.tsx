import { useEffect, useState } from 'preact/hooks';
import '../../components/audit/audit.css';
import { Audit } from '../../components/audit/audit.tsx';
import { causeOf } from '../../components/audit/cause.ts';
import { FRAME_WORDS } from '../../components/audit/words/frame.ts';
import type { Lang } from '../../lib/check.ts';
import { type PageState, showOwnPage } from '../shared/own-page.tsx';
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

function Page({ lang }: PageState) {
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
  const actions = desk?.actions;
  const said = problem === null ? null : causeOf(problem, lang);
  if (actions === undefined) return <Opening problem={said} lang={lang} />;
  return <Audit data={{ ...data, lang, problem: said }} actions={actions} />;
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
