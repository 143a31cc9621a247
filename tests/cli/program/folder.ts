import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Result } from '../../../lib/report/schema.ts';
import { outputSchema } from '../../../lib/report/schema.ts';
import type { Ran } from '../built.ts';

/** Writes files below a folder and names the folder. */
export function files(folder: string, contents: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** The results of `--format json`. */
export function resultsOf({ stdout }: Ran): Result[] {
  return outputSchema.parse(JSON.parse(stdout)).results;
}

/** Nothing that only a programmer can read. */
export function expectPlainWords({ stderr }: Ran): void {
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:|\.js:\d+|undefined|\[object/u);
}
