import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildIfStale } from './built.ts';
import { badInputTests } from './program/bad-input.ts';
import { checkTests } from './program/check.ts';
import { lineTests } from './program/lines.ts';
import { otherCommandTests } from './program/other-commands.ts';
import { previousTests } from './program/previous.ts';
import { processTests } from './program/process.ts';

/** One file, so that the program is built once before all of its tests. */
const folder = mkdtempSync(join(tmpdir(), 'gouji-cli-'));
beforeAll(buildIfStale, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

checkTests(folder);
badInputTests(folder);
lineTests();
otherCommandTests(folder);
previousTests(folder);
processTests(folder);
