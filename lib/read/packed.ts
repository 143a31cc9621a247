import type { Container, GridCell, Item, Line, MediaItem, Outline, Place, TableItem } from './outline.ts';
import { atOnce, type Pace, type Pausing } from './slices.ts';

/**
 * An outline as plain data that messages can carry: the page is read where it stands and checked elsewhere. All of
 * it is one list of numbers and one text, both cut into pieces of bounded size, so that no message is a long task.
 * Nodes stay behind; a place becomes a number.
 *
 * The pieces come out of a page's process and are trusted by nobody: every number is read with the range it must
 * be in, and whatever an outline could make large has taken as many numbers to say.
 */
export interface PackedPiece {
  numbers: readonly number[];
  text: string;
}

export interface Packed {
  pieces: readonly PackedPiece[];
  /** Number of the first place; the others count on from it. */
  first: number;
  /** What the places are, by their number less `first`. */
  places: readonly object[];
}

/** A place that is known by its number alone. */
export interface PlaceNumber {
  number: number;
}

/**
 * Why a page cannot be read: it is too large, does not come to rest, or a field of a form hides part of it under the
 * name of what pages are read by.
 */
export type UnreadableBy = { why: 'too-large' | 'restless' } | { why: 'shadowed'; field: string };

/** A page that cannot be read. */
export class Unreadable extends Error {
  readonly by: UnreadableBy;
  constructor(by: UnreadableBy) {
    super(by.why);
    this.by = by;
  }
}

/** Of one piece. A message of this size is made and sent in a millisecond or two. */
const NUMBERS_OF_A_PIECE = 16_384;
const CHARACTERS_OF_A_PIECE = 65_536;
/** Of all: fifty times what a long report on a crowded page has. */
const MOST_NUMBERS = 4_000_000;
const MOST_CHARACTERS = 8_000_000;
/** Pieces that so much can take. */
export const MOST_PIECES =
  Math.ceil(MOST_NUMBERS / NUMBERS_OF_A_PIECE) + Math.ceil(MOST_CHARACTERS / CHARACTERS_OF_A_PIECE);

const SOURCES: readonly Outline['source'][] = ['page', 'text'];
const KINDS: readonly Item['kind'][] = ['line', 'table', 'media', 'script'];
const COLUMNS: readonly TableItem['columns'][] = ['aligned', 'ordered', 'ragged', 'padded'];
const MEDIA: readonly MediaItem['type'][] = ['picture', 'attachment', 'frame'];
const NONE = -1;

/** `packing`, all at once. */
export function packOutline(outline: Outline, first = 0): Packed {
  return atOnce((pace) => packing(outline, first, pace));
}

/**
 * The outline in pieces, to be cut up.
 *
 * @param first number of its first place
 * @throws {Unreadable} where it is too large
 */
export function* packing(outline: Outline, first: number, pace: Pace): Pausing<Packed> {
  const writer = new Writer();
  const { source, title, metas, containers, items } = outline;
  writer.number(first);
  writer.number(SOURCES.indexOf(source));
  writer.text(title);
  writer.number(metas.length);
  for (const { name, content } of metas) {
    writer.text(name);
    writer.text(content);
  }
  const kinds = new Map<string, number>();
  writer.number(containers.length);
  for (const { parent, furniture, kind } of containers) {
    writer.number(parent);
    writer.number(furniture ? 1 : 0);
    if (writer.isNew(kinds, kind)) writer.text(kind);
    if (pace.over()) yield;
  }
  writer.number(items.length);
  for (const item of items) {
    writer.number(KINDS.indexOf(item.kind));
    writer.place(item.place);
    writer.number(item.container);
    if (item.kind === 'table') {
      yield* packTable(item, writer, pace);
      continue;
    }
    if (item.kind === 'script') continue;
    writer.text(item.text);
    if (item.kind === 'line') {
      writer.number(item.link ? 1 : 0);
    } else {
      writer.number(MEDIA.indexOf(item.type));
      writer.text(item.href);
    }
    if (pace.over(item.text.length)) yield;
  }
  return { pieces: writer.pieces(), first, places: writer.places };
}

