import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleCases } from './case.ts';

/** The file of a rule's test table. */
export function casesFile(id: string): string {
  return fileURLToPath(new URL(`./cases/${id}.ts`, import.meta.url));
}

/** A rule's test table; null where it has none. */
export async function loadCases(id: string): Promise<RuleCases | null> {
  const file = casesFile(id);
  if (!existsSync(file)) return null;
  const module: { cases: RuleCases } = await import(/* @vite-ignore */ file);
  return module.cases;
}
