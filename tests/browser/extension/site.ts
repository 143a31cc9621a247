import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  body: string;
  headers?: Readonly<Record<string, string>>;
}

export interface Site {
  /** Address of a page under a name of a host. */
  address(name: string, host?: string): string;
  /** Pages by name; may be changed while the site is up. */
  pages: Map<string, string | Served>;
  /** Requests that were made: host and path. */
  requests: string[];
  /** `Origin` and `Referer` of those requests: who asked. */
  askers: string[];
  close(): Promise<void>;
}

/** Serves pages under whatever name this machine is asked for. */
export async function openSite(pages: Iterable<readonly [string, string | Served]> = []): Promise<Site> {
  const known = new Map<string, string | Served>(pages);
  const requests: string[] = [];
  const askers: string[] = [];
  const answer = (name: string, response: ServerResponse) => {
    const page = known.get(name);
    const { body, headers } = typeof page === 'object' ? page : { body: page, headers: {} };
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      connection: 'close',
      ...headers,
    });
    response.end(body);
  };
  const server = createServer((request, response) => {
    requests.push(`${request.headers.host}${request.url}`);
    askers.push(...[request.headers.origin, request.headers.referer].filter((asker) => asker !== undefined));
    answer(decodeURIComponent((request.url ?? '/').slice(1).split('?')[0] ?? ''), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (name, host = 'www.example.gov.cn') => `http://${host}:${port}/${encodeURIComponent(name)}`,
    pages: known,
    requests,
    askers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
