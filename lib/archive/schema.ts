import * as z from 'zod/mini';
import type { Entry, Run, Source, Target } from './model.ts';

/** What an exported archive holds, line by line. Only what imports one needs zod. */

const text = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.int().check(z.nonnegative());
const year = z.nullable(z.int());
const title = z.nullable(z.string());
const time = z.iso.datetime();

const listed = z.strictObject({ title, organ: title, year });

const at = z.strictObject({
  section: z.exactOptional(z.enum(['overview', 'disclosure', 'applications', 'review', 'problems', 'other'])),
  table: z.exactOptional(z.enum(['disclosure', 'applications', 'review'])),
  row: z.exactOptional(z.string()),
  column: z.exactOptional(z.string()),
});

const cell = z.strictObject({
  text: z.string(),
  value: z.nullable(z.number()),
  unit: z.exactOptional(z.string()),
});

const report = z.strictObject({
  kind: z.literal('annual-report'),
  title: z.string(),
  organ: title,
  year,
  edition: z.enum(['2019', '2021']),
  published: z.nullable(z.iso.date()),
  sections: z.partialRecord(
    z.enum(['overview', 'disclosure', 'applications', 'review', 'problems', 'other']),
    z.strictObject({ heading: z.string() }),
  ),
  tables: z.partialRecord(
    z.enum(['disclosure', 'applications', 'review']),
    z.record(z.string(), z.record(z.string(), cell)),
  ),
});

const valueAt = z.strictObject({ at, value: z.nullable(z.number()) });

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  at,
  message: z.string(),
  basis: z.string(),
  fix: z.string(),
  equation: z.exactOptional(
    z.strictObject({
      terms: z.array(z.extend(valueAt, { sign: z.union([z.literal(1), z.literal(-1)]) })),
      total: valueAt,
      difference: z.number(),
    }),
  ),
});

const alternative = z.strictObject({
  kind: z.enum(['cells', 'not-filled', 'swap', 'shift', 'rows-exchanged', 'columns-exchanged']),
  certainty: z.enum(['certain', 'likely', 'possible']),
  changes: z.array(z.strictObject({ at, from: z.nullable(z.number()), to: z.int() })),
  message: z.string(),
});

const said = z.strictObject({
  reason: z.exactOptional(z.string()),
  findings: z.array(finding),
  unchecked: z.array(z.strictObject({ at, reason: z.string() })),
  diagnosis: z.array(z.strictObject({ findings: z.array(z.int()), alternatives: z.array(alternative) })),
});

const version = {
  address: z.string(),
  via: z.enum(['fetch', 'tab', 'file', 'warc']),
  fetchedAt: time,
  sha256: z.nullable(z.string()),
  digest: z.string(),
  bytes: count,
  judgement: z.strictObject({ report: z.nullable(report), zh: said, en: said }),
};

/** It becomes a link. */
const address = z.string().check(z.regex(/^(?:https?|file):\/\//u));

export const entrySchema = z.strictObject({
  ...version,
  url: address,
  listed,
  attachments: z.array(z.strictObject({ href: z.string(), text: z.string() })),
  mayBeDrawn: z.exactOptional(z.literal(true)),
  compared: z.string(),
  signature: z.exactOptional(z.strictObject({ version: count, overview: z.string(), problems: z.string() })),
  runs: z.array(z.string()),
  former: z.array(z.strictObject(version)),
  dropped: z.exactOptional(count),
});

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((number) => typeof number === 'number');

export const sourceSchema = z.strictObject({
  url: z.string(),
  // A page has tens of thousands of them; what they may be, `unpackOutline` looks at.
  pieces: z.array(z.strictObject({ numbers: z.custom<number[]>(isNumbers), text: z.string() })),
});

export const runSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  startedAt: time,
  finishedAt: z.nullable(time),
  state: z.enum(['running', 'paused', 'cancelled', 'done']),
  options: z.strictObject({ pause: z.number(), tabs: z.boolean() }),
  total: count,
  listsUnread: z.exactOptional(z.literal(true)),
});

export const targetSchema = z.strictObject({
  run: z.string(),
  index: count,
  url: z.string(),
  listed,
  state: z.enum(['waiting', 'done', 'failed']),
  failure: z.exactOptional(
    z.strictObject({
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
        'not-opened',
        'tab',
      ]),
      reason: text,
      host: z.exactOptional(z.string()),
    }),
  ),
  inTab: z.exactOptional(z.literal(true)),
  requests: count,
});

/** A record of one of its lines. */
export const RECORDS = {
  entry: z.strictObject({ entry: entrySchema, source: sourceSchema }),
  run: z.strictObject({ run: runSchema }),
  targets: z.strictObject({ targets: z.array(targetSchema) }),
  end: z.strictObject({ end: z.strictObject({ entries: count, runs: count }) }),
} as const;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** The model is not to be changed by whoever is given it; what a schema has read may be. */
type Own<T> = T extends object ? { -readonly [K in keyof T]: Own<T[K]> } : T;

/** Does not compile where a schema and the model are no longer the same. */
export const SAME_AS_MODEL: readonly [
  Same<z.infer<typeof entrySchema>, Own<Entry>>,
  Same<z.infer<typeof sourceSchema>, Own<Source>>,
  Same<z.infer<typeof runSchema>, Own<Run>>,
  Same<z.infer<typeof targetSchema>, Own<Target>>,
] = [true, true, true, true];
