import { escapeHtml } from '../pages/html.ts';
import { atFirst, busy, type Exchange, page, type Written } from './answers.ts';
import { GB18030_BY_META, GBK } from './charsets.ts';
import { HOST, type Host, type Where } from './hosts.ts';
import {
  byRelation,
  byScript,
  byScriptInPlace,
  inNumbers,
  inQuery,
  inWords,
  type Paging,
  single,
} from './paging.ts';
import { type Served, slowly } from './placed.ts';
import { bulleted, described, grouped, type Line, type Shape, tabular, yearly } from './shapes.ts';

/** What a list shows in one line. */
export interface Item {
  where: Where;
  /** Another port of that host. */
  port?: number;
  /** What the link has after `#`. */
  fragment?: string;
  title: string;
  date: string;
  organ: string;
  year: number;
}

/** A list of reports on the site of one host. */
export interface Column {
  host: Host;
  name: string;
  shape: Shape;
  paging: Paging;
  perPage: number;
  written?: Written;
  /** How it is answered, where that is not at once. */
  answered?: (served: Served[1]) => Served[1];
  /** Lines that stand at the top of each page. */
  onTop?: number;
}

const ALL = 1000;

/** The lists of organs' reports; what they show are all reports of that host. */
export const COLUMNS: readonly Column[] = [
  {
    host: HOST.city,
    name: '云岭市人民政府及部门政府信息公开年报',
    shape: bulleted,
    paging: inWords('/zwgk/szfbm/nb/'),
    perPage: 14,
    onTop: 1,
  },
  {
    host: HOST.water,
    name: '云岭市水务局',
    shape: yearly,
    paging: single('/col/col101/index.html'),
    perPage: ALL,
    written: GBK,
  },
  {
    host: HOST.education,
    name: '云岭市教育局',
    shape: tabular,
    paging: single('/xxgk/nb.htm'),
    perPage: ALL,
    written: GB18030_BY_META,
  },
  {
    host: HOST.audit,
    name: '云岭市审计局',
    shape: described,
    paging: single('/nb/index.shtml'),
    perPage: ALL,
    answered: slowly,
  },
  {
    host: HOST.land,
    name: '云岭市自然资源局',
    shape: bulleted,
    paging: single('/xxgk/list.aspx?cid=7'),
    perPage: ALL,
    answered: (answer) => atFirst([busy(429)], answer),
  },
  {
    host: HOST.statistics,
    name: '云岭市统计局',
    shape: yearly,
    paging: single('/nb/index.html'),
    perPage: ALL,
  },
  {
    host: HOST.qingxi,
    name: '云岭市青溪区',
    shape: tabular,
    paging: byScript('/zfxxgk/nb/'),
    perPage: 12,
  },
  {
    host: HOST.songhu,
    name: '云岭市松湖区',
    shape: grouped,
    paging: byScriptInPlace('/songhu/c100235/', 45),
    perPage: 10,
  },
  { host: HOST.baishi, name: '白石县', shape: bulleted, paging: inNumbers('/nb/'), perPage: 12 },
  {
    host: HOST.tongjiang,
    name: '桐江县',
    shape: described,
    paging: inQuery('/news/list.jsp?classId=12', 'pageNo'),
    perPage: 14,
  },
  {
    host: HOST.beitang,
    name: '云岭市北塘区',
    shape: tabular,
    paging: byRelation('/xxgk/nb/'),
    perPage: 15,
    written: GBK,
  },
];

/** The same reports under other addresses. */
export const COPIES: Column = {
  host: HOST.old,
  name: '历年政府信息公开年报汇编',
  shape: bulleted,
  paging: inQuery('/hb/list.html', 'page'),
  perPage: 8,
};

/** Links to everything that goes wrong. */
export const WRONG: Column = {
  host: HOST.old,
  name: '云岭市其他单位政府信息公开年报',
  shape: bulleted,
  paging: inQuery('/wt/list.html', 'pageNum'),
  perPage: 20,
};

/** Notices, guides and other pages of the same column. */
export const AROUND: Column = {
  host: HOST.old,
  name: '政府信息公开制度和文件',
  shape: bulleted,
  paging: single('/wz/index.html'),
  perPage: ALL,
};

