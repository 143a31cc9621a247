import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PoliteFetcher } from '../../lib/fetch/polite.ts';
import { sendByFetch } from '../../lib/fetch/send.ts';
import { serve, type TestServer } from '../cli/server.ts';

/** Real requests to a server on this machine, which counts them under each name it is called by. */
const NAMES = ['127.0.0.1', 'localhost'];
const PAUSE = 150;

let server: TestServer;
const log: { host: string; path: string; from: number; to: number; atOnce: number; gap: number }[] = [];
const open = new Map<string, number>();

beforeAll(async () => {
  server = await serve((request, response) => {
    const path = request.url ?? '';
    const host = request.headers.host?.replace(/:\d+$/u, '') ?? '';
    const atOnce = (open.get(host) ?? 0) + 1;
    open.set(host, atOnce);
    const entry = { host, path, from: performance.now(), to: Number.NaN, atOnce, gap: PAUSE };
    log.push(entry);
    response.on('finish', () => {
      entry.to = performance.now();
    });
    response.on('close', () => {
      open.set(host, (open.get(host) ?? 1) - 1);
    });
    if (path.startsWith('/moved')) return response.writeHead(302, { location: '/page' }).end();
    if (path.startsWith('/busy') && !log.some((other) => other.host === host && other.gap > PAUSE)) {
      entry.gap = 1000;
      return response.writeHead(429, { 'retry-after': '1' }).end();
    }
    if (path.startsWith('/stalls'))
      return response.writeHead(200, { 'content-type': 'text/html' }).write('<p>');
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>页'), 30);
  });
});
afterAll(() => server.close());

describe('many pages at once', () => {
  it('are asked for one at a time and with the pause, by the server’s own count', async () => {
    const fetcher = new PoliteFetcher({
      send: sendByFetch(),
      mayFetch: () => true,
      limits: { time: 400 },
    });
    const paths = ['/1', '/moved/2', '/busy/3', '/stalls/4', '/moved/5', '/6'];
    const asked = NAMES.flatMap((name) =>
      paths.map((path) =>
        fetcher
          .fetch(new URL(path, server.origin.replace('127.0.0.1', name)), {
            pause: PAUSE,
            signal: new AbortController().signal,
            onRequest: () => undefined,
          })
          .then(
            () => 'page',
            (error: { kind: string }) => error.kind,
          ),
      ),
    );
    const each = ['page', 'page', 'page', 'too-slow', 'page', 'page'];
    expect(await Promise.all(asked)).toEqual([...each, ...each]);
    for (const name of NAMES) {
      const requests = log.filter(({ host }) => host === name);
      // Two redirects and one repetition.
      expect(requests).toHaveLength(paths.length + 3);
      expect(requests.map(({ atOnce }) => atOnce)).toEqual(requests.map(() => 1));
      for (const [index, { from }] of requests.entries()) {
        const before = requests[index - 1];
        // When an answer ended that was broken off, only the client knows.
        if (before === undefined || Number.isNaN(before.to)) continue;
        // Timers may be that early.
        expect(from - before.to).toBeGreaterThanOrEqual(before.gap - 10);
      }
    }
  });
});
