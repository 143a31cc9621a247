import { expect, it } from 'vitest';
import { BROWSERS, builtIn } from './built.ts';
import { filesOf } from './files.ts';

/**
 * No way to a network in the code that is shipped: neither a call that asks for something nor an element that
 * loads something from elsewhere. (That none is asked for when it runs: tests/browser/extension/network.test.ts.)
 */
const WAYS =
  /\b(?:fetch|importScripts)\s*\(|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection)\b|\bsendBeacon\b|@import\b|(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/|\bimport\(\s*["'`]https?:/g;

it.each(BROWSERS)('has no code that asks a network for anything (%s)', (name) => {
  const texts = [...filesOf(builtIn(name))].filter(([path]) => /\.(?:js|css|html)$/.test(path));
  expect(texts.length).toBeGreaterThan(2);
  expect(
    texts.flatMap(([path, text]) => (String(text).match(WAYS) ?? []).map((way) => `${path}: ${way}`)),
  ).toEqual([]);
});