/** The list of organs, each with a link to its list. */
export const ORGAN_LIST: Where = { host: HOST.city, path: '/zwgk/zfxxgknb/index.html' };

const ORGAN_GROUPS: readonly (readonly [string, (column: Column) => boolean])[] = [
  ['市政府及部门', ({ host }) => host.endsWith('yunling.gov.cn') && host !== HOST.old],
  ['县（区）政府', ({ host }) => !host.endsWith('yunling.gov.cn')],
  ['其他', ({ host }) => host === HOST.old],
];

export interface Laid {
  /** Addresses of its pages, in order. */
  pages: readonly Where[];
  answers: readonly Served[];
}

/** The pages of a list. */
export function lay(column: Column, items: readonly Item[]): Laid {
  const { host, name, shape, paging, perPage, written, onTop = 0, answered = (answer) => answer } = column;
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const served = Array.from({ length: pages }, (_, at): Served => {
    const here: Where = { host, path: paging.pathOf(at) };
    const top = items.slice(0, onTop).map((item) => ({ ...item, fragment: 'zoom' }));
    const shown = [...top, ...items.slice(at * perPage, (at + 1) * perPage)];
    const html = ({ addressOf }: Exchange): string => {
      const lines = shown.map((item, index) => lineOf(item, here, index, addressOf));
      const content = `<div class="con">\n${shape(lines)}\n${paging.controls(at, pages)}\n</div>`;
      return framed(name, content, paging.head(at, pages));
    };
    return [here, answered(page(html, written))];
  });
  return { pages: served.map(([where]) => where), answers: served };
}

function lineOf(item: Item, here: Where, index: number, addressOf: (where: Where) => string): Line {
  const { title, date, organ, year, port, fragment } = item;
  const address = new URL(addressOf(item.where));
  if (port !== undefined) address.port = String(port);
  const href = port === undefined ? writtenHref(item.where, here, index, address.href) : address.href;
  return { title, date, organ, year, href: fragment === undefined ? href : `${href}#${fragment}` };
}

/** The ways in which editors and systems write one address. */
function writtenHref({ host, path }: Where, here: Where, index: number, address: string): string {
  if (host !== here.host) return index % 2 === 0 ? address : address.replace(/^http:/, '');
  const folder = here.path.replace(/[?].*$/, '').replace(/[^/]*$/, '');
  const isBelow = folder !== '/' && path.startsWith(folder) && path.length > folder.length;
  const ways = [isBelow ? `./${path.slice(folder.length)}` : path, path, address];
  return ways[index % ways.length] ?? path;
}

/** The list of organs, in groups. */
export function layOrgans(columns: readonly Column[]): Served {
  const html = ({ addressOf }: Exchange): string => {
    const groups = ORGAN_GROUPS.map(([name, isIn]) => {
      const links = columns.filter(isIn).map((column) => {
        const href = escapeHtml(addressOf({ host: column.host, path: column.paging.pathOf(0) }));
        return `<li><a href="${href}" target="_blank">${escapeHtml(column.name)}</a></li>`;
      });
      return `<div class="group"><h3>${name}</h3>\n<ul>\n${links.join('\n')}\n</ul></div>`;
    });
    return framed('云岭市人民政府', `<h2>政府信息公开年报</h2>\n${groups.join('\n')}`);
  };
  return [ORGAN_LIST, page(html)];
}

/** Where every site has its guide, which is no report. */
export const GUIDE = '/zwgk/guide.html';

const NAVIGATION = `<div class="nav w"><a href="/">首页</a> <a href="${GUIDE}">政府信息公开指南</a> <a href="#">政府信息公开年报</a> <a href="javascript:void(0)">依申请公开</a></div>`;

/** A list within its site. */
export function framed(owner: string, content: string, head = ''): string {
  const name = escapeHtml(owner);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>政府信息公开年报_${name}</title>
${head}</head>
<body>
<div class="top"><div class="w">${name}</div></div>
${NAVIGATION}
<div class="crumb w">当前位置：<a href="/">首页</a> &gt; <a href="#">政府信息公开</a> &gt; 政府信息公开年报</div>
<div class="w">
${content}
</div>
<div class="foot">主办：${name}　网站地图　<a href="https://beian.miit.gov.cn/">备案号</a></div>
</body>
</html>
`;
}
