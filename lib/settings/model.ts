import type { Severity } from '../report/model.ts';

export interface Settings {
  version: 1;
  language: 'system' | 'zh' | 'en';
  theme: 'system' | 'light' | 'dark';
  /** `auto`: a report is checked when it is met; `click`: only when the user asks. */
  run: 'auto' | 'click';
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
  side: 'left' | 'right';
  /** In CSS pixels. */
  width: number;
  collapsed: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  language: 'system',
  theme: 'system',
  run: 'auto',
  rules: {},
  sites: {},
  name: '',
};

export const DEFAULT_PANEL: PanelPlace = { side: 'right', width: 380, collapsed: false };
