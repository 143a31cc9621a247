import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/charset.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { linksOf } from '../../lib/page/links.ts';
import { discovered, HOST, item, listPage, pageAt, siteOf } from './site.ts';

const NOTHING = siteOf({});
const LIST = `${HOST}/zfxxgk/nb/index.html`;

type Row = [organ: string | null, year: number | null, from?: string];

/** What is found in a page, without its paging. */
async function foundIn(html: string, address = LIST): Promise<Row[]> {
  const { reports } = await discovered(pageAt(html, address), NOTHING);
  return reports.map(({ organ, year, organFrom, yearFrom }) => [organ, year, `${organFrom}/${yearFrom}`]);
}

const untitled = (year: number, href: string): string =>
  `<li><a href="${href}">${year}年政府信息公开工作年度报告</a><span>${year + 1}-01-20</span></li>`;

describe('a list in a frame', () => {
  const around = (frames: string, items = ''): string =>
    listPage(items)
      .replace('>政府信息公开</a>', '>青溪区教育局</a>')
      .replace('<div class="page">', `${frames}<div class="page">`);
  const frame = (body: string): string => `<!DOCTYPE html><title>列表</title><body>${body}</body>`;
  const untitledIn = (year: number): string => untitled(year, `/a/${year}.html`);

  it('is read with its paging; what it does not say of itself the page around it does', async () => {
    const site = siteOf({
      '/zfxxgk/nb/list.jsp?p=1': frame(`<ul>${untitledIn(2023)}</ul><a href="list.jsp?p=2">下一页</a>`),
      '/zfxxgk/nb/list.jsp?p=2': frame(`<ul>${untitledIn(2022)}</ul><a href="list.jsp?p=1">上一页</a>`),
    });
    const { reports, stops } = await discovered(pageAt(around('<iframe src="list.jsp?p=1"></iframe>')), site);
    expect(reports.map(({ organ, year }) => [organ, year])).toEqual([
      ['青溪区教育局', 2023],
      ['青溪区教育局', 2022],
    ]);
    expect(stops).toEqual([{ list: 1, page: 2, why: 'end' }]);
  });

  it('is not looked for where the page has reports itself', async () => {
    const site = siteOf({ '/weather.html': frame('') });
    const page = around('<iframe src="/weather.html"></iframe>', item('青溪区教育局', 2022));
    expect((await discovered(pageAt(page), site)).reports).toHaveLength(1);
    expect(site.requests).toEqual([]);
  });

  it('that holds none leaves the page what it is; frames in frames are not followed', async () => {
    const site = siteOf({
      '/one.html': frame('<iframe src="/two.html"></iframe><iframe src="/one.html"></iframe>'),
      '/two.html': frame(`<ul>${untitledIn(2023)}</ul>`),
      '/zfxxgk/nb/index_1.html': listPage(item('青溪区水务局', 2022)),
    });
    const page = around('<iframe src="/one.html"></iframe>').replace(
      '<div class="page">',
      '<div class="page"><a href="index_1.html">下一页</a>',
    );
    const { reports } = await discovered(pageAt(page), site);
    expect(reports.map(({ organ }) => organ)).toEqual(['青溪区水务局']);
    expect(site.requests).toEqual(['/one.html', '/zfxxgk/nb/index_1.html']);
  });

  it('on a host that may not be asked is named', async () => {
    const elsewhere = 'http://list.example.cn/nb.html';
    const site = siteOf({});
    const { steps } = await discovered(pageAt(around(`<iframe src="${elsewhere}"></iframe>`)), site);
    expect(
      steps.flatMap((step) => (step.kind === 'columns' ? [[step.why, step.columns[0]?.url]] : [])),
    ).toEqual([['host', elsewhere]]);
    expect(site.requests).toEqual([]);
  });
});

