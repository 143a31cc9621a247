import type { Container, GridCell, Item, Line, MediaItem, Outline, Place, TableItem } from './outline.ts';

/**
 * An outline as plain data that a message can carry: the page is read where it stands and checked elsewhere.
 * Nodes stay behind; a place becomes a number, −1 for none.
 */

type Placed<T> = Omit<T, 'place'> & { place: number };

interface PackedTable extends Placed<Omit<TableItem, 'grid'>> {
  width: number;
  height: number;
  cells: readonly Placed<GridCell>[];
  /** Indexes into `cells` row by row, −1 where there is no cell. */
  slots: readonly number[];
}

type PackedItem = Placed<Line> | Placed<MediaItem> | PackedTable;

export interface PackedPiece {
  source: Outline['source'];
  title: string;
  metas: Outline['metas'];
  containers: readonly Container[];
  items: readonly PackedItem[];
}

/** A place that is known by its number alone. */
export interface PlaceNumber {
  number: number;
}

/** The outline in pieces, and what its places are: number → node. */
export function packOutline(outline: Outline): { pieces: PackedPiece[]; places: object[] } {
  const places: object[] = [];
  const numbers = new Map<object, number>();
  const numberOf = (place: Place): number => {
    if (place === null) return -1;
    const known = numbers.get(place);
    if (known !== undefined) return known;
    numbers.set(place, places.length);
    return places.push(place) - 1;
  };
  const { source, title, metas, containers } = outline;
  const items = outline.items.map((item) => packItem(item, numberOf));
  return { pieces: [{ source, title, metas, containers, items }], places };
}

function packItem(item: Item, numberOf: (place: Place) => number): PackedItem {
  const place = numberOf(item.place);
  if (item.kind !== 'table') return { ...item, place };
  const { grid, ...rest } = item;
  const indexes = new Map<GridCell, number>();
  const cells: Placed<GridCell>[] = [];
  const slots = grid.slots.flatMap((row) =>
    row.map((cell) => {
      if (cell === null) return -1;
      const known = indexes.get(cell);
      if (known !== undefined) return known;
      indexes.set(cell, cells.length);
      return cells.push({ ...cell, place: numberOf(cell.place) }) - 1;
    }),
  );
  return { ...rest, place, width: grid.width, height: grid.height, cells, slots };
}

export function unpackOutline(pieces: readonly PackedPiece[]): Outline {
  const places = new Map<number, PlaceNumber>();
  const placeOf = (number: number): Place => {
    if (number < 0) return null;
    const place = places.get(number) ?? { number };
    places.set(number, place);
    return place;
  };
  const [first] = pieces;
  return {
    source: first?.source ?? 'page',
    title: first?.title ?? '',
    metas: first?.metas ?? [],
    containers: pieces.flatMap(({ containers }) => containers),
    items: pieces.flatMap(({ items }) => items.map((item) => unpackItem(item, placeOf))),
  };
}

function unpackItem(item: PackedItem, placeOf: (number: number) => Place): Item {
  const place = placeOf(item.place);
  if (item.kind !== 'table') return { ...item, place };
  const { width, height, cells, slots, ...rest } = item;
  const unpacked = cells.map((cell) => ({ ...cell, place: placeOf(cell.place) }));
  const rows = Array.from({ length: height }, (_, row) =>
    slots.slice(row * width, (row + 1) * width).map((index) => unpacked[index] ?? null),
  );
  return { ...rest, place, grid: { width, height, slots: rows } };
}
