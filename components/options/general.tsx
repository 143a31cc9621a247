import type { Lang } from '../../lib/check.ts';
import type { Text } from '../../lib/form/types.ts';
import { LANGUAGES, MOST_NAME, RUNS, type Settings, THEMES } from '../../lib/settings/model.ts';
import { Choice } from '../page/choice.tsx';
import { savedAs } from './told-words.ts';
import type { Save } from './types.ts';
import { OPTIONS_WORDS, type OptionsWords } from './words.ts';

/** The same sentence of both languages. */
const both = (pick: (words: OptionsWords) => string): Text => ({
  zh: pick(OPTIONS_WORDS.zh),
  en: pick(OPTIONS_WORDS.en),
});

export function General({ settings, lang, save }: { settings: Settings; lang: Lang; save: Save }) {
  const words = OPTIONS_WORDS[lang];
  return (
    <>
      <div class="field">
        <h3>{words.language}</h3>
        <Choice
          name="language"
          legend={words.language}
          value={settings.language}
          options={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
          onChange={(language) =>
            save.settings(
              (now) => ({ ...now, language }),
              savedAs(
                both((each) => each.language),
                both((each) => each.languages[language]),
              ),
            )
          }
        />
      </div>
      <div class="field">
        <h3>{words.theme}</h3>
        <Choice
          name="theme"
          legend={words.theme}
          value={settings.theme}
          options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
          onChange={(theme) =>
            save.settings(
              (now) => ({ ...now, theme }),
              savedAs(
                both((each) => each.theme),
                both((each) => each.themes[theme]),
              ),
            )
          }
        />
      </div>
      <div class="field">
        <h3>{words.run}</h3>
        <Choice
          name="run"
          legend={words.run}
          value={settings.run}
          options={RUNS.map((value) => ({ value, label: words.runs[value] }))}
          onChange={(run) =>
            save.settings(
              (now) => ({ ...now, run }),
              savedAs(
                both((each) => each.run),
                both((each) => each.runs[run]),
              ),
            )
          }
        />
        <p class="help">{words.runHelp[settings.run]}</p>
      </div>
      <div class="field">
        <h3>
          <label for="name">{words.name}</label>
        </h3>
        <input
          id="name"
          type="text"
          maxLength={MOST_NAME}
          value={settings.name}
          autocomplete="name"
          aria-describedby="name-help"
          onChange={(event) => {
            const name = event.currentTarget.value.trim();
            save.settings(
              (now) => ({ ...now, name }),
              savedAs(
                both((each) => each.name),
                { zh: name, en: name },
              ),
            );
          }}
        />
        <p class="help" id="name-help">
          {words.nameHelp}
        </p>
      </div>
    </>
  );
}
