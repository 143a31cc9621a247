import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPng } from '../support/png.ts';
import { type BrowserName, findBrowser, runs } from './browsers.ts';

/** `npm run demo` as a user runs it, but for the browsers that it finds. */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What the demo makes itself, or has no part in it. (`.wxt` comes from the installation.) */
const NOT_COPIED = ['.git', '.output', 'dist', 'node_modules'];
/** Left of the sample's own content, which is 1,000 pixels wide, in a picture of 1,440 by 900. */
const BESIDE_THE_PAGE = { x: 0, y: 200, width: 190, height: 600 };

/** How each browser opens a window where there is no display to open it on. */
const AS_IF_SHOWN: Readonly<Record<BrowserName, string>> = {
  chrome: '--ozone-platform=headless',
  firefox: '--headless',
};
const PROGRAM: Readonly<Record<BrowserName, string>> = { chrome: 'chromium', firefox: 'firefox' };

/** Profiles that were left behind; a browser that is killed leaves a lock of its own beside them. */
const profilesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('gouji-demo-'));

interface Demo {
  child: ChildProcess;
  /** What it has said so far. */
  said(): string;
  /** Until it has said this. */
  saying(text: string): Promise<void>;
  ended: Promise<number | null>;
}

describe('npm run demo', () => {
  const base = mkdtempSync(join(tmpdir(), 'gouji-demo-test-'));
  const running: ChildProcess[] = [];
  // The demo builds: in the checkout it would take the extension away from under tests that run beside these.
  const checkout = join(base, 'checkout');
  const picture = join(checkout, '.output', 'demo.png');

  beforeAll(() => {
    mkdirSync(checkout);
    for (const name of readdirSync(ROOT).filter((name) => !NOT_COPIED.includes(name))) {
      cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  });
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(base, { recursive: true, force: true });
  });

  /** A folder in which only one browser is found, which says its process number. */
  function onlyWith(name: BrowserName | null, more = ''): { path: string; pid: () => number } {
    const path = mkdtempSync(join(base, 'path-'));
    const pid = join(path, 'pid');
    if (name !== null) {
      const program = join(path, PROGRAM[name]);
      const line = `exec ${findBrowser(name)} ${more} "$@"`;
      writeFileSync(program, `#!/bin/sh\nPATH=/usr/bin:/bin\necho $$ > ${pid}\n${line}\n`);
      chmodSync(program, 0o755);
    }
    return { path, pid: () => Number(readFileSync(pid, 'utf8')) };
  }

  function start(path: string, env: Record<string, string>): Demo & { temporary: string } {
    const temporary = mkdtempSync(join(base, 'tmp-'));
    const child = spawn(process.execPath, ['scripts/run.mjs', 'demo'], {
      cwd: checkout,
      // Nothing of the test runner's own, which would get into what the demo builds.
      env: { HOME: process.env.HOME, PATH: path, TMPDIR: temporary, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    let text = '';
    const listeners = new Set<() => void>();
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        for (const listener of listeners) listener();
      });
    }
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const saying = (wanted: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => text.includes(wanted) && resolve();
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without saying "${wanted}":\n${text}`)));
      });
    return { child, said: () => text, saying, ended, temporary };
  }

  /** The status of the server that the demo told of, or null where nobody listens any more. */
  function statusOf(said: string): Promise<number | null> {
    const [, port] = /example\.gov\.cn:(\d+)\//.exec(said) ?? [];
    return new Promise((resolve) => {
      request({ host: '127.0.0.1', port: Number(port), path: '/' }, (response) => {
        response.resume();
        resolve(response.statusCode ?? null);
      })
        .on('error', () => resolve(null))
        .end();
    });
  }

  test('without a browser checks on the command line and says what it could not do', async () => {
    const demo = start(onlyWith(null).path, {});
    expect(await demo.ended).toBe(0);
    expect(demo.said()).toContain('✗ samples/faulty-2022.html');
    expect(demo.said()).toContain('没有找到 Chrome、Chromium、Edge 或 Firefox');
    expect(demo.said()).toContain('no Chrome, Chromium, Edge or Firefox found');
  });

  test('passes over a browser that does not start', async () => {
    const { path } = onlyWith(null);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'chromium'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const demo = start(path, {});
    expect(await demo.ended).toBe(1);
    expect(demo.said()).toContain('Chromium 没有启动');
    expect(demo.said()).toContain('没有浏览器能启动');
    expect(profilesIn(demo.temporary)).toEqual([]);
  });

  describe.each<BrowserName>(['chrome', 'firefox'])('with %s', (name) => {
    describe.runIf(runs(name))('installed', () => {
      test('without a display takes a picture and ends by itself', async () => {
        rmSync(picture, { force: true });
        const demo = start(onlyWith(name).path, {});
        expect(await demo.ended, demo.said()).toBe(0);
        expect(demo.said()).toContain('没有图形界面');
        expect(demo.said()).toMatch(/11 findings shown on the page, the picture is in \.output\/demo\.png/);
        const taken = readPng(readFileSync(picture));
        expect([taken.width, taken.height]).toEqual([1440, 900]);
        expect(taken.coloursIn(BESIDE_THE_PAGE)).toBeGreaterThan(10);
        expect(profilesIn(demo.temporary)).toEqual([]);
      });

      // How it ends is the same with either browser: each way is tried with one.
      test.runIf(name === 'chrome')('ends everything on Ctrl+C', async () => {
        const { path, pid } = onlyWith(name, AS_IF_SHOWN[name]);
        const demo = start(path, { DISPLAY: ':0' });
        await demo.saying('已打开');
        expect(await statusOf(demo.said())).toBe(200);
        demo.child.kill('SIGINT');
        expect(await demo.ended, demo.said()).toBe(0);
        expect(await statusOf(demo.said())).toBeNull();
        expect(() => process.kill(pid(), 0)).toThrow('ESRCH');
        expect(profilesIn(demo.temporary)).toEqual([]);
      });

      test.runIf(name === 'firefox')('ends when the browser is closed', async () => {
        const { path, pid } = onlyWith(name, AS_IF_SHOWN[name]);
        const demo = start(path, { DISPLAY: ':0' });
        await demo.saying('已打开');
        process.kill(pid(), 'SIGTERM');
        expect(await demo.ended, demo.said()).toBe(0);
        expect(await statusOf(demo.said())).toBeNull();
        expect(profilesIn(demo.temporary)).toEqual([]);
      });
    });
  });
});
