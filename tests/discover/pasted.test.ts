import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../lib/discover/pasted/addresses.ts';
import { readCsv, readOrgans } from '../../lib/discover/pasted/table.ts';

const A = 'http://www.qingxi.gov.cn/a/1.html';
const B = 'https://www.qingxi.gov.cn/b/2.html?x=1&y=2';

type Item = [url: string, title: string | null, line: number];
const items = (text: string): Item[] =>
  readAddresses(text).items.map(({ url, title, line }) => [url, title, line]);

describe('pasted addresses', () => {
  it.each<[string, string, Item[]]>([
    [
      'one a line',
      `${A}\n\n${B}\r\n`,
      [
        [A, null, 1],
        [B, null, 3],
      ],
    ],
    [
      'names before',
      `青溪区教育局2022年年报 ${A}\n2. 青溪区水务局：${B}`,
      [
        [A, '青溪区教育局2022年年报', 1],
        [B, '青溪区水务局', 2],
      ],
    ],
    ['names after', `${A} 青溪区教育局`, [[A, '青溪区教育局', 1]]],
    [
      'names above',
      `青溪区教育局\n${A}\n青溪区水务局\n${B}`,
      [
        [A, '青溪区教育局', 2],
        [B, '青溪区水务局', 4],
      ],
    ],
    ['tabs', `青溪区教育局\t2022\t${A}`, [[A, '青溪区教育局 2022', 1]]],
    [
      'running text',
      `见教育局（${A}），水务局见${B}。`,
      [
        [A, '见教育局', 1],
        [B, '水务局见', 1],
      ],
    ],
    ['text right behind', `${A}青溪区教育局`, [[A, '青溪区教育局', 1]]],
    [
      'a Chinese path',
      'http://www.qingxi.gov.cn/年报/1.html',
      [['http://www.qingxi.gov.cn/%E5%B9%B4%E6%8A%A5/1.html', null, 1]],
    ],
    ['the hash is cut', `${A}#top`, [[A, null, 1]]],
    ['a byte order mark', `\uFEFF${A}`, [[A, null, 1]]],
    ['markdown', `[青溪区教育局](${A})`, [[A, '青溪区教育局', 1]]],
  ])('%s', (_, text, expected) => {
    expect(items(text)).toEqual(expected);
    expect(readAddresses(text).problems).toEqual([]);
  });

  it.each([
    [`ftp://www.qingxi.gov.cn/1.html\n${A}`, [1]],
    [`${A}\nwww.qingxi.gov.cn/a/2.html`, [2]],
    [`青溪区教育局\n青溪区水务局\n${A}`, [1]],
    ['http://', [1]],
    [`http://[::1\n${A}`, [1]],
  ])('names the lines that are wrong: %j', (text, lines) => {
    expect(readAddresses(text).problems.map(({ line }) => line)).toEqual(lines);
  });

  it('organ and year are those of the name', () => {
    expect(readAddresses(`青溪区教育局2022年政府信息公开工作年度报告 ${A}`).items).toMatchObject([
      { organ: '青溪区教育局', year: 2022 },
    ]);
  });

  it.each([
    ['commas', `青溪区教育局,2022,${A}`],
    ['full-width commas', `青溪区教育局，2022年，${A}`],
    ['tabs', `青溪区教育局\t2022年度\t${A}`],
    ['the year first', `2022;青溪区教育局;${A}`],
    ['spaces', `青溪区教育局 2022 ${A}`],
    ['bars', `青溪区教育局|2022|${A}`],
  ])('organ and year stand before it like columns of a table: %s', (_, text) => {
    expect(readAddresses(text).items).toMatchObject([{ url: A, organ: '青溪区教育局', year: 2022 }]);
  });

  it.each([`关于2021年和2022年的通知，${A}`, `第3期，20220301，${A}`])(
    'and nothing is guessed: %s',
    (text) => {
      expect(readAddresses(text).items).toMatchObject([{ url: A, organ: null, year: null }]);
    },
  );

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => void readAddresses(`${text}\n${A} ${text}`)),
    );
    expect(readAddresses('x'.repeat(3_000_000)).items).toEqual([]);
    expect(readAddresses(`${A}\n`.repeat(50_000)).items).toHaveLength(50_000);
  });
});

