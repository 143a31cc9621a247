import { describe, expect, it } from 'vitest';
import { namesItself, namesWhole, withoutOwnNames } from '../../lib/output/own-names.ts';
import type { At } from '../../lib/report/address.ts';

const row = (key: string): At => ({ table: 'applications', row: key });
const column = (key: string): At => ({ table: 'applications', column: key });

describe('withoutOwnNames', () => {
  it.each<[string, At, string, string]>([
    ['a row', row('granted'), '“（一）予以公开”行全部空白', '“…”行全部空白'],
    ['a row in its group', row('denied.stateSecret'), '“（三）不予公开—1.属于国家秘密”行空白', '“…”行空白'],
    ['a name with quotes in it', row('denied.safetyStability'), '“3.危及“三安全一稳定””行空白', '“…”行空白'],
    ['its quotes made single', row('denied.safetyStability'), '“3.危及‘三安全一稳定’”行空白', '“…”行空白'],
    [
      'a name with quotes in it, as messages quote it',
      row('denied.safetyStability'),
      '“（三）不予公开—3.危及‘三安全一稳定’”行空白',
      '“…”行空白',
    ],
    [
      'a column, several times, other names kept',
      column('total'),
      '“总计”列未核对：“（七）总计”行“总计”列空白',
      '“…”列未核对：“…”行“…”列空白',
    ],
    ['a cell', { ...row('granted'), column: 'social' }, '“（一）予以公开”行“社会公益组织”列', '“…”行“…”列'],
    ['a longer name that begins alike', column('other'), '“其他处理”行“其他”列', '“其他处理”行“…”列'],
    [
      'a deviating wording is no own name',
      column('social'),
      '“社会组织”应为“社会公益组织”',
      '“社会组织”应为“…”',
    ],
    ['no quotes', row('granted'), '予以公开 1 + 2', '予以公开 1 + 2'],
    ['a lone closing quote', row('granted'), '予以公开”空白', '予以公开”空白'],
    ['a table', { table: 'review' }, '“政府信息公开行政复议、行政诉讼情况”表没有数字', '“…”表没有数字'],
    ['a section', { section: 'other' }, '“六、其他需要报告的事项”没有内容', '“…”没有内容'],
    ['a key the form does not have', row('no.such'), '“（一）予以公开”行', '“（一）予以公开”行'],
    ['the whole report', {}, '“（一）予以公开”行', '“（一）予以公开”行'],
    [
      'English, with what the name means',
      row('denied.stateSecret'),
      'row “（三）不予公开—1.属于国家秘密” (refused – state secret) is blank (again)',
      'row “…” is blank (again)',
    ],
  ])('%s', (_, at, message, left) => {
    expect(withoutOwnNames(message, at, '2019')).toBe(left);
  });

  it('ends soon on a page’s long text', () => {
    const begin = performance.now();
    withoutOwnNames('“予以公开”'.repeat(100_000), row('granted'), '2021');
    withoutOwnNames(`${'“'.repeat(500_000)}${'予以公开”'.repeat(1000)}`, row('granted'), '2021');
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});

describe('namesItself', () => {
  it.each<[At, string, boolean]>([
    [row('granted'), '“（一）予以公开”行空白', true],
    [row('granted'), '有空白单元格', false],
    [{ section: 'other' }, '表格是图片', false],
    [{}, '没有公布日期', false],
  ])('%j in %j: %j', (at, message, does) => {
    expect(namesItself(message, at, '2021')).toBe(does);
  });
});

describe('namesWhole', () => {
  const cell: At = { ...row('denied.safetyStability'), column: 'total' };
  it.each<[At, string, boolean]>([
    [cell, '“3.危及‘三安全一稳定’”行“总计”列空白', true],
    [cell, '3.危及“三安全一稳定”：总计 1', true],
    [cell, '“3.危及‘三安全一稳定’”行空白', false],
    [cell, '“总计”列空白', false],
  ])('%j in %j: %j', (at, message, does) => {
    expect(namesWhole(message, at, '2021')).toBe(does);
  });
});
