import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { BROWSERS, builtIn, wxt } from './built.ts';
import { differences, filesInZip, filesOf, writeFiles } from './files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What stands beside the sources in a checkout, and is no source. */
const NO_SOURCES = /[\\/](?:node_modules|\.git|\.output|\.wxt|dist)$/;

const packageIn = (root: string, kind: string): string =>
  join(root, '.output', `gouji-${version}-${kind}.zip`);

describe('npm run zip', () => {
  const base = mkdtempSync(join(tmpdir(), 'gouji-zip-'));
  /** A clean copy of the checkout, and what a reviewer has: the source package, unpacked. */
  const copy = join(base, 'copy');
  const review = join(base, 'review');

  beforeAll(async () => {
    cpSync(ROOT, copy, { recursive: true, filter: (path) => !NO_SOURCES.test(path) });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const name of BROWSERS) wxt('zip', name, copy);
    writeFiles(await filesInZip(packageIn(copy, 'sources')), review);
    symlinkSync(join(ROOT, 'node_modules'), join(review, 'node_modules'), 'junction');
    for (const name of BROWSERS) wxt('zip', name, review);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it.each(BROWSERS)('packs what is built, and a clean build is the same bytes (%s)', async (name) => {
    expect(differences(filesOf(builtIn(name, copy)), filesOf(builtIn(name)))).toEqual([]);
    expect(differences(await filesInZip(packageIn(copy, name)), filesOf(builtIn(name)))).toEqual([]);
  });

  it.each([...BROWSERS, 'sources'])('makes the same bytes from the source package (%s)', (kind) => {
    expect(readFileSync(packageIn(review, kind)).equals(readFileSync(packageIn(copy, kind)))).toBe(true);
  });

  it('gives reviewers what it takes to build, and nothing else', async () => {
    const names = [...(await filesInZip(packageIn(copy, 'sources'))).keys()];
    const rooms = new Set(
      names.map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('scripts/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...rooms].sort()).toEqual([
      'LICENSE',
      'README.en.md',
      'README.md',
      'cli',
      'components',
      'docs',
      'entrypoints',
      'lib',
      'package-lock.json',
      'package.json',
      'public',
      'scripts/build',
      'scripts/postinstall.mjs',
      'tsconfig.json',
      'wxt.config.ts',
    ]);
    expect(names.filter((name) => name.startsWith('docs/'))).toEqual(['docs/stores.md']);
  });
});
