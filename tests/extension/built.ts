import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { newest } from '../support/newest.ts';

/** The extension as `npm run build` makes it. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WXT = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** What a build is made of. */
const FOLDERS = ['components', 'entrypoints', 'lib', 'public', 'scripts/build'];
const FILES = ['package.json', 'package-lock.json', 'wxt.config.ts'];

/** The folder of a built extension, in this checkout or in another one. */
export const builtIn = (name: BrowserName, root = ROOT): string => join(root, '.output', `${name}-mv3`);

function isStale(name: BrowserName): boolean {
  const built = statSync(join(builtIn(name), 'manifest.json'), { throwIfNoEntry: false });
  if (built === undefined) return true;
  const files = FILES.map((file) => statSync(join(ROOT, file)).mtimeMs);
  return Math.max(...files, ...FOLDERS.map((folder) => newest(join(ROOT, folder)))) > built.mtimeMs;
}

/**
 * Runs WXT as a user does, in a process of its own: what a test runner puts into its environment must not get into
 * the product.
 *
 * @throws with what it said, where it fails
 */
export function wxt(command: 'build' | 'zip', name: BrowserName, root = ROOT): void {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [WXT, command, '-b', name], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`wxt ${command} -b ${name} failed:\n${stdout}${stderr}`);
}

/** Builds what is older than its sources. One call a run (vitest's global set-up): two builds at once collide. */
export function buildStaleExtensions(): void {
  for (const name of BROWSERS) if (isStale(name)) wxt('build', name);
}
