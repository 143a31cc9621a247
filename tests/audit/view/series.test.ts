import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/archive/model.ts';
import { pointsOf, SERIES } from '../../../lib/audit/view/series.ts';
import { FORMS } from '../../../lib/form/index.ts';
import type { ResultReport } from '../../../lib/report/schema.ts';

type Cells = Record<string, { text: string; value: number | null }>;
const number = (value: number) => ({ text: String(value), value });

function entryOf(year: number | null, applications: Cells | null, listed: number | null = null): Entry {
  const rows = Object.entries(applications ?? {}).map(([row, cell]) => [row, { total: cell }]);
  const report: ResultReport = {
    kind: 'annual-report',
    title: '',
    organ: '水务局',
    year,
    edition: '2021',
    published: null,
    sections: {},
    tables: applications === null ? {} : { applications: Object.fromEntries(rows) },
  };
  const said = { findings: [], unchecked: [], diagnosis: [] };
  return {
    url: '',
    address: '',
    via: 'fetch',
    fetchedAt: '',
    sha256: null,
    digest: '',
    bytes: 0,
    judgement: { report, zh: said, en: said },
    listed: { title: null, organ: null, year: listed },
    attachments: [],
    compared: '',
    runs: [],
    former: [],
  };
}

const seriesOf = (key: string) => {
  const series = SERIES.find((one) => one.key === key);
  if (series === undefined) throw new Error(key);
  return series;
};

describe('numbers through the years', () => {
  it.each(SERIES.map(({ key, cells }) => [key, cells] as const))('%s: the form has its cells', (_, cells) => {
    for (const { table, row, column } of cells) {
      for (const form of Object.values(FORMS)) {
        expect(form.tables[table].rows.find(({ key }) => key === row)?.columns).toContain(column);
      }
    }
  });

  it.each<[string, Entry[], object]>([
    ['a number', [entryOf(2021, { newReceived: number(7) })], { value: 7 }],
    ['0 is a number', [entryOf(2021, { newReceived: number(0) })], { value: 0 }],
    ['the year of the list', [entryOf(null, { newReceived: number(7) }, 2021)], { value: 7 }],
    ['no report', [], { gap: 'no-report' }],
    ['another year', [entryOf(2020, { newReceived: number(7) })], { gap: 'no-report' }],
    ['no table', [entryOf(2021, null)], { gap: 'no-table' }],
    ['no cell', [entryOf(2021, {})], { gap: 'no-cell' }],
    ['blank', [entryOf(2021, { newReceived: { text: '', value: null } })], { gap: 'blank' }],
    ['a blank mark', [entryOf(2021, { newReceived: { text: '—', value: null } })], { gap: 'blank' }],
    ['words', [entryOf(2021, { newReceived: { text: '若干', value: null } })], { gap: 'not-a-number' }],
    [
      'two that say the same',
      [entryOf(2021, { newReceived: number(7) }), entryOf(2021, { newReceived: number(7) })],
      { value: 7 },
    ],
    [
      'two that do not',
      [entryOf(2021, { newReceived: number(7) }), entryOf(2021, { newReceived: number(8) })],
      { gap: 'differ' },
    ],
  ])('%s', (_, entries, expected) => {
    expect(pointsOf(seriesOf('received'), [2021], entries)).toEqual([{ year: 2021, ...expected }]);
  });

  it.each([
    [{ granted: number(3), partialGrant: number(4) }, { value: 7 }],
    [{ granted: number(3), partialGrant: { text: '', value: null } }, { gap: 'blank' }],
    [{ granted: number(3) }, { gap: 'no-cell' }],
  ])('a sum needs all its numbers: %o', (cells, expected) => {
    expect(pointsOf(seriesOf('granted'), [2021], [entryOf(2021, cells)])).toEqual([
      { year: 2021, ...expected },
    ]);
  });
});
