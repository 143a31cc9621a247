/** How the software of sites gives the pages of a list their addresses, and how a page says where the next is. */
export interface Paging {
  /** Path of a page, from 0. */
  pathOf(page: number): string;
  /** What stands in `<head>`. */
  head(page: number, pages: number): string;
  /** What stands below the list. */
  controls(page: number, pages: number): string;
}

const none = (): string => '';

/** All on one page; its controls lead nowhere. */
export const single = (path: string): Paging => ({
  pathOf: () => path,
  head: none,
  controls: () =>
    '<div class="page">共1页 <a href="javascript:void(0)">上一页</a> <span>1</span> <a href="#">下一页</a></div>',
});

const indexed = (dir: string, name: string, ext: string, page: number): string =>
  `${dir}${name}${page === 0 ? '' : `_${page}`}.${ext}`;

/** `index.html`, `index_1.html`, … with links in words. */
export function inWords(dir: string): Paging {
  const pathOf = (page: number): string => indexed(dir, 'index', 'html', page);
  return {
    pathOf,
    head: none,
    controls: (page, pages) => {
      const link = (text: string, to: number): string =>
        to < 0 || to >= pages ? `<span>${text}</span>` : `<a href="${pathOf(to)}">${text}</a>`;
      return `<div class="page">共${pages}页 ${link('首页', 0)} ${link('上一页', page - 1)} ${link('下一页', page + 1)} ${link('尾页', pages - 1)}</div>`;
    },
  };
}

/** The same addresses with links in numbers alone, relative ones. */
export function inNumbers(dir: string): Paging {
  return {
    pathOf: (page) => indexed(dir, 'index', 'html', page),
    head: none,
    controls: (page, pages) => {
      const numbers = Array.from({ length: pages }, (_, to) =>
        to === page ? `<b>${to + 1}</b>` : `<a href="${indexed('./', 'index', 'html', to)}">${to + 1}</a>`,
      );
      return `<div class="pagination">${numbers.join(' ')}</div>`;
    },
  };
}

/** A script of the site's software that writes the links; the first page is 0. */
export function byScript(dir: string): Paging {
  return {
    pathOf: (page) => indexed(dir, 'index', 'html', page),
    head: () => '<script src="/images/page.js"></script>',
    controls: (page, pages) =>
      `<div class="fenye"><script>createPageHTML(${pages}, ${page}, "index", "html");</script></div>`,
  };
}

/** Another such script: a place for the links comes first, the first page is 1, the number of items is last. */
export function byScriptInPlace(dir: string, items: number): Paging {
  const pathOf = (page: number): string => `${dir}list${page === 0 ? '' : `_${page + 1}`}.shtml`;
  return {
    pathOf,
    head: () => '<script type="text/javascript" src="/template/pagination.js"></script>',
    controls: (page, pages) =>
      `<div id="page_div"></div><script>createPageHTML('page_div',${pages}, ${page + 1},'list','shtml',${items});</script>`,
  };
}

/** A number in the query, with links in words. */
export function inQuery(path: string, name: string): Paging {
  const pathOf = (page: number): string =>
    page === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${name}=${page + 1}`;
  return {
    pathOf,
    head: none,
    controls: (page, pages) => {
      const next = page + 1 < pages ? pathOf(page + 1) : null;
      const link =
        next === null ? '' : `<a class="next" href="${next.replaceAll('&', '&amp;')}">下一页&gt;</a>`;
      return `<div class="pages">第${page + 1}页/共${pages}页 ${link}</div>`;
    },
  };
}

/** As the HTML standard has it: `rel=next`. */
export function byRelation(path: string): Paging {
  const pathOf = (page: number): string => (page === 0 ? path : `${path}?page=${page + 1}`);
  return {
    pathOf,
    head: (page, pages) => (page + 1 < pages ? `<link rel="next" href="${pathOf(page + 1)}">` : ''),
    controls: () => '<div class="more"><button type="button">加载更多</button></div>',
  };
}
