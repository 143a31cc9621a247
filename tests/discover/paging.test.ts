import { describe, expect, it } from 'vitest';
import { MOST_PAGES } from '../../lib/discover/discover.ts';
import { discovered, HOST, item, itemsOf, listPage, organsOf, siteOf } from './site.ts';

/** Three pages of a list: their paths, and what the pager of each says. */
interface Paging {
  name: string;
  paths: readonly [string, string, string];
  pager: (page: number, paths: readonly string[]) => string;
  /** Paths asked for besides. */
  besides?: readonly string[];
}

const script = (text: string): string => `<script>${text}</script>`;

const PAGINGS: readonly Paging[] = [
  {
    name: '下一页 is a link',
    paths: ['/nb/', '/nb/two.html', '/nb/three.html'],
    pager: (page, paths) => (page < 3 ? `<a href="${HOST}${paths[page]}">下一页</a>` : '<a>下一页</a>'),
  },
  {
    name: '下一页 of the last page leads to itself',
    paths: ['/nb/index.html', '/nb/index_1.html', '/nb/index_2.html'],
    pager: (page, paths) => `<a href="${paths[Math.min(page, 2)]}">下一页</a><a href="${paths[2]}">尾页</a>`,
  },
  {
    name: 'rel=next',
    paths: ['/nb/', '/nb/b', '/nb/c'],
    pager: (page, paths) => (page < 3 ? `<a rel="next" href="${paths[page]}">older</a>` : ''),
  },
  {
    name: 'arrows and numbers',
    paths: ['/nb/list.htm', '/nb/list2.htm', '/nb/list3.htm'],
    pager: (page, paths) =>
      `<a href="${paths[Math.min(page, 2)]}">&gt;</a><a href="${paths[2]}">&gt;&gt;</a>`,
  },
  {
    name: 'numbers alone',
    paths: ['/nb/list.htm', '/nb/list2.htm', '/nb/list3.htm'],
    pager: (page, paths) =>
      paths
        .map((path, at) => (at + 1 === page ? `<b>${at + 1}</b>` : `<a href="${path}">${at + 1}</a>`))
        .join(''),
  },
  {
    name: 'createPageHTML with four arguments counts from 0',
    paths: ['/nb/', '/nb/index_1.html', '/nb/index_2.html'],
    pager: (page) => script(`createPageHTML(3, ${page - 1}, "index", "html");`),
  },
  {
    name: 'createPageHTML with six arguments counts from 1',
    paths: ['/nb/xlist.shtml', '/nb/xlist_2.shtml', '/nb/xlist_3.shtml'],
    pager: (page) => script(`createPageHTML('page_div',3, ${page},'xlist','shtml',27);`),
  },
  {
    name: 'createPageHTML is defined in the page too',
    paths: ['/nb/index.htm', '/nb/index_1.htm', '/nb/index_2.htm'],
    pager: (page) =>
      script(
        `function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){ return 1 }\ncreatePageHTML(3,${page - 1},'index','htm');`,
      ),
  },
  {
    name: 'currentPage and countPage',
    paths: ['/nb/', '/nb/index_1.html', '/nb/index_2.html'],
    pager: (page) =>
      script(`var currentPage = ${page - 1};//从0开始
var prevPage = currentPage-1
var nextPage = currentPage+1
var countPage = 3//共多少页
document.write("<a href=\\"index"+"_"+nextPage+".html\\">下一页</a>");`),
  },
  {
    name: '下一页 is script, 尾页 a link, counted from 1',
    paths: ['/nb/list.html', '/nb/list_2.html', '/nb/list_3.html'],
    pager: (_, paths) => `共3页 <a href="javascript:next()">下一页</a><a href="${paths[2]}">尾页</a>`,
  },
  {
    name: '尾页 counted from 0, the number of pages known',
    paths: ['/nb/index.html', '/nb/index_1.html', '/nb/index_2.html'],
    pager: (page, paths) =>
      `第${page}/3页 <a href="javascript:next()">下一页</a><a href="${paths[2]}">尾页</a>`,
  },
  {
    name: '尾页 counted from 1, the number of pages unknown: index_1 is the first page again',
    paths: ['/nb/index.html', '/nb/index_2.html', '/nb/index_3.html'],
    pager: (_, paths) => `<a href="javascript:next()">下一页</a><a href="${paths[2]}">尾页</a>`,
    besides: ['/nb/index_1.html'],
  },
  {
    name: 'column-index',
    paths: ['/nb/column-index-1.shtml', '/nb/column-index-2.shtml', '/nb/column-index-3.shtml'],
    pager: (_, paths) => `共3页<span onclick="go()">下一页</span><a href="${paths[2]}">末页</a>`,
  },
  {
    name: 'an address in onclick and tagname (eportal)',
    paths: ['/nb/index.html', '/nb/3b3662a6-2.html', '/nb/3b3662a6-3.html'],
    pager: (page, paths) =>
      page < 3
        ? `<a style="cursor:pointer" onclick="queryArticleByCondition(this,'${paths[page]}')" tagname="${paths[page]}">下一页</a><input name="article_paging_list_hidden" type="hidden" totalpage="3">`
        : `<a tagname="[NEXTPAGE]">下一页</a><input name="article_paging_list_hidden" totalpage="3">`,
  },
  {
    name: 'query PAGENUM with totals (Boda)',
    paths: ['/nb.jsp?a=1&PAGENUM=1', '/nb.jsp?a=1&PAGENUM=2', '/nb.jsp?a=1&PAGENUM=3'],
    pager: () =>
      `共3页 <a href="javascript:void(0)" onclick="_simple_list_gotopage_fun(3,'u4_goto',1)">下页</a>`,
  },
  {
    name: 'query from 0',
    paths: ['/nb?pageNo=0', '/nb?pageNo=1', '/nb?pageNo=2'],
    pager: (_, paths) => `共3页 <a href="javascript:void(0)">下一页</a><a href="${paths[2]}">尾页</a>`,
  },
  {
    name: 'uid and pageNum (Hanweb jpage)',
    paths: [
      '/col/col42150/index.html?uid=380055&pageNum=1',
      '/col/col42150/index.html?uid=380055&pageNum=2',
      '/col/col42150/index.html?uid=380055&pageNum=3',
    ],
    pager: () => '共3页 <a href="javascript:void(0)">下一页</a>',
  },
  {
    name: 'a choice of pages',
    paths: ['/nb/index.html', '/nb/index_1.html', '/nb/index_2.html'],
    pager: (_, paths) =>
      `<select onchange="location.href=this.value">${paths.map((path, at) => `<option value="${path}">第${at + 1}页</option>`).join('')}</select>`,
  },
  {
    name: 'files that count down (Boda VSB)',
    paths: ['/nb.htm', '/nb/2.htm', '/nb/1.htm'],
    pager: (page, paths) =>
      page < 3 ? `<a href="${paths[page]}">下页</a><a href="/nb/1.htm">尾页</a>` : '下页',
  },
];

