import type { Severity } from '../report/model.ts';
import {
  DEFAULT_SETTINGS,
  LANGUAGES,
  MOST_KEY,
  MOST_NAME,
  MOST_WIDTH,
  type PanelPlace,
  RUNS,
  type RuleSetting,
  SETTINGS_VERSION,
  type Settings,
  SIDES,
  type SiteSetting,
  THEMES,
} from './model.ts';

/**
 * Settings from whatever was stored. It runs in the background as well, so it is written without zod; a test
 * holds it against the schema.
 */

export interface Migrated {
  /** Valid settings of this version: what could be read, the defaults for the rest. */
  settings: Settings;
  /**
   * Paths of what is in the stored value and not in `settings`: `theme`, `rules.cell/blank.severity`; '' for the
   * value as a whole. Whoever stores `settings` keeps the stored value beside them where this is not empty.
   */
  lost: readonly string[];
}

type Stored = Readonly<Record<string, unknown>>;

/** At index n − 1: from version n to n + 1. Version 1 is the first. */
export const STEPS: readonly ((stored: Stored) => Stored)[] = [];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Settings of an older version as one of this version; others as they are. */
export function upgrade(stored: Stored, steps = STEPS): Stored {
  const { version } = stored;
  if (!Number.isInteger(version) || (version as number) < 1) return stored;
  return steps.slice((version as number) - 1).reduce((older, step) => step(older), stored);
}

/** What reads one value: undefined where it is none. `at` is its path, for what is told as lost. */
type Reader<T> = (value: unknown, at: string, lost: string[]) => T | undefined;

const value =
  <T>(holds: (value: unknown) => boolean): Reader<T> =>
  (found, at, lost) => {
    if (holds(found)) return found as T;
    lost.push(at);
    return undefined;
  };

const oneOf = <T>(values: readonly T[]): Reader<T> => value((found) => values.includes(found as T));

/** An object of known fields; those that cannot be read are left out. */
const fields =
  <T extends object>(readers: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<Partial<T>> =>
  (found, at, lost) => {
    if (!isStored(found)) return value<Partial<T>>(() => false)(found, at, lost);
    const read = Object.entries(found).flatMap(([key, inner]) => {
      const path = at === '' ? key : `${at}.${key}`;
      const known = Object.hasOwn(readers, key) ? (readers[key as keyof T] as Reader<unknown>) : undefined;
      if (known === undefined) lost.push(path);
      const kept = known?.(inner, path, lost);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return Object.fromEntries(read) as Partial<T>;
  };

/** An object with whatever keys. */
const entries =
  <T extends object>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (found, at, lost) => {
    if (!isStored(found)) return value<Record<string, T>>(() => false)(found, at, lost);
    const read = Object.entries(found).flatMap(([key, inner]) => {
      const path = `${at}.${key}`;
      // `__proto__` as a key of one's own is nothing anybody set.
      const kept = isKey(key) ? reader(inner, path, lost) : value<T>(() => false)(inner, path, lost);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return Object.fromEntries(read);
  };

const isKey = (key: string): boolean => key.length > 0 && key.length <= MOST_KEY && key !== '__proto__';

const flag: Reader<boolean> = value((found) => typeof found === 'boolean');

/** A place is known as a whole or not at all. */
const panel: Reader<PanelPlace> = value(
  (found) =>
    isStored(found) &&
    Object.keys(found).length === 3 &&
    SIDES.includes(found.side as PanelPlace['side']) &&
    Number.isFinite(found.width) &&
    (found.width as number) >= 0 &&
    (found.width as number) <= MOST_WIDTH &&
    typeof found.collapsed === 'boolean',
);

const read = fields<Settings>({
  version: oneOf([SETTINGS_VERSION]),
  language: oneOf(LANGUAGES),
  theme: oneOf(THEMES),
  run: oneOf(RUNS),
  rules: entries(fields<RuleSetting>({ off: flag, severity: oneOf(SEVERITIES) })),
  sites: entries(fields<SiteSetting>({ off: flag, panel })),
  name: value((found) => typeof found === 'string' && found.length <= MOST_NAME),
});

/** Settings from a stored value of any version, or from rubbish; `undefined` is the first run, nothing is lost. */
export function migrate(stored: unknown): Migrated {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, lost: [] };
  const lost: string[] = [];
  const known = read(isStored(stored) ? upgrade(stored) : stored, '', lost);
  return { settings: { ...DEFAULT_SETTINGS, ...known }, lost };
}
