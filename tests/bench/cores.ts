import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CLI, spawned } from '../cli/built.ts';
import { plainLine } from './lines.ts';
import { assertCount, median } from './measure.ts';
import { PAGES, withPages } from './thousand.ts';

const ROUNDS = 3;

/** The command line on the first cores only: it starts as many workers as it is given cores. */
async function timeOn(cores: number, folder: string): Promise<number> {
  const output = join(folder, 'results.ndjson');
  const cpus = cores === 1 ? '0' : `0-${cores - 1}`;
  const args = ['-c', cpus, process.execPath, CLI, 'check', folder];
  const options = ['--format', 'ndjson', '--output', output, '--fail-on', 'never'];
  const { status, stderr, time } = await spawned('taskset', [...args, ...options]);
  if (status !== 0) throw new Error(`gouji ended with ${status}: ${stderr}`);
  const results = (await readFile(output, 'utf8')).trimEnd().split('\n');
  const reports = results.filter((line) => JSON.parse(line).report !== null);
  assertCount('results', results.length, PAGES, PAGES);
  assertCount('reports', reports.length, PAGES, PAGES);
  return time;
}

/** A thousand pages through the built program, on one core and on two. */
export async function cores(): Promise<string[]> {
  const title = `${PAGES} 页，两核与一核 ${PAGES} pages, two cores against one：`;
  if (spawnSync('taskset', ['--version']).status !== 0)
    return [title, '  没有 taskset，未测 no taskset, not measured'];
  if (availableParallelism() < 2) return [title, '  只有一核，未测 one core only, not measured'];
  const one: number[] = [];
  const two: number[] = [];
  await withPages(async (folder) => {
    for (let round = 0; round < ROUNDS; round++) {
      one.push(await timeOn(1, folder));
      two.push(await timeOn(2, folder));
    }
  });
  const ratio = median(one.map((time, round) => time / (two[round] ?? Number.NaN)));
  const figures = `${median(one).toFixed(0)} ms / ${median(two).toFixed(0)} ms`;
  return [title, plainLine('提速 speed-up', ratio, { atLeast: 1.7 }, figures)];
}
