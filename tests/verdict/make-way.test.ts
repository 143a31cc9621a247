import { describe, expect, it } from 'vitest';
import type { PanelPlace } from '../../lib/settings/model.ts';
import { leavesStrip, placeBeside, wayOut } from '../../lib/verdict/make-way.ts';

const WINDOW = 1_280;
const right: PanelPlace = { side: 'right', width: 380, collapsed: false };
const left: PanelPlace = { ...right, side: 'left' };
const atRight = { x: 900, y: 0, width: 380, height: 800 };
const atLeft = { ...atRight, x: 0 };
const box = (x: number, width = 60) => ({ x, y: 300, width, height: 30 });

describe('how far a box must move to come out from under the panel', () => {
  it.each([
    ['beside it', box(700), atRight, 'right', 0],
    ['right at its edge', box(840), atRight, 'right', 0],
    ['under it, at the right', box(1_000), atRight, 'right', 172],
    ['half under it', box(880), atRight, 'right', 52],
    ['under it, at the left', box(300), atLeft, 'left', -92],
  ] as const)('%s', (_, one, panel, side, expected) => {
    expect(wayOut(one, panel, side)).toBe(expected);
  });
});

describe('where the panel stands while it points to a place', () => {
  it.each([
    ['stays beside it', right, atRight, box(400), null, right],
    ['goes to the other side', right, atRight, box(1_000), null, left],
    ['goes back to the right', left, atLeft, box(100), null, right],
    [
      'is a pill where both sides cover it',
      right,
      atRight,
      box(300, 700),
      null,
      { ...right, collapsed: true },
    ],
    ['goes aside for the total too', right, atRight, box(500), box(1_000), left],
    ['stays where the total cannot be helped', right, atRight, box(100), box(1_000), right],
    ['goes aside for the place before the total', right, atRight, box(1_000), box(100), left],
  ] as const)('%s', (_, place, panel, one, also, expected) => {
    expect(placeBeside(place, panel, WINDOW, one, also)).toEqual(expected);
  });
});

describe('whether the panel leaves but a strip of the window', () => {
  it.each([
    [360, 380, true],
    [619, 380, true],
    [620, 380, false],
    [619, 300, false],
    [800, 640, true],
    [1_280, 640, false],
  ])('a window of %i pixels, a panel of %i: %s', (windowWidth, width, expected) => {
    expect(leavesStrip({ ...right, width }, windowWidth)).toBe(expected);
  });
});

describe('a pill that lies on the place', () => {
  const pill: PanelPlace = { ...right, collapsed: true };
  const atCorner = { x: 1_180, y: 740, width: 100, height: 40 };

  it.each([
    ['goes to the other side', { x: 1_200, y: 750, width: 60, height: 30 }, { ...pill, side: 'left' }],
    ['stays where the place is as wide as the window', { x: 0, y: 750, width: 1_280, height: 30 }, pill],
    ['stays where it covers nothing', box(1_200), pill],
  ] as const)('%s', (_, one, expected) => {
    expect(placeBeside(pill, atCorner, WINDOW, one, null)).toEqual(expected);
  });
});
