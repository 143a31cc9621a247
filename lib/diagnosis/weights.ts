/**
 * How people err, as costs: the smaller, the likelier. Chosen on generated tables with development seeds; the
 * figures in docs/diagnosis.md are of other seeds. A row of the table is one kind of slip, the first that fits is
 * the one.
 */

/** What a cell shows and what it would be after a repair. */
export interface Slip {
  /** null: blank. */
  from: number | null;
  to: number;
  /** Whether the cell is a total: of a row, of a column, or both. */
  isTotal: boolean;
}

interface SlipCost {
  name: string;
  cost: number;
  fits(slip: Slip): boolean;
}

const digitsOf = (number: number): string => String(Math.abs(number));

/** 12 for 21: the same digits, two neighbours in the other order. */
function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const different = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]));
  const [first = 0, second = 0] = different;
  return (
    different.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first]
  );
}

/** 1 for 11, 35 for 305: one digit more or less. */
function hasOneMore(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}

function hasOneOther(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  return [...one].filter((digit, index) => digit !== other[index]).length === 1;
}

const SLIPS: readonly SlipCost[] = [
  { name: 'total left blank', cost: 0.5, fits: ({ from, isTotal }) => from === null && isTotal },
  { name: 'blank for 0', cost: 0.5, fits: ({ from, to }) => from === null && to === 0 },
  { name: 'left blank', cost: 1, fits: ({ from }) => from === null },
  { name: 'total left at 0', cost: 1.5, fits: ({ from, isTotal }) => from === 0 && isTotal },
  {
    name: 'digits transposed',
    cost: 2,
    fits: ({ from, to }) => isTransposed(digitsOf(from ?? 0), digitsOf(to)),
  },
  {
    name: 'a digit doubled or dropped',
    cost: 2,
    fits: ({ from, to }) =>
      from !== 0 &&
      to !== 0 &&
      (hasOneMore(digitsOf(from ?? 0), digitsOf(to)) || hasOneMore(digitsOf(to), digitsOf(from ?? 0))),
  },
  { name: 'off by one or two', cost: 2.2, fits: ({ from, to }) => Math.abs((from ?? 0) - to) <= 2 },
  { name: 'left at 0', cost: 2.5, fits: ({ from }) => from === 0 },
  {
    name: 'one digit mistyped',
    cost: 2.8,
    fits: ({ from, to }) => hasOneOther(digitsOf(from ?? 0), digitsOf(to)),
  },
  { name: 'another number', cost: 4, fits: () => true },
];

/** What one changed cell costs. */
export function slipCost(slip: Slip): number {
  return SLIPS.find(({ fits }) => fits(slip))?.cost ?? 0;
}

/** Changes that are one story cost what it costs, whatever each of them would. */
export const STORY_COSTS = {
  /** A total row or column was never filled in. */
  'not-filled': 1.5,
  /** Two neighbouring cells were swapped; others of one line. */
  'swap-neighbours': 2.4,
  'swap-line': 3,
  shift: 2.6,
  'rows-exchanged': 3,
  'columns-exchanged': 3,
} as const;

/** A detail with its totals changed alike is one slip, and a little more for each total. */
export const CARRIED_ALONG = 0.4;
