import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of inputs that stand beside the checkout. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

/**
 * A path below that folder; null where the folder is not there, which is said, and which CI does not allow.
 *
 * @param what the tests that need it
 */
export function sharedPath(path: string, what: string): string | null {
  if (existsSync(SHARED + path)) return SHARED + path;
  if (process.env.CI) throw new Error(`${what}: ../shared/${path} is missing, and CI must have it`);
  process.stderr.write(`SKIPPED ${what}: there is no ../shared/${path} beside this checkout\n`);
  return null;
}
