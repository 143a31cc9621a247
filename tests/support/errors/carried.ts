import type { Rng } from '../pages/rng.ts';
import { wrongNumber } from './slips.ts';
import type { Mistake } from './structural.ts';
import type { Grid, Place } from './table.ts';
import { cell, copy, put, resultRows } from './table.ts';

/** Where a wrong detail went when the table was added up from it. */
interface Sums {
  row: boolean;
  column: boolean;
}

/**
 * A wrong detail that the table was added up from: the equations that hold what would give it away. Into its
 * row's 总计, any result row of the column may be the wrong one; into （七） as well, only the column is known.
 */
const carried =
  (into: Sums): Mistake =>
  (sound, rng, edition) => {
    const { first, total } = resultRows(edition);
    const last = sound.columns.length - 1;
    const place: Place = [rng.int(first, total - 1), detailColumn(sound, rng)];
    const shown = copy(sound);
    const wrong = wrongNumber(sound, place, rng);
    const difference = wrong - cell(sound, place);
    const add = (one: Place): void => put(shown, one, cell(sound, one) + difference);
    put(shown, place, wrong);
    if (into.row) add([place[0], last]);
    if (into.column) add([total, place[1]]);
    if (into.row && into.column) add([total, last]);
    return shown;
  };

/** A column that details are typed in, those with numbers in them more often. */
function detailColumn(sound: Grid<number>, rng: Rng): number {
  const details = sound.columns.length - 1;
  const used = sound.columns.flatMap((_, column) =>
    column < details && sound.cells.some((row) => row[column] !== 0) ? [column] : [],
  );
  return rng.chance(0.6) ? (used[rng.int(0, used.length - 1)] ?? 0) : rng.int(0, details - 1);
}

export const carriedIntoRow: Mistake = carried({ row: true, column: false });
export const carriedIntoColumn: Mistake = carried({ row: false, column: true });
export const carriedIntoBoth: Mistake = carried({ row: true, column: true });
