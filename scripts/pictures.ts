import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Runs the test that takes the pictures of the README and the stores, and lets it put them into `docs/images`. */
export async function main(): Promise<void> {
  const args = ['run', '--config', 'vitest.browser.config.ts', 'tests/browser/extension/pictures.test.ts'];
  const child = spawn(process.execPath, [at('node_modules/vitest/vitest.mjs'), ...args], {
    cwd: at(''),
    env: { ...process.env, GOUJI_PICTURES: 'docs/images', GOUJI_BROWSERS: 'required' },
    stdio: 'inherit',
  });
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}
