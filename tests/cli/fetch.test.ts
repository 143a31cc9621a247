import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fetcher } from '../../cli/fetch.ts';
import { explain } from '../../cli/problem.ts';
import { serve, type TestServer } from './server.ts';

const PAGE = '<p>政府信息公开工作年度报告';
const LIMITS = { pause: 0, time: 5000, bytes: 10_000 };

let server: TestServer;
let other: TestServer;
/** Requests of the main server: path, when they came, when they were answered. */
const log: { path: string; agent: string | undefined; from: number; to: number }[] = [];

beforeAll(async () => {
  other = await serve((_, response) => {
    setTimeout(() => response.end(PAGE), 300);
  });
  server = await serve((request, response) => {
    const path = request.url ?? '';
    const entry = { path, agent: request.headers['user-agent'], from: performance.now(), to: Number.NaN };
    log.push(entry);
    response.on('close', () => {
      entry.to = performance.now();
    });
    const redirect = (location: string, status = 302) =>
      response.writeHead(status, { location }).end('moved');
    const [, name = '', argument = ''] = path.split('/');
    switch (name) {
      case 'page':
        return response.writeHead(200, { 'content-type': 'text/html; charset="GBK"' }).end(PAGE);
      case 'text':
        return response.writeHead(200, { 'content-type': 'text/plain' }).end(PAGE);
      case 'untyped':
        return response.end(PAGE);
      case 'pdf':
        return response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
      case 'status':
        return response.writeHead(Number(argument), { 'content-type': 'text/html' }).end(PAGE);
      case 'hops': {
        const left = Number(argument);
        return redirect(left === 0 ? '/page' : `/hops/${left - 1}`, [301, 302, 303, 307, 308][left % 5]);
      }
      case 'elsewhere':
        return redirect(`${other.origin}/`);
      case 'to-file':
        return redirect('file:///etc/passwd');
      case 'to-nowhere':
        return redirect('http://[');
      case 'without-location':
        return response.writeHead(302).end();
      case 'huge':
        return response
          .writeHead(200, { 'content-length': '99999999', 'content-type': 'text/html' })
          .write('x');
      case 'endless': {
        const more = () => {
          if (!response.destroyed) response.write('x'.repeat(1000), () => setImmediate(more));
        };
        return more();
      }
      case 'bomb':
        return response
          .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' })
          .end(gzipSync(Buffer.alloc(10_000_000)));
      case 'silent':
        return undefined;
      case 'stalls':
        return response.writeHead(200, { 'content-type': 'text/html' }).write(PAGE);
      case 'breaks':
        response.writeHead(200, { 'content-length': '5000', 'content-type': 'text/html' }).write(PAGE);
        return setTimeout(() => response.destroy(), 50);
      case 'slow':
        return setTimeout(() => response.end(PAGE), 100);
      default:
        return response.writeHead(404).end();
    }
  });
});
afterAll(() => Promise.all([server.close(), other.close()]));

const page = (path: string, limits: object = {}) =>
  new Fetcher({ ...LIMITS, ...limits }).page(new URL(path, server.origin));
const problem = (path: string, limits?: object) =>
  page(path, limits).then(
    () => 'no problem',
    (error: unknown) => explain(error).zh,
  );

describe('fetch', () => {
  it.each([
    ['/page', { kind: 'html', charset: 'GBK' }],
    ['/text', { kind: 'text' }],
    ['/untyped', { kind: 'unknown' }],
    ['/hops/0', { kind: 'html', charset: 'GBK' }],
    ['/hops/4', { kind: 'html', charset: 'GBK' }],
    ['/elsewhere', { kind: 'unknown' }],
  ])('reads %s', async (path, about) => {
    const { bytes, ...rest } = await page(path);
    expect(new TextDecoder().decode(bytes)).toBe(PAGE);
    expect(rest).toMatchObject(about);
  });

  it('tells where a page was found after redirects', async () => {
    expect((await page('/hops/2')).url).toBe(`${server.origin}/page`);
  });

  it('says who asks', async () => {
    await page('/page');
    expect(log.at(-1)?.agent).toMatch(/^gouji\/\d+\.\d+\.\d+ \(/u);
  });

  it.each([
    ['/hops/5', '重定向超过 5 次'],
    ['/to-file', '重定向到 http(s) 以外的地址'],
    ['/to-nowhere', '重定向没有有效的地址'],
    ['/without-location', '重定向没有有效的地址'],
    ['/status/404', 'HTTP 404'],
    ['/status/503', 'HTTP 503'],
    ['/pdf', 'PDF'],
    ['/breaks', '服务器中断了连接（UND_ERR_SOCKET）'],
  ])('refuses %s', async (path, zh) => {
    expect(await problem(path)).toContain(zh);
  });

  it.each(['/huge', '/endless', '/bomb'])('stops at the size limit: %s', async (path) => {
    const begin = performance.now();
    expect(await problem(path, { bytes: 5 * 1024 * 1024 })).toContain('超过 5 MB，未读取');
    expect(performance.now() - begin).toBeLessThan(4000);
  });

  it.each(['/silent', '/stalls'])('stops at the time limit: %s', async (path) => {
    expect(await problem(path, { time: 400 })).toContain('0.4 秒内未读完，已放弃');
  });

  it('tells of a refused connection and of credentials', async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    expect(await problem(gone.origin)).toContain('服务器拒绝连接（ECONNREFUSED）');
    expect(await problem('http://user:pass@127.0.0.1:9/')).toContain('用户名或密码');
  });

  it('asks a host one thing at a time, with a pause, and other hosts meanwhile', async () => {
    const fetcher = new Fetcher({ ...LIMITS, pause: 200 });
    log.length = 0;
    let otherDone = Number.NaN;
    // A server is a host's name, whatever the port: the same machine under another name is another server here.
    const elsewhere = fetcher.page(new URL(other.origin.replace('127.0.0.1', 'localhost'))).then(() => {
      otherDone = performance.now();
    });
    await Promise.all([
      ...['/slow/1', '/slow/2', '/status/404', '/slow/3'].map((path) =>
        fetcher.page(new URL(path, server.origin)).catch(() => undefined),
      ),
      elsewhere,
    ]);
    expect(log.map(({ path }) => path)).toEqual(['/slow/1', '/slow/2', '/status/404', '/slow/3']);
    for (const [index, { from }] of log.entries()) {
      const before = log[index - 1];
      // 10 ms: timers may be that early.
      if (before !== undefined) expect(from - before.to).toBeGreaterThanOrEqual(190);
    }
    expect(otherDone).toBeLessThan(log.at(-1)?.from ?? 0);
  });
});