describe('lists as portals have them', () => {
  it.each<[string, string, Row[]]>([
    [
      'a plain list, other documents among it',
      listPage(
        `${item('青溪区教育局', 2022)}<li><a href="/a/1.html">关于做好2022年政府信息公开年度报告工作的通知</a></li>
         <li><a href="/a/2.html">政府信息公开指南</a></li><li><a href="/a/3.html">青溪区教育局2022年部门决算</a></li>${item('青溪区水务局', 2021)}`,
      ),
      [
        ['青溪区教育局', 2022, 'title/title'],
        ['青溪区水务局', 2021, 'title/title'],
      ],
    ],
    [
      'titles cut, the attribute has them whole',
      listPage(
        '<li><a href="/a/1.html" title="青溪区教育局2022年政府信息公开工作年度报告">青溪区教育局2022年政府信…</a></li>',
      ),
      [['青溪区教育局', 2022, 'title/title']],
    ],
    [
      'the organ in the row',
      listPage(
        '<li><a href="/a/1.html">2022年政府信息公开工作年度报告</a><em>青溪区教育局</em><span>2023-01-20</span></li>',
      ),
      [['青溪区教育局', 2022, 'row/title']],
    ],
    [
      'a table with a row a report',
      listPage('').replace(
        '<ul></ul>',
        `<table><tr><th>序号</th><th>标题</th><th>发布机构</th><th>日期</th></tr>
         <tr><td>1</td><td><a href="/a/1.html">2022年政府信息公开工作年度报告</a></td><td>青溪区教育局</td><td>2023-01-20</td></tr>
         <tr><td>2</td><td><a href="/a/2.html">2022年政府信息公开工作年度报告</a></td><td>青溪区水务局</td><td>2023-01-21</td></tr></table>`,
      ),
      [
        ['青溪区教育局', 2022, 'row/title'],
        ['青溪区水务局', 2022, 'row/title'],
      ],
    ],
    [
      'a table of organs and years',
      listPage('').replace(
        '<ul></ul>',
        `<table><tr><td>机关</td><td>2021年</td><td>2022年</td></tr>
         <tr><td>青溪区教育局</td><td><a href="/a/1.html">查看</a></td><td><a href="/a/2.html">查看</a></td></tr>
         <tr><td>青溪区水务局</td><td></td><td><a href="/a/3.pdf">下载</a></td></tr></table>`,
      ),
      [
        ['青溪区教育局', 2021, 'row/head'],
        ['青溪区教育局', 2022, 'row/head'],
        ['青溪区水务局', 2022, 'row/head'],
      ],
    ],
    [
      'a table whose organ spans rows',
      listPage('').replace(
        '<ul></ul>',
        `<table><tr><th>机关</th><th>报告</th></tr>
         <tr><td rowspan="2">青溪区教育局</td><td><a href="/a/1.html">2021年年报</a></td></tr>
         <tr><td><a href="/a/2.html">2022年年报</a></td></tr>
         <tr><td>青溪区水务局</td><td><a href="/a/3.html">2022年年报</a></td></tr></table>`,
      ),
      [
        ['青溪区教育局', 2021, 'row/title'],
        ['青溪区教育局', 2022, 'row/title'],
        ['青溪区水务局', 2022, 'row/title'],
      ],
    ],
    [
      'a heading for each organ',
      listPage('').replace(
        '<ul></ul>',
        `<div class="box"><h3>青溪区教育局</h3><ul>${untitled(2021, '/a/1.html')}${untitled(2022, '/a/2.html')}</ul></div>
         <div class="box"><h3>青溪区水务局</h3><ul>${untitled(2022, '/a/3.html')}</ul></div>
         <div class="box"><ul>${untitled(2022, '/a/4.html')}</ul></div>`,
      ),
      [
        ['青溪区教育局', 2021, 'group/title'],
        ['青溪区教育局', 2022, 'group/title'],
        ['青溪区水务局', 2022, 'group/title'],
        [null, 2022, 'null/title'],
      ],
    ],
    [
      'definition lists',
      listPage('').replace(
        '<ul></ul>',
        `<dl><dt>青溪区教育局</dt><dd><a href="/a/1.html">2022年</a></dd><dd><a href="/a/2.html">2021年</a></dd>
         <dt>青溪区水务局</dt><dd><a href="/a/3.html">2022年</a></dd></dl>`,
      ),
      [
        ['青溪区教育局', 2022, 'group/title'],
        ['青溪区教育局', 2021, 'group/title'],
        ['青溪区水务局', 2022, 'group/title'],
      ],
    ],
    [
      'a heading for each year, organs alone in it',
      listPage('').replace(
        '<ul></ul>',
        `<h3>2022年政府信息公开工作年度报告</h3><ul><li><a href="/a/1.html">青溪区教育局</a></li><li><a href="/a/2.html">石桥镇</a></li></ul>
         <h3>2021年政府信息公开工作年度报告</h3><ul><li><a href="/a/3.html">青溪区教育局</a></li></ul>`,
      ),
      [
        ['青溪区教育局', 2022, 'title/group'],
        ['石桥镇', 2022, 'title/group'],
        ['青溪区教育局', 2021, 'title/group'],
      ],
    ],
    [
      'the organ on the way to the page',
      listPage(untitled(2022, '/a/1.html')).replace(
        '政府信息公开</a> &gt;',
        '政府信息公开</a> &gt; 青溪区教育局 &gt;',
      ),
      [['青溪区教育局', 2022, 'page/title']],
    ],
    [
      'organs alone, and no year anywhere: articles are reports',
      listPage(
        '<li><a href="/nb/202301/t20230118_1234.html">青溪区教育局</a></li><li><a href="/swj/nb/">青溪区水务局</a></li>',
      ),
      [['青溪区教育局', null, 'title/null']],
    ],
    [
      'several years in one',
      listPage('<li><a href="/a/1.html">青溪区教育局2018—2022年政府信息公开工作年度报告</a></li>'),
      [['青溪区教育局', null, 'title/null']],
    ],
    ['nobody says whose it is', listPage(untitled(2022, '/a/1.html')), [[null, 2022, 'null/title']]],
    [
      'the next row’s organ is not this one’s',
      listPage(
        `<li><div><a href="/a/1.html">2022年政府信息公开工作年度报告</a></div><div>青溪区教育局</div></li>
         <li><div><a href="/a/2.html">2021年政府信息公开工作年度报告</a></div></li>`,
      ),
      [
        ['青溪区教育局', 2022, 'row/title'],
        [null, 2021, 'null/title'],
      ],
    ],
    [
      'two links in a row to one report',
      listPage(
        '<li><a href="/a/1.html"><img src="i.png" alt="图标"></a><a href="/a/1.html">青溪区教育局2022年政府信息公开年报</a><i>2023-01-04</i></li>',
      ),
      [['青溪区教育局', 2022, 'title/title']],
    ],
    [
      'links that script opens',
      listPage(
        `<li><a href="javascript:void(0)" onclick="window.open('/a/1.html')">青溪区教育局2022年政府信息公开年报</a></li>`,
      ),
      [['青溪区教育局', 2022, 'title/title']],
    ],
  ])('%s', async (_, html, rows) => {
    expect(await foundIn(html)).toEqual(rows);
  });

  it('dates stand beside', async () => {
    const html = listPage(
      `${item('青溪区教育局', 2022)}<li><a href="/a/9.html">青溪区水务局2022年政府信息公开年报</a> [2023年1月9日]</li>
       <li><a href="/a/8.html">青溪区民政局2022年政府信息公开年报</a> [01-09]</li>
       <li><a href="/a/7.html">青溪区司法局2022年政府信息公开年报 2023-01-08</a></li>
       <li><a href="/a/6.html">青溪区财政局政府信息公开年报（2022年1月1日-2022年12月31日）</a></li>`,
    );
    const { reports } = await discovered(pageAt(html), NOTHING);
    expect(reports.map(({ date }) => date)).toEqual(['2023-01-15', '2023-01-09', null, '2023-01-08', null]);
  });

  it.each(['list-by-year', 'list-of-reports'])('fixture %s', async (name) => {
    const html = readFileSync(new URL(`../fixtures/look-alikes/${name}.html`, import.meta.url), 'utf8');
    const rows = await foundIn(html);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(([organ, year]) => organ !== null && year !== null)).toBe(true);
  });

  it('of GBK, with a base and addresses relative to it', async () => {
    const html = listPage('').replace(
      '<head><meta charset="utf-8">',
      '<head><meta charset="gbk"><base href="/gov/">',
    );
    const [before, after] = html.split('<ul></ul>');
    const ascii = (text = ''): number[] => [...text].map((character) => character.charCodeAt(0));
    // 青溪区教育局2022年政府信息公开年报 in GBK.
    const title = [
      0xc7, 0xe0, 0xcf, 0xaa, 0xc7, 0xf8, 0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6, 0x32, 0x30, 0x32, 0x32, 0xc4,
      0xea, 0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xc4, 0xea, 0xb1, 0xa8,
    ];
    const latin = (text = ''): string => text.replace(/[^\x20-\x7e]/g, '');
    const bytes = new Uint8Array([
      ...ascii(latin(before)),
      ...ascii('<ul><li><a href="nb/1.html">'),
      ...title,
      ...ascii('</a></li></ul>'),
      ...ascii(latin(after)),
    ]);
    const page = linksOf(parseDocument(decode(bytes)), LIST);
    const { reports } = await discovered(page, NOTHING);
    expect(reports).toMatchObject([{ url: `${HOST}/gov/nb/1.html`, organ: '青溪区教育局', year: 2022 }]);
  });
});

