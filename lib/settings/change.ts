import type { RuleSetting, Settings, SiteSetting } from './model.ts';

/** Changes of settings. A value that is `undefined` goes back to the default; what is all default is not kept. */

type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

function changed<T extends object>(
  entries: Readonly<Record<string, T>>,
  key: string,
  change: Change<T>,
): Readonly<Record<string, T>> {
  const { [key]: before, ...others } = entries;
  const kept = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? others : { ...others, [key]: Object.fromEntries(kept) as T };
}

export function withRule(settings: Settings, id: string, change: Change<RuleSetting>): Settings {
  return { ...settings, rules: changed(settings.rules, id, change) };
}

export function withSite(settings: Settings, host: string, change: Change<SiteSetting>): Settings {
  return { ...settings, sites: changed(settings.sites, host, change) };
}

/** With no place of a panel remembered. */
export function withoutPanels(settings: Settings): Settings {
  return Object.keys(settings.sites).reduce(
    (all, host) => withSite(all, host, { panel: undefined }),
    settings,
  );
}
