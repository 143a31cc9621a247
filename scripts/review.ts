import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { differences, filesInZip, filesOf, writeFiles } from '../tests/extension/files.ts';

const OUTPUT = fileURLToPath(new URL('../.output', import.meta.url));
const MANIFEST = fileURLToPath(new URL('../package.json', import.meta.url));

function run(folder: string, command: string): void {
  const { status } = spawnSync(command, { cwd: folder, shell: true, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} → ${status}`);
}

/**
 * Does what a store's reviewer does with the packages of `npm run zip` (docs/stores.md): unpacks the source
 * package, installs, builds, and compares.
 *
 * @throws where what is built is not what is in the packages
 */
export async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string };
  const packaged = (kind: string) => filesInZip(join(OUTPUT, `gouji-${version}-${kind}.zip`));
  const folder = mkdtempSync(join(tmpdir(), 'gouji-review-'));
  try {
    writeFiles(await packaged('sources'), folder);
    run(folder, 'npm ci');
    run(folder, 'npm run build');
    for (const name of ['chrome', 'firefox']) {
      const other = differences(filesOf(join(folder, '.output', `${name}-mv3`)), await packaged(name));
      if (other.length > 0) throw new Error(`${name}: ${other.join(', ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(
    '源码包构建出的文件与商店包逐字节相同 · the source package builds to the same bytes\n',
  );
}
