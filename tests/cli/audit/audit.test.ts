import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildIfStale, gouji, type Ran, type RunOptions } from '../built.ts';
import { ORGANS, type Portal, pathOf, portal, YEARS } from './portal.ts';

const base = mkdtempSync(join(tmpdir(), 'gouji-audit-'));
beforeAll(buildIfStale, 120_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const resultsOf = ({ stdout }: Ran): { source: string; report: { organ: string; year: number } | null }[] =>
  JSON.parse(stdout).results;

describe('gouji audit of a list', () => {
  let site: Portal;
  let archive: string;
  beforeEach(async () => {
    site = await portal();
    archive = mkdtempSync(join(base, 'archive-'));
  });
  afterEach(() => site.close());

  const audit = (args: readonly string[] = [], options?: RunOptions): Promise<Ran> =>
    gouji(['audit', site.list, '--archive', archive, '--pause', '0.1', ...args], options);

  it('finds, fetches and checks each report once, and names what it could not read', async () => {
    const ran = await audit();
    console.log(ran.stderr, ran.stdout.slice(0, 300), site.log.map(({ path }) => path));
    expect(ran.status).toBe(2);
    expect(resultsOf(ran)).toHaveLength(ORGANS.length * YEARS.length - 1);
    expect(ran.stderr).toContain(pathOf(1, 2022));
  });
});
