import { describe, expect, it } from 'vitest';
import { core, fold, similarity, squash } from '../../lib/read/characters.ts';

describe('core', () => {
  it.each([
    ['1.属于国家秘密', '属于国家秘密'],
    ['1．属于国家秘密', '属于国家秘密'],
    ['1、属于国家秘密', '属于国家秘密'],
    ['①属于国家秘密', '属于国家秘密'],
    ['（一）予以公开', '予以公开'],
    ['(一)予以公开', '予以公开'],
    ['一)予以公开', '予以公开'],
    ['一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数量'],
    ['3.危及“三安全一稳定”', '危及三安全一稳定'],
    ['自\n然\n人', '自然人'],
    ['尚 未 审 结', '尚未审结'],
    ['本年增/减', '本年增减'],
    ['12', '12'],
  ])('%s → %s', (text, expected) => {
    expect(core(text)).toBe(expected);
  });

  it('keeps 三 where it is no numbering', () => {
    expect(core('三类内部事务')).toBe('三类内部事务');
  });
});

describe('fold and squash', () => {
  it('folds every kind of white space', () => {
    expect(fold(' 一\u3000、\u00a0\n总体 ')).toBe('一 、 总体');
    expect(squash('一 、 总 体 情 况')).toBe('一、总体情况');
    expect(squash('２０２０\u200b年')).toBe('2020年');
  });
});

describe('similarity', () => {
  it.each([
    ['', '', 1],
    ['总计', '总计', 1],
    ['总计', '合计', 0.5],
    ['abc', '', 0],
  ])('%s and %s', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected);
  });
});
