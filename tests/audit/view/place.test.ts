import { describe, expect, it } from 'vitest';
import { hashOf, placeOf } from '../../../lib/audit/view/place.ts';

describe('the part that an address names', () => {
  it.each([
    ['', null, {}],
    ['#', null, {}],
    ['#nowhere?rule=a', null, {}],
    ['#matrix', 'matrix', {}],
    ['#findings?rule=cell%2Fblank&q=%E6%B0%B4+%E5%B1%80', 'findings', { rule: 'cell/blank', q: '水 局' }],
    ['#findings?report=https%3A%2F%2Fa.cn%2F%3Fid%3D1%23x', 'findings', { report: 'https://a.cn/?id=1#x' }],
  ])('%s', (hash, part, query) => {
    expect(placeOf(hash)).toEqual({ part, query });
  });

  it.each([
    [{}],
    [{ rule: 'cell/blank', year: '2021' }],
    [{ q: '水务&局?#=+ %', report: 'https://www.example.gov.cn/a?b=c&d=e' }],
  ])('is written so that it is read again: %o', (query) => {
    expect(placeOf(hashOf('findings', query))).toEqual({ part: 'findings', query });
  });

  it('what is not asked for is not written', () => {
    expect(hashOf('rules', { year: undefined, q: '' })).toBe('#rules');
  });
});
