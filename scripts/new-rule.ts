import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INDEX = 'lib/rules/index.ts';
const ID = /^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/;

/** `balance/carry-over` → `balanceCarryOver`, what the index calls the rule. */
export function nameOf(id: string): string {
  return id.replace(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The index with one more rule: its import in its sorted place, the rule after the last of its family, or at the
 * end where the family is new.
 */
export function addToIndex(source: string, id: string): string {
  const lines = source.split('\n');
  const isImport = (line: string) => /^import \{ rule as \w+ \} from '\.\//.test(line);
  const pathOf = (line: string) => /'\.\/(.+)\.ts'/.exec(line)?.[1] ?? '';
  const imports = lines.filter(isImport);
  const added = `import { rule as ${nameOf(id)} } from './${id}.ts';`;
  const sorted = [...imports, added].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const first = lines.findIndex(isImport);
  const withImport = [...lines.slice(0, first), ...sorted, ...lines.slice(first + imports.length)];

  const start = withImport.findIndex((line) => line.startsWith('export const RULES'));
  const end = withImport.indexOf('];', start);
  const family = `${id.split('/', 1)[0]}/`;
  const relatives = imports
    .map(pathOf)
    .filter((path) => path.startsWith(family))
    .map(nameOf);
  const last = withImport.findLastIndex(
    (line, at) => at > start && at < end && relatives.includes(line.trim().replace(',', '')),
  );
  const at = last === -1 ? end : last + 1;
  return [...withImport.slice(0, at), `  ${nameOf(id)},`, ...withImport.slice(at)].join('\n');
}

export function ruleFile(id: string): string {
  return `import type { Rule } from '../../report/model.ts';

export const rule: Rule = {
  id: '${id}',
  severity: 'warning',
  title: { zh: '', en: '' },
  basis: { zh: '', en: '' },
  why: { zh: '', en: '' },
  fix: { zh: '', en: '' },
  check() {
    return [];
  },
};
`;
}

export function casesFile(): string {
  return `import type { RuleCases } from '../../case.ts';

export const cases: RuleCases = {
  fails: [],
  passes: [],
};
`;
}

/** Makes the files of a new rule; \`tests/rules/complete.test.ts\` then says what is still missing. */
export function main([id = '']: readonly string[], root = ROOT): void {
  if (!ID.test(id)) throw new Error('用法 · usage: npm run new-rule family/name');
  const files: readonly [path: string, content: string][] = [
    [`lib/rules/${id}.ts`, ruleFile(id)],
    [`tests/rules/cases/${id}.ts`, casesFile()],
  ];
  const present = files.find(([path]) => existsSync(join(root, path)));
  if (present !== undefined) throw new Error(`已存在 · exists: ${present[0]}`);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(path);
  }
  const index = join(root, INDEX);
  writeFileSync(index, addToIndex(readFileSync(index, 'utf8'), id));
  console.log(INDEX);
}
