import { describe, expect, it } from 'vitest';
import { progressLine } from '../../cli/progress.ts';

describe('progressLine', () => {
  it.each([
    [120, 1000, 2000, 'zh', '120/1000 · 60.0 个/秒 · 剩余约 0:15'],
    [1, 10_000, 2000, 'zh', '1/10000 · 0.5 个/秒 · 剩余约 333:18'],
    [10, 10, 5000, 'en', '10/10 · 2.0/s · about 0:00 left'],
  ] as const)('%i of %i after %i ms', (done, total, elapsed, lang, line) => {
    expect(progressLine(done, total, elapsed, lang)).toBe(line);
  });
});
