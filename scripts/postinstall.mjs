// Makes a fresh checkout ready: WXT's generated types and the command line. `npx gouji` installs the checkout into
// npm's cache and runs this script again; then everything is there already.
import { spawnSync } from 'node:child_process';

const isNpx = process.env.npm_command === 'exec';
for (const command of isNpx ? [] : ['wxt prepare', 'npm run --silent build:cli']) {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
