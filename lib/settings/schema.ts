import * as z from 'zod/mini';
import {
  LANGUAGES,
  MOST_KEY,
  MOST_NAME,
  MOST_WIDTH,
  RUNS,
  SETTINGS_VERSION,
  type Settings,
  SIDES,
  THEMES,
} from './model.ts';

/** The settings as they leave the program and come back. Only the extension's own pages import zod. */

const key = z.string().check(z.minLength(1), z.maxLength(MOST_KEY));

const ruleSchema = z.strictObject({
  off: z.exactOptional(z.boolean()),
  severity: z.exactOptional(z.enum(['error', 'warning', 'info'])),
});

const panelSchema = z.strictObject({
  side: z.enum(SIDES),
  width: z.number().check(z.minimum(0), z.maximum(MOST_WIDTH)),
  collapsed: z.boolean(),
});

const siteSchema = z.strictObject({
  off: z.exactOptional(z.boolean()),
  panel: z.exactOptional(panelSchema),
});

export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  run: z.enum(RUNS),
  rules: z.record(key, ruleSchema),
  sites: z.record(key, siteSchema),
  name: z.string().check(z.maxLength(MOST_NAME)),
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Does not compile where the schema and `Settings` are no longer the same. */
export const SAME_AS_MODEL: Same<z.infer<typeof settingsSchema>, Settings> = true;
