import { describe, expect, it } from 'vitest';
import { checked, typed } from '../support/pages/checked.ts';
import { cellsAgainst, facts, findingsAgainst } from '../support/pages/compare.ts';
import { randomFigures } from '../support/pages/figures.ts';
import type { Edition } from '../support/pages/form.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng } from '../support/pages/rng.ts';

const EDITIONS: readonly Edition[] = ['2019', '2021'];
const SEEDS = Array.from({ length: 6 }, (_, index) => `clean-${index}`);

const EACH_MARKUP = Object.entries(MARKUPS);

describe.each(EACH_MARKUP)('%s', (name, markup) => {
  it.each(EDITIONS.flatMap((edition) => SEEDS.map((seed) => [edition, seed] as const)))(
    'clean report, edition %s, %s: every cell read, nothing found, nothing unchecked',
    (edition, seed) => {
      const figures = typed(name, randomFigures(seed, edition));
      const result = checked(markup(figures, makeRng(`${name}/${seed}`)), seed);
      expect(cellsAgainst(result, figures)).toEqual([]);
      expect(findingsAgainst(result, [])).toEqual([]);
      expect(result.unchecked).toEqual([]);
      expect(facts(result)).toEqual({
        organ: figures.organ,
        year: figures.year,
        edition,
        published: figures.published,
        sections: figures.sections.map(({ key }) => key).sort(),
      });
    },
  );
});
