import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What each room may import besides itself (docs/architecture.md). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/form': [],
  'lib/report': ['lib/form'],
  'lib/read': ['lib/form', 'lib/report'],
  'lib/page': ['lib/form', 'lib/report', 'lib/read'],
  'lib/text': ['lib/form', 'lib/report', 'lib/read'],
  'lib/rules': ['lib/form', 'lib/report'],
  'lib/output': ['lib/group-by.ts', 'lib/form', 'lib/report', 'lib/rules'],
  'lib/diagnosis': ['lib/form', 'lib/report', 'lib/rules'],
  'lib/check.ts': [
    'lib/form',
    'lib/report',
    'lib/read',
    'lib/page',
    'lib/text',
    'lib/rules',
    'lib/diagnosis',
  ],
  'lib/group-by.ts': [],
  'lib/problem.ts': ['lib/form'],
  'lib/charset.ts': [],
  'lib/dom': ['lib/form'],
  'lib/fetch': ['lib/form', 'lib/problem.ts', 'lib/audit/world.ts'],
  'lib/discover': ['lib/group-by.ts', 'lib/form', 'lib/read', 'lib/page', 'lib/problem.ts', 'lib/charset.ts'],
  'lib/archive': ['lib/form', 'lib/report', 'lib/read', 'lib/check.ts', 'lib/problem.ts', 'lib/files'],
  'lib/audit': [
    'lib/group-by.ts',
    'lib/form',
    'lib/report',
    'lib/read',
    'lib/page',
    'lib/text',
    'lib/rules',
    'lib/output',
    'lib/check.ts',
    'lib/problem.ts',
    'lib/charset.ts',
    'lib/dom',
    'lib/fetch',
    'lib/discover',
    'lib/archive',
    'lib/verdict',
  ],
  'lib/files': ['lib/form'],
  'lib/ignore': ['lib/group-by.ts', 'lib/form', 'lib/report', 'lib/files'],
  'lib/settings': ['lib/form', 'lib/report', 'lib/files'],
  'lib/verdict': [
    'lib/group-by.ts',
    'lib/form',
    'lib/report',
    'lib/read',
    'lib/rules',
    'lib/output',
    'lib/check.ts',
    'lib/ignore',
    'lib/settings',
  ],
  components: ['lib'],
  cli: ['lib', 'package.json'],
  entrypoints: ['lib', 'components'],
};

/** Packages a room may use; no other room of `lib` uses any. */
const PACKAGES: Record<string, readonly string[]> = {
  'lib/report': ['zod'],
  'lib/output': ['csv-stringify/browser/esm/sync', 'sarif', 'zod'],
  'lib/charset.ts': ['html-encoding-sniffer'],
  'lib/dom': ['linkedom', 'parse5'],
  'lib/fetch': ['p-queue'],
  'lib/discover': ['papaparse'],
  'lib/archive': ['idb', 'zod/mini'],
  // zod/mini: zod itself makes functions out of text, which extensions may not do.
  'lib/files': ['zod/mini'],
  'lib/settings': ['zod/mini'],
  'lib/ignore': ['zod/mini'],
};

function filesIn(folder: string): string[] {
  const path = join(ROOT, folder);
  if (folder.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(path, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

describe('rooms import only what they may', () => {
  it.each(Object.entries(MAY_IMPORT))('%s', (room, allowed) => {
    const wrong: string[] = [];
    for (const file of filesIn(room)) {
      for (const name of importsOf(file)) {
        const target = name.startsWith('.') ? relative(ROOT, resolve(dirname(file), name)) : null;
        const inside =
          target !== null &&
          [room, ...allowed].some((other) => target === other || target.startsWith(`${other}/`));
        const isPackage =
          target === null && (!room.startsWith('lib') || (PACKAGES[room] ?? []).includes(name));
        if (!inside && !isPackage) wrong.push(`${relative(ROOT, file)} imports ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the library knows of no extension, no Preact, no Node', () => {
  it.each(filesIn('lib').map((file) => relative(ROOT, file)))('%s', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(text).not.toMatch(/\b(?:browser|chrome)\.[a-z]+\.|\bpreact\b|\bprocess\.|\bBuffer\b|'node:/);
  });
});

describe('only lib/page touches DOM nodes (and lib/dom, which makes them)', () => {
  it.each(
    filesIn('lib')
      .map((file) => relative(ROOT, file))
      .filter((file) => !file.startsWith('lib/page/') && !file.startsWith('lib/dom/')),
  )('%s', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(text).not.toMatch(
      /\b(?:getAttribute|querySelector|firstChild|parentNode|nodeType|textContent|innerText|innerHTML)\b/,
    );
  });
});
