import { FORMS, SECTIONS } from '../form/index.ts';
import type { Edition, SectionKey, TableKey } from '../form/types.ts';
import { type At, placeKey } from '../report/address.ts';
import type { Side } from './mark.ts';
import type { Places } from './shown.ts';

/** Where on the page an address is to be shown: on what is there, or at the edge of what it belongs beside. */
export interface Anchor {
  /** What is marked: the address itself, or the row of a cell that has no node of its own. */
  at: At;
  /** One place, or the first and the last of several in a line. */
  places: readonly number[];
  side: Side;
  /** The address is not on the page: this is where it belongs. */
  isMissing: boolean;
}

/** null: nothing on the page is near it (the report as a whole, a page without headings). */
export function anchorOf(at: At, places: Places, edition: Edition): Anchor | null {
  const { section, table, row, column } = at;
  if (table === undefined) return section === undefined ? null : sectionAnchor(section, places);
  if (row !== undefined) {
    const cell = column === undefined ? undefined : places[placeKey(at)];
    return cell === undefined ? rowAnchor(table, row, places, edition) : on(at, cell);
  }
  return column === undefined ? tableAnchor(table, places) : columnAnchor(table, column, places, edition);
}

const on = (at: At, ...places: readonly number[]): Anchor => ({ at, places, side: 'on', isMissing: false });

function sectionAnchor(section: SectionKey, places: Places): Anchor | null {
  const at: At = { section };
  const own = places[placeKey(at)];
  if (own !== undefined) return on(at, own);
  const keys = SECTIONS.map(({ key }) => key);
  return besides(at, section, keys, (key) => line(places[placeKey({ section: key })]), ['above', 'below']);
}

/** A table that is missing belongs below the heading of its section. */
function tableAnchor(table: TableKey, places: Places): Anchor | null {
  const at: At = { table };
  const own = places[table];
  if (own !== undefined) return on(at, own);
  const anchor = sectionAnchor(FORMS['2021'].tables[table].section, places);
  if (anchor === null) return null;
  return { ...anchor, at, side: anchor.isMissing ? anchor.side : 'below', isMissing: true };
}

function rowAnchor(table: TableKey, row: string, places: Places, edition: Edition): Anchor | null {
  const at: At = { table, row };
  const cells = cellsOf(table, row, places, edition);
  const label = places[placeKey(at)];
  // The groups of the review table stand side by side and have no label cell of their own.
  if (table === 'review' && cells.length > 0) return on(at, ...ends(cells));
  if (label !== undefined) return label === places[table] ? on({ table }, label) : on(at, label);
  const keys = FORMS[edition].tables[table].rows.map(({ key }) => key);
  const rowLine = (key: string) =>
    ends([...line(places[placeKey({ table, row: key })]), ...cellsOf(table, key, places, edition)]);
  const sides = table === 'review' ? (['left', 'right'] as const) : (['above', 'below'] as const);
  return besides(at, row, keys, rowLine, sides) ?? tableAnchor(table, places);
}

/** A column has no head among the places: it is shown below it, at the upper edge of its first cell. */
function columnAnchor(table: TableKey, column: string, places: Places, edition: Edition): Anchor | null {
  const { columns, rows } = FORMS[edition].tables[table];
  const cellsIn = (key: string) =>
    rows.flatMap((row) => line(places[placeKey({ table, row: row.key, column: key })]));
  const at: At = { table, column };
  const [first] = cellsIn(column);
  if (first !== undefined) return { at, places: [first], side: 'above', isMissing: false };
  const keys = columns.map(({ key }) => key);
  return (
    besides(at, column, keys, (key) => ends(cellsIn(key)), ['left', 'right']) ?? tableAnchor(table, places)
  );
}

const line = (place: number | undefined): readonly number[] => (place === undefined ? [] : [place]);

const ends = (places: readonly number[]): readonly number[] =>
  places.length < 2 ? places : [places.at(0) ?? 0, places.at(-1) ?? 0];

function cellsOf(table: TableKey, row: string, places: Places, edition: Edition): readonly number[] {
  const { columns } = FORMS[edition].tables[table];
  return columns.flatMap(({ key }) => line(places[placeKey({ table, row, column: key })]));
}

/** Before the next of its kind that is there; after the one before where none follows. */
function besides<Key extends string>(
  at: At,
  key: Key,
  keys: readonly Key[],
  placesOf: (key: Key) => readonly number[],
  [before, after]: readonly [Side, Side],
): Anchor | null {
  const index = keys.indexOf(key);
  const isThere = (other: Key) => placesOf(other).length > 0;
  const next = keys.slice(index + 1).find(isThere);
  if (next !== undefined) return { at, places: placesOf(next), side: before, isMissing: true };
  const previous = keys.slice(0, Math.max(0, index)).findLast(isThere);
  return previous === undefined ? null : { at, places: placesOf(previous), side: after, isMissing: true };
}
