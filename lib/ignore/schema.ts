import * as z from 'zod/mini';
import { IGNORE_REASONS, type Ignored, MOST_TEXT } from './model.ts';

/** Findings set aside as they leave the program and come back. Only the extension's own pages import zod. */

const text = z.string().check(z.maxLength(MOST_TEXT));
const name = z.string().check(z.minLength(1), z.maxLength(MOST_TEXT));

export const ignoredSchema = z.strictObject({
  organ: name,
  year: z.nullable(z.int()),
  rule: name,
  at: text,
  reason: z.enum(IGNORE_REASONS),
  note: text,
  by: text,
  on: z.iso.date(),
  until: z.exactOptional(z.iso.date()),
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Does not compile where the schema and `Ignored` are no longer the same. */
export const SAME_AS_MODEL: Same<z.infer<typeof ignoredSchema>, Ignored> = true;
