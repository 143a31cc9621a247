import { useState } from 'preact/hooks';
import type { Lang } from '../../lib/check.ts';
import { Brand } from '../page/brand.tsx';
import { PRIVACY } from '../page/words.ts';
import { MarksPicture } from './picture-marks.tsx';
import { ResultsPicture } from './picture-results.tsx';
import { VerdictPicture } from './picture-verdict.tsx';
import { PICTURE_WORDS } from './picture-words.ts';
import { WELCOME_WORDS } from './words.ts';

interface WelcomeProps {
  lang: Lang;
  /** Whether the extension may read government sites; null: not known yet. */
  isGranted: boolean | null;
  /** Keys of the command as the browser has them, `Alt+Shift+G`; '' where it has none. */
  shortcut: string;
  /** Asks for government sites; false: no. */
  onGrant(): Promise<boolean>;
  onOptions(): void;
}

const PICTURES = { verdict: VerdictPicture, marks: MarksPicture, results: ResultsPicture } as const;
const FIGURES = ['verdict', 'marks', 'results'] as const;

/** What a new user sees first: what the extension does, what it asks for and why. */
export function Welcome({ lang, isGranted, shortcut, onGrant, onOptions }: WelcomeProps) {
  const words = WELCOME_WORDS[lang];
  const [isRefused, setRefused] = useState(false);
  const grant = () =>
    onGrant().then(
      (granted) => setRefused(!granted),
      () => setRefused(true),
    );
  return (
    <main class="welcome">
      <header class="hello">
        <Brand size={48} />
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
      </header>
      {isGranted === false && (
        <section class="grant" aria-labelledby="grant-head">
          <div>
            <h2 id="grant-head">{words.grantHead}</h2>
            <p>{words.grantText}</p>
            <p role="alert">{isRefused ? words.refused : ''}</p>
          </div>
          <button type="button" class="button button-primary" data-gouji="grant" onClick={grant}>
            {words.grant}
          </button>
        </section>
      )}
      {FIGURES.map((key) => {
        const { head, text, picture } = words.figures[key];
        const Drawing = PICTURES[key];
        return (
          <section key={key} class="figure" aria-labelledby={`${key}-head`}>
            <div>
              <h2 id={`${key}-head`}>{head}</h2>
              <p>{text}</p>
            </div>
            <Drawing words={PICTURE_WORDS[lang]} label={picture} />
          </section>
        );
      })}
      <div class="more">
        <section aria-labelledby="permissions-head">
          <h2 id="permissions-head">{words.permissions}</h2>
          <dl class="asks">
            {words.asks.map(({ what, why }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </section>
        <div>
          <section aria-labelledby="privacy-head">
            <h2 id="privacy-head">{words.privacy}</h2>
            <p>{PRIVACY[lang]}</p>
          </section>
          <section aria-labelledby="keys-head">
            <h2 id="keys-head">{words.keys}</h2>
            <dl class="keys">
              <div>
                <dt>
                  {shortcut === '' ? <span class="soft">{words.noShortcut}</span> : <kbd>{shortcut}</kbd>}
                </dt>
                <dd>{words.toggle}</dd>
              </div>
              {words.keyList.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
      <footer class="foot">
        <p role="status">{isGranted === true ? words.done : ''}</p>
        <button type="button" class="button" data-gouji="options" onClick={onOptions}>
          {words.options}
        </button>
      </footer>
    </main>
  );
}
