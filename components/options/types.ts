import type { Lang } from '../../lib/check.ts';
import type { Text } from '../../lib/form/types.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import type { Settings } from '../../lib/settings/model.ts';

/** What the page does outside itself. A promise rejects with what the browser says. */
export interface OptionsActions {
  change(change: (settings: Settings) => Settings): Promise<void>;
  changeIgnored(change: (ignored: readonly Ignored[]) => readonly Ignored[]): Promise<void>;
  /** Asks for access to a match pattern; false: the user or the browser said no. */
  grant(origin: string): Promise<boolean>;
  takeBack(origin: string): Promise<boolean>;
  /** Offers a text as a file. */
  offer(name: string, text: string): void;
  /** Lets go of stored data that could not be read. */
  dropUnread(): Promise<void>;
}

export interface OptionsData {
  settings: Settings;
  lang: Lang;
  /** What the browser says where the settings could not be read. */
  problem: string | null;
  ignored: readonly Ignored[];
  /** Match patterns the extension has access to. */
  origins: readonly string[];
  /** Stored data that could not be read. */
  unread: Readonly<Record<string, unknown>> | null;
  /** ISO date. */
  today: string;
  version: string;
  /** The rule the address names. */
  rule: string | null;
}

/** How sections of the page change what is stored. */
export interface Save {
  settings(change: (settings: Settings) => Settings, said: Text, undo?: 'undo'): void;
  ignored(change: (ignored: readonly Ignored[]) => readonly Ignored[], said: Text, undo?: 'undo'): void;
}
