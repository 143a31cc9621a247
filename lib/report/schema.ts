import { z } from 'zod';

/** The JSON that leaves the program (contract, version 1). Readers of it import the types only. */

const SECTION = z.enum(['overview', 'disclosure', 'applications', 'review', 'problems', 'other']);
const TABLE = z.enum(['disclosure', 'applications', 'review']);
const EDITION = z.enum(['2019', '2021']);
const SEVERITY = z.enum(['error', 'warning', 'info']);

const atSchema = z
  .strictObject({
    section: SECTION.exactOptional(),
    table: TABLE.exactOptional(),
    row: z.string().exactOptional(),
    column: z.string().exactOptional(),
  })
  .describe('Where: the keys that apply');

const cellSchema = z.strictObject({
  text: z.string().describe('What the page shows, white space trimmed'),
  value: z.number().nullable().describe('The number read; null for a blank or for text that is no number'),
  unit: z.string().exactOptional(),
});

const rowsSchema = z.record(z.string(), z.record(z.string(), cellSchema));

const reportSchema = z.strictObject({
  kind: z.literal('annual-report'),
  title: z.string(),
  organ: z.string().nullable(),
  year: z.int().nullable(),
  edition: EDITION.describe('Of the applications table; by year where there is none'),
  published: z.iso.date().nullable(),
  sections: z.partialRecord(SECTION, z.strictObject({ heading: z.string() })),
  tables: z.partialRecord(TABLE, rowsSchema),
});

const valueAtSchema = z.strictObject({ at: atSchema, value: z.number().nullable() });

const equationSchema = z.strictObject({
  terms: z.array(valueAtSchema.extend({ sign: z.union([z.literal(1), z.literal(-1)]) })),
  total: valueAtSchema,
  difference: z.number(),
});

const findingSchema = z.strictObject({
  rule: z.string(),
  severity: SEVERITY,
  at: atSchema,
  message: z.string(),
  basis: z.string(),
  fix: z.string(),
  equation: equationSchema.exactOptional(),
});

const uncheckedSchema = z.strictObject({ at: atSchema, reason: z.string() });

const changeSchema = z.strictObject({
  at: atSchema,
  from: z
    .number()
    .nullable()
    .describe('The number on the page; null for a blank or for text that is no number'),
  to: z.int(),
});

const alternativeSchema = z.strictObject({
  kind: z.enum(['cells', 'not-filled', 'swap', 'shift', 'rows-exchanged', 'columns-exchanged']),
  certainty: z.enum(['certain', 'likely', 'possible']),
  changes: z.array(changeSchema),
  message: z.string(),
});

const diagnosisSchema = z.strictObject({
  findings: z.array(z.int()).describe('Indexes into "findings"'),
  alternatives: z.array(alternativeSchema).describe('Best first; none: no explanation of up to three cells'),
});

export const resultSchema = z.strictObject({
  source: z.string(),
  report: reportSchema.nullable().describe('null: the page is no annual report; then "reason" says why'),
  reason: z.string().exactOptional(),
  findings: z.array(findingSchema),
  unchecked: z.array(uncheckedSchema),
  diagnosis: z.array(diagnosisSchema),
});

export const outputSchema = z.strictObject({
  version: z.literal('1'),
  results: z.array(resultSchema),
});

export type ResultReport = z.infer<typeof reportSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type UncheckedItem = z.infer<typeof uncheckedSchema>;
export type DiagnosisItem = z.infer<typeof diagnosisSchema>;
export type Result = z.infer<typeof resultSchema>;
export type Output = z.infer<typeof outputSchema>;
