import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIfStale, gouji, type Ran, type RunOptions } from '../built.ts';
import { NOTICE_PAGE, reportPage } from '../pages.ts';
import { gzippedEach, http, record, warcinfo } from '../warc/records.ts';
import { MISSING, ORGANS, type Portal, pathOf, portal, YEARS } from './portal.ts';

const base = mkdtempSync(join(tmpdir(), 'gouji-audit-'));
beforeAll(buildIfStale, 120_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

interface Told {
  source: string;
  report: { organ: string; year: number } | null;
  findings: unknown[];
}

const resultsOf = ({ stdout }: Ran): Told[] => JSON.parse(stdout).results;
const sourcesOf = (ran: Ran): string[] =>
  resultsOf(ran)
    .map(({ source }) => source)
    .toSorted();

const ALL = YEARS.flatMap((year) => ORGANS.map((_, organ) => pathOf(organ, year)));
const GOOD = ALL.filter((path) => path !== MISSING);
const isReport = (path: string): boolean => ALL.includes(path) || path === '/moved.html';

let site: Portal;
let archive: string;
beforeEach(async () => {
  site = await portal();
  archive = mkdtempSync(join(base, 'archive-'));
});
afterEach(() => site.close());

const audit = (input: string, args: readonly string[] = [], options?: RunOptions): Promise<Ran> =>
  gouji(['audit', input, '--archive', archive, '--pause', '0.1', '--format', 'json', ...args], options);
const addressesOf = (paths: readonly string[]): string[] =>
  paths.map((path) => site.origin + path).toSorted();

describe('gouji audit of a list', () => {
  it('finds, fetches and checks each report once, and names what it could not read', async () => {
    const ran = await audit(site.list);
    expect(ran.status).toBe(2);
    expect(sourcesOf(ran)).toEqual(addressesOf(GOOD));
    const named = ran.stderr.split('\n').filter((line) => line.includes('http'));
    expect(named).toEqual([expect.stringContaining(site.origin + MISSING)]);
    // Of the two that are asked for again, one is moved and one was busy.
    for (const path of ALL)
      expect([path, site.count(path)]).toEqual([path, path === pathOf(3, 2022) ? 2 : 1]);
    expect(site.count('/moved.html')).toBe(1);
  });

  it('asks one thing at a time, never faster than the pause, and waits where it is told to', async () => {
    await audit(site.list, ['--pause', '0.2']);
    expect(site.log.map(({ atOnce }) => atOnce)).toEqual(site.log.map(() => 1));
    for (const [index, { from }] of site.log.entries()) {
      const before = site.log[index - 1];
      // Timers may be that early.
      if (before !== undefined) expect(from - before.to).toBeGreaterThanOrEqual(before.isBusy ? 990 : 190);
    }
  });

  it('says of each page what gouji check says of it', async () => {
    const [audited, checked] = [
      await audit(site.list, ['--year', '2021']),
      await gouji([
        'check',
        ...addressesOf(ORGANS.map((_, organ) => pathOf(organ, 2021))),
        '--format',
        'json',
      ]),
    ];
    // What only an archive can say, of texts that are the same, is another matter.
    const own = (finding: unknown): boolean => !JSON.stringify(finding).includes('history/duplicate-text');
    const bySource = (ran: Ran) =>
      new Map(
        resultsOf(ran).map((result) => [result.source, { ...result, findings: result.findings.filter(own) }]),
      );
    expect(bySource(audited)).toEqual(bySource(checked));
  });

  it.each([
    [['--year', '2021'], 1],
    [['--year', '2021', '--fail-on', 'never'], 0],
  ])('takes the reports of a year: %j', async (args, status) => {
    const ran = await audit(site.list, args);
    expect(ran.status).toBe(status);
    expect(sourcesOf(ran)).toEqual(addressesOf(ORGANS.map((_, organ) => pathOf(organ, 2021))));
    expect(site.log.filter(({ path }) => path.includes('2022'))).toEqual([]);
  });

  it('checks a report against last year’s, which the archive has', async () => {
    const ran = await audit(site.list, ['--fail-on', 'never']);
    const carried = resultsOf(ran).filter(({ findings }) =>
      JSON.stringify(findings).includes('history/carry-over'),
    );
    expect(carried.map(({ source }) => source)).toEqual(addressesOf([pathOf(5, 2022)]));
  });

  it('tells who has not published', async () => {
    const organs = join(base, 'organs.txt');
    writeFileSync(organs, `${[...ORGANS, '青溪县档案局'].join('\n')}\n`);
    const ran = await audit(site.list, ['--year', '2022', '--organs', organs]);
    const told = ran.stderr.split('\n').filter((line) => line.startsWith('gouji: 青溪县'));
    expect(told).toEqual([expect.stringContaining('青溪县教育局'), expect.stringContaining('青溪县档案局')]);
  });

  it('fetches nothing when it is called again, and all when it is told to', async () => {
    const first = await audit(site.list);
    const requests = site.log.length;
    const second = await audit(site.list);
    expect(site.log).toHaveLength(requests);
    expect(resultsOf(second)).toEqual(resultsOf(first));
    expect(second.status).toBe(2);
    const third = await audit(site.list, ['--again']);
    expect(sourcesOf(third)).toEqual(addressesOf(GOOD));
    expect(site.count(pathOf(0, 2021))).toBe(2);
  });

  it.each([1, 6, 12])(
    'ends complete when it is killed after %i reports, and fetches none twice',
    async (after) => {
      site.delay = 40;
      const killed = await audit(site.list, [], {
        onStart: (kill) => {
          const watch = setInterval(() => {
            if (site.log.filter(({ path }) => isReport(path)).length < after) return;
            clearInterval(watch);
            kill('SIGKILL');
          }, 5);
        },
      });
      expect(killed.signal).toBe('SIGKILL');
      const answered = site.log
        .filter(({ path, to }) => isReport(path) && !Number.isNaN(to))
        .map(({ path }) => path);
      const ran = await audit(site.list);
      expect(sourcesOf(ran)).toEqual(addressesOf(GOOD));
      // What was under way when it was killed had not come yet, or not been kept.
      // (A page that has moved is one of them, and two addresses.)
      const twice = answered.filter(
        (path) => path !== pathOf(3, 2022) && path !== '/moved.html' && site.count(path) > 1,
      );
      expect(twice.length).toBeLessThanOrEqual(2);
    },
  );

  it('stops on Ctrl-C, says how to go on, and goes on', async () => {
    site.delay = 40;
    const stopped = await audit(site.list, [], {
      onStart: (kill) => {
        const watch = setInterval(() => {
          if (site.log.filter(({ path }) => isReport(path)).length < 4) return;
          clearInterval(watch);
          kill('SIGINT');
        }, 5);
      },
    });
    expect(stopped).toMatchObject({ status: 130, signal: null, stdout: '' });
    expect(stopped.stderr).toContain('同样的参数');
    const before = site.log.map(({ path }) => path);
    const ran = await audit(site.list);
    expect(sourcesOf(ran)).toEqual(addressesOf(GOOD));
    const twice = before.filter((path) => isReport(path) && path !== pathOf(3, 2022) && site.count(path) > 1);
    expect(twice).toEqual([]);
  });

  it('tries again what a broken network has kept from it', async () => {
    site.isDown = true;
    const first = await audit(site.list);
    expect(first.status).toBe(2);
    site.isDown = false;
    expect(sourcesOf(await audit(site.list))).toEqual(addressesOf(GOOD));
  });

  it('names a list page that it could not read each time, and finds what is there once it can', async () => {
    site.isListCut = true;
    const first = YEARS.toReversed()[0];
    const here = GOOD.filter((path) => path.includes(`/${first}/`));
    for (const _ of ['first', 'second']) {
      const ran = await audit(site.list);
      expect(ran.status).toBe(2);
      expect(ran.stderr).toContain('ndbg/index_1.html');
      expect(sourcesOf(ran)).toEqual(addressesOf(here));
    }
    site.isListCut = false;
    const all = await audit(site.list);
    expect(sourcesOf(all)).toEqual(addressesOf(GOOD));
    expect(all.stderr).not.toContain('ndbg/index_1.html');
    const lists = site.log.length;
    await audit(site.list);
    expect(site.log).toHaveLength(lists);
    for (const path of here)
      expect([path, site.count(path)]).toEqual([path, path === pathOf(3, 2022) ? 2 : 1]);
  });

  it('asks no host that is not allowed, and names it', async () => {
    site.elsewhere = true;
    const other = site.origin.replace('127.0.0.1', 'localhost');
    const ran = await audit(site.list, ['--year', '2021']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('localhost');
    expect(site.log.filter(({ host }) => host.startsWith('localhost'))).toEqual([]);
    const allowed = await audit(site.list, ['--year', '2021', '--allow-host', 'localhost']);
    expect(sourcesOf(allowed)).toContain(`${other}${pathOf(0, 2021)}`);
  });
});

describe('gouji audit of a table', () => {
  it('reads the addresses it names, those that were added later too, and names lines that are none', async () => {
    const table = join(base, 'list.csv');
    const lines = (paths: readonly string[]): string =>
      `机关,年度,网址\n${paths.map((path) => `青溪县,2021,${site.origin}${path}\n`).join('')}水务局,2021,没有\n`;
    writeFileSync(table, lines([pathOf(0, 2021), pathOf(2, 2021)]));
    const first = await audit(table);
    expect(first.status).toBe(2);
    expect(first.stderr).toContain('list.csv:4');
    expect(sourcesOf(first)).toEqual(addressesOf([pathOf(0, 2021), pathOf(2, 2021)]));
    writeFileSync(table, lines([pathOf(0, 2021), pathOf(2, 2021), pathOf(5, 2021)]));
    const second = await audit(table);
    expect(sourcesOf(second)).toEqual(addressesOf([pathOf(0, 2021), pathOf(2, 2021), pathOf(5, 2021)]));
    expect(site.log.map(({ path }) => path).toSorted()).toEqual([
      pathOf(0, 2021),
      pathOf(2, 2021),
      pathOf(5, 2021),
    ]);
  });
});

describe('gouji audit of what lies on the machine', () => {
  const A = 'http://a.gov.cn/a.html';
  const B = 'http://a.gov.cn/b.html';
  const page = (uri: string, date: string, body: string) => record({ uri, date, block: http({ body }) });
  const crawled = gzippedEach([
    warcinfo(),
    page(A, '2024-03-01T00:00:00Z', reportPage({ organ: '青溪县水务局', faulty: true })),
    page(B, '2024-01-01T00:00:00Z', reportPage({ organ: '青溪县教育局' })),
    page(A, '2024-01-01T00:00:00Z', reportPage({ organ: '青溪县水务局' })),
    page('http://a.gov.cn/', '2024-01-01T00:00:00Z', NOTICE_PAGE),
  ]);
  const entries = (url: string): { fetchedAt: string; former: { fetchedAt: string }[] }[] => {
    const hash = createHash('sha256').update(url).digest('hex');
    return [
      JSON.parse(
        readFileSync(join(archive, 'entries', hash.slice(0, 2), `${hash}.json`), 'utf8').split('\n')[1] ?? '',
      ),
    ];
  };

  it('reads a folder with pages and crawlers’ files, and asks nobody', async () => {
    const folder = join(base, 'folder');
    mkdirSync(join(folder, 'deep'), { recursive: true });
    writeFileSync(join(folder, 'one.html'), reportPage({ organ: '青溪县民政局' }));
    writeFileSync(join(folder, 'deep', 'two.htm'), reportPage({ organ: '青溪县财政局' }));
    writeFileSync(join(folder, 'deep', 'crawl.warc.gz'), crawled);
    const ran = await audit(folder);
    expect(sourcesOf(ran)).toEqual(
      [
        A,
        B,
        pathToFileURL(join(folder, 'one.html')).href,
        pathToFileURL(join(folder, 'deep', 'two.htm')).href,
      ].toSorted(),
    );
    expect(ran.status).toBe(1);
    writeFileSync(join(folder, 'three.html'), reportPage({ organ: '青溪县司法局' }));
    expect(sourcesOf(await audit(folder))).toHaveLength(5);
  });

  it('keeps the newest page of an address, and the others as former versions', async () => {
    const file = join(base, 'crawl.warc.gz');
    writeFileSync(file, crawled);
    for (const _ of ['first', 'again']) {
      const ran = await audit(file);
      expect(ran.status).toBe(1);
      expect(sourcesOf(ran)).toEqual([A, B]);
      expect(ran.stderr).toMatch(/3 个.*其他网页 1，/u);
      expect(entries(A)).toMatchObject([
        { fetchedAt: '2024-03-01T00:00:00.000Z', former: [{ fetchedAt: '2024-01-01T00:00:00.000Z' }] },
      ]);
    }
  });

  it.each([
    ['a file that is cut off', crawled.subarray(0, crawled.length - 30)],
    [
      'a page that is cut off',
      gzipSync(
        Buffer.concat([
          page(A, '2024-03-01T00:00:00Z', reportPage()),
          record({ uri: B, block: http({ body: reportPage() }), headers: { 'WARC-Truncated': 'length' } }),
        ]),
      ),
    ],
  ])('names %s', async (_, bytes) => {
    const file = join(base, 'cut.warc.gz');
    writeFileSync(file, bytes);
    const ran = await audit(file);
    expect(ran.status).toBe(2);
    expect(
      ran.stderr.split('\n').filter((line) => line.includes('cut.warc.gz：') || line.includes(B)).length,
    ).toBeGreaterThan(0);
    expect(sourcesOf(ran)).toContain(A);
  });

  it('ends complete when it is killed', async () => {
    const file = join(base, 'large.warc.gz');
    const urls = Array.from({ length: 40 }, (_, index) => `http://a.gov.cn/${index}.html`);
    writeFileSync(
      file,
      gzippedEach(
        urls.map((url, index) =>
          page(url, '2024-01-01T00:00:00Z', reportPage({ organ: `青溪县第${index}局` })),
        ),
      ),
    );
    const killed = await audit(file, [], {
      onStart: (kill) => {
        const watch = setInterval(() => {
          const folder = join(archive, 'entries');
          if (!existsSync(folder) || readdirSync(folder).length < 10) return;
          clearInterval(watch);
          kill('SIGKILL');
        }, 5);
      },
    });
    expect(killed.signal).toBe('SIGKILL');
    const ran = await audit(file);
    expect(sourcesOf(ran)).toEqual(urls.toSorted());
    expect(ran.status).toBe(0);
  });
});

describe('gouji audit: usage', () => {
  it.each([
    [['audit'], '缺少选项'],
    [['audit', '--archive', 'a'], '缺少参数'],
    [['audit', 'x.csv'], '缺少选项'],
    [['audit', 'x.csv', '--archive', 'a', '--pause', '0'], '选项的值无效'],
    [['audit', 'x.csv', '--archive', 'a', '--year', '22'], '选项的值无效'],
    [['audit', 'x.csv', '--archive', 'a', '--format', 'xlsx'], '缺少'],
    [['audit', 'x.csv', '--archive', 'a', '--organs', 'x'], '缺少'],
  ])('%j', async (args, words) => {
    const ran = await gouji(args, { cwd: base });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(words);
  });

  it.each([
    ['missing.csv', '不存在'],
    ['thesis.doc', '不是'],
    ['ftp://a.gov.cn/', '不存在'],
    ['empty', '没有可检查'],
  ])('says of %s what is wrong with it', async (input, words) => {
    writeFileSync(join(base, 'thesis.doc'), 'x');
    mkdirSync(join(base, 'empty'), { recursive: true });
    const ran = await gouji(['audit', input, '--archive', archive], { cwd: base });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(words);
  });

  it('says of a list without reports that there are none', async () => {
    const ran = await audit(`${site.origin}/nowhere.html`);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('/nowhere.html');
  });

  it('writes a workbook, and lets nobody else write to the archive meanwhile', async () => {
    const file = join(base, 'report.xlsx');
    const table = join(base, 'one.csv');
    writeFileSync(table, `网址\n${site.origin}${pathOf(0, 2021)}\n`);
    let release: () => void = () => undefined;
    site.hold = new Promise((resolve) => {
      release = resolve;
    });
    const first = gouji(['audit', table, '--archive', archive, '--format', 'xlsx', '--output', file]);
    await vi.waitUntil(() => site.log.length > 0, { timeout: 30_000 });
    const second = await audit(table);
    release();
    expect(await first).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(second).toMatchObject({ status: 2, stdout: '' });
    expect(second.stderr).toContain('另一个进程');
  });
});
