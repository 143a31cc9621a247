import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'puppeteer-core';
import { atRest, openAudit, paste, start, until } from '../../browser/extension/audit-page.ts';
import { type Extended, findBrowser, startWithExtension } from '../../browser/extension/browsers.ts';
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
const MB = 1024 * 1024;

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

/** Every host has the reports of some organs. */
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

/** A run in the page itself, looked at again and again; and a page that is opened on what the run has left. */
async function run(extended: Extended, addresses: readonly string[]): Promise<Held[]> {
  const page = await openAudit(extended);
  const held = [await heldBy(page)];
  await paste(page, addresses);
  await start(page, { pause: PAUSE, tabs: false });
  for (let next = EVERY; next < addresses.length; next += EVERY) {
    await until(`${next} reports`, async () => (await countIn(page)) >= next, RUNNING);
    held.push(await heldBy(page));
  }
  await atRest(page, RUNNING);
  held.push(await heldBy(page));
  await page.close();
  const fresh = await openAudit(extended, '#runs');
  await until('the run', () => fresh.evaluate(() => document.querySelector('[data-gouji="run"]') !== null));
  held.push(await heldBy(fresh));
  await fresh.close();
  return held;
}

/** Memory of the audit page over a run of 1,500 reports: at several lengths, at its end, and of a page opened anew. */
export async function auditMemory(): Promise<string[]> {
  const title = '核查页的内存 memory of the audit page：';
  if (findBrowser('chrome') === undefined) return [title, '  没有 Chromium，未测 no Chromium, not measured'];
  const pages = new Map<string, string>();
  const paths: string[] = [];
  for (const { path, html } of manyPages({ organs: ORGANS, years: YEARS })) {
    pages.set(path, html);
    paths.push(path);
  }
  const server = await serve(pages);
  const extended = await startWithExtension('chrome', { hosts: HOSTS });
  try {
    const hostOf = (path: string): string => HOSTS[Number(/(\d+)\.html$/.exec(path)?.[1]) % HOSTS.length] ?? '';
    const held = await run(
      extended,
      paths.map((path) => `http://${hostOf(path)}:${server.port}${path}`),
    );
    assertCount('reports', held.at(-1)?.reports ?? 0, paths.length, paths.length);
    return [title, ...held.map(({ reports, page, workers }) => `  ${reports}：${(page / MB).toFixed(1)} MB, ${(workers / MB).toFixed(1)} MB`)];
  } finally {
    await extended.close();
    server.close();
  }
}
