import type { Lang } from '../../lib/check.ts';
import type { OverlayState, TabView } from '../../lib/verdict/shown.ts';
import { Report } from './report.tsx';
import { Site } from './site.tsx';
import { mayCheck, type Status, statusOf } from './status.ts';
import { POPUP_WORDS, type PopupWords, type Tampered } from './words.ts';

export interface PopupActions {
  check(): void;
  stop(): void;
  /** Opens or collapses the panel. */
  toggle(): void;
  /** Puts back a panel that the page took away. */
  putBack(): void;
  sheet(): void;
  /** Opens the audit page, with the list of the tab's page where it can be read. */
  audit(): void;
  options(): void;
  switchSite(off: boolean): void;
  /** Asks the browser for the site. */
  askFor(): void;
  takeBack(): void;
}

export interface PopupData {
  /** null: not known yet. */
  view: TabView | null;
  /** What went wrong with what the user asked for last. */
  problem: string | null;
  lang: Lang;
}

const isTampered = (state: OverlayState): state is Tampered =>
  state === 'hidden' || state === 'emptied' || state === 'removed';

/** What is on the tab and why, or why not. */
export function Popup({ data, actions }: { data: PopupData; actions: PopupActions }) {
  const { view, problem, lang } = data;
  const words = POPUP_WORDS[lang];
  return (
    <main class="popup" aria-busy={view === null}>
      <header>
        <h1>{words.name}</h1>
        <span class="host">
          {view && (view.host === '' ? words.localFile : (view.host ?? words.thisPage))}
        </span>
      </header>
      <div class="body" aria-live="polite">
        {problem !== null && (
          <p class="alert" role="alert" data-gouji="problem">
            {problem}
          </p>
        )}
        {view === null ? (
          <p class="soft">{words.loading}</p>
        ) : (
          <Verdict view={view} actions={actions} words={words} />
        )}
      </div>
      {view && <Site view={view} actions={actions} words={words} />}
      <footer>
        <button type="button" class="button button-plain" data-gouji="audit" onClick={actions.audit}>
          {view?.readable ? words.auditList : words.audit}
        </button>
        <button type="button" class="button button-plain" data-gouji="options" onClick={actions.options}>
          {words.options}
        </button>
        {view?.shortcut && <span class="soft">{words.shortcut(view.shortcut)}</span>}
      </footer>
    </main>
  );
}

interface VerdictProps {
  view: TabView;
  actions: PopupActions;
  words: PopupWords;
}

function Verdict({ view, actions, words }: VerdictProps) {
  const status = statusOf(view, words);
  const reports = view.off ? [] : view.frames.filter(({ state }) => state === 'checked');
  const isBusy = view.frames.some(({ busy }) => busy);
  return (
    <>
      {status && <StatusLine status={status} />}
      {reports.map((frame) => (
        <Report key={frame.frame} frame={frame} isOneOfMany={reports.length > 1} words={words} />
      ))}
      {reports.length > 0 && isTampered(view.overlay) && (
        <div class="tampered" data-gouji="tampered" data-state={view.overlay}>
          <strong>{words.tampered[view.overlay]}</strong>
          <p>{words.tamperedNote}</p>
        </div>
      )}
      <div class="buttons">
        {reports.length > 0 && <PanelButton view={view} actions={actions} words={words} />}
        {mayCheck(view) && (
          <button
            type="button"
            class={reports.length === 0 ? 'button button-primary' : 'button'}
            data-gouji="check"
            onClick={actions.check}
          >
            {view.frames.every(({ state }) => state === 'found') ? words.check : words.checkAgain}
          </button>
        )}
        {isBusy && (
          <button type="button" class="button" data-gouji="stop" onClick={actions.stop}>
            {words.stop}
          </button>
        )}
        {reports.length > 0 && (
          <button type="button" class="button" data-gouji="sheet" onClick={actions.sheet}>
            {words.sheet}
          </button>
        )}
      </div>
    </>
  );
}

function PanelButton({ view, actions, words }: VerdictProps) {
  const { overlay } = view;
  if (overlay === 'open' || overlay === 'pill') {
    return (
      <button type="button" class="button button-primary" data-gouji="toggle" onClick={actions.toggle}>
        {overlay === 'pill' ? words.openPanel : words.collapsePanel}
      </button>
    );
  }
  return (
    <button type="button" class="button button-primary" data-gouji="put-back" onClick={actions.putBack}>
      {isTampered(overlay) ? words.putBack : words.openPanel}
    </button>
  );
}

function StatusLine({ status: { kind, head, note } }: { status: Status }) {
  return (
    <section class={`status ${kind}`} data-gouji="status" data-kind={kind}>
      <h2>{head}</h2>
      {kind === 'busy' && <progress aria-label={head} />}
      {note !== '' && <p>{note}</p>}
    </section>
  );
}
