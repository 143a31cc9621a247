import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { resultSchema } from '../../../lib/report/schema.ts';
import { gouji } from '../built.ts';
import { NOTICE_PAGE, reportPage } from '../pages.ts';
import { expectPlainWords, files, resultsOf } from './folder.ts';

const CLEAN = reportPage();
const FAULTY = reportPage({ faulty: true });
const rulesOf = (result: { findings: readonly { rule: string }[] } | undefined) =>
  result?.findings.map(({ rule }) => rule).sort();
const SUMS = ['balance/applicants', 'balance/carry-over'];

export function checkTests(base: string): void {
  const folder = files(join(base, 'check'), {
    'clean.html': CLEAN,
    'faulty.html': FAULTY,
    'sub/notice.htm': NOTICE_PAGE,
    'sub/readme.md': '# no input',
  });
  const at = (name: string): string => join(folder, name);

  describe('gouji check', () => {
    it('gives JSON of the contract where output is no terminal, and nothing else', async () => {
      const ran = await gouji(['check', 'clean.html'], { cwd: folder });
      const [result, ...more] = resultsOf(ran);
      expect(more).toEqual([]);
      expect(result).toMatchObject({
        source: 'clean.html',
        report: { organ: '青溪县水务局', year: 2022, edition: '2021', published: '2023-01-18' },
        findings: [],
      });
      expect(ran).toMatchObject({ status: 0, stderr: '' });
    });

    it('walks a folder, by name', async () => {
      const ran = await gouji(['check', '.'], { cwd: folder });
      const results = resultsOf(ran);
      expect(results.map(({ source }) => source)).toEqual(['clean.html', 'faulty.html', 'sub/notice.htm']);
      expect(rulesOf(results[1])).toEqual(SUMS);
      expect(results[2]).toMatchObject({ report: null, reason: expect.stringContaining('不是') });
      expect(ran.status).toBe(1);
    });

    it.each([
      ['clean.html', 'error', 0],
      ['clean.html', 'warning', 0],
      ['faulty.html', 'error', 1],
      ['faulty.html', 'warning', 1],
      ['faulty.html', 'never', 0],
      ['sub/notice.htm', 'warning', 0],
    ])('%s with --fail-on %s ends with %i', async (name, failOn, status) => {
      expect((await gouji(['check', at(name), '--fail-on', failOn])).status).toBe(status);
    });

    it('fails on a warning only where that is asked for', async () => {
      const late = files(folder, { 'late.html': CLEAN.replace('2023-01-18', '2023-06-18') });
      const warned = await gouji(['check', join(late, 'late.html')]);
      expect(rulesOf(resultsOf(warned)[0])).toEqual(['duty/deadline']);
      expect(warned.status).toBe(0);
      expect((await gouji(['check', at('late.html'), '--fail-on', 'warning'])).status).toBe(1);
    });

    it('writes the text output without colour where it is no terminal', async () => {
      const { stdout } = await gouji(['check', at('faulty.html'), '--format', 'text']);
      expect(stdout).toMatch(/^✗ .*faulty\.html\n {2}错误 2\n {2}青溪县水务局 · 2022 年度/u);
      expect(stdout).toContain('自然人 1 + 商业企业 0');
      expect(stdout).not.toContain('\u001b');
    });

    it('speaks English where that is asked for', async () => {
      const { stdout } = await gouji(['check', at('faulty.html'), '--format', 'text', '--lang', 'en']);
      expect(stdout).toContain('2 errors');
      expect(stdout).toContain('How to mend: ');
      expect(stdout).not.toContain('依据');
    });

    it('writes CSV for Excel', async () => {
      const { stdout } = await gouji(['check', folder, '--format', 'csv']);
      expect(stdout.startsWith('\ufeff来源,状态,')).toBe(true);
      expect(
        stdout
          .split('\n')
          .slice(0, -1)
          .every((line) => line.endsWith('\r')),
      ).toBe(true);
      expect(stdout).toContain('balance/applicants');
    });

    it('writes SARIF', async () => {
      const { stdout } = await gouji(['check', folder, at('missing.html'), '--format', 'sarif']);
      const log: Log = JSON.parse(stdout);
      expect(log.runs[0]?.results?.filter(({ kind }) => kind === 'fail').map(({ ruleId }) => ruleId)).toEqual(
        expect.arrayContaining(SUMS),
      );
      expect(log.runs[0]?.invocations?.[0]?.toolExecutionNotifications).toHaveLength(2);
    });

    it('writes to a file, which is no input of a later run', async () => {
      const path = at('result.txt');
      for (let run = 0; run < 2; run += 1) {
        const ran = await gouji(['check', folder, '--output', path, '--format', 'json']);
        expect(ran).toMatchObject({ stdout: '', stderr: '', status: 1 });
        const results = resultsOf({ ...ran, stdout: readFileSync(path, 'utf8') });
        expect(results.map(({ source }) => source)).not.toContain(path);
      }
    });

    it('reads standard input, markup or text', async () => {
      const html = await gouji(['check', '-'], { input: FAULTY });
      expect(resultsOf(html)[0]).toMatchObject({ source: '-' });
      expect(rulesOf(resultsOf(html)[0])).toEqual(SUMS);
      const text = await gouji(['check', '-'], { input: '国庆节放假通知\n安排如下。' });
      expect(resultsOf(text)[0]).toMatchObject({ source: '-', report: null });
    });

    it('takes the edition it is told', async () => {
      const { stdout } = await gouji(['check', at('clean.html'), '--edition', '2019']);
      expect(JSON.parse(stdout).results[0].report.edition).toBe('2019');
    });

    it('reads GB18030 that only a <meta> declares, or a wrong one, or nothing', async () => {
      const gbk = (page: string): Buffer => {
        const table = gbkTable();
        return Buffer.concat([...page].map((char) => table.get(char) ?? Buffer.from(char)));
      };
      const names = ['gb2312', 'utf-8', 'no-such'];
      const encoded = files(join(base, 'gbk'), {
        ...Object.fromEntries(
          names.map((charset) => [`${charset}.html`, gbk(reportPage({ charset, faulty: true }))]),
        ),
      });
      const results = resultsOf(await gouji(['check', encoded]));
      expect(results).toHaveLength(3);
      for (const { report, findings } of results) {
        expect(report?.organ).toBe('青溪县水务局');
        expect(rulesOf({ findings })).toEqual(SUMS);
      }
    });

    it('gives the same in a pool of workers, in the order of the inputs, a line as each is done', async () => {
      const many = files(
        join(base, 'many'),
        Object.fromEntries(
          Array.from({ length: 40 }, (_, index) => [
            `${String(index).padStart(2, '0')}.html`,
            reportPage({ faulty: index % 3 === 0, organ: `第${index}局` }),
          ]),
        ),
      );
      const ran = await gouji(['check', '.', '--format', 'ndjson'], { cwd: many });
      const lines = ran.stdout.split('\n').slice(0, -1);
      const results = lines.map((line) => resultSchema.parse(JSON.parse(line)));
      expect(results.map(({ source }) => source)).toEqual(
        Array.from({ length: 40 }, (_, index) => `${String(index).padStart(2, '0')}.html`),
      );
      for (const [index, result] of results.entries()) {
        expect(result.report?.organ).toBe(`第${index}局`);
        expect(rulesOf(result)).toEqual(index % 3 === 0 ? SUMS : []);
      }
      const alone = await gouji(['check', '00.html'], { cwd: many });
      expect(results[0]).toEqual(resultsOf(alone)[0]);
      expect(ran).toMatchObject({ status: 1, stderr: '' });
    });

    it.each([
      [['check'], '缺少参数', 'missing required argument'],
      [['check', 'a.html', '--nonsense'], '不认识的选项', "unknown option '--nonsense'"],
      [['check', 'a.html', '--format', 'xml'], '选项的值无效', 'json, ndjson'],
      [['check', 'a.html', '--format'], '选项缺少值', 'argument missing'],
      [['check', 'a.html', '--lang', 'fr'], '选项的值无效', 'zh, en'],
      [['check', 'a.html', '--edition', '2020'], '选项的值无效', '2019, 2021'],
      [['check', 'a.html', '--base-url', 'www.example.gov.cn'], '选项的值无效', 'http(s)'],
      [['chekc', 'a.html'], '不认识的命令', "unknown command 'chekc'"],
      [['grid', 'a.html', 'b.html'], '参数过多', 'too many arguments'],
    ])('calls bad usage by its name: %j', async (args, zh, en) => {
      const ran = await gouji(args);
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr).toContain(zh);
      expect(ran.stderr).toContain(en);
      expectPlainWords(ran);
    });

    it('cannot write where it may not', async () => {
      const ran = await gouji(['check', at('clean.html'), '--output', join(folder, 'no', 'such', 'file')]);
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr).toContain('ENOENT');
      expectPlainWords(ran);
    });
  });
}

/** Characters to their two bytes in GB18030: Node decodes it only, so every pair is decoded once. */
function gbkTable(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.of(lead, trail);
      const char = decoder.decode(bytes);
      if (trail !== 0x7f && [...char].length === 1 && char !== '\ufffd' && !table.has(char)) {
        table.set(char, bytes);
      }
    }
  }
  return table;
}
