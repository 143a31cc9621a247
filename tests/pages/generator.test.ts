import { describe, expect, it } from 'vitest';
import { auditNumbers } from '../support/pages/audit.ts';
import { FAULTS } from '../support/pages/faults/index.ts';
import { suited } from '../support/pages/faults/suited.ts';
import { randomFigures } from '../support/pages/figures.ts';
import type { Edition } from '../support/pages/form.ts';
import { applicationRows, resultKeys } from '../support/pages/form.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng } from '../support/pages/rng.ts';

/**
 * The generator is held against itself before any reader is held against it: clean figures have nothing wrong
 * by an auditor of their own, and what a fault says of numbers is what that auditor finds.
 */
const EDITIONS: readonly Edition[] = ['2019', '2021'];
const SEEDS = Array.from({ length: 200 }, (_, index) => `audit-${index}`);

function cellCount(edition: Edition, key: 'disclosure' | 'applications' | 'review'): number {
  const rows = Object.values(randomFigures('count', edition).tables[key]?.cells ?? {});
  return rows.reduce((sum, row) => sum + Object.keys(row).length, 0);
}

describe('the form of the generator', () => {
  it.each([
    ['2019', 22, 161, 15, 19],
    ['2021', 10, 175, 15, 21],
  ] as const)(
    'edition %s has the cells the notice prints',
    (edition, disclosure, applications, review, results) => {
      expect(cellCount(edition, 'disclosure')).toBe(disclosure);
      expect(cellCount(edition, 'applications')).toBe(applications);
      expect(cellCount(edition, 'review')).toBe(review);
      expect(resultKeys(edition)).toHaveLength(results);
      expect(applicationRows(edition)).toHaveLength(applications / 7);
    },
  );
});

describe.each(EDITIONS)('clean figures, edition %s', (edition) => {
  it('balance for every seed', () => {
    for (const seed of SEEDS) expect(auditNumbers(randomFigures(seed, edition)), seed).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect(randomFigures('same', edition)).toEqual(randomFigures('same', edition));
    const [markup] = Object.values(MARKUPS);
    const page = (): string | undefined => markup?.(randomFigures('same', edition), makeRng('same'));
    expect(page()).toBe(page());
  });

  it('hold large and small numbers, and zeros most of all', () => {
    const values = SEEDS.flatMap((seed) =>
      Object.values(randomFigures(seed, edition).tables.applications?.cells ?? {}).flatMap((row) =>
        Object.values(row).map(({ value }) => value ?? 0),
      ),
    );
    expect(values.filter((value) => value === 0).length / values.length).toBeGreaterThan(0.5);
    expect(Math.max(...values)).toBeGreaterThan(999);
  });
});

const NUMERIC = /^(balance|cell)\//;

describe.each(EDITIONS)('faults, edition %s', (edition) => {
  const ours = FAULTS.filter((fault) => fault.edition === undefined || fault.edition === edition);

  it.each(ours.map((fault) => [fault.name, fault] as const))(
    '%s: its own auditor finds what it claims',
    (_, fault) => {
      const { faulty } = suited(fault, edition, 'audit');
      const claimed = faulty.expected
        .filter(({ rule }) => NUMERIC.test(rule))
        .filter(({ at, rule }) => !(rule === 'cell/unit' && at === 'disclosure/fees/amount'))
        .map(({ rule, at }) => `${rule} ${at}`);
      const found = auditNumbers(faulty.figures)
        .filter(({ rule, at }) => !faulty.allowed?.some((one) => one.rule === rule && one.at === at))
        .map(({ rule, at }) => `${rule} ${at}`);
      expect(found.sort()).toEqual(claimed.sort());
    },
  );
});
