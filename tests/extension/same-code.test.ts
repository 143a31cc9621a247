import { homedir, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BROWSERS, builtIn } from './built.ts';
import { differences, filesOf } from './files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
describe('what is built', () => {
  it('is the same code for both browsers', () => {
    expect(differences(filesOf(builtIn('chrome')), filesOf(builtIn('firefox')))).toEqual(['manifest.json']);
  });

  it.each(BROWSERS)('names no folder of the machine it was built on, and has no source map (%s)', (name) => {
    const files = filesOf(builtIn(name));
    const here = [ROOT, homedir(), process.cwd(), tmpdir(), 'node_modules', 'file://', 'sourceMappingURL'];
    const wrong = [...files].flatMap(([path, bytes]) =>
      here.filter((text) => bytes.includes(text)).map((text) => `${path}: ${text}`),
    );
    expect(wrong).toEqual([]);
    expect([...files.keys()].filter((path) => path.endsWith('.map'))).toEqual([]);
  });
});
