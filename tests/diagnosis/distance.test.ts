import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenEquations, equations } from '../support/errors/equations.ts';
import { soundTable } from '../support/errors/sound.ts';
import { columnKeys, rowKeys, valuesOf } from '../support/errors/table.ts';
import type { Edition } from '../support/pages/form.ts';
import { makeRng } from '../support/pages/rng.ts';

/**
 * As a code, table 三 has minimum distance 4: whatever one, two or three cells are changed to, an equation
 * breaks, so one wrong cell has one explanation. Four at the corners of a rectangle may go unseen.
 */
const EDITIONS: readonly Edition[] = ['2019', '2021'];

describe.each(EDITIONS)('table 三 of edition %s', (edition) => {
  const all = equations('applications', edition);
  const rows = rowKeys('applications', edition);
  const columns = columnKeys('applications');
  const count = rows.length * columns.length;
  const sound = fc
    .nat(100_000)
    .map((seed) => valuesOf(soundTable('applications', edition, makeRng(`distance/${seed}`))));

  it('a change of one, two or three cells breaks an equation', () => {
    /** Small and equal differences most of all: they are the ones that cancel each other out. */
    const change = fc.record({
      cell: fc.nat(count - 1),
      by: fc.oneof(fc.constantFrom(-2, -1, 1, 2), fc.integer({ min: 3, max: 9_999 })),
    });
    const changes = fc.uniqueArray(change, { minLength: 1, maxLength: 3, selector: ({ cell }) => cell });
    /** Near cells: of two rows and two columns, where a rectangle is nearly full. */
    const corners = fc
      .tuple(
        fc.nat(rows.length - 1),
        fc.nat(rows.length - 1),
        fc.nat(6),
        fc.nat(6),
        fc.constantFrom(-1, 1),
        fc.nat(2),
      )
      .map(([top, bottom, left, right, by, more]) =>
        [
          { cell: top * 7 + left, by },
          { cell: top * 7 + right, by: -by },
          { cell: bottom * 7 + left, by: -by },
        ].slice(0, 1 + more),
      )
      .filter((cells) => new Set(cells.map(({ cell }) => cell)).size === cells.length);
    fc.assert(
      fc.property(sound, fc.oneof(changes, corners), (truth, changed) => {
        const keys = [...truth.keys()];
        const shown = new Map(truth);
        for (const { cell, by } of changed) {
          const key = keys[cell] ?? '';
          shown.set(key, (truth.get(key) ?? 0) + by);
        }
        expect(brokenEquations(all, shown)).not.toEqual([]);
      }),
      { numRuns: 4_000, seed: 1 },
    );
  });

  it('a change of four may break none', () => {
    const shown = valuesOf(soundTable('applications', edition, makeRng('four')));
    const add = (key: string, by: number): void => void shown.set(key, (shown.get(key) ?? 0) + by);
    add('granted/naturalPerson', 1);
    add('granted/total', 1);
    add('partialGrant/naturalPerson', -1);
    add('partialGrant/total', -1);
    expect(brokenEquations(all, shown)).toEqual([]);
  });
});