describe('all pages of a list are read, each once', () => {
  it.each(PAGINGS)('$name', async ({ paths, pager, besides = [] }) => {
    const pages = paths.map((path, at) => [path, listPage(itemsOf(at + 1), pager(at + 1, paths))] as const);
    const again = besides.map((path) => [path, pages[0]?.[1] ?? ''] as const);
    const site = siteOf(Object.fromEntries([...pages, ...again]));
    const { reports, stops } = await discovered(HOST + paths[0], site);
    expect(reports.map(({ organ }) => organ)).toEqual([1, 2, 3].flatMap(organsOf));
    expect([...site.requests].sort()).toEqual([...paths, ...besides].sort());
    expect(stops).toEqual([{ list: 1, page: 3, why: 'end' }]);
  });
});

describe('a list ends', () => {
  const first = (pager: string): Record<string, string> => ({ '/nb/': listPage(itemsOf(1), pager) });

  it.each([
    ['without a pager', '', 'end', []],
    ['after its one page', script('createPageHTML(1, 0, "index", "html");'), 'end', []],
    [
      'where its pager does nothing',
      '<a href="javascript:void(0)">上一页</a><a href="javascript:;">1</a><a href="javascript:void(0);">下一页</a>',
      'end',
      [],
    ],
    [
      'where its numbers are script',
      '<a href="javascript:;">1</a><a href="javascript:;">2</a><a href="javascript:;">下一页</a>',
      'drawn',
      [],
    ],
    ['where its pager is script', '<a href="javascript:go(2)">下一页</a>', 'drawn', []],
    ['where its next page is another column’s', '<a href="/other/list.html">下一页</a>', 'elsewhere', []],
    [
      'where its next page is another host’s',
      '<a href="http://www.other.gov.cn/nb/2.html">下一页</a>',
      'elsewhere',
      [],
    ],
    ['where its next page cannot be read', '<a href="/nb/2.html">下一页</a>', 'unread', ['/nb/2.html']],
    [
      'where a page it must have cannot be read',
      script('createPageHTML(3, 0, "index", "html");'),
      'unread',
      ['/nb/index_1.html'],
    ],
    [
      'where the numbering of its software ends',
      '<a href="javascript:go(2)">下一页</a><a href="/nb/index_7.html">尾页</a>',
      'no-such-page',
      ['/nb/index_1.html', '/nb/index_2.html'],
    ],
  ])('%s', async (_, pager, why, asked) => {
    const site = siteOf(first(pager));
    const { steps, stops } = await discovered(`${HOST}/nb/`, site);
    expect(stops).toEqual([{ list: 1, page: 1, why }]);
    expect(site.requests).toEqual(['/nb/', ...asked]);
    expect(steps.filter(({ kind }) => kind === 'unread')).toHaveLength(why === 'unread' ? 1 : 0);
  });

  it('where the next page is the same again, under another address', async () => {
    const page = listPage(itemsOf(1), '<a href="?t=1">下一页</a>');
    const { stops, reports } = await discovered(`${HOST}/nb/`, siteOf({ '/nb/': page, '/nb/?t=1': page }));
    expect(stops).toEqual([{ list: 1, page: 1, why: 'nothing-new' }]);
    expect(reports).toHaveLength(3);
  });

  it('where pages lead round in a circle', async () => {
    const site = siteOf({
      '/nb/': listPage(itemsOf(1), '<a href="/nb/2.html">下一页</a>'),
      '/nb/2.html': listPage(itemsOf(2), '<a href="/nb/">下一页</a>'),
    });
    const { stops } = await discovered(`${HOST}/nb/`, site);
    expect(site.requests).toEqual(['/nb/', '/nb/2.html']);
    expect(stops).toEqual([{ list: 1, page: 2, why: 'end' }]);
  });

  it('where an address that was put together gives the site’s own “not found” page', async () => {
    const lost = listPage('<li><a href="/hot/1.html">热门服务事项办理入口</a></li>', '', '页面不存在');
    const site = siteOf({
      '/nb/': listPage(itemsOf(1), script('createPageHTML(3, 0, "index", "html");')),
      '/nb/index_1.html': lost,
    });
    const { stops } = await discovered(`${HOST}/nb/`, site);
    expect(stops).toEqual([{ list: 1, page: 1, why: 'nothing-new' }]);
  });

  it('after as many pages as are read of one', async () => {
    const site = siteOf({});
    let count = 0;
    site.world.links = async (address) => {
      count++;
      const { pageAt } = await import('./site.ts');
      return pageAt(
        listPage(item(`青溪区甲${count}局`, 2022), `<a href="/nb/${count}.html">下一页</a>`),
        address,
      );
    };
    const { stops } = await discovered(`${HOST}/nb/`, site);
    expect(stops).toEqual([{ list: 1, page: MOST_PAGES, why: 'most-pages' }]);
    expect(count).toBe(MOST_PAGES);
  });
});

