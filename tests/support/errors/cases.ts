import type { FormTable } from '../../../lib/form/index.ts';
import { FORMS } from '../../../lib/form/index.ts';
import type { Edition } from '../pages/form.ts';
import type { Rng } from '../pages/rng.ts';
import { makeRng } from '../pages/rng.ts';
import { carriedIntoBoth, carriedIntoColumn, carriedIntoRow } from './carried.ts';
import type { Equation } from './equations.ts';
import { brokenEquations, equations } from './equations.ts';
import { slip, slipPlace } from './slips.ts';
import { soundTable } from './sound.ts';
import type { Mistake } from './structural.ts';
import {
  cellsSwapped,
  columnsExchanged,
  rowShifted,
  rowsExchanged,
  someTotalsNotFilled,
  totalColumnNotFilled,
  totalRowNotFilled,
} from './structural.ts';
import type { ErrorTable } from './table.ts';
import { cell, copy, put, valuesOf } from './table.ts';

/** A cell that was changed: what the page shows, and what is true. */
export interface WrongCell {
  row: string;
  column: string;
  shown: number | null;
  truth: number;
}

/** A table with an error in it, and what a perfect reader would say. */
export interface ErrorCase {
  seed: string;
  kind: ErrorKind;
  edition: Edition;
  table: ErrorTable;
  form: FormTable;
  /** `row/column` → the number shown; null: blank; a cell that could not be read is not there. */
  values: ReadonlyMap<string, number | null>;
  /** Every cell's true value. */
  truth: ReadonlyMap<string, number>;
  /** Where the two differ, in the table's order. */
  wrong: readonly WrongCell[];
}

interface Kind {
  table: ErrorTable;
  mistake: Mistake;
  /** The fewest cells that must differ; a shifted row with one wrong cell is one wrong cell. */
  atLeast: number;
  /** A row that could not be read, as in a table with merged or lost cells. */
  rowLost?: true;
}

/** Cells that went wrong one by one, each for a reason of its own. */
const slips =
  (count: number): Mistake =>
  (sound, rng) => {
    const shown = copy(sound);
    for (let made = 0; made < count; ) {
      const place = slipPlace(sound, rng);
      if (cell(shown, place) !== cell(sound, place)) continue;
      put(shown, place, slip(sound, place, rng));
      made += 1;
    }
    return shown;
  };

/** One or two cells of one group of 四, whose only equation names no cell. */
const slipsInGroup: Mistake = (sound, rng) => {
  const row = rng.int(0, sound.rows.length - 1);
  const shown = copy(sound);
  for (const column of new Set([rng.int(0, 4), rng.chance(0.3) ? rng.int(0, 4) : 4])) {
    put(shown, [row, column], slip(sound, [row, column], rng));
  }
  return shown;
};

const cells = (count: number): Kind => ({
  table: 'applications',
  mistake: slips(count),
  atLeast: count,
});

const structural = (mistake: Mistake): Kind => ({
  table: 'applications',
  mistake,
  atLeast: 2,
});

const KINDS = {
  one: cells(1),
  two: cells(2),
  three: cells(3),
  'total-column-not-filled': structural(totalColumnNotFilled),
  'total-row-not-filled': structural(totalRowNotFilled),
  'some-totals-not-filled': structural(someTotalsNotFilled),
  'row-shifted': structural(rowShifted),
  'rows-exchanged': structural(rowsExchanged),
  'columns-exchanged': structural(columnsExchanged),
  'cells-swapped': structural(cellsSwapped),
  'carried-into-row': structural(carriedIntoRow),
  'carried-into-column': structural(carriedIntoColumn),
  'carried-into-both': structural(carriedIntoBoth),
  'review-group': { table: 'review', mistake: slipsInGroup, atLeast: 1 },
  'row-lost': { ...cells(1), rowLost: true },
} as const satisfies Record<string, Kind>;

export type ErrorKind = keyof typeof KINDS;

export const ERROR_KINDS = Object.keys(KINDS) as ErrorKind[];

const EDITIONS: readonly Edition[] = ['2019', '2021'];

/** The case of a kind and a seed, the same on every machine; even indexes are of edition 2019, odd of 2021. */
export function errorCase(kind: ErrorKind, seedBase: string, index: number): ErrorCase {
  const seed = `${seedBase}/${kind}/${index}`;
  const edition = EDITIONS[index % EDITIONS.length] ?? '2021';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const made = attempted(kind, seed, edition, makeRng(`${seed}/${attempt}`));
    if (made !== null) return made;
  }
  throw new Error(`${seed}: no table allows this error`);
}

const ATTEMPTS = 500;

export function* errorCases(kind: ErrorKind, seedBase: string, count: number): Generator<ErrorCase> {
  for (let index = 0; index < count; index++) yield errorCase(kind, seedBase, index);
}

function attempted(kind: ErrorKind, seed: string, edition: Edition, rng: Rng): ErrorCase | null {
  const { table, mistake, atLeast, rowLost }: Kind = KINDS[kind];
  const sound = soundTable(table, edition, rng);
  const shown = mistake(sound, rng, edition);
  if (shown === null) return null;
  const values = valuesOf(shown);
  const truth = valuesOf(sound);
  const wrong = wrongCells(values, truth);
  if (wrong.length < atLeast) return null;
  if (rowLost === true) loseRow(values, sound.rows, wrong, rng);
  if (!canBeSeen(values, equations(table, edition))) return null;
  return {
    seed,
    kind,
    edition,
    table,
    form: FORMS[edition].tables[table],
    values,
    truth: valuesOf(sound),
    wrong,
  };
}

function wrongCells(
  values: ReadonlyMap<string, number | null>,
  truth: ReadonlyMap<string, number>,
): readonly WrongCell[] {
  const wrong: WrongCell[] = [];
  for (const [at, value] of truth) {
    const shown = values.get(at) ?? null;
    if (shown === value) continue;
    const [row = '', column = ''] = at.split('/');
    wrong.push({ row, column, shown, truth: value });
  }
  return wrong;
}

/** Neighbours of 三 may change places and every sum still be right: nobody could tell, and no case is made of it. */
function canBeSeen(values: ReadonlyMap<string, number | null>, all: readonly Equation[]): boolean {
  return brokenEquations(all, values).length > 0 || [...values.values()].includes(null);
}

/** Takes a row off the page that nothing is wrong in. */
function loseRow(
  values: Map<string, number | null>,
  rows: readonly string[],
  wrong: readonly WrongCell[],
  rng: Rng,
): void {
  const sound = rows.filter((row) => !wrong.some((one) => one.row === row));
  const lost = sound[rng.int(0, sound.length - 1)];
  for (const key of values.keys()) if (key.startsWith(`${lost}/`)) values.delete(key);
}
