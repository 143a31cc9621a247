import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale, CLI, spawned } from './built.ts';
import { reportPage } from './pages.ts';

/** GNU parallel; another program of that name knows no such option. */
function hasParallel(): boolean {
  try {
    return execFileSync('parallel', ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).includes(
      'GNU parallel',
    );
  } catch {
    return false;
  }
}

const isThere = hasParallel();
if (!isThere)
  console.log('没有安装 GNU parallel，跳过其测试 / GNU parallel is not installed: its test is skipped');

const WORKER = fileURLToPath(new URL('fixtures/mortal-worker.mjs', import.meta.url));
const PAGES = 60;
const PARTS = 6;

describe.runIf(isThere || process.env.CI === 'true')('GNU parallel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-parallel-'));
  const mark = join(folder, 'killed');
  beforeAll(buildIfStale, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has every page checked once, in order, though a worker is killed in the middle', async () => {
    const parts = join(folder, 'parts');
    mkdirSync(parts);
    for (let part = 0; part < PARTS; part++) {
      const lines = Array.from({ length: PAGES / PARTS }, (_, index) =>
        JSON.stringify({ source: `${part}-${index}`, html: reportPage({ faulty: index % 2 === 0 }) }),
      );
      writeFileSync(join(parts, `${part}.ndjson`), `${lines.join('\n')}\n`);
    }
    const { status, stdout } = await spawned(
      'parallel',
      ['--jobs', '2', '--retries', '3', '--keep-order', `${process.execPath} ${WORKER} < {}`, ':::'].concat(
        Array.from({ length: PARTS }, (_, part) => join(parts, `${part}.ndjson`)),
      ),
      { env: { CLI, MARK: mark } },
    );
    expect(existsSync(mark)).toBe(true);
    expect(status).toBe(0);
    const sources = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source);
    const expected = Array.from(
      { length: PAGES },
      (_, page) => `${Math.floor(page / (PAGES / PARTS))}-${page % (PAGES / PARTS)}`,
    );
    expect(sources).toEqual(expected);
  }, 120_000);
});
