import { describe, expect, it } from 'vitest';
import { collation } from '../../../lib/audit/view/collation.ts';
import { indexOf } from '../../../lib/audit/view/index.ts';
import { organsInOrder } from '../../../lib/audit/view/matrix.ts';
import { NOTHING_SET, rulingOf } from '../../../lib/verdict/apply.ts';
import { failedOf, found, rowOf, whole } from './rows.ts';

describe('names by pronunciation', () => {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  it.each([0, 1, 2, 3, 7, 64, 1000])('%i names, those that are equal as they were', (count) => {
    const names = Array.from(
      { length: count },
      (_, index) => '水民财教司审'.charAt((index * 7) % 6) + (index % 5),
    );
    const expected = names
      .map((name, index) => ({ name, index }))
      .toSorted((a, b) => collator.compare(a.name, b.name) || a.index - b.index)
      .map(({ index }) => index);
    expect([...whole(collation(names))]).toEqual(expected);
  });

  it('comes in slices', () => {
    const names = Array.from({ length: 3000 }, (_, index) => String((index * 7919) % 3000));
    expect([...collation(names)].length).toBeGreaterThan(10);
  });
});

describe('the index of thousands', () => {
  const rows = Array.from({ length: 5_000 }, (_, number) =>
    rowOf(`r${number}`, {
      organ: `${number % 1_000}局`,
      year: 2019 + Math.floor(number / 1_000),
      findings: Array.from({ length: 20 }, () => found('cell/blank')),
    }),
  );

  it('comes in slices, of rows, of organs and of findings', () => {
    // Two hundred at a time, and names as they are compared.
    const slices = [...indexOf(rows, [], rulingOf(NOTHING_SET))].length;
    expect(slices).toBeGreaterThan(2 * (rows.length / 200) + 5);
  });
});

describe('organs and years', () => {
  const index = whole(
    indexOf(
      [
        rowOf('a21', { organ: '水务局', year: 2021, findings: [found('cell/blank')], unchecked: 2 }),
        rowOf('a22', { organ: ' 水 务 局 ', year: 2022 }),
        rowOf('a22b', { organ: '水务局', year: 2022, findings: [found('title/year', 'warning')] }),
        rowOf('b21', { organ: '财政局（本级）', year: 2021, unchecked: 1 }),
        rowOf('b22', { organ: '财政局(本级)', year: 2022, findings: [found('text/numbering', 'info')] }),
        rowOf('c21', { organ: '民政局', year: 2021, isReport: false }),
        rowOf('x', { year: 2021, findings: [found('cell/blank')] }),
        rowOf('y', { organ: '民政局' }),
      ],
      [
        failedOf('d22', { organ: '教育局', year: 2022 }),
        // It has come since.
        failedOf('a21', { organ: '水务局', year: 2021 }),
        failedOf('c21b', { organ: '民政局', year: 2021 }),
        // Two runs failed at it.
        failedOf('c21b', { organ: '民政局', year: 2021 }),
        failedOf('a22c', { organ: '水务局', year: 2022 }),
      ],
      rulingOf(NOTHING_SET),
    ),
  );
  const cell = (organ: string, year: number | null) =>
    index.organs.find(({ name }) => name === organ)?.cells[index.years.indexOf(year)];

  it('years ascend, what is not known comes last', () => {
    expect(index.years).toEqual([2021, 2022, null]);
    expect(index.organs.map(({ name }) => name)).toEqual([
      '财政局（本级）',
      '教育局',
      '民政局',
      '水务局',
      '',
    ]);
  });

  it.each([
    ['水务局', 2021, 'error'],
    ['水务局', 2022, 'warning'],
    ['财政局（本级）', 2021, 'unchecked'],
    ['财政局（本级）', 2022, 'info'],
    ['教育局', 2022, 'failed'],
    ['民政局', 2021, 'failed'],
    ['民政局', null, 'ok'],
    ['', 2021, 'error'],
  ] as const)('%s %s: %s', (organ, year, state) => {
    expect(cell(organ, year)?.state).toBe(state);
  });

  it('where there is nothing there is no cell', () => {
    expect(cell('教育局', 2021)).toBeNull();
  });

  it('several reports of a year are one cell with all their findings; a page that failed is in it', () => {
    expect(cell('水务局', 2022)).toMatchObject({
      reports: [1, 2],
      totals: { error: 0, warning: 1, info: 0, unchecked: 0 },
      failed: [{ url: 'a22c' }],
    });
    expect(cell('民政局', 2021)).toMatchObject({ reports: [], others: [5], failed: [{ url: 'c21b' }] });
    expect(cell('水务局', 2021)?.failed).toEqual([]);
  });

  it('organs are sought by name, and sorted by errors', () => {
    const names = (order: 'name' | 'errors', text = '') =>
      organsInOrder(index.organs, (name) => name.includes(text), order).map(({ key }) => key);
    expect(names('name', '政局')).toEqual(['财政局本级', '民政局']);
    expect(names('errors').slice(0, 2)).toEqual(['水务局', '']);
  });
});
