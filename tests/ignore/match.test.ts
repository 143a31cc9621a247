import { describe, expect, it } from 'vitest';
import { add, dayOf, entryFor, remove } from '../../lib/ignore/match.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import type { Finding, ResultReport } from '../../lib/report/schema.ts';

const finding: Finding = {
  rule: 'balance/applicants',
  severity: 'error',
  at: { section: 'applications', table: 'applications', row: 'granted', column: 'total' },
  message: '',
  basis: '',
  fix: '',
};

const report: ResultReport = {
  kind: 'annual-report',
  title: '某市水务局2021年政府信息公开工作年度报告',
  organ: '某市水务局',
  year: 2021,
  edition: '2021',
  published: null,
  sections: {},
  tables: {},
};

const entry: Ignored = {
  organ: '某市水务局',
  year: 2021,
  rule: 'balance/applicants',
  at: 'applications/granted/total',
  reason: 'confirmed',
  note: '',
  by: '张三',
  on: '2022-01-20',
};

const HOST = 'www.example.gov.cn';
const TODAY = '2022-03-01';

describe('an entry and a finding', () => {
  it.each<[string, Partial<Ignored>, Partial<ResultReport>, boolean]>([
    ['same organ, year, rule and address', {}, {}, true],
    ['another organ', { organ: '某市农业局' }, {}, false],
    ['another year', { year: 2020 }, {}, false],
    ['no year in either', { year: null }, { year: null }, true],
    ['no year in the report alone', {}, { year: null }, false],
    ['another rule', { rule: 'balance/results' }, {}, false],
    ['another cell', { at: 'applications/granted/newMedia' }, {}, false],
    ['its row only', { at: 'applications/granted' }, {}, false],
    ['no organ, the same host', { organ: HOST }, { organ: null }, true],
    ['no organ, another host', { organ: 'old.example.gov.cn' }, { organ: null }, false],
    ['last day', { until: TODAY }, {}, true],
    ['the day after', { until: '2022-02-28' }, {}, false],
  ])('%s', (_, entryChange, reportChange, matches) => {
    const known = { ...entry, ...entryChange };
    const found = entryFor(finding, { ...report, ...reportChange }, HOST, [known], TODAY);
    expect(found).toBe(matches ? known : undefined);
  });

  it('a finding of the report as a whole', () => {
    const known = { ...entry, rule: 'duty/deadline', at: '' };
    expect(entryFor({ ...finding, rule: 'duty/deadline', at: {} }, report, HOST, [known], TODAY)).toBe(known);
  });

  it('an expired entry does not hide one that counts', () => {
    const counts = { ...entry, note: 'b' };
    expect(entryFor(finding, report, HOST, [{ ...entry, until: '2022-01-31' }, counts], TODAY)).toBe(counts);
  });
});

describe('add and remove', () => {
  const other = { ...entry, rule: 'cell/blank' };

  it('adds at the end', () => expect(add([entry], other)).toEqual([entry, other]));

  it('replaces the entry of the same key where it stands', () => {
    const newer = { ...entry, note: '已说明', on: '2022-02-01' };
    expect(add([entry, other], newer)).toEqual([newer, other]);
  });

  it('removes by key, whatever else is in it', () => {
    expect(remove([entry, other], { ...entry, note: 'x' } as Ignored)).toEqual([other]);
    expect(remove([other], entry)).toEqual([other]);
  });
});

it.each([
  [new Date(2022, 0, 1, 0, 0), '2022-01-01'],
  [new Date(2022, 11, 31, 23, 59), '2022-12-31'],
])('the day of a date is the user’s own: %s', (date, day) => expect(dayOf(date)).toBe(day));
