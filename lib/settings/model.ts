import type { Severity } from '../report/model.ts';

export const SETTINGS_VERSION = 1;

export const LANGUAGES = ['system', 'zh', 'en'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const RUNS = ['auto', 'click'] as const;
export const SIDES = ['left', 'right'] as const;

/** Longer names, ids and hosts than these are none. */
export const MOST_NAME = 100;
export const MOST_KEY = 253;
/** No window is wider. */
export const MOST_WIDTH = 10_000;

/** What the user has set. A change of its shape is a new version, with its step in `migrate.ts`. */
export interface Settings {
  version: typeof SETTINGS_VERSION;
  language: (typeof LANGUAGES)[number];
  theme: (typeof THEMES)[number];
  /** `auto`: a report is checked when it is met; `click`: only when the user asks. */
  run: (typeof RUNS)[number];
  /** Rule id → what the user changed of it. */
  rules: Readonly<Record<string, RuleSetting>>;
  /** Host → what the user set for it. */
  sites: Readonly<Record<string, SiteSetting>>;
  /** The name that is put on findings set aside, as last given. */
  name: string;
}

export interface RuleSetting {
  off?: boolean;
  severity?: Severity;
}

export interface SiteSetting {
  off?: boolean;
  panel?: PanelPlace;
}

/** Where the panel stands, remembered for each site. */
export interface PanelPlace {
  side: (typeof SIDES)[number];
  /** In CSS pixels. */
  width: number;
  collapsed: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  language: 'system',
  theme: 'system',
  run: 'auto',
  rules: {},
  sites: {},
  name: '',
};

export const DEFAULT_PANEL: PanelPlace = { side: 'right', width: 380, collapsed: false };
