import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When a folder was last changed, in milliseconds: a file written, added or taken away. */
export function newest(folder: string): number {
  const within = readdirSync(folder, { withFileTypes: true, recursive: true });
  const times = within.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(statSync(folder).mtimeMs, ...times);
}
