import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expand } from '../../cli/inputs.ts';

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gouji-inputs-'));
  mkdirSync(at('folder', 'b', 'deep'), { recursive: true });
  mkdirSync(at('empty', 'also'), { recursive: true });
  for (const name of ['c.html', 'a.HTM', 'b/2.txt', 'b/deep/1.html', 'notes.md', 'x.pdf', 'out.txt']) {
    writeFileSync(at('folder', name), 'x');
  }
  symlinkSync(at('folder'), at('folder', 'b', 'loop'));
  symlinkSync(at('folder', 'c.html'), at('folder', 'd.html'));
  symlinkSync(at('nowhere'), at('folder', 'e.html'));
  symlinkSync('self', at('self'));
});
afterAll(() => rmSync(root, { recursive: true }));

const listed = async (args: string[], output?: string) => {
  const { inputs } = await expand(args, output === undefined ? [] : [output]);
  return inputs.map(({ type, source }) => [type, source.replace(`${root}/`, '')]);
};

describe('inputs', () => {
  it('passes over files that have another part in the run, in folders alone', async () => {
    const others = [at('folder', 'c.html'), at('folder', 'a.HTM')];
    const sources = async (args: string[]) =>
      (await expand(args, others)).inputs.map(({ source }) => source.replace(`${root}/`, ''));
    expect(await sources([at('folder', 'b')])).toContain('folder/b/2.txt');
    expect(await sources([at('folder')])).not.toContain('folder/c.html');
    expect(await sources([at('folder', 'c.html')])).toEqual(['folder/c.html']);
  });

  it('walks a folder by name, links and all, without going round in circles', async () => {
    expect(await listed([at('folder')])).toEqual([
      ['file', 'folder/a.HTM'],
      ['file', 'folder/b/2.txt'],
      ['file', 'folder/b/deep/1.html'],
      ['file', 'folder/c.html'],
      ['file', 'folder/d.html'],
      ['unreadable', 'folder/e.html'],
      ['file', 'folder/out.txt'],
    ]);
  });

  it('does not take its own output for an input', async () => {
    expect(await listed([at('folder')], at('folder', 'out.txt'))).not.toContainEqual([
      'file',
      'folder/out.txt',
    ]);
  });

  it('keeps the order of the arguments', async () => {
    expect(
      await listed(['-', at('folder', 'c.html'), 'http://www.example.gov.cn/1.html', at('folder', 'a.HTM')]),
    ).toEqual([
      ['stdin', '-'],
      ['file', 'folder/c.html'],
      ['url', 'http://www.example.gov.cn/1.html'],
      ['file', 'folder/a.HTM'],
    ]);
  });

  it('knows folders with nothing to check', async () => {
    expect(await expand([at('empty'), at('folder', 'c.html')])).toMatchObject({
      empty: [at('empty')],
      inputs: [{ type: 'file' }],
    });
  });

  it.each([
    ['missing.html'],
    ['self'],
    ['folder/x.pdf'],
    ['folder/notes.md'],
    ['folder/c.html/d.html'],
    [`${'x'.repeat(5000)}.html`],
  ])('cannot read %s', async (name) => {
    expect((await expand([at(name)])).inputs).toMatchObject([{ type: 'unreadable', source: at(name) }]);
  });

  it.each(['ftp://www.example.gov.cn/', 'http://', 'file:///etc/passwd', 'HTTPS://['])(
    'takes no address but http(s): %s',
    async (address) => {
      expect((await expand([address])).inputs).toMatchObject([{ type: 'unreadable', source: address }]);
    },
  );
});
