import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../lib/rules/index.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { gouji } from '../built.ts';
import { reportPage } from '../pages.ts';
import { expectPlainWords, files } from './folder.ts';

export function otherCommandTests(base: string): void {
  const folder = files(join(base, 'commands'), {
    'tables.html':
      '<table><tr><td colspan=2>甲<td>乙<tr><td>1<td>2</table><table><tr><td><table><tr><td>内</table></table>',
    'report.html': reportPage({ faulty: true }),
    'plain.txt': '表',
  });
  const at = (name: string): string => join(folder, name);

  describe('gouji grid', () => {
    const GRIDS = [
      [
        ['甲', '甲', '乙'],
        ['1', '2', null],
      ],
      [['']],
      [['内']],
    ];

    it('prints every table of a page, from a file or standard input', async () => {
      const ran = await gouji(['grid', at('tables.html')]);
      expect(ran).toMatchObject({ status: 0, stderr: '' });
      expect(JSON.parse(ran.stdout)).toEqual(GRIDS);
      const piped = await gouji(['grid', '-'], { input: '<table><tr><td>1</table>' });
      expect(JSON.parse(piped.stdout)).toEqual([[['1']]]);
      const none = await gouji(['grid', '-'], { input: '<p>x' });
      expect(none).toMatchObject({ status: 0, stdout: '[]\n' });
    });

    it.each([['missing.html'], ['plain.txt'], ['.']])('cannot do so with %s', async (name) => {
      const ran = await gouji(['grid', name], { cwd: folder });
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr).toMatch(/^gouji: [\w./]+：\P{ASCII}+/u);
      expectPlainWords(ran);
    });
  });

  describe('gouji rules', () => {
    it('lists every rule with what it rests on', async () => {
      const { stdout, status } = await gouji(['rules']);
      expect(status).toBe(0);
      for (const { id, title, basis } of RULES) {
        expect(stdout).toContain(id);
        expect(stdout).toContain(title.zh);
        expect(stdout).toContain(basis.zh);
      }
    });

    it('lists them as JSON, in English', async () => {
      const { stdout } = await gouji(['rules', '--format', 'json', '--lang', 'en']);
      expect(JSON.parse(stdout)).toEqual(
        RULES.map(({ id, severity, title, basis, why, fix }) => ({
          id,
          severity,
          title: title.en,
          basis: basis.en,
          why: why.en,
          fix: fix.en,
        })),
      );
    });
  });

  describe('gouji schema', () => {
    it('is a JSON Schema that the output keeps', async () => {
      const schema: object = JSON.parse((await gouji(['schema'])).stdout);
      const ajv = new Ajv2020({ strict: false });
      formats.default.default(ajv);
      const isValid = ajv.compile(schema);
      const output: unknown = JSON.parse((await gouji(['check', at('report.html')])).stdout);
      expect(isValid(output), JSON.stringify(isValid.errors)).toBe(true);
      expect(isValid({ version: '2', results: [] })).toBe(false);
      expect(isValid({ version: '1', results: [{ source: 'x' }] })).toBe(false);
    });
  });

  describe('gouji', () => {
    it('tells its version', async () => {
      expect(await gouji(['--version'])).toMatchObject({ status: 0, stdout: `${packageJson.version}\n` });
    });

    it('helps in both languages', async () => {
      const main = await gouji(['--help']);
      expect(main).toMatchObject({ status: 0, stderr: '' });
      for (const part of ['用法 Usage:', 'check', 'grid', 'rules', 'schema', '检查报告 / check reports']) {
        expect(main.stdout).toContain(part);
      }
      const check = await gouji(['check', '--help']);
      for (const part of [
        '--format',
        '--output',
        '--fail-on',
        '--edition',
        '--lang',
        '--base-url',
        '--previous',
        '退出码',
      ]) {
        expect(check.stdout).toContain(part);
      }
    });

    it('says how it is used where no command is given', async () => {
      const ran = await gouji([]);
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr).toContain('用法 Usage:');
    });
  });
}
