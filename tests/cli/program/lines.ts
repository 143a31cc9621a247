import { describe, expect, it } from 'vitest';
import type { Result } from '../../../lib/report/schema.ts';
import { gouji } from '../built.ts';
import { reportPage } from '../pages.ts';

const lineOf = (source: string, html: string): string => JSON.stringify({ source, html });
const resultsOf = (stdout: string): Result[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const check = (input: string, ...args: string[]) => gouji(['check', '--stdin', 'ndjson', ...args], { input });

export function lineTests(): void {
  describe('gouji check --stdin ndjson', () => {
    it('gives a result for each line, in their order', async () => {
      const lines = Array.from({ length: 40 }, (_, index) =>
        lineOf(`${index}`, reportPage({ faulty: index % 3 === 0 })),
      );
      const { status, stdout, stderr } = await check(lines.join('\n'));
      const results = resultsOf(stdout);
      expect(results.map(({ source }) => source)).toEqual(lines.map((_, index) => `${index}`));
      expect(results.map(({ findings }) => findings.some(({ severity }) => severity === 'error'))).toEqual(
        lines.map((_, index) => index % 3 === 0),
      );
      expect([status, stderr]).toEqual([1, '']);
      expect((await check(lines.join('\n'), '--fail-on', 'never')).status).toBe(0);
    });

    it('says the same of a page as of a file', async () => {
      const html = reportPage({ faulty: true });
      const [line] = resultsOf((await check(lineOf('-', html))).stdout);
      const alone = await gouji(['check', '-', '--format', 'ndjson'], { input: html });
      expect(line).toEqual(resultsOf(alone.stdout)[0]);
    });

    it.each([
      ['no JSON', '{"source": "a", "html'],
      ['no object', '[1, 2]'],
      ['no page', '{"source": "a"}'],
      ['a number for a page', '{"source": "a", "html": 1}'],
    ])('a line that is %s has a result that says so, and costs the others nothing', async (_, bad) => {
      const page = reportPage({});
      const { status, stdout, stderr } = await check([lineOf('a', page), bad, lineOf('b', page)].join('\n'));
      const results = resultsOf(stdout);
      expect(results.map(({ source }) => source)).toEqual(['a', '-:2', 'b']);
      expect(results.map(({ report }) => report !== null)).toEqual([true, false, true]);
      expect(results[1]?.reason).toMatch(/^未能检查：这一行不是/u);
      expect(stderr).toMatch(/^gouji: -:2：这一行不是.*\n$/u);
      expect(status).toBe(2);
    });

    it('a page that is no report is said to be none, and empty lines are nothing', async () => {
      const { status, stdout } = await check(`\n${lineOf('a', '<p>新闻</p>')}\n\n`);
      expect(resultsOf(stdout)).toMatchObject([{ source: 'a', report: null }]);
      expect(status).toBe(0);
    });

    it('takes no other inputs, formats or reports', async () => {
      for (const args of [['x.html'], ['--format', 'csv'], ['--previous', 'x.html']]) {
        const { status, stdout, stderr } = await check('', ...args);
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toContain('gouji --help');
      }
      const { status, stderr } = await gouji(['check']);
      expect([status, stderr.includes('缺少参数')]).toEqual([2, true]);
    });
  });
}
