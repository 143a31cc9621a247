import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

/** Bytes, by `gzip -9`, that the diagnosis may add to what it is built into. */
const MOST = 6_000;

const ENTRY = fileURLToPath(new URL('../../lib/diagnosis/index.ts', import.meta.url));

/** `lib/diagnosis` as it is built, minified; what it imports from elsewhere is there without it. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: ENTRY, formats: ['es'] },
      rolldownOptions: { external: /^\.\.\//, output: { minify: true } },
    },
  });
  const [result] = Array.isArray(built) ? built : [];
  const chunks = result?.output ?? [];
  if (chunks.length !== 1 || chunks[0]?.type !== 'chunk') throw new Error(`${chunks.length} files`);
  return chunks[0].code;
}

describe('the diagnosis, built', () => {
  let code = '';
  beforeAll(async () => {
    code = await bundled();
  });

  it('is whole, and takes the form and the report from elsewhere', () => {
    expect(code).toMatch(/export ?\{.*\w+ as diagnose\}/);
    expect(code).toContain('两个数字填反了');
    expect(code).toContain('from"../rules/shared/labels.ts"');
    expect(code).not.toContain('Other matters to report');
  });

  it(`weighs at most ${MOST} bytes`, () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MOST);
  });

  it.each([/\beval\b/, /\bFunction\b/, /\bWebAssembly\b/])('has no %s in it', (barred) => {
    expect(code).not.toMatch(barred);
  });
});