/** 机关,年度,网址 / 教育局,2022, … in GBK. */
const GBK = new Uint8Array([
  0xbb,
  0xfa,
  0xb9,
  0xd8,
  0x2c,
  0xc4,
  0xea,
  0xb6,
  0xc8,
  0x2c,
  0xcd,
  0xf8,
  0xd6,
  0xb7,
  0x0a,
  0xbd,
  0xcc,
  0xd3,
  0xfd,
  0xbe,
  0xd6,
  0x2c,
  0x32,
  0x30,
  0x32,
  0x32,
  0x2c,
  ...[...A].map((character) => character.charCodeAt(0)),
]);

describe('a table of organ, year and address', () => {
  const ROW = { organ: '教育局', year: 2022, url: A };

  it.each<[string, string | Uint8Array, number]>([
    ['with a head', `机关,年度,网址\n教育局,2022,${A}`, 2],
    ['in another order', `报告网址,机关名称,年份\n${A},教育局,2022年`, 2],
    ['in English', `url;organ;year\n${A};教育局;2022`, 2],
    ['of tabs', `单位\t年度\t链接\n教育局\t2022年度\t${A}`, 2],
    ['without a head', `教育局,2022,${A}`, 1],
    ['without a head, in another order', `${A}\t2022\t教育局`, 1],
    ['with a column nobody knows', `序号,备注,机关,年度,网址\n1,,教育局,2022,${A}`, 2],
    ['with a title alone', `标题,网址\n教育局2022年政府信息公开工作年度报告,${A}`, 2],
    ['quoted, over several lines', `"机关","年度","网址"\n"教育局\n",2022,"${A}"`, 2],
    ['with a byte order mark', `\uFEFF机关,年度,网址\n教育局,2022,${A}`, 2],
    ['in GBK', GBK, 2],
    ['with blank lines', `\n\n机关,年度,网址\n\n教育局,2022,${A}\n`, 5],
  ])('%s', (_, table, line) => {
    const { items, problems } = readCsv(table);
    expect(items).toMatchObject([{ ...ROW, line }]);
    expect(problems).toEqual([]);
  });

  it('names each row that is wrong by its line', () => {
    const { items, problems } = readCsv(
      `机关,年度,网址\n"教育\n局",2022,${A}\n水务局,去年,${B}\n民政局,2022,\n司法局,2022,www.a.gov.cn\n财政局,2022,${B}`,
    );
    expect(items.map(({ line }) => line)).toEqual([2, 7]);
    expect(problems.map(({ line }) => line)).toEqual([4, 5, 6]);
  });

  it.each(['', '机关,年度\n教育局,2022', 'nothing of the kind'])('without an address at all: %j', (text) => {
    const { items, problems } = readCsv(text);
    expect(items).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('takes any text and any bytes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readCsv(`${text}\n"${text},${A}`)));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void readCsv(bytes)));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readOrgans(text)));
  });
});

describe('a list of organs', () => {
  it.each([
    ['one a line', '教育局\n水务局\n\n石桥镇人民政府\n'],
    ['numbered, one twice', '1. 教育局\n2、水务局\n（3）石桥镇人民政府\n4. 教育局'],
    ['a table', '序号,单位名称,联系人\n1,教育局,张三\n2,水务局,李四\n3,石桥镇人民政府,王五'],
    ['a table without a head', '1\t教育局\n2\t水务局\n3\t石桥镇人民政府'],
    ['with addresses', `教育局,${A}\n水务局,${B}\n石桥镇人民政府,${B}`],
  ])('%s', (_, text) => {
    const { items, problems } = readOrgans(text);
    expect(items.map(({ name }) => name)).toEqual(['教育局', '水务局', '石桥镇人民政府']);
    expect(problems).toEqual([]);
  });

  it('names a line without a name', () => {
    expect(readOrgans('教育局\n2022\n水务局').problems.map(({ line }) => line)).toEqual([2]);
  });
});
