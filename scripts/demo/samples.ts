import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A name of a government site; the browser that the demo starts finds it on this machine. */
export const HOST = 'www.example.gov.cn';

const FIRST = 'faulty-2022.html';

export interface Samples {
  /** The sample that is shown. */
  page: string;
  /** The list of all samples. */
  index: string;
  close(): Promise<void>;
}

/** Serves the pages of a folder, and a list of them, to this machine only. */
export async function openSamples(folder: string): Promise<Samples> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const pages = new Map(names.map((name) => [`/${name}`, readFileSync(join(folder, name), 'utf8')]));
  pages.set('/', listOf(names));
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '/');
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      connection: 'close',
    });
    response.end(page);
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    page: `http://${HOST}:${port}/${FIRST}`,
    index: `http://${HOST}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listOf(names: readonly string[]): string {
  const items = names.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>勾稽</title><h1>示例 · samples</h1><ul>${items}</ul>`;
}
