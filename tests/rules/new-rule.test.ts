import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addToIndex, main, nameOf } from '../../scripts/new-rule.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const index = readFileSync(join(ROOT, 'lib/rules/index.ts'), 'utf8');

const importsOf = (source: string) => [...source.matchAll(/'\.\/(.+)\.ts'/g)].map((match) => match[1]);
const orderOf = (source: string) => [...source.matchAll(/^ {2}(\w+),$/gm)].map((match) => match[1]);

describe('npm run new-rule', () => {
  const roots: string[] = [];
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true });
    vi.restoreAllMocks();
  });

  function copy(): string {
    const root = mkdtempSync(join(tmpdir(), 'gouji-'));
    roots.push(root);
    cpSync(join(ROOT, 'lib'), join(root, 'lib'), { recursive: true });
    vi.spyOn(console, 'log').mockImplementation(() => {});
    return root;
  }

  it('makes the rule, its test table and its entry', async () => {
    const root = copy();
    main(['balance/foo-bar'], root);
    const made: { rule: { id: string } } = await import(
      /* @vite-ignore */ join(root, 'lib/rules/balance/foo-bar.ts')
    );
    expect(made.rule.id).toBe('balance/foo-bar');
    expect(readFileSync(join(root, 'tests/rules/cases/balance/foo-bar.ts'), 'utf8')).toContain('RuleCases');
    expect(orderOf(readFileSync(join(root, 'lib/rules/index.ts'), 'utf8'))).toContain('balanceFooBar');
  });

  it('refuses a rule that is there, and leaves everything as it is', () => {
    const root = copy();
    expect(() => main(['title/year'], root)).toThrow('lib/rules/title/year.ts');
    expect(readFileSync(join(root, 'lib/rules/index.ts'), 'utf8')).toBe(index);
  });

  it.each(['', 'foo', 'Foo/bar', 'foo/../bar', 'foo/bar.ts', 'foo/bar/baz'])('refuses the id “%s”', (id) => {
    expect(() => main([id], '/nowhere')).toThrow('usage');
  });
});

describe('the index', () => {
  it('puts a rule after the last of its family', () => {
    const order = orderOf(addToIndex(index, 'cell/zero'));
    expect(order[order.indexOf('cellZero') - 1]).toBe('cellUnit');
  });

  it('puts a new family at the end', () => {
    expect(orderOf(addToIndex(index, 'archive/foo')).at(-1)).toBe('archiveFoo');
  });

  it('keeps its imports sorted', () => {
    const imports = importsOf(addToIndex(index, 'section/foo')).slice(0);
    expect(imports).toEqual([...imports].sort());
    expect(imports).toContain('section/foo');
  });

  it('names rules as their imports do', () => {
    expect(
      importsOf(index)
        .map((id) => nameOf(id ?? ''))
        .sort(),
    ).toEqual([...orderOf(index)].sort());
  });
});
