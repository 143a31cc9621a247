import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/dom/document.ts';
import { linksOf, type PageLinks } from '../../lib/page/links.ts';

const ADDRESS = 'http://www.qingxi.gov.cn/zfxxgk/nb/index.html#top';
const read = (html: string): PageLinks => linksOf(parseDocument(html), ADDRESS);

describe('links of a page', () => {
  it.each<[string, string[]]>([
    ['<a href="a.html#x">甲</a>', ['http://www.qingxi.gov.cn/zfxxgk/nb/a.html']],
    ['<a href="../b.html">甲</a>', ['http://www.qingxi.gov.cn/zfxxgk/b.html']],
    ['<a href="//www.b.gov.cn/c">甲</a>', ['http://www.b.gov.cn/c']],
    ['<base href="/x/"><a href="d.html">甲</a>', ['http://www.qingxi.gov.cn/x/d.html']],
    ['<base target="_blank"><base href="https://b.gov.cn/y/z"><a href="d">甲</a>', ['https://b.gov.cn/y/d']],
    [
      '<a href="mailto:a@b.cn">甲</a><a href="#a">乙</a><a href="">丙</a><a>丁</a><a href="ftp://a/b">戊</a>',
      [],
    ],
    ['<a href="http://[::1">甲</a><a href="javascript:void(0)">乙</a>', []],
    ['<a href="javascript:open(\'/e.html\')">甲</a>', ['http://www.qingxi.gov.cn/e.html']],
    [
      '<div style="display:none"><a href="/hidden.html">甲</a></div>',
      ['http://www.qingxi.gov.cn/hidden.html'],
    ],
    ['<template><a href="/t.html">甲</a></template><script>"<a href=/s.html>"</script>', []],
  ])('%s', (html, addresses) => {
    expect(read(html).links.map(({ href }) => href)).toEqual(addresses);
  });

  it('say what they say, what stands beside and above, and whether they are furniture', () => {
    const { links } = read(`<div class="nav"><a href="/">网站</a></div><h2>年报</h2><div><h3>教育局</h3>
      <ul><li>·<a href="/1" title="全 称">简称</a><span>2023-01-02</span></li></ul></div><p><a href="/2"><img alt="图"></a></p>`);
    expect(links).toMatchObject([
      { text: '网站', furniture: true, groups: [] },
      { text: '简称', title: '全 称', beside: '· 2023-01-02', groups: ['教育局', '年报'], furniture: false },
      { text: '图', groups: ['年报'], furniture: false },
    ]);
  });

  it('in a table have the head of their column, spans counted', () => {
    const { links } =
      read(`<table><tr><th rowspan="2">机关<th colspan="2">年度</tr><tr><th>2021年<th>2022年</tr>
      <tr><td>甲局<td><a href="/1">看</a><td><a href="/2">看</a></tr></table>`);
    expect(links).toMatchObject([
      { head: '2021年', beside: '甲局' },
      { head: '2022年', beside: '甲局' },
    ]);
  });

  it('of a page’s own: title, metas, the way to it, frames', () => {
    expect(
      read(`<title> 年 报 </title><meta name="SiteName" content="青溪区"><meta name="columnname" content="年报">
        <div>您现在的位置：<a href="/">首页</a> &gt; 教育局 &gt; 年报</div><iframe src="/list.jsp?a=1"></iframe>`),
    ).toMatchObject({
      address: 'http://www.qingxi.gov.cn/zfxxgk/nb/index.html',
      title: '年 报',
      site: '青溪区',
      column: '年报',
      trail: '您现在的位置：首页 > 教育局 > 年报',
      frames: ['http://www.qingxi.gov.cn/list.jsp?a=1'],
    });
  });
});

