import { describe, expect, it } from 'vitest';
import { merge } from '../../lib/ignore/merge.ts';
import type { Ignored } from '../../lib/ignore/model.ts';
import { ignoredSchema } from '../../lib/ignore/schema.ts';
import { readStored } from '../../lib/ignore/stored.ts';

const entry = (change: Partial<Ignored> = {}): Ignored => ({
  organ: '某市水务局',
  year: 2021,
  rule: 'cell/blank',
  at: 'review/review/total',
  reason: 'confirmed',
  note: '',
  by: '张三',
  on: '2022-01-20',
  ...change,
});

const own = entry({ note: 'own' });
const other = entry({ at: 'review/review/other' });

describe('merging a file into what is here', () => {
  it.each<[string, Ignored[], Ignored[], number, number, number]>([
    ['another address', [other], [own, other], 1, 0, 0],
    ['a newer one', [entry({ on: '2022-02-01' })], [entry({ on: '2022-02-01' })], 0, 1, 0],
    ['an older one', [entry({ on: '2021-12-31' })], [own], 0, 0, 1],
    ['one of the same day', [entry({ note: 'theirs' })], [own], 0, 0, 1],
    [
      'twice the same, newer last',
      [other, entry({ ...other, on: '2022-03-01' })],
      [own, entry({ ...other, on: '2022-03-01' })],
      1,
      1,
      0,
    ],
    ['nothing', [], [own], 0, 0, 0],
    ['another year', [entry({ year: null })], [own, entry({ year: null })], 1, 0, 0],
  ])('%s', (_, incoming, ignored, added, replaced, kept) => {
    expect(merge([own], incoming)).toEqual({ ignored, added, replaced, kept });
  });
});

describe('entries that are stored', () => {
  it.each<[string, unknown, boolean]>([
    ['as they should be', entry(), true],
    ['with a last day', entry({ until: '2024-02-29' }), true],
    ['a day the calendar has not', entry({ until: '2023-02-29' }), false],
    ['an empty last day', { ...entry(), until: '' }, false],
    ['no year', entry({ year: null }), true],
    ['a year in text', { ...entry(), year: '2021' }, false],
    ['no organ', entry({ organ: '' }), false],
    ['an unknown reason', { ...entry(), reason: 'whim' }, false],
    ['something more', { ...entry(), extra: 1 }, false],
    ['text', 'entry', false],
    ['null', null, false],
  ])('%s', (_, stored, holds) => {
    expect(readStored([stored, own])).toEqual({
      ignored: holds ? [stored, own] : [own],
      lost: holds ? 0 : 1,
    });
    expect(ignoredSchema.safeParse(stored).success).toBe(holds);
  });

  it.each([
    [undefined, 0],
    [{}, 1],
    ['x', 1],
  ])('rubbish: %j', (stored, lost) => expect(readStored(stored)).toEqual({ ignored: [], lost }));
});
