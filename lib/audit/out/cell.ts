import type { Text } from '../../form/types.ts';

/** How a word of ours is coloured. */
export type Tone = 'error' | 'warning' | 'info' | 'open' | 'ok' | 'none';

/**
 * What a cell of an export holds. `date` is an ISO date, `time` an ISO time, `link` an address, `word` a word of
 * ours that is coloured.
 */
export type Cell =
  | string
  | number
  | null
  | { date: string }
  | { time: string }
  | { link: string }
  | { word: string; tone: Tone };

/** A column of a sheet: what it is called, what it means, and what it holds of an item. */
export interface Column<Item> {
  key: string;
  head: Text;
  about: Text;
  /** In characters. */
  width: number;
  /** Long texts break into lines. */
  wrap?: true;
  cell(item: Item): Cell;
}

export interface SheetForm<Item> {
  key: string;
  name: Text;
  about: Text;
  columns: readonly Column<Item>[];
  /** Columns that stay in view. */
  frozen: number;
  /** Columns that are printed: what fits on a page. */
  printed: number;
}

const MINUTE = 60_000;
/** China has one time. */
const BEIJING = 8 * 60 * MINUTE;

/** A time as the clocks of Beijing show it, `2021-03-31 09:05`; as it is where it is none. */
export function beijing(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(time + BEIJING).toISOString().slice(0, 16).replace('T', ' ');
}
