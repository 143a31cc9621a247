import type { Rule } from '../../lib/report/model.ts';
import type { RuleCases } from './case.ts';

/** All that is known of the rules, from the places where they are told of. */
export interface Inventory {
  /** Ids of the rule files on disk. */
  files: readonly string[];
  index: readonly Rule[];
  /** Ids of the test tables on disk, with what they hold. */
  cases: ReadonlyMap<string, RuleCases>;
  /** Ids that have a heading in `docs/rules.md`. */
  docs: readonly string[];
}

/** What is missing for every rule to be complete: `balance/foo: no English basis`. */
export function missingIn({ files, index, cases, docs }: Inventory): readonly string[] {
  const ids = new Set([...files, ...index.map(({ id }) => id), ...cases.keys(), ...docs]);
  return [...ids].sort().flatMap((id) => {
    const rules = index.filter((rule) => rule.id === id);
    const table = cases.get(id);
    const problems = [
      files.includes(id) ? '' : `no file lib/rules/${id}.ts`,
      rules.length === 1 ? '' : `${rules.length} entries in lib/rules/index.ts instead of 1`,
      docs.includes(id) ? '' : 'no section in docs/rules.md (npm run docs:rules)',
      table === undefined ? `no test table tests/rules/cases/${id}.ts` : '',
      table?.fails.length === 0 ? 'no failing case in its test table' : '',
      table?.passes.length === 0 ? 'no passing case in its test table' : '',
      ...rules.flatMap(emptyTexts),
    ];
    return problems.filter((problem) => problem !== '').map((problem) => `${id}: ${problem}`);
  });
}

function emptyTexts(rule: Rule): readonly string[] {
  const { title, basis, why, fix } = rule;
  return Object.entries({ title, basis, why, fix }).flatMap(([name, { zh, en }]) => [
    /[\u4e00-\u9fa5]/.test(zh) ? '' : `no Chinese ${name}`,
    /[a-z]{2}/i.test(en) ? '' : `no English ${name}`,
  ]);
}
