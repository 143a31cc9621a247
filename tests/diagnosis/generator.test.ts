import { describe, expect, it } from 'vitest';
import { FORMS } from '../../lib/form/index.ts';
import { ERROR_KINDS, errorCase, errorCases } from '../support/errors/cases.ts';
import { brokenEquations, equations } from '../support/errors/equations.ts';
import { soundTable } from '../support/errors/sound.ts';
import type { ErrorTable } from '../support/errors/table.ts';
import { valuesOf } from '../support/errors/table.ts';
import type { Edition } from '../support/pages/form.ts';
import { makeRng } from '../support/pages/rng.ts';

/** The generator of errors is held against itself before any diagnosis is held against it. */
const TABLES = (['2019', '2021'] as const).flatMap((edition) =>
  (['applications', 'review'] as const).map((table): [Edition, ErrorTable] => [edition, table]),
);

const tables = (edition: Edition, table: ErrorTable) =>
  Array.from({ length: 2_000 }, (_, index) =>
    valuesOf(soundTable(table, edition, makeRng(`sound/${edition}/${table}/${index}`))),
  );

describe.each(TABLES)('sound tables, edition %s, %s', (edition, table) => {
  it('balance, and hold whole numbers from 0 on', () => {
    const all = equations(table, edition);
    for (const values of tables(edition, table)) {
      expect(brokenEquations(all, values)).toEqual([]);
      for (const value of values.values())
        if (!Number.isInteger(value) || value < 0) throw new Error(`${value}`);
    }
  });

  it('have the cells and the equations of the form', () => {
    const form = FORMS[edition].tables[table];
    const cells = form.rows.flatMap(({ key, columns }) => columns.map((column) => `${key}/${column}`));
    expect([...(tables(edition, table)[0]?.keys() ?? [])]).toEqual(cells);
    const written = (left: readonly string[], right: readonly string[]): string =>
      `${left.toSorted().join('+')}=${right.toSorted().join('+')}`;
    const ours = equations(table, edition).map(({ parts, whole }) => written(parts, whole));
    const theirs = form.relations.map(({ terms, total }) =>
      written(
        terms.filter(({ sign }) => sign === 1).map(({ row, column }) => `${row}/${column}`),
        [total, ...terms.filter(({ sign }) => sign === -1)].map(({ row, column }) => `${row}/${column}`),
      ),
    );
    expect(ours.toSorted()).toEqual(theirs.toSorted());
  });

  it('are like those that are published: mostly zeros, some empty, some with thousands', () => {
    const all = tables(edition, table).map((values) => [...values.values()]);
    const share = (test: (values: number[]) => boolean): number => all.filter(test).length / all.length;
    const zeros = (values: number[]): number => values.filter((value) => value === 0).length / values.length;
    expect(share((values) => zeros(values) === 1)).toBeGreaterThan(0.05);
    expect(share((values) => zeros(values) > 0.5)).toBeGreaterThan(0.5);
    expect(share((values) => zeros(values) < 0.5)).toBeGreaterThan(0.1);
    expect(share((values) => Math.max(...values) > 99)).toBeGreaterThan(0.05);
    if (table === 'applications') expect(share((values) => Math.max(...values) > 999)).toBeGreaterThan(0.05);
  });
});

describe.each(ERROR_KINDS)('errors: %s', (kind) => {
  const CASES = [...errorCases(kind, 'generator', 300)];

  it('differ from the truth exactly where they say so', () => {
    for (const { seed, truth, values, wrong, table, edition } of CASES) {
      const mended = new Map(values);
      for (const { row, column, shown, truth: value } of wrong) {
        const at = `${row}/${column}`;
        if (mended.has(at)) mended.set(at, value);
        expect([seed, at, values.has(at) ? values.get(at) : shown]).toEqual([seed, at, shown]);
        expect(shown).not.toBe(value);
      }
      const onPage = [...truth].filter(([at]) => values.has(at));
      expect([...mended], seed).toEqual(onPage);
      expect(brokenEquations(equations(table, edition), truth)).toEqual([]);
    }
  });

  it('can be seen: an equation breaks, or a cell is blank', () => {
    for (const { seed, values, table, edition } of CASES) {
      const blank = [...values.values()].includes(null);
      const broken = brokenEquations(equations(table, edition), values).length > 0;
      expect(blank || broken, seed).toBe(true);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    const first = errorCase(kind, 'generator', 0);
    expect(first).toEqual(CASES[0]);
    expect(errorCase(kind, 'others', 0).values).not.toEqual(first.values);
  });

  it('are of both editions', () => {
    expect(new Set(CASES.map(({ edition }) => edition))).toEqual(new Set(['2019', '2021']));
  });
});
