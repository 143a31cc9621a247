import { z } from 'zod';
import type { Row } from '../../lib/archive/model.ts';
import { runSchema, targetSchema } from '../../lib/archive/schema.ts';

/** What an archive's files hold, besides what every archive does. Everything that is read of them is looked at so. */

export const VERSION = 1;

const count = z.int().nonnegative();
const signature = z
  .strictObject({ version: count, overview: z.string(), problems: z.string() })
  .exactOptional();

const row: z.ZodType<Row> = z.strictObject({
  url: z.string(),
  organ: z.string().nullable(),
  year: z.int().nullable(),
  itself: z
    .strictObject({ organ: z.string().nullable(), year: z.int().nullable(), address: z.string() })
    .exactOptional(),
  title: z.string(),
  isReport: z.boolean(),
  published: z.string().nullable(),
  fetchedAt: z.string(),
  digest: z.string(),
  compared: z.string(),
  signature,
  findings: z.array(
    z.strictObject({ rule: z.string(), severity: z.enum(['error', 'warning', 'info']), at: z.string() }),
  ),
  unchecked: count,
  former: count,
  size: count,
  runs: z.array(z.string()),
});

/** The first line of an entry's file; entry and page follow. */
export const headSchema = z.strictObject({ version: z.literal(VERSION), row });

/** `more`: what belongs to it follows, and nothing of it counts before that is there. */
const more = z.literal(true).exactOptional();

/** A line of a run's journal; of several on the same the last counts. */
export const lineSchema = z.union([
  z.strictObject({ version: z.literal(VERSION), run: runSchema, more }),
  z.strictObject({
    target: targetSchema,
    /** The file of the entry that came of it, as it is called until it is moved to its place. */
    put: z.string().exactOptional(),
    more,
  }),
]);
export type JournalLine = z.infer<typeof lineSchema>;

/** What is being deleted, so that it is deleted as a whole: entries' files, or everything. */
export const deletionSchema = z.union([
  z.strictObject({ entries: z.array(z.string().regex(/^[0-9a-f]{64}$/u)) }),
  z.strictObject({ everything: z.literal(true) }),
]);
export type Deletion = z.infer<typeof deletionSchema>;

export const markerSchema = z.object({ program: z.literal('gouji'), version: z.int() });
