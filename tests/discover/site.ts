import { decode } from '../../lib/charset.ts';
import { type DiscoverWorld, discover } from '../../lib/discover/discover.ts';
import type { Found } from '../../lib/discover/model.ts';
import type { Step } from '../../lib/discover/steps.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { linksOf, type PageLinks } from '../../lib/page/links.ts';
import { Problem } from '../../lib/problem.ts';

export const HOST = 'http://www.qingxi.gov.cn';

export const pageAt = (html: string, address = `${HOST}/zfxxgk/nb/index.html`): PageLinks =>
  linksOf(parseDocument(html), address);

/** A list page as portals have it: navigation, the way to it, the list, a pager, a footer. */
export function listPage(items: string, pager = '', title = '政府信息公开年报-青溪区人民政府'): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/zwfw/">政务服务</a></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zfxxgk/">政府信息公开</a> &gt; 政府信息公开年报</div>
<div class="list"><ul>${items}</ul></div>
<div class="page">${pager}</div>
<div class="footer"><a href="http://www.beian.example.cn/">备案</a></div>
</body></html>`;
}

/** A line of a list. */
export const item = (organ: string, year: number, address = `/art/${organ}-${year}.html`): string =>
  `<li><a href="${address}">${organ}${year}年政府信息公开工作年度报告</a><span>${year + 1}-01-15</span></li>`;

/** Organs a page of the list has reports of; no two pages share one. */
export const organsOf = (page: number): string[] =>
  ['教育局', '水务局', '民政局'].map((name) => `青溪区第${'一二三四五六七八九'.charAt(page - 1)}${name}`);

export const itemsOf = (page: number): string =>
  organsOf(page)
    .map((organ) => item(organ, 2022, `/art/${page}${organ}.html`))
    .join('\n');

export interface Site {
  world: DiscoverWorld;
  requests: string[];
}

/** A site whose pages are these, by path. */
export function siteOf(pages: Readonly<Record<string, string | Uint8Array>>, host = HOST): Site {
  const requests: string[] = [];
  return {
    requests,
    world: {
      allows: (address) => address.host === new URL(host).host,
      links: async (address) => {
        const path = address.startsWith(host) ? address.slice(host.length) : address;
        requests.push(path);
        const page = pages[path];
        if (page === undefined) throw new Problem('HTTP 404', 'HTTP 404');
        return pageAt(typeof page === 'string' ? page : decode(page), address);
      },
    },
  };
}

export interface Outcome {
  steps: Step[];
  reports: Found[];
  stops: { list: number; page: number; why: string }[];
}

/** All steps of a discovery. */
export async function discovered(
  start: string | PageLinks,
  { world }: Site,
  columns = false,
  signal = new AbortController().signal,
): Promise<Outcome> {
  const steps: Step[] = [];
  for await (const step of discover(start, world, { columns, signal })) steps.push(step);
  return {
    steps,
    reports: steps.flatMap((step) => (step.kind === 'page' ? step.reports : [])),
    stops: steps.flatMap((step) =>
      step.kind === 'stopped' ? [{ list: step.list, page: step.page, why: step.why }] : [],
    ),
  };
}
