import { reportPage } from '../pages.ts';
import { serve, type TestServer } from '../server.ts';

/** A portal on this machine: lists of several pages, and organs' reports. */
export interface Portal extends TestServer {
  list: string;
  /** Requests by path, in order. */
  log: { host: string; path: string; from: number; to: number; atOnce: number; isBusy: boolean }[];
  /** Milliseconds that an answer takes. */
  delay: number;
  /** Answers wait for it. */
  hold: Promise<void> | null;
  /** It breaks every connection but those of its lists. */
  isDown: boolean;
  /** The second page of its list is gone. */
  isListCut: boolean;
  /** Its list names the first organ's reports under another host. */
  elsewhere: boolean;
  /** How often a path has been asked for. */
  count(path: string): number;
}

export const ORGANS = ['水务局', '教育局', '民政局', '财政局', '司法局', '审计局'].map(
  (name) => `青溪县${name}`,
);
export const YEARS = [2021, 2022];

export const pathOf = (organ: number, year: number): string => `/zfxxgk/${year}/r${organ}.html`;

/** Troubles that some reports have; all others are fine. */
export const MISSING = pathOf(1, 2022);
const MOVED = pathOf(2, 2022);
const BUSY = pathOf(3, 2022);
/** What it carries forward does not come in the next year. */
const CARRIED = pathOf(5, 2021);

export async function portal(): Promise<Portal> {
  let open = 0;
  const made: Portal = {
    ...(await serve(answer)),
    list: '',
    log: [],
    delay: 5,
    hold: null,
    isDown: false,
    isListCut: false,
    elsewhere: false,
    count,
  };
  made.list = `${made.origin}/zfxxgk/ndbg/index.html`;

  function count(path: string): number {
    return made.log.filter((entry) => entry.path === path).length;
  }

  function answer(...[request, response]: Parameters<Parameters<typeof serve>[0]>): void {
    const path = request.url ?? '';
    open += 1;
    const host = request.headers.host ?? '';
    const entry = { host, path, from: performance.now(), to: Number.NaN, atOnce: open, isBusy: false };
    made.log.push(entry);
    response.on('finish', () => {
      entry.to = performance.now();
    });
    response.on('close', () => {
      open -= 1;
    });
    const html = (text: string): unknown =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
    const reply = (): unknown => {
      if (made.isDown && !path.includes('ndbg')) return response.destroy();
      if (path === MISSING) return response.writeHead(404).end();
      if (path === MOVED) return response.writeHead(302, { location: '/moved.html' }).end();
      if (path === '/moved.html') return html(reportPage({ organ: ORGANS[2] ?? '', year: 2022 }));
      if (path === BUSY && count(BUSY) === 1) {
        entry.isBusy = true;
        return response.writeHead(429, { 'retry-after': '1' }).end();
      }
      const [, year, organ] = /^\/zfxxgk\/(20\d\d)\/r(\d+)\.html$/u.exec(path) ?? [];
      const name = ORGANS[Number(organ)];
      if (name !== undefined)
        return html(
          reportPage({
            organ: name,
            year: Number(year),
            faulty: organ === '4',
            carriedForward: path === CARRIED ? 1 : 0,
          }),
        );
      const page = /^\/zfxxgk\/ndbg\/index(?:_(\d+))?\.html$/u.exec(path);
      return page === null || (made.isListCut && page[1] !== undefined)
        ? response.writeHead(404).end()
        : html(
            listPage(
              Number(page[1] ?? 0),
              made.elsewhere ? made.origin.replace('127.0.0.1', 'localhost') : '',
            ),
          );
    };
    Promise.resolve(made.hold).then(() => setTimeout(reply, made.delay));
  }
  return made;
}

/** A page of the list has the reports of one year. */
function listPage(number: number, elsewhere: string): string {
  const year = YEARS.toReversed()[number];
  if (year === undefined) return '<title>404</title>';
  const items = ORGANS.map((organ, index) => {
    const title = `${organ}${year}年政府信息公开工作年度报告`;
    return `<li><a href="${index === 0 ? elsewhere : ''}${pathOf(index, year)}" title="${title}">${title}</a><span>${year + 1}-01-18</span></li>`;
  });
  const next = number + 1 < YEARS.length ? `<a href="index_${number + 1}.html">下一页</a>` : '';
  return `<!DOCTYPE html><html><head><title>政府信息公开年报_青溪县人民政府</title></head><body>
<div class="list"><ul>${items.join('')}</ul></div><div class="page">共${YEARS.length}页 ${next}</div></body></html>`;
}
