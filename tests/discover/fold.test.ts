import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFound } from '../../lib/discover/fold.ts';
import type { Found } from '../../lib/discover/model.ts';

const found = (url: string, organ: string | null, year: number | null, more: Partial<Found> = {}): Found => ({
  url,
  title: '',
  organ,
  organFrom: organ === null ? null : 'title',
  year,
  yearFrom: year === null ? null : 'title',
  date: null,
  page: 'http://a.gov.cn/',
  ...more,
});

describe('found reports folded', () => {
  it('by organ and year, one address proposed, all kept, other years apart', () => {
    const { choices, otherYears } = foldFound(
      [
        found('http://a.gov.cn/3.html', '水务局', 2022),
        found('http://a.gov.cn/1.pdf', '教育局', 2022),
        found('http://a.gov.cn/1.html', '教育局', 2022, { date: '2023-01-02' }),
        found('http://a.gov.cn/0.html', '教育局', 2021),
        found('https://a.gov.cn/1.html', '教育局', 2022),
        found('http://a.gov.cn/9.html', null, 2022),
        found('http://a.gov.cn/8.html', '民政局', null),
      ],
      { year: 2022 },
    );
    expect(
      choices.map(({ organ, year, proposed, others }) => [organ, year, proposed.url, others.length]),
    ).toEqual([
      ['教育局', 2022, 'http://a.gov.cn/1.html', 1],
      ['民政局', null, 'http://a.gov.cn/8.html', 0],
      ['水务局', 2022, 'http://a.gov.cn/3.html', 0],
      [null, 2022, 'http://a.gov.cn/9.html', 0],
    ]);
    expect(otherYears.map(({ proposed }) => proposed.url)).toEqual(['http://a.gov.cn/0.html']);
  });

  it('what only the page says of all its links folds none of them', () => {
    const page = { organFrom: 'page' } as const;
    const reports = [
      found('http://a.gov.cn/1.html', '青溪区', 2022, page),
      found('http://a.gov.cn/2.html', '青溪区', 2022, page),
    ];
    expect(foldFound(reports).choices).toHaveLength(2);
  });

  it('what one list leaves out another may say', () => {
    const { choices } = foldFound([
      found('http://a.gov.cn/1.html', null, 2022),
      found('http://a.gov.cn/1.html', '教育局', null, { date: '2023-01-02' }),
    ]);
    expect(choices).toMatchObject([{ organ: '教育局', year: 2022, proposed: { date: '2023-01-02' } }]);
  });

  it('loses no address and does not depend on the order', () => {
    const any = fc.record({
      url: fc.constantFrom('a', 'b', 'c', 'd', 'e').map((name) => `http://a.gov.cn/${name}.html`),
      organ: fc.constantFrom('教育局', '水务局', null),
      year: fc.constantFrom(2021, 2022, null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ url }) => url }), (items) => {
        const reports = items.map(({ url, organ, year }) => found(url, organ, year));
        const urls = (list: Found[]): string[] => {
          const { choices, otherYears } = foldFound(list, { year: 2022 });
          return [...choices, ...otherYears].flatMap(({ proposed, others }) => [
            proposed.url,
            ...others.map(({ url }) => url),
          ]);
        };
        expect(urls(reports).sort()).toEqual(reports.map(({ url }) => url).sort());
        expect(foldFound(reports.toReversed()).choices.map(({ organ, year }) => [organ, year])).toEqual(
          foldFound(reports).choices.map(({ organ, year }) => [organ, year]),
        );
      }),
    );
  });
});
