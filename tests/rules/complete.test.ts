import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../lib/rules/index.ts';
import { DOCS_FILE, rulesPage } from '../../scripts/docs-rules.ts';
import { ruleFile } from '../../scripts/new-rule.ts';
import type { RuleCases } from './case.ts';
import { type Inventory, missingIn } from './complete.ts';
import { loadCases } from './load.ts';

const RULES_FOLDER = fileURLToPath(new URL('../../lib/rules', import.meta.url));
const CASES_FOLDER = fileURLToPath(new URL('./cases', import.meta.url));
const docs = readFileSync(DOCS_FILE, 'utf8');

/** `family/name` of the files one folder down. */
function idsIn(folder: string): readonly string[] {
  const families = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return families
    .filter(({ name }) => name !== 'shared')
    .flatMap(({ name }) =>
      readdirSync(`${folder}/${name}`).map((file) => `${name}/${file.replace(/\.ts$/, '')}`),
    );
}

async function inventory(): Promise<Inventory> {
  const cases = new Map<string, RuleCases>();
  for (const id of idsIn(CASES_FOLDER)) {
    const table = await loadCases(id);
    if (table !== null) cases.set(id, table);
  }
  const headings = [...docs.matchAll(/^## (\S+)$/gm)].flatMap((match) => match[1] ?? []);
  return { files: idsIn(RULES_FOLDER), index: RULES, cases, docs: headings };
}

describe('every rule', () => {
  it('is complete: file, index, docs, both languages, a failing and a passing case', async () => {
    expect(missingIn(await inventory())).toEqual([]);
  });

  it('is in docs/rules.md as its file says', () => {
    expect(docs, 'stale: npm run docs:rules').toBe(rulesPage(RULES));
  });

  it('names an article or a notice with its number as its basis', () => {
    for (const { id, basis } of RULES) expect(basis.zh, id).toMatch(/国务院令第711号|〔20\d\d〕\d+号/);
  });
});

describe('what is missing', () => {
  it('is said of a rule the generator has just made', async () => {
    const whole = await inventory();
    const added = {
      id: 'text/foo',
      severity: 'warning',
      title: NOTHING,
      basis: NOTHING,
      why: NOTHING,
      fix: NOTHING,
    } as const;
    expect(ruleFile('text/foo')).toContain(`id: '${added.id}'`);
    const found = missingIn({
      files: [...whole.files, 'text/foo'],
      index: [...whole.index, { ...added, check: () => [] }],
      cases: new Map([...whole.cases, ['text/foo', { fails: [], passes: [] }]]),
      docs: whole.docs,
    });
    expect(found).toEqual([
      'text/foo: no section in docs/rules.md (npm run docs:rules)',
      'text/foo: no failing case in its test table',
      'text/foo: no passing case in its test table',
      ...['title', 'basis', 'why', 'fix'].flatMap((name) => [
        `text/foo: no Chinese ${name}`,
        `text/foo: no English ${name}`,
      ]),
    ]);
  });

  it.each([
    ['its file', { files: [] }, ['title/year: no file lib/rules/title/year.ts']],
    ['its entry', { index: [] }, ['title/year: 0 entries in lib/rules/index.ts instead of 1']],
    ['its table', { cases: new Map() }, ['title/year: no test table tests/rules/cases/title/year.ts']],
  ])('is said of a rule without %s', async (_, without, expected) => {
    const whole = await inventory();
    const only: Inventory = {
      files: ['title/year'],
      index: whole.index.filter(({ id }) => id === 'title/year'),
      cases: new Map([...whole.cases].filter(([id]) => id === 'title/year')),
      docs: ['title/year'],
    };
    expect(missingIn(only)).toEqual([]);
    expect(missingIn({ ...only, ...without })).toEqual(expected);
  });
});

const NOTHING = { zh: '', en: '' };
