import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  type FoundLink,
  hostsOf,
  leastMinutes,
  ofYear,
  yearsOf,
} from '../../../lib/audit/view/choose.ts';

const link = (url: string, more: Partial<FoundLink> = {}): FoundLink => ({
  url,
  title: '',
  organ: null,
  year: null,
  date: null,
  ...more,
});
const A = 'https://a.gov.cn/1.html';
const B = 'https://a.gov.cn/2.html';
const C = 'https://b.cn:8080/3.html';

describe('what was found, to choose from', () => {
  const choices = choicesOf([
    link(A, { year: 2023 }),
    link(B, { year: 2022, title: '报告', organ: '水务局' }),
    link(A, { year: 2021, organ: '民政局', title: '年报', date: '2024-01-02' }),
    link(C),
  ]);

  it('each address once; another place says what the first does not, and contradicts nothing', () => {
    expect(choices.map(({ url, times }) => [url, times])).toEqual([
      [A, 2],
      [B, 1],
      [C, 1],
    ]);
    expect(choices[0]).toMatchObject({ year: 2023, organ: '民政局', title: '年报', date: '2024-01-02' });
  });

  it('years newest first, unknown ones last; an unknown year may be any', () => {
    expect(yearsOf(choices)).toEqual([
      { year: 2023, count: 1 },
      { year: 2022, count: 1 },
      { year: null, count: 1 },
    ]);
    expect(ofYear(choices, 2022).map(({ url }) => url)).toEqual([B, C]);
  });

  it('hosts with their ports, those of the most pages first', () => {
    expect(hostsOf(choices)).toEqual([
      { host: 'a.gov.cn', count: 2 },
      { host: 'b.cn:8080', count: 1 },
    ]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [60, 1],
    [61, 2],
  ])('%i pages of one host take at least %i minutes at a second', (pages, minutes) => {
    const many = choicesOf(Array.from({ length: pages }, (_, n) => link(`https://a.gov.cn/${n}.html`)));
    expect(leastMinutes(many, 1000)).toBe(minutes);
  });
});
