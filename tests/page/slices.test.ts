import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/dom/document.ts';
import { outlineOfPage, readingPage } from '../../lib/page/outline.ts';
import { packOutline, samePacked } from '../../lib/read/packed.ts';
import { Pace } from '../../lib/read/slices.ts';
import { fixturePages } from '../browser/support/fixtures.ts';
import { SEEDS } from '../browser/support/seeds.ts';

/** Read with a pause wherever there can be one; how many there were. */
function withPauses(document: Document): { outline: ReturnType<typeof outlineOfPage>; pauses: number } {
  const reading = readingPage(document, undefined, new Pace(1));
  for (let pauses = 0; ; pauses++) {
    const { done, value } = reading.next();
    if (done) return { outline: value, pauses };
  }
}

describe('a page that is read in slices', () => {
  it.each([...fixturePages(), ...SEEDS.map((html, index) => [`seed ${index}`, html] as const)])(
    'has the outline it has at once: %s',
    (_, html) => {
      const document = parseDocument(html);
      const { outline } = withPauses(document);
      expect(samePacked(packOutline(outline), packOutline(outlineOfPage(document)))).toBe(true);
    },
  );

  // No part of a page may be read without a pause, however it is made large.
  it.each([
    ['paragraphs', '<p>甲</p>'.repeat(2_000)],
    ['one cell with all of it', `<table><tr><td>${'<b>甲</b>'.repeat(2_000)}</td></tr></table>`],
    ['rows', `<table>${'<tr><td>1</td></tr>'.repeat(2_000)}</table>`],
    ['row groups', `<table>${'<tbody></tbody>'.repeat(2_000)}</table>`],
    ['slots', `<table><tr><td rowspan="0" colspan="900">1</td></tr>${'<tr></tr>'.repeat(2_000)}</table>`],
    ['rows of blocks', `<div>${'<div><i>1</i><i>2</i><i>3</i></div>'.repeat(350)}</div>`],
    ['a block of empty elements', `<div>${`<div>${'<i></i>'.repeat(20)}甲</div>`.repeat(100)}</div>`],
    ['metas', `<head>${'<meta name="x" content="y">'.repeat(2_000)}</head>`],
  ])('pauses in %s', (_, html) => {
    expect(withPauses(parseDocument(html)).pauses).toBeGreaterThan(1_900);
  });
});
