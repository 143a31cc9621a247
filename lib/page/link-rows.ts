/** Tables of a list page while they are walked through: what stands at the head of a column, or spans rows. */
export class LinkTable {
  #row = -1;
  #column = 0;
  #heads: readonly Cell[] = [];
  #cells: Cell[] = [];
  #spanning: Spanning[] = [];

  openRow(): void {
    this.#row++;
    this.#column = 0;
    this.#cells = [];
    this.#spanning = this.#spanning.filter(({ lastRow }) => lastRow >= this.#row);
  }

  /** A cell has been read: its text, and the links in it, from one index up to another. */
  addCell(element: Element, text: string, from: number, to: number): void {
    const { column, width } = this.#place(spanOf(element, 'colspan', MOST_COLUMNS));
    this.#cells.push({ column, width, text, from, to });
    const rows = spanOf(element, 'rowspan', MOST_ROWS);
    if (rows > 1 && this.#spanning.length < MOST_SPANNING) {
      this.#spanning.push({ column, width, text, from, to, row: this.#row, lastRow: this.#row + rows - 1 });
    }
  }

  /** Ends the row: what cells of rows above say in it, and the heads of the columns its links are in. */
  closeRow(): { spanning: string; heads: readonly { head: string; from: number; to: number }[] } {
    const cells = this.#cells;
    const spanning = this.#spanning.filter(({ row, from, to }) => row < this.#row && from === to);
    if (cells.every(({ from, to }) => from === to)) {
      if (cells.length > 1) this.#heads = cells;
      return { spanning: '', heads: [] };
    }
    const heads = cells.flatMap(({ column, from, to }) => {
      const head = this.#heads.find((cell) => cell.column <= column && column < cell.column + cell.width);
      return head && from < to ? [{ head: head.text, from, to }] : [];
    });
    return { spanning: spanning.map(({ text }) => text).join(' '), heads };
  }

  /** The first columns that no cell from above covers. */
  #place(width: number): { column: number; width: number } {
    const covering = this.#spanning.filter(({ row }) => row < this.#row);
    let column = this.#column;
    for (;;) {
      const over = covering.find((cell) => cell.column <= column && column < cell.column + cell.width);
      if (!over) break;
      column = over.column + over.width;
    }
    this.#column = column + width;
    return { column, width };
  }
}

interface Cell {
  column: number;
  width: number;
  text: string;
  from: number;
  to: number;
}

interface Spanning extends Cell {
  row: number;
  lastRow: number;
}

const MOST_COLUMNS = 100;
const MOST_ROWS = 1000;
/** Cells that span rows at one time. */
const MOST_SPANNING = 20;

function spanOf(element: Element, name: string, most: number): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

/** A heading, or a line that stands above links without being one. */
export interface Label {
  text: string;
  /** Labels of one kind follow each other. */
  kind: string;
  /** Of a heading, 1 to 6. */
  level: number | null;
  /** How many elements were open around it and what it labels. */
  depth: number;
  used: boolean;
}

const MOST_LABELS = 6;
const MOST_GROUPS = 4;

/** The labels that hold at a place of a page: each for what it stands in together with the first link after it. */
export class Labels {
  #labels: Label[] = [];
  #groups: readonly string[] | null = null;

  add(label: Omit<Label, 'used'>): void {
    this.end(label.kind, label.level);
    this.#labels.push({ ...label, used: false });
    if (this.#labels.length > MOST_LABELS) this.#labels.shift();
    this.#groups = null;
  }

  /** A heading ends what those of its level, and a label what those of its kind label. */
  end(kind: string, level: number | null): void {
    const over = this.#labels.findIndex(
      (other) => other.kind === kind || (level !== null && other.level !== null && other.level >= level),
    );
    if (over < 0) return;
    this.#labels.length = over;
    this.#groups = null;
  }

  /** What labels a link here, the nearest first. */
  forLink(): readonly string[] {
    if (this.#groups === null) {
      for (const label of this.#labels) label.used = true;
      this.#groups = this.#labels
        .map(({ text }) => text)
        .reverse()
        .slice(0, MOST_GROUPS);
    }
    return this.#groups;
  }

  /** An element has ended, so many are still open around it. */
  close(depth: number, hasLinks: boolean): void {
    if (!this.#labels.some((label) => label.depth > depth)) return;
    this.#labels = this.#labels.filter((label) => {
      if (label.depth <= depth) return true;
      // What follows the last link of a row (a date, an organ) labels nothing of the next one.
      if (label.used || hasLinks) return false;
      label.depth = depth;
      return true;
    });
    this.#groups = null;
  }
}
