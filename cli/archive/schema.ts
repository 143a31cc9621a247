import { z } from 'zod';
import type { Entry, Row, Run, Source, Target } from '../../lib/archive/model.ts';
import { resultSchema } from '../../lib/report/schema.ts';

/** What an archive's files hold. Everything that is read of them goes through here. */

export const VERSION = 1;

const text = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.int().nonnegative();
const listed = z.strictObject({
  title: z.string().nullable(),
  organ: z.string().nullable(),
  year: z.int().nullable(),
});

const said = resultSchema.omit({ source: true, report: true });

const signature = z
  .strictObject({ version: count, overview: z.string(), problems: z.string() })
  .exactOptional();

const version = {
  address: z.string(),
  via: z.enum(['fetch', 'tab', 'file', 'warc']),
  fetchedAt: z.string(),
  sha256: z.string().nullable(),
  digest: z.string(),
  bytes: count,
  judgement: z.strictObject({ report: resultSchema.shape.report, zh: said, en: said }),
};

export const entrySchema: z.ZodType<Entry> = z.strictObject({
  ...version,
  url: z.string(),
  listed,
  attachments: z.array(z.strictObject({ href: z.string(), text: z.string() })),
  mayBeDrawn: z.literal(true).exactOptional(),
  compared: z.string(),
  signature,
  runs: z.array(z.string()),
  former: z.array(z.strictObject(version)),
  dropped: count.exactOptional(),
});

const row: z.ZodType<Row> = z.strictObject({
  url: z.string(),
  organ: z.string().nullable(),
  year: z.int().nullable(),
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

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((number) => typeof number === 'number');

export const sourceSchema: z.ZodType<Source> = z.strictObject({
  url: z.string(),
  // A page has tens of thousands of them; what they may be, `unpackOutline` looks at.
  pieces: z.array(z.strictObject({ numbers: z.custom<number[]>(isNumbers), text: z.string() })),
});

const run: z.ZodType<Run> = z.strictObject({
  id: z.string(),
  name: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  state: z.enum(['running', 'paused', 'cancelled', 'done']),
  options: z.strictObject({ pause: z.number(), tabs: z.boolean() }),
  total: count,
});

const target: z.ZodType<Target> = z.strictObject({
  run: z.string(),
  index: count,
  url: z.string(),
  listed,
  state: z.enum(['waiting', 'done', 'failed']),
  failure: z
    .strictObject({
      kind: z.enum([
        'address',
        'network',
        'http',
        'busy',
        'too-slow',
        'too-large',
        'redirect',
        'host-not-allowed',
        'no-page',
        'unreadable',
        'tab',
      ]),
      reason: text,
      host: z.string().exactOptional(),
    })
    .exactOptional(),
  requests: count,
});

/** `more`: what belongs to it follows, and nothing of it counts before that is there. */
const more = z.literal(true).exactOptional();

/** A line of a run's journal; of several on the same the last counts. */
export const lineSchema = z.union([
  z.strictObject({ version: z.literal(VERSION), run, more }),
  z.strictObject({
    target,
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
