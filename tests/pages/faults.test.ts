import { expect, it } from 'vitest';
import { checked, typed } from '../support/pages/checked.ts';
import { cellsAgainst, findingsAgainst } from '../support/pages/compare.ts';
import { FAULTS } from '../support/pages/faults/index.ts';
import { suited } from '../support/pages/faults/suited.ts';
import type { Edition } from '../support/pages/form.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng } from '../support/pages/rng.ts';

const EDITIONS: readonly Edition[] = ['2019', '2021'];
const EACH_MARKUP = Object.entries(MARKUPS);

/** Every fault meets every third mark-up, every mark-up every third fault: all pairs would take minutes. */
const PAIRS = FAULTS.flatMap((fault, index) =>
  EACH_MARKUP.filter((_, other) => (index + other) % 3 === 0).map(
    ([name, markup], turn) => [fault.name, name, { fault, markup, turn }] as const,
  ),
);

it.each(PAIRS)(
  '%s, in %s: found at its address, and nothing else',
  (title, name, { fault, markup, turn }) => {
    const edition = fault.edition ?? EDITIONS[turn % 2] ?? '2021';
    const { faulty } = suited(fault, edition, 'fault');
    const figures = typed(name, faulty.figures);
    const result = checked(markup(figures, makeRng(`${name}/${title}`)), title);
    expect(findingsAgainst(result, faulty.expected, faulty.allowed)).toEqual([]);
    expect(cellsAgainst(result, figures)).toEqual([]);
    if (faulty.unchecked === undefined) return;
    expect(result.unchecked.map(({ at }) => at.table)).toContain(faulty.unchecked);
  },
);
