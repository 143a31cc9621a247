/**
 * The outline: a page (or a plain text) as a flat list of lines, tables and media in reading order. It is all
 * that the reader of reports (`lib/read`) knows of a page; `lib/page` makes it from a DOM and `lib/text` from
 * plain text, so both are read by the same code.
 */

/** What an item came from: a DOM node in `lib/page`, nothing in `lib/text`. Opaque here. */
export type Place = object | null;

export interface Line {
  kind: 'line';
  /** White space folded, trimmed; '' for an empty paragraph (a blank cell of a flattened table). */
  text: string;
  place: Place;
  /** Index into `Outline.containers`. */
  container: number;
  /** Whether the whole line is link text. */
  link: boolean;
}

export interface GridCell {
  /** White space folded, trimmed. */
  text: string;
  /** Row and column of the cell's first slot. */
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  place: Place;
}

/** A table as the HTML standard forms it: `slots[row][column]`, null where there is no cell. */
export interface Grid {
  width: number;
  height: number;
  slots: readonly (readonly (GridCell | null)[])[];
}

export interface TableItem {
  kind: 'table';
  grid: Grid;
  /**
   * What a slot's column means. `aligned`: it is where a reader sees the cell; `ordered`: the cells of a row
   * are all there but do not line up with those of other rows (rows made of `div`s, one paragraph a cell), so
   * only their order counts; `ragged`: as `ordered`, and blanks at a row's ends may be padding (plain text);
   * `padded`: the same, at the row's end only.
   */
  columns: 'aligned' | 'ordered' | 'ragged' | 'padded';
  place: Place;
  container: number;
  /** The table's own lines, as if it were no table, are the items up to this index (exclusive). */
  end: number;
}

export interface MediaItem {
  kind: 'media';
  type: 'picture' | 'attachment' | 'frame';
  /** Address as written in the page, '' where it has none. */
  href: string;
  /** Link text or alternative text. */
  text: string;
  place: Place;
  container: number;
}

/** Where script may put what the mark-up does not have: an empty box, or a script that writes where it stands. */
export interface ScriptItem {
  kind: 'script';
  place: Place;
  container: number;
}

export type Item = Line | TableItem | MediaItem | ScriptItem;

export interface Container {
  /** Index of the parent container; -1 for the root. */
  parent: number;
  /** Navigation, footer, share bar and the like, by element name, role or class. */
  furniture: boolean;
  /** Element name and class without digits: siblings of the same kind (`div.Section`) carry on one text. */
  kind: string;
}

export interface Outline {
  source: 'page' | 'text';
  items: readonly Item[];
  containers: readonly Container[];
  /** `<title>` of the page, '' for text. */
  title: string;
  /** `<meta name content>` pairs, names in lower case. */
  metas: readonly { name: string; content: string }[];
}