describe('pagers', () => {
  it.each<[string, string, number | null, string | null]>([
    ['<a href="2.html">下一页</a>', 'next', null, '/zfxxgk/nb/2.html'],
    ['<a href="2.html">[下一页]</a>', 'next', null, '/zfxxgk/nb/2.html'],
    ['<a href="2.html">下一页 &gt;</a>', 'next', null, '/zfxxgk/nb/2.html'],
    ['<a href="2.html"> 下 页 </a>', 'next', null, '/zfxxgk/nb/2.html'],
    ['<a href="2.html">»</a>', 'next', null, '/zfxxgk/nb/2.html'],
    ['<a href="2.html">Next</a>', 'next', null, '/zfxxgk/nb/2.html'],
    ['<a href="2.html" title="下一页"><i></i></a>', 'next', null, '/zfxxgk/nb/2.html'],
    ['<a href="2.html" class="layui-laypage-next"><em></em></a>', 'next', null, '/zfxxgk/nb/2.html'],
    ['<a href="2.html" rel="next">较早</a>', 'next', null, '/zfxxgk/nb/2.html'],
    ['<a href="9.html">末页</a>', 'last', null, '/zfxxgk/nb/9.html'],
    ['<a href="3.html">3</a>', 'number', 3, '/zfxxgk/nb/3.html'],
    ['<a href="3.html">第３页</a>', 'number', 3, '/zfxxgk/nb/3.html'],
    ['<a href="1.html">上一页</a>', 'previous', null, '/zfxxgk/nb/1.html'],
    ['<a href="javascript:go(2)">下一页</a>', 'next', null, null],
    ['<span onclick="go(2)">下一页</span>', 'next', null, null],
    [`<li onclick="location.href='?page=2'">2</li>`, 'number', 2, '/zfxxgk/nb/index.html?page=2'],
    ['<a tagname="/nb/x-2.html" onclick="q(this)">下一页</a>', 'next', null, '/nb/x-2.html'],
    ['<select><option value="i_4.html">4</option></select>', 'number', 4, '/zfxxgk/nb/i_4.html'],
  ])('%s', (html, kind, number, path) => {
    const { pagers, links } = read(html);
    expect(pagers).toMatchObject([
      { kind, number, href: path === null ? null : `http://www.qingxi.gov.cn${path}` },
    ]);
    expect(links).toEqual([]);
  });

  it.each([
    '<a href="2022.html">2022</a>',
    '<a href="n.html">下一页的内容</a>',
    '<a href="n.html">下一篇</a>',
  ])('none: %s', (html) => {
    expect(read(html)).toMatchObject({ pagers: [], links: [{}] });
  });

  it.each([
    ['共5页', 5],
    ['第1/5页', 5],
    ['页数：1/5', 5],
    ['共 48 条 共 5 页 当前第 1 页', 5],
    ['2023/1/5', null],
    ['2023年1月', null],
  ])('the number of pages: %s', (text, pages) => {
    expect(read(`<div class="page">${text}</div>`).pages).toBe(pages);
  });

  it('what scripts say of pages, as text', () => {
    const { scripts } = read(`<script>function createPageHTML(a, b) {}
      createPageHTML( 5 , 0, "index", "html" ); var countPage = 5; show(3)</script><script>var x = 3;</script>`);
    expect(scripts).toEqual([
      {
        calls: [{ name: 'createPageHTML', args: '5 , 0, "index", "html"' }],
        numbers: [{ name: 'countPage', value: 5 }],
        suffix: null,
      },
    ]);
  });
});

describe('hostile pages', () => {
  it.each<[string, string, Partial<Record<'links' | 'pagers', number>>]>([
    ['a hundred thousand links', '<a href="/a">甲</a>'.repeat(100_000), { links: 20_000 }],
    ['a hundred thousand pagers', '<a href="/a">下一页</a>'.repeat(100_000), { pagers: 300 }],
    ['lines that label nothing', `${'<div>教育局</div>'.repeat(50_000)}<a href="/a">甲</a>`, { links: 1 }],
    [
      'spans',
      `<table>${'<tr><td rowspan=1000 colspan=1000>甲<td><a href="/a">乙</a></tr>'.repeat(5000)}`,
      { links: 5000 },
    ],
    ['nesting', `${'<div>'.repeat(5000)}<a href="/a">甲</a>`, {}],
  ])('%s', (_, html, counts) => {
    const page = read(html);
    for (const [name, count] of Object.entries(counts)) {
      expect(page[name as 'links' | 'pagers']).toHaveLength(count);
    }
  });

  it('says that it was cut', () => {
    expect(read('<a href="/a">甲</a>'.repeat(20_001)).cut).toBe(true);
    expect(read('<a href="/a">甲</a>'.repeat(20_000)).cut).toBe(false);
  });

  it('texts of a million characters are cut', () => {
    const long = '报告'.repeat(500_000);
    const page =
      read(`<title>${long}</title><h3>${long}</h3><li>${long}<a href="/a" title="${long}">${long}</a>
      <a href="/${'a'.repeat(100_000)}">乙</a><script>createPageHTML(${'1,'.repeat(200_000)})</script>
      <script>${'page("'.repeat(100_000)}</script><script><datastore><record><![CDATA[${'<a '.repeat(100_000)}</script>`);
    expect(JSON.stringify(page).length).toBeLessThan(20_000);
    expect(page.links.map(({ href }) => href)).toEqual(['http://www.qingxi.gov.cn/a']);
  });

  it('never throws, whatever the mark-up', () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td rowspan=3>',
      '<td colspan="-1">',
      '</table>',
      '<a href="?page=2">',
      '</a>',
      '<li>',
      '</ul>',
      '<h3>',
      '<script>createPageHTML(',
      '0,1,"a","b")</script>',
      '<![CDATA[<a href="/x">',
      '<select><option value="./1">',
      '<base href="//">',
      '下一页',
      '2',
      '2022年政府信息公开年报',
      '<iframe src="http://%">',
      '<span onclick="go(\'/a.html\')">',
      '</span>',
      '<frameset>',
      '<svg><a href="/b">',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void read(pieces.join(''))));
  });
});
