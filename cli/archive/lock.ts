import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { Problem } from '../../lib/problem.ts';

/** A lock says that often that its holder lives, and is nobody's after so long; both in milliseconds. */
const BEAT = 10_000;
const DEAD_AFTER = 60_000;

const holderSchema = z.strictObject({ pid: z.int(), host: z.string(), nonce: z.string() });
type Holder = z.infer<typeof holderSchema>;

/**
 * A file that says who writes here. One that a dead process has left behind is taken over: its process is gone, or
 * (on another machine, or where the number has gone to another process) it has not said for a minute that it lives.
 */
export class Lock {
  readonly #path: string;
  readonly #nonce: string;
  readonly #beat: NodeJS.Timeout;

  private constructor(path: string, nonce: string) {
    this.#path = path;
    this.#nonce = nonce;
    this.#beat = setInterval(() => {
      const now = new Date();
      utimes(path, now, now).catch(() => undefined);
    }, BEAT);
    this.#beat.unref();
  }

  /** @throws {Problem} where another process has it */
  static async take(path: string): Promise<Lock> {
    const own: Holder = { pid: process.pid, host: hostname(), nonce: randomUUID() };
    // Once more after a dead one was put away; somebody else may have been quicker.
    for (let tries = 0; tries < 2; tries += 1) {
      if (await written(path, own)) return new Lock(path, own.nonce);
      const other = await holderOf(path);
      if (other !== null && !(await isDead(path, other.holder))) throw inUse(path, other.holder);
      if (other !== null) await putAway(path, other.content);
    }
    throw inUse(path, null);
  }

  /** Whether it is still this process's: one that slept for long may have been taken for dead. */
  async isHeld(): Promise<boolean> {
    return (await holderOf(this.#path))?.holder?.nonce === this.#nonce;
  }

  async release(): Promise<void> {
    clearInterval(this.#beat);
    if (await this.isHeld()) await rm(this.#path, { force: true });
  }
}

async function written(path: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Null where there is none; no `holder` where it does not say (it is just being written, or damaged). */
async function holderOf(path: string): Promise<{ content: string; holder: Holder | null } | null> {
  const content = await readFile(path, 'utf8').catch(() => null);
  if (content === null) return null;
  try {
    return { content, holder: holderSchema.parse(JSON.parse(content)) };
  } catch {
    return { content, holder: null };
  }
}

async function isDead(path: string, holder: Holder | null): Promise<boolean> {
  // A container's processes have the same few numbers each time.
  if (holder?.host === hostname() && (holder.pid === process.pid || !isRunning(holder.pid))) return true;
  const stats = await stat(path).catch(() => null);
  return stats === null || Date.now() - stats.mtimeMs > DEAD_AFTER;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process lives as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Two may find the same dead lock: whoever moves away the other's new one puts it back. */
async function putAway(path: string, content: string): Promise<void> {
  const away = `${path}.${randomUUID()}`;
  await rename(path, away).catch(() => undefined);
  const moved = await readFile(away, 'utf8').catch(() => content);
  if (moved !== content) await link(away, path).catch(() => undefined);
  await rm(away, { force: true });
}

function inUse(path: string, holder: Holder | null): Problem {
  const who = holder === null ? '' : ` (${holder.host}, ${holder.pid})`;
  return new Problem(
    `另一个进程${who}正在写入这个归档；若它已不在运行，一分钟后再试，或删除 ${path}`,
    `another process${who} is writing to this archive; if it no longer runs, try again in a minute, or delete ${path}`,
  );
}
