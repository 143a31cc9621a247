import type { ComponentChildren } from 'preact';
import type { Ignored } from '../../lib/ignore/model.ts';
import type { Settings } from '../../lib/settings/model.ts';
import { Brand } from '../page/brand.tsx';
import { type Told, ToldRegion, useTold } from '../page/told.tsx';
import { Backup } from './backup.tsx';
import { General } from './general.tsx';
import { IgnoredList } from './ignored-list.tsx';
import { Rules } from './rules.tsx';
import { Sites } from './sites.tsx';
import { failed, TOLD, UNDONE } from './told-words.ts';
import type { OptionsActions, OptionsData, Save } from './types.ts';
import { Unread } from './unread.tsx';
import { OPTIONS_WORDS } from './words.ts';

const SECTIONS = ['general', 'sites', 'rules', 'ignored', 'backup', 'about'] as const;

/** The options: every change is stored at once, and said. */
export function Options({ data, actions }: { data: OptionsData; actions: OptionsActions }) {
  const { settings, lang, ignored, origins, today } = data;
  const words = OPTIONS_WORDS[lang];
  const [told, tell] = useTold();

  const attempt = (action: () => Promise<Told | null>): void => {
    action().then(tell, (error: unknown) => tell({ text: failed(error), isProblem: true }));
  };
  const takeBack = (action: () => Promise<void>) => () =>
    attempt(async () => {
      await action();
      return { text: UNDONE };
    });
  const save: Save = {
    settings(change, text, undo) {
      attempt(async () => {
        let before: Settings = settings;
        await actions.change((now) => {
          before = now;
          return change(now);
        });
        return undo ? { text, undo: takeBack(() => actions.change(() => before)) } : { text };
      });
    },
    ignored(change, text, undo) {
      attempt(async () => {
        let before: readonly Ignored[] = ignored;
        await actions.changeIgnored((now) => {
          before = now;
          return change(now);
        });
        return undo ? { text, undo: takeBack(() => actions.changeIgnored(() => before)) } : { text };
      });
    },
  };
  const grant = (origin: string) =>
    attempt(async () => ({ text: (await actions.grant(origin)) ? TOLD.granted : TOLD.notGranted }));
  const takeBackOrigin = (origin: string) =>
    attempt(async () => ({ text: (await actions.takeBack(origin)) ? TOLD.takenBack : TOLD.notTakenBack }));

  const bodies: Readonly<Record<(typeof SECTIONS)[number], ComponentChildren>> = {
    general: <General settings={settings} lang={lang} save={save} />,
    sites: (
      <Sites
        settings={settings}
        lang={lang}
        origins={origins}
        save={save}
        onGrant={grant}
        onTakeBack={takeBackOrigin}
      />
    ),
    rules: <Rules settings={settings} lang={lang} target={data.rule} save={save} />,
    ignored: <IgnoredList ignored={ignored} lang={lang} today={today} save={save} offer={actions.offer} />,
    backup: <Backup settings={settings} lang={lang} today={today} save={save} offer={actions.offer} />,
    about: (
      <dl class="about">
        <dt>{words.version}</dt>
        <dd>{data.version}</dd>
        <dt>{words.licence}</dt>
        <dd>MIT</dd>
        <dt>{words.privacy}</dt>
        <dd>{words.privacyText}</dd>
      </dl>
    ),
  };
  return (
    <div class="options">
      <header class="side">
        <h1>
          <Brand size={28} />
          {words.title}
        </h1>
        <nav aria-label={words.navigation}>
          {SECTIONS.map((key) => (
            <a key={key} href={`#${key}`}>
              {words[key]}
              {key === 'ignored' && ignored.length > 0 && <span class="tag">{ignored.length}</span>}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {data.problem !== null && (
          <p class="alert" role="alert">
            {words.notRead(data.problem)}
          </p>
        )}
        {data.unread && (
          <Unread
            lang={lang}
            onDownload={() =>
              actions.offer(`gouji-stored-${today}.json`, JSON.stringify(data.unread, null, 2))
            }
            onDrop={() =>
              attempt(async () => {
                await actions.dropUnread();
                return { text: TOLD.dropped };
              })
            }
          />
        )}
        {SECTIONS.map((key) => (
          <section key={key} id={key} class="part" aria-labelledby={`${key}-head`}>
            <h2 id={`${key}-head`} tabIndex={-1}>
              {words[key]}
            </h2>
            {bodies[key]}
          </section>
        ))}
      </main>
      <ToldRegion told={told} lang={lang} onClose={() => tell(null)} />
    </div>
  );
}
