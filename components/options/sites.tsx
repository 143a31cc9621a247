import type { Lang } from '../../lib/check.ts';
import { withoutPanels, withSite } from '../../lib/settings/change.ts';
import { GOVERNMENT } from '../../lib/settings/government.ts';
import type { Settings } from '../../lib/settings/model.ts';
import { leave } from './focus.ts';
import { optionalOrigins, originLabel } from './origins.ts';
import { savedAs, TOLD } from './told-words.ts';
import type { Save } from './types.ts';
import { OPTIONS_WORDS } from './words.ts';

interface SitesProps {
  settings: Settings;
  lang: Lang;
  origins: readonly string[];
  save: Save;
  onGrant(origin: string): void;
  onTakeBack(origin: string): void;
}

export function Sites({ settings, lang, origins, save, onGrant, onTakeBack }: SitesProps) {
  const words = OPTIONS_WORDS[lang];
  const isGranted = origins.some((origin) => origin === GOVERNMENT || originLabel(origin) === null);
  const off = Object.entries(settings.sites).filter(([, site]) => site.off);
  const panels = Object.values(settings.sites).filter((site) => site.panel !== undefined).length;
  return (
    <>
      <div class="field">
        <h3>{words.allowed}</h3>
        <ul class="rows">
          <li class="row">
            <span class="row-name">*.gov.cn</span>
            <span class="soft row-note">{isGranted ? words.builtIn : words.notGranted}</span>
            {!isGranted && (
              <button type="button" class="button button-primary" onClick={() => onGrant(GOVERNMENT)}>
                {words.grant}
              </button>
            )}
          </li>
          {optionalOrigins(origins).map((origin) => {
            const name = originLabel(origin) ?? words.everySite;
            return (
              <li key={origin} class="row" data-origin={origin}>
                <span class="row-name">{name}</span>
                <span class="soft row-note">{words.granted}</span>
                <button
                  type="button"
                  class="button"
                  aria-label={words.takeBackOf(name)}
                  onClick={({ currentTarget }) => {
                    leave(currentTarget);
                    onTakeBack(origin);
                  }}
                >
                  {words.takeBack}
                </button>
              </li>
            );
          })}
        </ul>
        <p class="help">{words.allowedHelp}</p>
      </div>
      <div class="field">
        <h3>{words.offSites}</h3>
        {off.length === 0 && <p class="help">{words.offSitesNone}</p>}
        {off.length > 0 && (
          <ul class="rows">
            {off.map(([host]) => (
              <li key={host} class="row" data-site={host}>
                <span class="row-name">{host}</span>
                <button
                  type="button"
                  class="button"
                  aria-label={words.onAgainOf(host)}
                  onClick={({ currentTarget }) => {
                    leave(currentTarget);
                    save.settings(
                      (now) => withSite(now, host, { off: undefined }),
                      savedAs(
                        { zh: OPTIONS_WORDS.zh.onAgain, en: OPTIONS_WORDS.en.onAgain },
                        { zh: host, en: host },
                      ),
                      'undo',
                    );
                  }}
                >
                  {words.onAgain}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="field">
        <h3>{words.panels}</h3>
        <p class="help">{words.panelsHelp(panels)}</p>
        {panels > 0 && (
          <button
            type="button"
            class="button"
            onClick={({ currentTarget }) => {
              leave(currentTarget);
              save.settings(withoutPanels, TOLD.panelsForgotten, 'undo');
            }}
          >
            {words.forget}
          </button>
        )}
      </div>
    </>
  );
}
