import { describe, expect, it } from 'vitest';
import { add, dayOf, entriesOn, type IgnoredKey, remove } from '../../lib/ignore/match.ts';
import type { Ignored } from '../../lib/ignore/model.ts';

const key: IgnoredKey = {
  organ: '某市水务局',
  year: 2021,
  rule: 'balance/applicants',
  at: 'applications/granted/total',
};

const entry: Ignored = { ...key, reason: 'confirmed', note: '', by: '张三', on: '2022-01-20' };

const TODAY = '2022-03-01';

describe('an entry and a key', () => {
  it.each<[string, Partial<Ignored>, Partial<IgnoredKey>, boolean]>([
    ['same organ, year, rule and address', {}, {}, true],
    ['another organ', { organ: '某市农业局' }, {}, false],
    ['another year', { year: 2020 }, {}, false],
    ['no year in either', { year: null }, { year: null }, true],
    ['no year in the report alone', {}, { year: null }, false],
    ['another rule', { rule: 'balance/results' }, {}, false],
    ['another cell', { at: 'applications/granted/newMedia' }, {}, false],
    ['its row only', { at: 'applications/granted' }, {}, false],
    ['the report as a whole', { at: '' }, { at: '' }, true],
    ['last day', { until: TODAY }, {}, true],
    ['the day after', { until: '2022-02-28' }, {}, false],
  ])('%s', (_, entryChange, keyChange, matches) => {
    const known = { ...entry, ...entryChange };
    const others = [
      { ...entry, organ: '某市民政局' },
      { ...entry, rule: 'cell/unit' },
    ];
    const found = entriesOn([...others, known], TODAY)({ ...key, ...keyChange });
    expect(found).toBe(matches ? known : undefined);
  });

  it('an expired entry does not hide one that counts', () => {
    const counts = { ...entry, note: 'b' };
    expect(entriesOn([{ ...entry, until: '2022-01-31' }, counts], TODAY)(key)).toBe(counts);
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
