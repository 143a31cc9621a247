import type { Edition } from '../pages/form.ts';
import type { Rng } from '../pages/rng.ts';
import { slipPlace } from './slips.ts';
import type { Grid, Place } from './table.ts';
import { cell, copy, put, resultRows } from './table.ts';

/** Puts an error into a sound table; null where this table, or what was drawn, does not allow it. */
export type Mistake = (sound: Grid<number>, rng: Rng, edition: Edition) => Grid | null;

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const lastColumn = (grid: Grid): number => grid.columns.length - 1;

/** Totals nobody typed: all of them 0, or all of them blank. */
function unfilled(sound: Grid<number>, cells: readonly Place[], rng: Rng): Grid {
  const shown = copy(sound);
  const left = rng.chance(0.5) ? 0 : null;
  for (const place of cells) put(shown, place, left);
  return shown;
}

/** The column 总计, in all rows or in those of 三. */
export const totalColumnNotFilled: Mistake = (sound, rng, edition) => {
  const { first, total } = resultRows(edition);
  const rows = rng.chance(0.5) ? range(0, sound.rows.length - 1) : range(first, total);
  return unfilled(
    sound,
    rows.map((row) => [row, lastColumn(sound)]),
    rng,
  );
};

/** The row （七）总计. */
export const totalRowNotFilled: Mistake = (sound, rng, edition) => {
  const { total } = resultRows(edition);
  return unfilled(
    sound,
    range(0, lastColumn(sound)).map((column) => [total, column]),
    rng,
  );
};

/** 总计 of some rows: a stretch of them, or here and there where there is something to add up. */
export const someTotalsNotFilled: Mistake = (sound, rng) => {
  const column = lastColumn(sound);
  const last = sound.rows.length - 1;
  const begin = rng.int(0, last - 1);
  const rows = rng.chance(0.5)
    ? range(begin, rng.int(begin + 1, last))
    : range(0, last).filter((row) => cell(sound, [row, column]) !== 0 && rng.chance(0.5));
  if (rows.length < 2) return null;
  return unfilled(
    sound,
    rows.map((row) => [row, column]),
    rng,
  );
};

/** From a column on, a row stands one column too far to the right or left; what falls off is lost. */
export const rowShifted: Mistake = (sound, rng) => {
  const [row] = slipPlace(sound, rng);
  const from = rng.int(0, lastColumn(sound) - 1);
  const filler = rng.chance(0.5) ? 0 : null;
  const shown = copy(sound);
  const cells = shown.cells[row] ?? [];
  shown.cells[row] = rng.chance(0.5)
    ? cells.toSpliced(from, 0, filler).slice(0, -1)
    : [...cells.toSpliced(from, 1), filler];
  return shown;
};

/** Row pairs that stand side by side. Most of them may change places and every equation still holds. */
export const rowsExchanged: Mistake = (sound, rng, edition) => {
  const { first, total } = resultRows(edition);
  const upper = rng.pick([first - 1, total - 1, total]);
  const [above, below] = [sound.cells[upper], sound.cells[upper + 1]];
  if (above === undefined || below === undefined) return null;
  return copy({ ...sound, cells: sound.cells.with(upper, below).with(upper + 1, above) });
};

/** The columns 其他 and 总计: any other two may change places and every equation still holds. */
export const columnsExchanged: Mistake = (sound) => {
  const last = lastColumn(sound);
  return copy({
    ...sound,
    cells: sound.cells.map((row) => row.with(last - 1, row[last] ?? 0).with(last, row[last - 1] ?? 0)),
  });
};

/** Two cells whose numbers stand in each other's place: mostly neighbours, at times others of a row or column. */
export const cellsSwapped: Mistake = (sound, rng) => {
  const [row, column] = slipPlace(sound, rng);
  const step = rng.pick([-1, 1]);
  const [otherRow, otherColumn] = rng.pick([
    [row, column + step],
    [row, column + step],
    [row + step, column],
    [row + step, column],
    [row, rng.int(0, lastColumn(sound))],
    [rng.int(0, sound.rows.length - 1), column],
  ]);
  if (sound.cells[otherRow]?.[otherColumn] === undefined) return null;
  const shown = copy(sound);
  put(shown, [row, column], cell(sound, [otherRow, otherColumn]));
  put(shown, [otherRow, otherColumn], cell(sound, [row, column]));
  return shown;
};