/** Slot by slot; a cell is told where it is met first. */
function* packTable({ grid, columns, end }: TableItem, writer: Writer, pace: Pace): Pausing<void> {
  writer.number(COLUMNS.indexOf(columns));
  writer.number(end);
  writer.number(grid.width);
  writer.number(grid.height);
  const cells = new Map<GridCell, number>();
  for (const row of grid.slots) {
    writer.number(row.length);
    for (const cell of row) {
      if (cell === null) writer.number(NONE);
      else if (writer.isNew(cells, cell)) {
        writer.text(cell.text);
        writer.number(cell.row);
        writer.number(cell.column);
        writer.number(cell.rowSpan);
        writer.number(cell.columnSpan);
        writer.place(cell.place);
      }
      if (pace.over(cell?.text.length)) yield;
    }
  }
}

class Writer {
  readonly places: object[] = [];
  readonly #numbersOfPlaces = new Map<object, number>();
  readonly #pieces: PackedPiece[] = [];
  #numbers: number[] = [];
  #text = '';
  #countOfNumbers = 0;
  #countOfCharacters = 0;

  pieces(): PackedPiece[] {
    this.#cut();
    return this.#pieces;
  }

  number(value: number): void {
    if (++this.#countOfNumbers > MOST_NUMBERS) throw new Unreadable({ why: 'too-large' });
    this.#numbers.push(value);
    if (this.#numbers.length >= NUMBERS_OF_A_PIECE) this.#cut();
  }

  text(text: string): void {
    this.number(text.length);
    this.#countOfCharacters += text.length;
    if (this.#countOfCharacters > MOST_CHARACTERS) throw new Unreadable({ why: 'too-large' });
    let from = 0;
    while (this.#text.length + text.length - from >= CHARACTERS_OF_A_PIECE) {
      const to = from + CHARACTERS_OF_A_PIECE - this.#text.length;
      this.#text += text.slice(from, to);
      from = to;
      this.#cut();
    }
    this.#text += text.slice(from);
  }

  place(place: Place): void {
    if (place === null) this.number(NONE);
    else if (this.isNew(this.#numbersOfPlaces, place)) this.places.push(place);
  }

  /** Writes the index of a thing among those of its kind; says whether it is a new one. */
  isNew<T>(indexes: Map<T, number>, thing: T): boolean {
    const known = indexes.get(thing);
    this.number(known ?? indexes.size);
    if (known !== undefined) return false;
    indexes.set(thing, indexes.size);
    return true;
  }

  #cut(): void {
    if (this.#numbers.length === 0 && this.#text === '') return;
    this.#pieces.push({ numbers: this.#numbers, text: this.#text });
    this.#numbers = [];
    this.#text = '';
  }
}

/** Whether two readings show the same, wherever their places begin to be counted. */
export function samePacked(one: Packed, other: Packed): boolean {
  return (
    one.pieces.length === other.pieces.length &&
    one.pieces.every(({ numbers, text }, piece) => {
      const others = other.pieces[piece];
      if (others?.text !== text || others.numbers.length !== numbers.length) return false;
      // The very first number is the first place's.
      return numbers.every(
        (number, index) => number === others.numbers[index] || (piece === 0 && index === 0),
      );
    })
  );
}

/**
 * The outline that was packed, its places `PlaceNumber`s.
 *
 * @throws {RangeError} where the pieces are not those of an outline
 */
export function unpackOutline(pieces: unknown): Outline {
  const reader = new Reader(pieces);
  const first = reader.number(0, Number.MAX_SAFE_INTEGER - MOST_NUMBERS);
  const places: PlaceNumber[] = [];
  const place = (): Place => {
    const index = reader.number(NONE, places.length);
    if (index === NONE) return null;
    places[index] ??= { number: first + index };
    return places[index];
  };
  const source = reader.oneOf(SOURCES);
  const title = reader.text();
  const metas = reader.list(() => ({ name: reader.text(), content: reader.text() }));
  const kinds: string[] = [];
  const containers = reader.list((index): Container => {
    const parent = reader.number(NONE, index - 1);
    const furniture = reader.number(0, 1) === 1;
    const kind = reader.number(0, kinds.length);
    if (kind === kinds.length) kinds.push(reader.text());
    return { parent, furniture, kind: kinds[kind] ?? '' };
  });
  const items = reader.list((index, count): Item => {
    const kind = reader.oneOf(KINDS);
    const common = { place: place(), container: reader.number(0, containers.length - 1) };
    if (kind === 'table') return { ...common, ...unpackTable(reader, place, index, count) };
    if (kind === 'script') return { ...common, kind };
    const text = reader.text();
    if (kind === 'line') return { ...common, kind, text, link: reader.number(0, 1) === 1 } satisfies Line;
    return { ...common, kind, text, type: reader.oneOf(MEDIA), href: reader.text() } satisfies MediaItem;
  });
  reader.end();
  return { source, title, metas, containers, items };
}

function unpackTable(
  reader: Reader,
  place: () => Place,
  index: number,
  items: number,
): Omit<TableItem, 'place' | 'container'> {
  const columns = reader.oneOf(COLUMNS);
  const end = reader.number(index + 1, items);
  const width = reader.number(0, MOST_NUMBERS);
  const height = reader.number(0, MOST_NUMBERS);
  const cells: GridCell[] = [];
  const slot = (): GridCell | null => {
    const known = reader.number(NONE, cells.length);
    if (known < cells.length) return cells[known] ?? null;
    const text = reader.text();
    const row = reader.number(0, height - 1);
    const column = reader.number(0, width - 1);
    const rowSpan = reader.number(1, height - row);
    const columnSpan = reader.number(1, width - column);
    const cell = { text, row, column, rowSpan, columnSpan, place: place() };
    cells.push(cell);
    return cell;
  };
  const slots: (GridCell | null)[][] = [];
  while (slots.length < height) {
    const row: (GridCell | null)[] = [];
    for (let left = reader.number(0, width); left > 0; left--) row.push(slot());
    slots.push(row);
  }
  return { kind: 'table', grid: { width, height, slots }, columns, end };
}

/** Takes the pieces for nothing that they do not show to be. */
class Reader {
  readonly #numbers: unknown[] = [];
  readonly #text: string;
  #number = 0;
  #character = 0;

  constructor(pieces: unknown) {
    if (!Array.isArray(pieces) || pieces.length > MOST_PIECES)
      throw new RangeError('not the pieces of a page');
    const texts: string[] = [];
    for (const piece of pieces as unknown[]) {
      const { numbers, text } = (piece ?? {}) as Partial<Record<keyof PackedPiece, unknown>>;
      if (!Array.isArray(numbers) || numbers.length > NUMBERS_OF_A_PIECE) throw new RangeError('not numbers');
      if (typeof text !== 'string' || text.length > CHARACTERS_OF_A_PIECE) throw new RangeError('not a text');
      for (const number of numbers as unknown[]) this.#numbers.push(number);
      texts.push(text);
    }
    this.#text = texts.join('');
  }

  number(least: number, most: number): number {
    const number = this.#numbers[this.#number++];
    if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) {
      return number;
    }
    throw new RangeError(`number ${this.#number - 1} is not one of an outline`);
  }

  text(): string {
    const from = this.#character;
    this.#character += this.number(0, this.#text.length - from);
    return this.#text.slice(from, this.#character);
  }

  oneOf<T>(values: readonly T[]): T {
    return values[this.number(0, values.length - 1)] as T;
  }

  /** A list whose length stands before it; each of its things takes a number at least. */
  list<T>(one: (index: number, count: number) => T): T[] {
    const count = this.number(0, this.#numbers.length);
    const things: T[] = [];
    while (things.length < count) things.push(one(things.length, count));
    return things;
  }

  end(): void {
    if (this.#number !== this.#numbers.length || this.#character !== this.#text.length) {
      throw new RangeError('there is more than the outline');
    }
  }
}
