import type { TabView } from '../../lib/verdict/shown.ts';
import type { PopupActions } from './popup.tsx';
import type { PopupWords } from './words.ts';

/** Whether the extension runs on the tab's site by itself, and the ways to change that. */
export function Site({ view, actions, words }: { view: TabView; actions: PopupActions; words: PopupWords }) {
  const { access, host, off, run } = view;
  if (host === null || host === '' || access === 'never' || access === 'file') return null;
  const mayRun = access === 'always' || access === 'granted';
  return (
    <section class="site" aria-label={words.site}>
      {mayRun && (
        <label class="switch">
          <input
            type="checkbox"
            data-gouji="site-switch"
            checked={!off}
            aria-describedby={off ? undefined : 'run-note'}
            onChange={() => actions.switchSite(!off)}
          />
          <span>{words.runHere}</span>
        </label>
      )}
      {mayRun && !off && (
        <p id="run-note" class="soft">
          {run === 'click' ? words.onClick : words.runHereNote}
        </p>
      )}
      {access === 'granted' && (
        <p class="granted">
          <span class="soft">{words.takeBackNote}</span>
          <button type="button" class="button" data-gouji="take-back" onClick={actions.takeBack}>
            {words.takeBack}
          </button>
        </p>
      )}
      {!mayRun && (
        <>
          <button type="button" class="button" data-gouji="always" onClick={actions.askFor}>
            {access === 'withheld' ? words.allow : words.always}
          </button>
          <p class="soft">{words.alwaysNote(host)}</p>
        </>
      )}
    </section>
  );
}
