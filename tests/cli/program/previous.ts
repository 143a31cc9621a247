import { existsSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../lib/report/schema.ts';
import { gouji } from '../built.ts';
import { NOTICE_PAGE, type PageOptions, reportPage } from '../pages.ts';
import { serve } from '../server.ts';
import { expectPlainWords, files, resultsOf } from './folder.ts';

const LAST: PageOptions = { year: 2021, carriedForward: 2 };
const CARRIED = ['applications/naturalPerson', 'applications/total'];
const NOT_YEAR_BEFORE = (year: number) =>
  `未与上年度报告核对：年度不相连：本报告是${year}年度，给出的上年度报告是2021年度`;
const NOT_ORGAN = (organ: string) =>
  `未与上年度报告核对：不能确认是同一机关：本报告是“${organ}”，给出的上年度报告是“青溪县水务局”`;

const historyOf = ({ findings }: Result): string[] =>
  findings
    .filter(({ rule }) => rule === 'history/carry-over')
    .map(({ at }) => [at.table, at.row, at.column].filter((key) => key !== undefined).join('/'));
const reasonsOf = ({ unchecked }: Result): string[] => unchecked.map(({ reason }) => reason);

export function previousTests(base: string): void {
  const folder = files(join(base, 'previous'), {
    'last.html': reportPage(LAST),
    'last-none.html': reportPage({ ...LAST, carriedForward: 0 }),
    'last-blank.html': reportPage({ ...LAST, carriedForward: '' }),
    'now.html': reportPage(),
    'notice.html': NOTICE_PAGE,
    'no-organ.html': reportPage({ ...LAST, organ: '' }),
  });
  const run = (args: string[]) => gouji(['check', ...args], { cwd: folder });

  describe('gouji check --previous', () => {
    it('checks a report against last year’s', async () => {
      const ran = await run(['now.html', '--previous', 'last.html']);
      const results = resultsOf(ran);
      expect(results.map(historyOf)).toEqual([CARRIED]);
      expect(results.map(reasonsOf)).toEqual([[]]);
      expect(results[0]?.findings[0]).toMatchObject({
        rule: 'history/carry-over',
        severity: 'error',
        message: expect.stringContaining('上年度报告的四、结转下年度继续办理 2'),
      });
      expect(ran).toMatchObject({ status: 1, stderr: '' });
    });

    it('has nothing to say where the years agree, or without it', async () => {
      const agreed = await run(['now.html', '--previous', 'last-none.html']);
      const alone = await run(['now.html']);
      expect(agreed).toMatchObject({ status: 0, stderr: '' });
      // The two pages have the same text, which is another matter.
      const [result] = resultsOf(agreed);
      expect(result?.findings.map(({ rule }) => rule)).toEqual(['history/duplicate-text']);
      expect([{ ...result, findings: [] }]).toEqual(resultsOf(alone));
    });

    it('says what could not be compared', async () => {
      const ran = await run(['now.html', '--previous', 'last-blank.html']);
      const [result] = resultsOf(ran);
      expect(result?.unchecked.map(({ at }) => at)).toEqual([
        { table: 'applications', column: 'naturalPerson' },
        { table: 'applications', column: 'total' },
      ]);
      expect(ran).toMatchObject({ status: 0, stderr: '' });
    });

    it.each([
      ['zh', 'now.html：未与上年度报告核对：年度不相连：本报告是2022年度，给出的上年度报告是2022年度'],
      [
        'en',
        'now.html: not compared with last year’s report: not the year before: this report is for 2022, the one given as last year’s for 2022',
      ],
    ])('refuses a wrong pair, and checks the report all the same (%s)', async (lang, said) => {
      const ran = await run(['now.html', '--previous', 'now.html', '--lang', lang]);
      const results = resultsOf(ran);
      expect(results.map(({ source }) => source)).toEqual(['now.html']);
      expect(results.map(reasonsOf)).toEqual([[said.slice(said.indexOf(lang === 'zh' ? '未' : 'not'))]]);
      expect(ran).toMatchObject({ status: 2, stderr: `gouji: ${said}\n` });
    });

    it.each([2, 12])(
      'in a folder of %i and more: each is compared where it fits, all are checked',
      async (more) => {
        const mixed = files(join(base, `mixed-${more}`), {
          'a-2022.html': reportPage(),
          'b-other.html': reportPage({ organ: '白石县水务局', faulty: true }),
          'c-2021.html': reportPage(LAST),
          'd-2023.html': reportPage({ year: 2023 }),
          'e-notice.html': NOTICE_PAGE,
          ...Object.fromEntries(
            Array.from({ length: more }, (_, index) => [
              `f-${index}.html`,
              reportPage({ organ: `第${index}局` }),
            ]),
          ),
        });
        const ran = await gouji(['check', '.', '--previous', 'c-2021.html'], { cwd: mixed });
        expectPlainWords(ran);
        const results = resultsOf(ran);
        const of = (name: string) => results.filter(({ source }) => source === name);
        // Last year's report is none of the inputs; named as one, it is.
        expect(results).toHaveLength(4 + more);
        expect(of('c-2021.html')).toEqual([]);
        expect(of('a-2022.html').map(historyOf)).toEqual([CARRIED]);
        expect(of('b-other.html').map(reasonsOf)).toEqual([[NOT_ORGAN('白石县水务局')]]);
        expect(of('b-other.html').map(({ findings }) => findings.length)).toEqual([2]);
        expect(of('d-2023.html').map(reasonsOf)).toEqual([[NOT_YEAR_BEFORE(2023)]]);
        expect(of('e-notice.html')).toMatchObject([{ report: null }]);
        expect(ran.status).toBe(2);
        expect(ran.stderr.split('\n').slice(0, 2)).toEqual([
          `gouji: b-other.html：${NOT_ORGAN('白石县水务局')}`,
          `gouji: d-2023.html：${NOT_YEAR_BEFORE(2023)}`,
        ]);
        expect(ran.stderr.split('\n')).toHaveLength(2 + more + 1);
      },
    );

    it.each([
      ['missing.html', '文件不存在（ENOENT）'],
      ['notice.html', '不能作为上年度报告：不是政府信息公开工作年度报告'],
      ['no-organ.html', '不能作为上年度报告：上年度报告中没有认出机关名称'],
      ['.', '请给出一个文件或网址'],
      ['-', '请给出一个文件或网址'],
    ])('checks nothing where %s is last year’s report', async (name, cause) => {
      const output = join(base, 'never.json');
      const ran = await run(['now.html', '--previous', name, '--output', output]);
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr).toContain(`gouji: ${name}：${cause}`);
      expect(ran.stderr.split('\n')).toHaveLength(2);
      expectPlainWords(ran);
      expect(existsSync(output)).toBe(false);
    });

    it('keeps to the limits of every input', async () => {
      const huge = join(files(join(base, 'previous-huge'), { 'huge.txt': '' }), 'huge.txt');
      truncateSync(huge, 5_000_000_000);
      const ran = await run(['now.html', '--previous', huge]);
      expect(ran).toMatchObject({ status: 2, stdout: '', stderr: `gouji: ${huge}：超过 32 MB，未读取\n` });
    });

    it('reads a large one in a worker', async () => {
      const padding = `<!-- ${'x'.repeat(3 * 1024 * 1024)} -->`;
      const large = files(join(base, 'previous-large'), {
        'last.html': reportPage(LAST).replace('</body>', `${padding}</body>`),
      });
      const ran = await run(['now.html', '--previous', join(large, 'last.html')]);
      expect(resultsOf(ran).map(historyOf)).toEqual([CARRIED]);
      expect(ran).toMatchObject({ status: 1, stderr: '' });
    });

    it('takes an address, and asks for it once', async () => {
      const asked: string[] = [];
      const server = await serve((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(reportPage(LAST));
      });
      const ran = await run(['now.html', 'now.html', '--previous', `${server.origin}/last`]);
      await server.close();
      expect(resultsOf(ran).map(historyOf)).toEqual([CARRIED, CARRIED]);
      expect({ asked, status: ran.status }).toEqual({ asked: ['/last'], status: 1 });
    });

    it('takes standard input as this year’s', async () => {
      const ran = await gouji(['check', '-', '--previous', 'last.html'], {
        cwd: folder,
        input: reportPage(),
      });
      expect(resultsOf(ran).map(historyOf)).toEqual([CARRIED]);
    });

    it('needs a value', async () => {
      const ran = await run(['now.html', '--previous']);
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr).toContain('选项缺少值');
    });
  });
}
