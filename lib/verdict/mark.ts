import type { Severity } from '../report/model.ts';
import type { FindingKey } from './shown.ts';

/** `on` places, or along that edge of them. */
export type Side = 'on' | 'above' | 'below' | 'left' | 'right';

/**
 * What is wrong with a place, the gravest last. `plain`: nothing (a cell of an equation, or one that is pointed
 * at); `note`: a remark on a heading or a label; `table`: on a table as a whole; `shape`: a row with cells lost or
 * added; `unbalanced`: an equation does not hold.
 */
export const MARK_KINDS = [
  'plain',
  'unchecked',
  'note',
  'table',
  'shape',
  'unbalanced',
  'blank',
  'wrong',
  'missing',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** One mark on the page. Of one place there is one for each address, whatever is said of it. */
export interface Mark {
  /** The contract's `data-at`. */
  at: string;
  /** One place, or the first and the last of several in a line. */
  places: readonly number[];
  side: Side;
  kind: MarkKind;
  /** The gravest of its findings; null: it has none. */
  severity: Severity | null;
  /** Keys of the findings, and of the problems, that are marked there. */
  findings: readonly FindingKey[];
  /** Short words beside it: what is missing there, or the number that belongs there. */
  label?: string;
}
