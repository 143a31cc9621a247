import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BROWSERS, builtIn } from './built.ts';

/**
 * Bytes, by `gzip -9`, that each script put into pages may weigh with all it brings along. (`links.js` is put into a
 * list page only, and only when the user asks for its list to be audited.)
 */
const MOST: Readonly<Record<string, number>> = {
  'detector.js': 4_000,
  'links.js': 8_000,
  'overlay.js': 40_000,
};

/** A string each of these packages has in any bundle of it, minified or not. */
const STRANGERS: Readonly<Record<string, string>> = {
  preact: '__k',
  zod: '_zod',
  linkedom: 'ownerSVGElement',
};

/** Strings of what the background knows and pages are only told the outcome of. */
const FORM: Readonly<Record<string, string>> = {
  'the labels of the form': 'Other matters to report',
  'its rows': 'litigationPostReview',
  'its sources': 'Guoban Gongkaiban Han',
  'the rules': 'balance/carry-over',
};

describe.each(BROWSERS)('content scripts of the build for %s', (target) => {
  const folder = join(builtIn(target), 'content-scripts');
  const read = (name: string): Buffer => readFileSync(join(folder, name));

  it('are these, each a file of its own', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(MOST).toSorted());
  });

  it.each(Object.entries(MOST))('%s weighs at most %i bytes', (name, most) => {
    expect(gzipSync(read(name), { level: 9 }).length).toBeLessThanOrEqual(most);
  });

  it.each(Object.entries(STRANGERS))('the detector knows nothing of %s', (_, trace) => {
    expect(read('detector.js').includes(trace)).toBe(false);
  });

  it('the overlay knows nothing of zod and linkedom, and something of Preact', () => {
    const overlay = read('overlay.js');
    expect(overlay.includes('_zod')).toBe(false);
    expect(overlay.includes('ownerSVGElement')).toBe(false);
    expect(overlay.includes('__k')).toBe(true);
  });

  it.each(Object.entries(FORM))('no page is given %s', (_, trace) => {
    expect(readFileSync(join(builtIn(target), 'background.js')).includes(trace)).toBe(true);
    for (const name of Object.keys(MOST)) expect(read(name).includes(trace)).toBe(false);
  });

  it('the detector has the form’s words without the form', () => {
    const detector = read('detector.js');
    expect(detector.includes('其他需要报告的事项')).toBe(true);
    expect(detector.includes('Other matters to report')).toBe(false);
  });
});
