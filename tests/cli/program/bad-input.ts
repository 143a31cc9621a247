import { randomFillSync } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gouji } from '../built.ts';
import { reportPage } from '../pages.ts';
import { serve, type TestServer } from '../server.ts';
import { expectPlainWords, files, resultsOf } from './folder.ts';

const MB = 1024 * 1024;
const NOBODY = 65_534;

function random(size: number): Buffer {
  return randomFillSync(Buffer.alloc(size));
}

export function badInputTests(base: string): void {
  const good = join(files(join(base, 'good'), { 'good.html': reportPage({ faulty: true }) }), 'good.html');

  /** Every bad input is checked together with a good one, which must not be lost. */
  async function withGood(...bad: string[]) {
    const ran = await gouji(['check', ...bad, good]);
    expectPlainWords(ran);
    const results = resultsOf(ran);
    expect(results.at(-1)).toMatchObject({ source: good, report: { year: 2022 } });
    return { ...ran, results: results.slice(0, -1) };
  }

  describe('bad input: files', () => {
    it('a missing file', async () => {
      const { status, stderr, results } = await withGood(join(base, 'missing.html'));
      expect({ status, results }).toEqual({ status: 2, results: [] });
      expect(stderr).toBe(`gouji: ${join(base, 'missing.html')}：文件不存在（ENOENT）\n`);
    });

    it('a missing file, in English', async () => {
      const { stderr } = await gouji(['check', 'missing.html', '--lang', 'en'], { cwd: base });
      expect(stderr).toBe('gouji: missing.html: no such file (ENOENT)\n');
    });

    it('a file of another type', async () => {
      const folder = files(join(base, 'types'), { 'a.pdf': '%PDF-1.7' });
      const { status, stderr } = await withGood(join(folder, 'a.pdf'));
      expect(status).toBe(2);
      expect(stderr).toContain('a.pdf：不支持的文件类型，可检查 .html .htm .txt');
    });

    it('a folder that may not be read', async () => {
      const folder = files(join(base, 'locked'), {
        'open/a.html': reportPage(),
        'shut/b.html': reportPage(),
      });
      chmodSync(base, 0o755);
      chmodSync(join(folder, 'shut'), 0);
      const uid = process.getuid?.() === 0 ? { uid: NOBODY } : {};
      const ran = await gouji(['check', folder], uid);
      chmodSync(join(folder, 'shut'), 0o755);
      expectPlainWords(ran);
      expect(ran.status).toBe(2);
      expect(ran.stderr).toBe(`gouji: ${join(folder, 'shut')}：没有读取权限（EACCES）\n`);
      expect(resultsOf(ran).map(({ source }) => source)).toEqual([join(folder, 'open', 'a.html')]);
    });

    it('links that lead round in circles or nowhere', async () => {
      const folder = files(join(base, 'links'), { 'a.html': reportPage() });
      symlinkSync(folder, join(folder, 'again'));
      symlinkSync('self.html', join(folder, 'self.html'));
      const { status, stderr, results } = await withGood(folder);
      expect(status).toBe(2);
      expect(stderr).toContain('self.html：符号链接循环（ELOOP）');
      expect(results).toHaveLength(1);
    });

    it('a folder without reports', async () => {
      const folder = files(join(base, 'others'), { 'a.md': 'x', 'sub/b.png': 'x' });
      mkdirSync(join(folder, 'none'));
      const ran = await gouji(['check', folder]);
      expect(ran).toMatchObject({ status: 0, stderr: `gouji: ${folder}：文件夹中没有可检查的文件\n` });
      expect(resultsOf(ran)).toEqual([]);
    });

    it.each<[string, () => string | Uint8Array]>([
      ['empty', () => ''],
      ['surrogates', () => Buffer.concat([Buffer.from('<p>'), Buffer.from('eda080edb080', 'hex')])],
      ['tags', () => '<'.repeat(MB)],
      ['nested', () => '<div>'.repeat(20_000)],
    ])('content that is no report: %s', async (name, content) => {
      const bytes = content();
      const folder = files(join(base, 'nonsense'), { [`${name}.html`]: bytes, [`${name}.txt`]: bytes });
      const { status, stderr, results, time } = await withGood(
        join(folder, `${name}.html`),
        join(folder, `${name}.txt`),
      );
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(results.map(({ report }) => report)).toEqual([null, null]);
      expect(time).toBeLessThan(20_000);
    });

    it.each<[string, () => Uint8Array]>([
      ['random', () => random(MB)],
      ['zeros', () => Buffer.alloc(MB)],
    ])('content that is no text: %s', async (name, content) => {
      const folder = files(join(base, 'binary'), { [`${name}.html`]: content(), [`${name}.txt`]: content() });
      const { status, stderr, results } = await withGood(
        join(folder, `${name}.html`),
        join(folder, `${name}.txt`),
      );
      expect({ status, results }).toEqual({ status: 2, results: [] });
      expect(stderr.split('\n').slice(0, -1)).toEqual([
        `gouji: ${folder}/${name}.html：不是文本文件`,
        `gouji: ${folder}/${name}.txt：不是文本文件`,
      ]);
    });

    it.each<[string, (page: string) => string | Uint8Array]>([
      ['NUL bytes', (page) => page.replaceAll('<td>', '<td>\0')],
      ['a surrogate of CESU-8', (page) => Buffer.concat([Buffer.from(page), Buffer.from('eda080', 'hex')])],
      ['an escaped surrogate', (page) => page.replace('</h1>', '&#xd800;</h1>')],
      ['20,000 nested elements', (page) => page.replace('</body>', `${'<div>'.repeat(20_000)}</body>`)],
      ['random bytes at its end', (page) => Buffer.concat([Buffer.from(page), random(10_000)])],
      [
        'spans without measure',
        (page) =>
          page.replace(
            '</body>',
            `<table>${'<tr><td colspan=1000 rowspan=65534>x'.repeat(400)}</table></body>`,
          ),
      ],
    ])('a report with %s is still checked, or given up in words', async (_, spoil) => {
      const folder = files(join(base, 'spoilt'), { 'a.html': spoil(reportPage({ faulty: true })) });
      const { stderr, results, time } = await withGood(join(folder, 'a.html'));
      if (results.length === 0) expect(stderr).toMatch(/^gouji: .*a\.html：.*\p{Script=Han}/u);
      else expect(results[0]?.report).not.toBeUndefined();
      expect(time).toBeLessThan(30_000);
    });

    it.each<[string, string, () => Uint8Array]>([
      ['random bytes', 'a.html', () => random(50 * MB)],
      [
        'a report and then nothing but tables',
        'b.html',
        () => padded('<table><tr><td>1</td></tr></table>\n'),
      ],
      ['a report and then one long text', 'c.html', () => padded('政府信息公开')],
      ['text in lines', 'd.txt', () => Buffer.alloc(30 * MB, '三、收到和处理政府信息公开申请情况\n')],
    ])(
      'tens of MB: %s',
      async (_, name, content) => {
        const folder = files(join(base, 'large'), { [name]: content() });
        const { stderr, results, time } = await withGood(join(folder, name));
        if (results.length === 0) expect(stderr).toMatch(/^gouji: .*：.*\p{Script=Han}/u);
        expect(time).toBeLessThan(60_000);
      },
      90_000,
    );

    it('more than can be read', async () => {
      const path = join(files(join(base, 'huge'), { 'huge.txt': '' }), 'huge.txt');
      truncateSync(path, 5000 * MB);
      const { status, stderr, time } = await withGood(path);
      expect(status).toBe(2);
      expect(stderr).toBe(`gouji: ${path}：超过 32 MB，未读取\n`);
      expect(time).toBeLessThan(10_000);
    });

    it('standard input without end', async () => {
      const ran = await gouji(['check', '-'], { input: Buffer.alloc(70 * MB, 'x') });
      expect(ran).toMatchObject({ status: 2, stderr: 'gouji: -：超过 32 MB，未读取\n' });
    });

    it('a file name that would steer the terminal', async () => {
      const name = 'a\u001b[31m\nb.html';
      writeFileSync(join(base, 'good', 'x.md'), '');
      const { stderr } = await gouji(['check', name], { cwd: base });
      expect(stderr).toBe('gouji: a\ufffd[31m b.html：文件不存在（ENOENT）\n');
    });
  });

  describe('bad input: addresses', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await serve((request, response) => {
        if (request.url === '/report') {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(reportPage());
        } else if (request.url === '/moved') {
          response.writeHead(301, { location: '/report' }).end();
        } else if (request.url === '/huge') {
          response.writeHead(200, { 'content-type': 'text/html', 'content-length': `${80 * MB}` }).write('x');
        } else response.writeHead(404).end();
      });
    });
    afterAll(() => server.close());

    it('loses no good address to bad ones', async () => {
      const addresses = ['/report', '/missing', '/huge', '/moved'].map((path) => server.origin + path);
      const refused = await serve(() => undefined);
      await refused.close();
      const { status, stderr, results } = await withGood(...addresses, refused.origin, 'ftp://127.0.0.1/');
      expect(status).toBe(2);
      expect(results.map(({ source, report }) => [source, report?.year])).toEqual([
        [addresses[0], 2022],
        [addresses[3], 2022],
      ]);
      expect(stderr.split('\n')).toEqual([
        `gouji: ${addresses[1]}：服务器答复 HTTP 404；网页不存在，请核对网址`,
        `gouji: ${addresses[2]}：超过 32 MB，未读取；请在浏览器中打开查看`,
        `gouji: ${refused.origin}：服务器拒绝连接（ECONNREFUSED）；请检查网络和网址，或稍后再试`,
        'gouji: ftp://127.0.0.1/：不是有效的 http(s) 网址',
        '',
      ]);
    });
  });
}

/** A report page that goes on for 30 MB. */
function padded(filler: string): Buffer {
  const page = Buffer.alloc(30 * MB, filler);
  page.write(reportPage().replace('</body></html>', ''));
  return page;
}
