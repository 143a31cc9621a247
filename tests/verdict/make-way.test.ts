import { describe, expect, it } from 'vitest';
import type { PanelPlace } from '../../lib/settings/model.ts';
import { placeBeside, wayOut } from '../../lib/verdict/make-way.ts';

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
