import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Path → text of every page below `tests/fixtures`. */
export function fixturePages(): Map<string, string> {
  let names: string[] = [];
  try {
    names = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const pages = names.filter((name) => /\.html?$/.test(name)).sort();
  return new Map(
    pages.map((name) => [relative('.', name), decode(readFileSync(join(FIXTURES, name)))] as const),
  );
}
