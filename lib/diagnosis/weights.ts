/**
 * How people err, as costs: the smaller, the likelier. Chosen on generated tables with development seeds; the
 * figures in docs/diagnosis.md are of other seeds.
 */

/** What a cell shows and what it would be after a repair. */
export interface Slip {
  /** null: blank. */
  from: number | null;
  to: number;
  /** Whether the cell is a total: of a row, of a column, or both. */
  isTotal: boolean;
}

/** Whether one number becomes the other when, somewhere in it, so many digits are put in another way. */
function becomes(from: string, to: string, digits: number, put: (at: number) => string): boolean {
  return [...from].some((_, at) => from.slice(0, at) + put(at) + from.slice(at + digits) === to);
}

const isTransposed = (from: string, to: string): boolean =>
  becomes(from, to, 2, (at) => from.charAt(at + 1) + from.charAt(at));

const hasOneLess = (from: string, to: string): boolean => becomes(from, to, 1, () => '');

const hasOneOther = (from: string, to: string): boolean => becomes(from, to, 1, (at) => to.charAt(at));

/** What one changed cell costs. */
export function slipCost({ from, to, isTotal }: Slip): number {
  // Left blank: a total; for 0; anything else.
  if (from === null) return isTotal || to === 0 ? 0.5 : 1;
  // A total left at 0.
  if (from === 0 && isTotal) return 1.5;
  const [shown, meant] = [`${from}`, `${to}`];
  if (isTransposed(shown, meant)) return 2;
  // A digit doubled or dropped; a lone 0 is neither.
  if (from !== 0 && to !== 0 && (hasOneLess(shown, meant) || hasOneLess(meant, shown))) return 2;
  if (Math.abs(from - to) <= 2) return 2.2;
  // Any other cell left at 0.
  if (from === 0) return 2.5;
  // One digit mistyped; else another number.
  return hasOneOther(shown, meant) ? 2.8 : 4;
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
