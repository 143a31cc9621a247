import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../lib/check.ts';
import { addressOf } from '../../lib/report/address.ts';
import type { Result } from '../../lib/report/schema.ts';
import { sharedPath } from '../support/shared.ts';

const FOLDER = sharedPath('reports', 'the five published reports as text');

const HEADS = ['naturalPerson', 'commercial', 'research', 'social', 'legal', 'other', 'total'];
const REVIEW_ROWS = ['review', 'litigationDirect', 'litigationPostReview'];

const DENIED_FROM_6 = ['processInfo', 'enforcementCase', 'adminQuery'].map((key) => `denied.${key}`);
const UNABLE = ['noInfo', 'needCreation', 'unclear'].map((key) => `unableToProvide.${key}`);
const NOT_PROCESSED = ['complaint', 'repeat', 'publication', 'massiveRequests', 'confirmInfo'].map(
  (key) => `notProcessed.${key}`,
);
const DENIED = ['stateSecret', 'lawForbidden', 'safetyStability', 'thirdPartyRights', 'internalAffairs']
  .map((key) => `denied.${key}`)
  .concat(DENIED_FROM_6);
const RESULT_ROWS_2019 = [
  'granted',
  'partialGrant',
  ...DENIED,
  ...UNABLE,
  ...NOT_PROCESSED,
  'other',
  'totalProcessed',
  'carriedForward',
];

interface Expected {
  edition: string;
  year: number;
  /** Every error, `rule at`, in any order. */
  errors: string[];
  /** Warnings and notes that must be among the others. */
  others: string[];
}

const at = (rule: string, addresses: readonly string[]): string[] =>
  addresses.map((address) => `${rule} ${address}`);

const EXPECTED: Record<string, Expected> = {
  'tacheng-2020': {
    edition: '2019',
    year: 2020,
    errors: at(
      'cell/blank',
      HEADS.map((head) => `applications/carriedForward/${head}`),
    ),
    others: ['section/numbering applications', 'table/shape disclosure/fees'],
  },
  'guyuan-2020': {
    edition: '2019',
    year: 2020,
    errors: at('table/shape', ['applications/granted', 'applications/partialGrant']),
    others: ['table/label applications/social', 'text/year problems', 'duty/basis overview'],
  },
  'xinjiang-2019': {
    edition: '2019',
    year: 2019,
    errors: [
      'section/missing other',
      ...at('balance/applicants', ['applications/newReceived', 'applications/granted']),
      ...at(
        'table/shape',
        [...DENIED_FROM_6, ...UNABLE, ...NOT_PROCESSED, 'other', 'totalProcessed', 'carriedForward'].map(
          (row) => `applications/${row}`,
        ),
      ),
      'balance/disclosure disclosure/normativeDocuments',
    ],
    others: ['cell/unit disclosure/procurement/amount', 'table/shape review'],
  },
  'hongta-2019': {
    edition: '2019',
    year: 2019,
    errors: [
      'section/empty other',
      ...at(
        'cell/blank',
        RESULT_ROWS_2019.flatMap((row) => HEADS.map((head) => `applications/${row}/${head}`)),
      ),
    ],
    others: ['duty/basis overview', 'text/lost-characters overview'],
  },
  'baijiantan-2021': { edition: '2021', year: 2021, errors: [], others: ['text/numbering overview'] },
};

function found(result: Result, severities: readonly string[]): string[] {
  return result.findings
    .filter(({ severity }) => severities.includes(severity))
    .map(({ rule, at: where }) => `${rule} ${addressOf(where)}`);
}

describe.runIf(FOLDER)('the five published reports as text', () => {
  const results = Object.fromEntries(
    Object.keys(EXPECTED).map((name) => [
      name,
      FOLDER ? check(readFileSync(`${FOLDER}/${name}.txt`, 'utf8'), { source: name }).result : null,
    ]),
  );

  it.each(Object.entries(EXPECTED))('%s: every error that is there, and no other', (name, expected) => {
    const result = results[name];
    expect(result?.report).toMatchObject({ edition: expected.edition, year: expected.year });
    expect(found(result as Result, ['error']).toSorted()).toEqual(expected.errors.toSorted());
    expect(found(result as Result, ['warning', 'info'])).toEqual(expect.arrayContaining(expected.others));
  });

  it('hongta-2019: 147 blank cells, 21 rows of 7', () => {
    expect(
      found(results['hongta-2019'] as Result, ['error']).filter((line) => line.startsWith('cell/blank')),
    ).toHaveLength(147);
  });

  it('tacheng-2020: procurement is read with its unit', () => {
    expect(results['tacheng-2020']?.report?.tables.disclosure?.procurement).toEqual({
      items: { text: '66', value: 66 },
      amount: { text: '37.47万元', value: 37.47, unit: '万元' },
    });
  });

  it('guyuan-2020: the rows after the page break are read', () => {
    const rows = results['guyuan-2020']?.report?.tables.applications ?? {};
    for (const row of [...DENIED_FROM_6, ...UNABLE, 'other', 'totalProcessed', 'carriedForward']) {
      expect(Object.keys(rows[row] ?? {})).toEqual(HEADS);
    }
  });

  it('xinjiang-2019: the row whose label the page break cut is one row; what was lost is not guessed', () => {
    const { applications = {}, review = {} } = results['xinjiang-2019']?.report?.tables ?? {};
    expect(Object.values(applications['denied.internalAffairs'] ?? {}).map(({ value }) => value)).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(applications['denied.processInfo']).toEqual({});
    expect(REVIEW_ROWS.map((row) => review[row])).toEqual([{}, {}, {}]);
    expect(results['xinjiang-2019']?.unchecked.length).toBeGreaterThan(14);
  });

  it('baijiantan-2021: 25 rows, all balanced, nothing unchecked but the day of publication', () => {
    const result = results['baijiantan-2021'];
    expect(Object.keys(result?.report?.tables.applications ?? {})).toHaveLength(25);
    expect(result?.unchecked.map(({ at: where }) => addressOf(where))).toEqual(['']);
    expect(
      found(result as Result, ['warning']).filter((line) => line.startsWith('duty/fee-statement')),
    ).toEqual([]);
  });
});
