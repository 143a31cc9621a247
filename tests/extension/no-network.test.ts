import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BROWSERS, builtIn } from './built.ts';
import { filesOf } from './files.ts';

/**
 * One way to a network in the code that is shipped: the audit page's, for what the user has chosen
 * (lib/fetch/send.ts). No other call asks for something, and no element loads something from elsewhere. (That
 * nothing is asked for by itself: tests/browser/extension/network.test.ts.)
 */
const WAYS =
  /(?<!\basync |(?<!\b(?:globalThis|window|self))\.)\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection)\b|\bimportScripts\s*\(|\bsendBeacon\b|@import\b|(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/|\bimport\(\s*["'`]https?:/g;
const DISCOVER = fileURLToPath(new URL('../../lib/discover', import.meta.url));
/** Without cookies. */
const THE_REQUEST = /\bfetch\(\w+,\{credentials:[`"']omit[`"'],/g;
/** Names without what the build adds to them, which differs from one to the next. */
const plain = (path: string): string => path.replace(/-[\w-]{8}(?=\.\w+$)/, '');

/** What is in the code that is shipped and no way out of it. */
const NAMED = [
  // The name of a rule in style sheets, which documents outside a browser can read (linkedom).
  'assets/compare-worker.js: @import',
  'assets/worker.js: @import',
  'chunks/audit.js: @import',
  // The reader of CSV could download one, where it is asked to (papaparse's `download`).
  'chunks/audit.js: XMLHttpRequest',
];

it.each(BROWSERS)('has code that asks a network in one place, and without cookies (%s)', (name) => {
  const texts = [...filesOf(builtIn(name))].filter(([path]) => /\.(?:js|css|html)$/.test(path));
  expect(texts.length).toBeGreaterThan(2);
  const ways = texts.flatMap(([path, text]) =>
    (String(text).match(WAYS) ?? []).map((way) => `${plain(path)}: ${way}`),
  );
  expect(ways.filter((way) => !NAMED.includes(way))).toEqual(['chunks/audit.js: fetch(']);
  expect(texts.flatMap(([, text]) => String(text).match(THE_REQUEST) ?? [])).toHaveLength(1);
});

it('has nobody ask the reader of CSV for a download', () => {
  // The one room that may use it (tests/architecture.test.ts).
  const sources = readdirSync(DISCOVER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(DISCOVER, path), 'utf8'));
  const users = sources.filter((text) => text.includes("from 'papaparse'"));
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter((text) => /\bdownload\b/.test(text))).toEqual([]);
});
