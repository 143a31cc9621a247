import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'puppeteer-core';
import { atRest, go, isThere, openAudit, paste, start, until } from '../../browser/extension/audit-page.ts';
import { type Extended, findBrowser, startWithExtension } from '../../browser/extension/browsers.ts';
import { plainLine } from '../lines.ts';
import { manyPages } from '../many-reports.ts';
import { assertCount } from '../measure.ts';

/** Eight are asked side by side. */
const HOSTS = Array.from({ length: 8 }, (_, number) => `h${number}.example.gov.cn`);
/** The least that a user can choose, in milliseconds. */
const PAUSE = 200;
const YEARS = [2019, 2020, 2021, 2022, 2023] as const;
const ORGANS = 300;
/** Reports between two looks. */
const EVERY = 300;
/** Seconds. */
const RUNNING = 3_600;
/** So long after the end all that follows on it is shown, in milliseconds. */
const SETTLING = 3_000;
const KB = 1024;
const MB = 1024 * KB;

/** What a page and its workers hold on to, in bytes. */
interface Held {
  reports: number;
  page: number;
  workers: number;
}

async function usedBy(session: Pick<CDPSession, 'send'>): Promise<number> {
  // Twice: what the first lets go of may have held on to more.
  for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** How many reports the archive holds. */
function countIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answered = <R>(request: IDBRequest<R>): Promise<R> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answered(indexedDB.open('gouji-archive'));
    const count = await answered(database.transaction('rows').objectStore('rows').count());
    database.close();
    return count;
  });
}

async function heldBy(page: Page): Promise<Held> {
  const session = await page.createCDPSession();
  const own = await usedBy(session);
  await session.detach();
  let workers = 0;
  for (const worker of page.workers()) workers += await usedBy(worker.client);
  return { reports: await countIn(page), page: own, workers };
}

async function serve(pages: ReadonlyMap<string, string>): Promise<{ port: number; close(): void }> {
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => server.close() };
}

interface Run {
  /** Before it, and whenever so many more reports were there. */
  during: readonly Held[];
  ended: Held;
  /** A page that is opened on the same archive. */
  anew: Held;
}

/** A run in the page itself. */
async function run(extended: Extended, addresses: readonly string[]): Promise<Run> {
  const page = await openAudit(extended);
  const during = [await heldBy(page)];
  await paste(page, addresses);
  await start(page, { pause: PAUSE, tabs: false });
  for (let next = EVERY; next < addresses.length; next += EVERY) {
    await until(`${next} reports`, async () => (await countIn(page)) >= next, RUNNING);
    during.push(await heldBy(page));
  }
  await atRest(page, RUNNING);
  const ended = await heldAtRest(page);
  await page.close();
  const other = await openAudit(extended, '#runs');
  const anew = await heldAtRest(other);
  await other.close();
  return { during, ended, anew };
}

async function heldAtRest(page: Page): Promise<Held> {
  await go(page, 'runs');
  await until('a run', () => isThere(page, '[data-gouji="run"]'));
  await new Promise((resolve) => setTimeout(resolve, SETTLING));
  return heldBy(page);
}

/** Every organ's reports are on one host. */
const hostOf = (path: string): string => HOSTS[Number(/(\d+)\.html$/.exec(path)?.[1]) % HOSTS.length] ?? '';

const held = ({ page, workers }: Held): string =>
  `${(page / MB).toFixed(1)} MB，工作线程 workers ${(workers / MB).toFixed(1)} MB`;

/** What the page holds over a run of 1,500 reports and at its end, against a page that has only opened the archive. */
export async function auditMemory(): Promise<string[]> {
  const title = '核查页的内存，回收后 memory of the audit page after collection：';
  if (findBrowser('chrome') === undefined) return [title, '  没有 Chromium，未测 no Chromium, not measured'];
  const pages = new Map(
    [...manyPages({ organs: ORGANS, years: YEARS })].map(({ path, html }) => [path, html]),
  );
  const server = await serve(pages);
  const extended = await startWithExtension('chrome', { hosts: HOSTS });
  try {
    const addresses = [...pages.keys()].map((path) => `http://${hostOf(path)}:${server.port}${path}`);
    const { during, ended, anew } = await run(extended, addresses);
    assertCount('reports', ended.reports, addresses.length, addresses.length);
    const each = (ended.page - (during[0]?.page ?? Number.NaN)) / ended.reports / KB;
    const figures = `${(ended.page / MB).toFixed(1)} MB / ${(anew.page / MB).toFixed(1)} MB`;
    return [
      title,
      ...during.map((one) => `    ${one.reports} 份 reports：${held(one)}`),
      `    ${ended.reports} 份，已结束 reports, at the end：${held(ended)}；每份 each ${each.toFixed(1)} KB`,
      plainLine(
        '结束后 / 另开一页 at the end / a page opened anew',
        ended.page / anew.page,
        { atMost: 1.1 },
        figures,
      ),
    ];
  } finally {
    await extended.close();
    server.close();
  }
}
