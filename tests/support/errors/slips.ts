import type { Rng } from '../pages/rng.ts';
import type { Grid, Place } from './table.ts';
import { cell } from './table.ts';

/** One wrong cell as a typist makes it: what is printed in place of the value; undefined where it cannot be. */
type Slip = (value: number, rng: Rng, neighbours: readonly number[]) => number | null | undefined;

/** Nothing was typed: the cell keeps the 0 of the last report, or stays blank. */
const notFilled: Slip = (value, rng) => (value === 0 || rng.chance(0.4) ? null : 0);

/** 132 for 123. */
const transposed: Slip = (value, rng) => {
  const digits = [...String(value)];
  const first = rng.int(0, digits.length - 2);
  const [left, right] = [digits[first], digits[first + 1]];
  if (left === undefined || right === undefined || left === right) return undefined;
  if (first === 0 && right === '0') return undefined;
  return Number(
    digits
      .with(first, right)
      .with(first + 1, left)
      .join(''),
  );
};

/** 1223 for 123. */
const doubled: Slip = (value, rng) => {
  const digits = [...String(value)];
  const index = rng.int(0, digits.length - 1);
  return value === 0 ? undefined : Number(digits.toSpliced(index, 0, digits[index] ?? '').join(''));
};

/** 13 for 123. */
const dropped: Slip = (value, rng) => {
  const digits = [...String(value)];
  return digits.length < 2 ? undefined : Number(digits.toSpliced(rng.int(0, digits.length - 1), 1).join(''));
};

/** One or two applications counted too many or too few. */
const miscounted: Slip = (value, rng) => {
  const wrong = value + rng.pick([-2, -1, -1, 1, 1, 2]);
  return wrong < 0 ? undefined : wrong;
};

/** One digit is another. */
const mistyped: Slip = (value, rng) => {
  const digits = [...String(value)];
  return Number(digits.with(rng.int(0, digits.length - 1), String(rng.int(0, 9))).join(''));
};

/** Some other number altogether. */
const otherNumber: Slip = (value, rng) => rng.int(1, Math.max(9, value * 2));

/** The number of the cell beside, above or below. */
const neighbours: Slip = (_, rng, numbers) => numbers[rng.int(0, numbers.length - 1)];

/** The more often, the more entries. */
const SLIPS: readonly [Slip, ...Slip[]] = [
  notFilled,
  notFilled,
  notFilled,
  transposed,
  transposed,
  doubled,
  dropped,
  miscounted,
  miscounted,
  mistyped,
  otherNumber,
  neighbours,
];

/** A cell to be wrong: more often one where a number has to be typed than one of the many zeros. */
export function slipPlace(sound: Grid<number>, rng: Rng): Place {
  const typed = rng.chance(0.6) && sound.cells.some((row) => row.some((value) => value !== 0));
  for (;;) {
    const place: Place = [rng.int(0, sound.rows.length - 1), rng.int(0, sound.columns.length - 1)];
    if (!typed || cell(sound, place) !== 0) return place;
  }
}

/** What stands in a cell instead of its value: another number, or a blank. */
export function slip(sound: Grid<number>, place: Place, rng: Rng): number | null {
  const value = cell(sound, place);
  const near = neighbourValues(sound, place);
  for (;;) {
    const wrong = rng.pick(SLIPS)(value, rng, near);
    if (wrong !== undefined && wrong !== value) return wrong;
  }
}

/** A slip that leaves a number. */
export function wrongNumber(sound: Grid<number>, place: Place, rng: Rng): number {
  for (;;) {
    const wrong = slip(sound, place, rng);
    if (wrong !== null) return wrong;
  }
}

function neighbourValues(sound: Grid<number>, [row, column]: Place): number[] {
  const near = [
    sound.cells[row]?.[column - 1],
    sound.cells[row]?.[column + 1],
    sound.cells[row - 1]?.[column],
    sound.cells[row + 1]?.[column],
  ];
  return near.filter((value) => value !== undefined);
}
