import type { Edition } from '../pages/form.ts';
import type { Rng } from '../pages/rng.ts';
import type { ErrorTable, Grid } from './table.ts';
import { gridOf, resultRowKeys } from './table.ts';

/**
 * Sound tables as organs publish them. Applications are drawn one by one, each with its applicant and its
 * result: most organs have a handful, and the zeros and small equal numbers that come of it are what makes
 * errors hard to tell apart.
 */
export function soundTable(table: ErrorTable, edition: Edition, rng: Rng): Grid<number> {
  return gridOf(table, edition, table === 'review' ? reviewCells(rng) : applicationCells(edition, rng));
}

/** How many applications an organ had: none, a few (offices, townships), tens (bureaus), hundreds, thousands. */
function scale(rng: Rng): number {
  const kind = rng.next();
  if (kind < 0.08) return 0;
  if (kind < 0.45) return rng.int(1, 9);
  if (kind < 0.7) return rng.int(10, 60);
  if (kind < 0.88) return rng.int(61, 700);
  return rng.int(701, 20_000);
}

/** Of a hundred applicants: natural persons by far, then enterprises; the others are rare. */
const APPLICANT_SHARES = [84, 9, 0.7, 0.8, 3.5, 2] as const;

/** Of a hundred results; a row that is not named has one. */
const RESULT_SHARES: Readonly<Record<string, number>> = {
  granted: 44,
  partialGrant: 6,
  'denied.stateSecret': 0.3,
  'unableToProvide.noInfo': 22,
  'unableToProvide.needCreation': 2.5,
  'unableToProvide.unclear': 2,
  'notProcessed.complaint': 5,
  'notProcessed.repeat': 3,
  'other.overdueCorrection': 2.5,
  'other.overdueFee': 0.2,
  'other.otherReasons': 4,
  other: 6,
};

/** An organ's own habits: the same shares, some of them several times as large or as small. */
const habits = (shares: readonly number[], rng: Rng): number[] =>
  shares.map((share) => share * Math.exp(2.4 * (rng.next() - 0.5)));

/** Deals `count` things out by shares: one by one where they are few, in proportion where they are many. */
function deal(count: number, shares: readonly number[], rng: Rng): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const dealt = shares.map((share) =>
    count <= ONE_BY_ONE ? 0 : Math.floor(((count - ONE_BY_ONE) * share * (0.6 + 0.4 * rng.next())) / whole),
  );
  for (let left = count - sumOf(dealt); left > 0; ) {
    const lot = left <= ONE_BY_ONE ? 1 : left - ONE_BY_ONE;
    const index = drawn(shares, whole, rng);
    dealt[index] = (dealt[index] ?? 0) + lot;
    left -= lot;
  }
  return dealt;
}

const ONE_BY_ONE = 60;

function drawn(shares: readonly number[], whole: number, rng: Rng): number {
  let ticket = rng.next() * whole;
  const index = shares.findIndex((share) => {
    ticket -= share;
    return ticket < 0;
  });
  return index < 0 ? 0 : index;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function applicationCells(edition: Edition, rng: Rng): number[][] {
  const shares = habits(
    resultRowKeys(edition).map((key) => RESULT_SHARES[key] ?? 1),
    rng,
  );
  const applicants = deal(scale(rng), habits(APPLICANT_SHARES, rng), rng);
  const forwards = rng.chance(0.4);
  const carries = rng.chance(0.4);
  const columns = applicants.map((count) => {
    const results = deal(count, shares, rng);
    const few = Math.ceil(count / 6);
    const forward = forwards && count > 0 ? rng.int(0, few) : 0;
    const carried = carries && count > 0 ? rng.int(0, Math.min(few, count + forward)) : 0;
    return [count + forward - carried, carried, ...results, sumOf(results), forward];
  });
  return (columns[0] ?? []).map((_, row) => {
    const details = columns.map((column) => column[row] ?? 0);
    return [...details, sumOf(details)];
  });
}

/** Of a hundred outcomes of reconsideration and litigation. */
const OUTCOME_SHARES = [46, 16, 20, 18] as const;

function reviewCells(rng: Rng): number[][] {
  const quiet = rng.chance(0.4);
  return [1, 0.6, 0.4].map((part) => {
    const count =
      quiet || rng.chance(0.3) ? 0 : Math.round(part * Math.min(scale(rng), 700) * 0.3) + rng.int(0, 2);
    const outcomes = deal(count, habits(OUTCOME_SHARES, rng), rng);
    return [...outcomes, sumOf(outcomes)];
  });
}