describe('lists of lists', () => {
  const organs = listPage(
    `<li><a href="/jyj/nb/">青溪区教育局</a></li><li><a href="/swj/nb/index.html">青溪区水务局政府信息公开年报</a></li>
     <li><a href="http://www.other.gov.cn/nb/">青溪区税务局</a></li><li><a href="/zn.html">政府信息公开指南</a></li>${item('青溪区人民政府', 2022)}`,
  );
  const pages = {
    '/zfxxgk/nb/index.html': organs,
    '/jyj/nb/': listPage(untitled(2022, '/jyj/1.html'), '<a href="/jyj/nb/2.html">下一页</a>', '教育局'),
    '/jyj/nb/2.html': listPage(untitled(2021, '/jyj/2.html'), '', '教育局'),
  };

  it('are told, and not read unless somebody asks', async () => {
    const site = siteOf(pages);
    const { steps, reports } = await discovered(LIST, site);
    expect(site.requests).toEqual(['/zfxxgk/nb/index.html']);
    expect(reports).toHaveLength(1);
    expect(steps.at(-1)).toMatchObject({
      kind: 'columns',
      why: 'not-asked',
      columns: [
        { url: `${HOST}/jyj/nb/`, organ: '青溪区教育局' },
        { url: `${HOST}/swj/nb/index.html`, organ: '青溪区水务局' },
        { url: 'http://www.other.gov.cn/nb/', organ: '青溪区税务局' },
      ],
    });
  });

  it('are read when asked, with their paging, one level deep, on allowed hosts; failures have names', async () => {
    const site = siteOf(pages);
    const { steps, reports } = await discovered(LIST, site, true);
    expect(site.requests).toEqual([
      '/zfxxgk/nb/index.html',
      '/jyj/nb/',
      '/jyj/nb/2.html',
      '/swj/nb/index.html',
    ]);
    expect(reports.map(({ organ, year, organFrom }) => [organ, year, organFrom])).toEqual([
      ['青溪区人民政府', 2022, 'title'],
      ['青溪区教育局', 2022, 'list'],
      ['青溪区教育局', 2021, 'list'],
    ]);
    expect(steps.filter(({ kind }) => kind === 'unread')).toMatchObject([
      { address: `${HOST}/swj/nb/index.html`, list: 3 },
    ]);
    expect(steps.find(({ kind }) => kind === 'columns')).toMatchObject({
      why: 'host',
      columns: [{ url: 'http://www.other.gov.cn/nb/' }],
    });
  });

  it('can be broken off', async () => {
    const stop = new AbortController();
    const site = siteOf(pages);
    const links = site.world.links;
    site.world.links = async (address, signal) => {
      if (address.endsWith('/jyj/nb/2.html')) stop.abort();
      signal.throwIfAborted();
      return links(address, signal);
    };
    const { steps } = await discovered(LIST, site, true, stop.signal);
    expect(steps.at(-1)).toEqual({ kind: 'cancelled' });
    expect(site.requests).toEqual(['/zfxxgk/nb/index.html', '/jyj/nb/']);
  });

  it('end whatever leads where, and no page is asked for twice', async () => {
    const paths = [
      '/nb/',
      '/nb/1.html',
      '/nb/index_1.html',
      '/nb/list?page=2',
      '/jyj/nb/',
      '/art/t20230101_1.html',
    ];
    const pager = fc.constantFrom(
      ...paths.map((path) => `<a href="${path}">下一页</a>`),
      ...paths.map((path) => `<a href="${path}">尾页</a>`),
      ...paths.map((path) => `<a href="${path}">2</a>`),
      '<script>createPageHTML(9, 0, "index", "html")</script>',
      '<a href="javascript:go()">下一页</a>',
      '共9页',
    );
    const link = fc.constantFrom(
      ...paths.map((path) => `<li><a href="${path}">青溪区教育局</a></li>`),
      ...paths.map((path) => `<li><a href="${path}">青溪区教育局2022年政府信息公开年报</a></li>`),
    );
    const page = fc
      .tuple(fc.array(link, { maxLength: 4 }), fc.array(pager, { maxLength: 3 }))
      .map(([links, pagers]) => listPage(links.join(''), pagers.join('')));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...paths), page), async (pages) => {
        const site = siteOf(pages);
        const { steps } = await discovered(`${HOST}/nb/`, site, true);
        expect(new Set(site.requests).size).toBe(site.requests.length);
        expect(steps.filter(({ kind }) => kind === 'page').length).toBeLessThanOrEqual(site.requests.length);
      }),
    );
  });

  it('a start that cannot be read is named', async () => {
    const { steps } = await discovered(LIST, siteOf({}));
    expect(steps).toEqual([
      { kind: 'unread', address: LIST, list: 1, reason: { zh: 'HTTP 404', en: 'HTTP 404' } },
    ]);
  });

  it('an error that is no problem of the page is not swallowed', async () => {
    const site = siteOf({});
    site.world.links = async () => {
      throw new TypeError('a fault of the program');
    };
    await expect(discovered(LIST, site)).rejects.toThrow(TypeError);
  });
});
