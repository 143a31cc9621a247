import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { inWindow } from './demo/in-window.ts';
import { type Installed, installedBrowsers } from './demo/installed.ts';
import { asPicture } from './demo/picture.ts';
import { runNode } from './demo/run-node.ts';
import { openSamples, type Samples } from './demo/samples.ts';
import { NotStarted } from './demo/start.ts';
import { say, WORDS } from './demo/words.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where a new window can be opened. */
function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Ends when the user wants it to: Ctrl+C, or the terminal is closed. */
function untilStopped(): AbortSignal {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopped.signal.aborted) say(WORDS.ending);
      stopped.abort();
    });
  }
  return stopped.signal;
}

/**
 * Builds, checks the samples on the command line, and shows the extension on one of them: in a window of an
 * installed browser, or as a picture where no window can be opened.
 */
export async function main(): Promise<void> {
  const stopped = untilStopped();
  const installed = installedBrowsers();
  try {
    await build(installed, stopped);
    say(WORDS.checking);
    await runNode(
      ROOT,
      ['dist/gouji.js', 'check', 'samples', '--fail-on', 'never', '--format', 'text'],
      stopped,
    );
    const samples = await openSamples(`${ROOT}samples`);
    try {
      await show(installed, samples, stopped);
    } finally {
      await samples.close();
    }
  } catch (error) {
    if (!stopped.aborted) throw error;
  }
}

async function build(installed: readonly Installed[], stopped: AbortSignal): Promise<void> {
  say(WORDS.building);
  await runNode(
    ROOT,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'cli/vite.config.ts', '--logLevel', 'warn'],
    stopped,
  );
  const engines = new Set(installed.map(({ engine }) => engine));
  for (const engine of engines.size > 0 ? engines : ['chrome']) {
    await runNode(ROOT, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', engine, '--level', 'warn'], stopped);
  }
}

/** A browser that does not start is said and passed over for the next one. */
async function show(installed: readonly Installed[], samples: Samples, stopped: AbortSignal): Promise<void> {
  if (installed.length === 0) return say(WORDS.noBrowser);
  if (hasDisplay()) {
    for (const one of installed) {
      say(WORDS.opening(one.name));
      if (stopped.aborted || (await started(one, () => inWindow(one, samples, stopped)))) return;
    }
  }
  say(hasDisplay() ? WORDS.noWindow : WORDS.noDisplay);
  for (const one of installed) {
    if (await started(one, () => asPicture(one, samples, ROOT, stopped))) return;
  }
  throw new Error('没有浏览器能启动 · no browser could be started');
}

async function started({ name }: Installed, attempt: () => Promise<void>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    if (!(error instanceof NotStarted)) throw error;
    say(WORDS.notStarted(name, error.message));
    return false;
  }
}
