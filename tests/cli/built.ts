import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { newest } from '../support/newest.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLI = join(ROOT, 'dist', 'gouji.js');

function isStale(): boolean {
  const built = statSync(CLI, { throwIfNoEntry: false });
  if (built === undefined) return true;
  const sources = [
    newest(join(ROOT, 'cli')),
    newest(join(ROOT, 'lib')),
    statSync(join(ROOT, 'package.json')).mtimeMs,
  ];
  return Math.max(...sources) > built.mtimeMs;
}

/** The tests run what a user runs: the built program, built anew where its sources are newer. */
export async function buildIfStale(): Promise<void> {
  if (!isStale()) return;
  await build({ configFile: join(ROOT, 'cli', 'vite.config.ts'), logLevel: 'warn' });
}

export interface Ran {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** In milliseconds. */
  time: number;
}

export interface RunOptions {
  input?: string | Uint8Array;
  cwd?: string;
  env?: Record<string, string>;
  uid?: number;
  /** Gets hold of the running program. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs a program to its end. */
export function spawned(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { input = '', cwd, env, uid } = options;
  const begin = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // The program may end before it has read all of its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  options.onStart?.((signal) => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) =>
      resolve({
        status,
        signal,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
        time: performance.now() - begin,
      }),
    );
  });
}

/** Runs the built command line. */
export const gouji = (args: readonly string[], options?: RunOptions): Promise<Ran> =>
  spawned(process.execPath, [CLI, ...args], options);
