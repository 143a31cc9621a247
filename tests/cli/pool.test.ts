import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Job } from '../../cli/job.ts';
import { Pool, type PoolOptions } from '../../cli/pool.ts';

const filename = fileURLToPath(new URL('./fixtures/unruly-worker.mjs', import.meta.url));
const job = (source: string): Job => ({
  source,
  kind: 'html',
  content: { path: source },
  options: { lang: 'zh' },
});

let pool: Pool | undefined;
afterEach(() => pool?.close());

function start(options: PoolOptions = {}): Pool {
  pool = new Pool({ filename, threads: 2, time: 10_000, heap: 64, ...options });
  return pool;
}

const fine = (source: string) => ({ source, result: expect.objectContaining({ reason: 'fine' }) });

describe('pool', () => {
  it.each([
    ['exit', '检查进程意外终止'],
    ['throw', '检查进程意外终止'],
    ['throw later', '检查进程意外终止'],
    ['memory', '检查时内存不足，已放弃（ERR_WORKER_OUT_OF_MEMORY）'],
  ])('loses one input to a worker that dies: %s', async (fault, zh) => {
    const hardy = start();
    const sources = ['a', 'b', fault, 'c', 'd', fault, 'e'];
    const outcomes = await Promise.all(sources.map((source) => hardy.run(job(source))));
    const died = (source: string) => ({ source, problem: { zh, en: expect.any(String) } });
    expect(outcomes).toEqual(sources.map((source) => (source === fault ? died(source) : fine(source))));
  });

  it.each(['hang', 'wait for ever'])('gives up an input that takes too long: %s', async (fault) => {
    const slow = start({ time: 1500 });
    const sources = [fault, 'a', fault, 'b', 'c'];
    const begin = performance.now();
    const outcomes = await Promise.all(sources.map((source) => slow.run(job(source))));
    expect(performance.now() - begin).toBeLessThan(20_000);
    const gaveUp = { zh: '1.5 秒内未检查完，已放弃', en: 'given up: not checked within 1.5 s' };
    expect(outcomes).toEqual(
      sources.map((source) => (source === fault ? { source, problem: gaveUp } : fine(source))),
    );
  });

  it('outlives a fault of every worker, many times', async () => {
    const weary = start();
    const sources = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? 'exit' : `${index}`));
    const outcomes = await Promise.all(sources.map((source) => weary.run(job(source))));
    expect(outcomes.filter((outcome) => 'result' in outcome)).toHaveLength(20);
  });

  it('says it where no worker can start', async () => {
    const broken = start({ filename: `${filename}.missing` });
    const outcomes = await Promise.all([broken.run(job('a')), broken.run(job('b'))]);
    for (const outcome of outcomes) expect(outcome).toHaveProperty('problem');
  });
});
