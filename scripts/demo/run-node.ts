import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs one of the project's programs to its end, its output on ours.
 *
 * @throws where it fails, and where it is stopped
 */
export function runNode(root: string, args: readonly string[], stopped: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    signal: stopped,
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${args.slice(0, 2).join(' ')} → ${status}`)),
    );
  });
}
