import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, builtIn } from './built.ts';
import { filesOf } from './files.ts';

/**
 * No way to a network in the code that is shipped: neither a call that asks for something nor an element that
 * loads something from elsewhere. (That none is asked for when it runs: tests/browser/extension/network.test.ts.)
 * The audit page alone fetches what the user has chosen, and that by `fetch` alone.
 */
const WAYS =
  /\b(?:fetch|importScripts)\s*\(|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection)\b|\bsendBeacon\b|@import\s+["'](?:https?:)?\/\/|(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/|\bimport\(\s*["'`]https?:/g;

const AUDIT = 'audit.html';
const isFetch = (way: string): boolean => /^fetch\s*\($/.test(way);

/** What a page brings along: its scripts, what they import, and so on. (Of workers, none is brought along.) */
function broughtBy(page: string, files: ReadonlyMap<string, string>): Set<string> {
  const brought = new Set([page]);
  for (const path of brought) {
    const text = files.get(path) ?? '';
    const names = path.endsWith('.html')
      ? text.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)
      : text.matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.[^"'`]+\.js)["'`]/g);
    for (const [, name = ''] of names) brought.add(posix.join(posix.dirname(path), name));
  }
  return brought;
}

describe.each(BROWSERS)('%s', (name) => {
  const files = new Map(
    [...filesOf(builtIn(name))].flatMap(([path, bytes]) =>
      /\.(?:js|css|html)$/.test(path) ? [[path, String(bytes)] as const] : [],
    ),
  );
  const ways = [...files].flatMap(([path, text]) => (text.match(WAYS) ?? []).map((way) => ({ path, way })));

  it('has no code that asks a network for anything, but for what the audit page fetches', () => {
    expect(files.size).toBeGreaterThan(2);
    const pages = [...files.keys()].filter((path) => path.endsWith('.html') && path !== AUDIT);
    expect(pages.length).toBeGreaterThan(2);
    const shared = new Set(pages.flatMap((page) => [...broughtBy(page, files)]));
    const own = [...broughtBy(AUDIT, files)].filter((path) => !shared.has(path));
    const others = ways.filter(({ path, way }) => !isFetch(way) || !own.includes(path));
    expect(others).toEqual([]);
  });

  // Without this the test above could pass because it looks in the wrong place.
  it('and the audit page does fetch', () => {
    const own = ways.filter(({ path, way }) => isFetch(way) && broughtBy(AUDIT, files).has(path));
    expect(own.length).toBeGreaterThan(0);
  });
});
