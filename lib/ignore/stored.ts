import { IGNORE_REASONS, type Ignored, MOST_TEXT } from './model.ts';

/** Findings set aside, from whatever was stored; without zod, since the background reads them as well. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An ISO date that the calendar has. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  DAY.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_TEXT;

const KEYS = ['organ', 'year', 'rule', 'at', 'reason', 'note', 'by', 'on', 'until'];

function isIgnored(value: unknown): value is Ignored {
  if (typeof value !== 'object' || value === null) return false;
  const { organ, year, rule, at, reason, note, by, on, until } = value as Partial<Record<string, unknown>>;
  return (
    [organ, rule, at, note, by].every(isText) &&
    organ !== '' &&
    rule !== '' &&
    (year === null || Number.isSafeInteger(year)) &&
    IGNORE_REASONS.includes(reason as Ignored['reason']) &&
    isDay(on) &&
    (isDay(until) || !Object.hasOwn(value, 'until')) &&
    Object.keys(value).every((key) => KEYS.includes(key))
  );
}

/** The entries that can be read, and how many cannot; `undefined` is the first run. */
export function readStored(stored: unknown): { ignored: readonly Ignored[]; lost: number } {
  if (stored === undefined) return { ignored: [], lost: 0 };
  if (!Array.isArray(stored)) return { ignored: [], lost: 1 };
  const ignored = stored.filter(isIgnored);
  return { ignored, lost: stored.length - ignored.length };
}
