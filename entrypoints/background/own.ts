import { browser } from 'wxt/browser';
import type { Lang } from '../../lib/check.ts';
import { dayOf } from '../../lib/ignore/match.ts';
import { resolveLanguage } from '../../lib/settings/language.ts';
import { migrate } from '../../lib/settings/migrate.ts';
import type { Settings } from '../../lib/settings/model.ts';
import type { Own } from '../../lib/verdict/apply.ts';
import { readIgnored, readSettings } from '../shared/store.ts';

/** What the user has set, as it is at the moment. */
export interface OwnNow extends Own {
  settings: Settings;
  lang: Lang;
}

export async function ownNow(): Promise<OwnNow> {
  const [settings, ignored] = await Promise.all([readSettings(), readIgnored()]);
  return { settings, ignored, today: dayOf(new Date()), lang: langOf(settings) };
}

export function langOf({ language }: Settings): Lang {
  return resolveLanguage(language, browser.i18n.getUILanguage());
}

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Whether a change of what is stored is one that tabs show: not where a panel stands, nor a name. */
export function concernsTabs({ settings, ignored }: Changes): boolean {
  if (ignored !== undefined) return true;
  if (settings === undefined) return false;
  return shownPart(settings.oldValue) !== shownPart(settings.newValue);
}

/** Sites that were switched off and are so no longer. */
export function sitesTurnedOn({ settings }: Changes): string[] {
  const stillOff = sitesOff(settings?.newValue);
  return sitesOff(settings?.oldValue).filter((site) => !stillOff.includes(site));
}

function sitesOff(stored: unknown): string[] {
  const { sites } = migrate(stored).settings;
  return Object.keys(sites).filter((site) => sites[site]?.off === true);
}

function shownPart(stored: unknown): string {
  const { language, theme, run, rules } = migrate(stored).settings;
  return JSON.stringify({ language, theme, run, rules, off: sitesOff(stored) });
}
