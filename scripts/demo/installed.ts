import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** The browsers that can run the extension, and where they are. */

export interface Kind {
  name: string;
  /** Which of the two builds it takes, and how it is driven. */
  engine: 'chrome' | 'firefox';
  /** Names of its program on the PATH. */
  linux: readonly string[];
  /** Below `/Applications`. */
  darwin: readonly string[];
  /** Below the folders of programs. */
  win32: readonly string[];
}

/** Sorted by preference. */
const KINDS: readonly Kind[] = [
  {
    name: 'Google Chrome',
    engine: 'chrome',
    linux: ['google-chrome', 'google-chrome-stable'],
    darwin: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: ['Google/Chrome/Application/chrome.exe'],
  },
  {
    name: 'Chromium',
    engine: 'chrome',
    linux: ['chromium', 'chromium-browser'],
    darwin: ['Chromium.app/Contents/MacOS/Chromium'],
    win32: ['Chromium/Application/chrome.exe'],
  },
  {
    name: 'Microsoft Edge',
    engine: 'chrome',
    linux: ['microsoft-edge', 'microsoft-edge-stable'],
    darwin: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    win32: ['Microsoft/Edge/Application/msedge.exe'],
  },
  {
    name: 'Firefox',
    engine: 'firefox',
    linux: ['firefox', 'firefox-esr'],
    darwin: ['Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe'],
  },
];

export interface Installed {
  name: string;
  engine: Kind['engine'];
  path: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Where programs of this system are looked for. */
function foldersOf(platform: NodeJS.Platform, env: Env): readonly string[] {
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(isSet);
  if (platform === 'darwin')
    return ['/Applications', ...(isSet(env.HOME) ? [join(env.HOME, 'Applications')] : [])];
  return (env.PATH ?? '').split(delimiter).filter(isSet);
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The installed browsers, the preferred one first, one of a kind. */
export function installedBrowsers(
  platform: NodeJS.Platform = process.platform,
  env: Env = process.env,
  exists: (path: string) => boolean = isProgram,
): readonly Installed[] {
  const folders = foldersOf(platform, env);
  return KINDS.flatMap((kind) => {
    const names = platform === 'win32' || platform === 'darwin' ? kind[platform] : kind.linux;
    const path = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(exists);
    return path === undefined ? [] : [{ name: kind.name, engine: kind.engine, path }];
  });
}

/** Chromium's sandbox does not start as root. */
export const NO_SANDBOX: readonly string[] =
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