describe('a list that script draws is named', () => {
  it.each([
    ['hanweb-jpage', script("jQuery.ajax({url:'/module/web/jpage/dataproxy.jsp?columnid=1'})"), '大汉 jpage'],
    [
      'hanweb-jpaas',
      '<script src="/AuthorizedRead/unitbuild.js" url="/api-gateway/jpaas-publish-server/front/page/build/unit" querydata="{}"></script>',
      '大汉 JPaaS',
    ],
    ['gkmlpt', script('var API = "/gkmlpt/api/all/5?page=1";'), 'gkmlpt'],
    ['epoint', script("get('/EpointWebBuilder/rest/frontAppCustomAction/getPageInfoListNew')"), 'Epoint'],
  ])('%s', async (_, mark, software) => {
    const site = siteOf({ '/nb/': listPage('', mark) });
    const { steps, stops } = await discovered(`${HOST}/nb/`, site);
    expect(stops).toEqual([{ list: 1, page: 1, why: 'drawn' }]);
    expect(steps.find((step) => step.kind === 'stopped')?.text.zh).toContain(software);
    expect(site.requests).toEqual(['/nb/']);
  });

  it('but one whose records stand in the page is read, and the group that its next link gives', async () => {
    const record = (organ: string): string =>
      `<record><![CDATA[<li><a href="/art/${organ}.html" title="${organ}2022年政府信息公开工作年度报告">${organ}…</a><span>2023-01-09</span></li>]]></record>`;
    const next = '/module/web/jpage/dataproxy.jsp?page=1&columnid=42150&unitid=380055';
    const store = (organs: string[], group: string): string =>
      `<datastore>${group}<recordset>${organs.map(record).join('')}</recordset></datastore>`;
    const link = `<nextgroup><![CDATA[<a href="${next.replaceAll('&', '&amp;')}"></a>]]></nextgroup>`;
    const site = siteOf({
      '/col/col42150/index.html': listPage(
        '',
        `<div id="380055"><script type="text/xml">${store(['青溪区教育局', '青溪区水务局'], link)}</script></div>`,
      ),
      [next]: `<?xml version="1.0" encoding="utf-8"?>${store(['青溪区民政局', '青溪区司法局'], '')}`,
    });
    const { reports, stops } = await discovered(`${HOST}/col/col42150/index.html`, site);
    expect(reports.map(({ organ, date }) => [organ, date])).toEqual(
      ['青溪区教育局', '青溪区水务局', '青溪区民政局', '青溪区司法局'].map((organ) => [organ, '2023-01-09']),
    );
    expect(stops).toEqual([{ list: 1, page: 2, why: 'end' }]);
  });
});
