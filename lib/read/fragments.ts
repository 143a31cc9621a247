import type { FormColumn, FormTable, Label, SectionKey } from '../form/types.ts';
import { core, squash } from './characters.ts';
import { LabelIndex } from './labels.ts';
import { nameRows, rowIndex } from './matrix.ts';
import type { Line, Outline, Place, TableItem } from './outline.ts';
import { hasNumber, isText, type RawRow, rowOfCells, rowsOf } from './rows.ts';

/** A stretch of rows under one head: a table, a part of one cut by a page, or a run of lines. */
export interface Fragment {
  head: readonly RawRow[];
  rows: readonly RawRow[];
  /** Index of its first item in the outline. */
  at: number;
  place: Place;
}

/** Where in the outline to look, and which items are taken by tables already. */
export interface Scope {
  outline: Outline;
  from: number;
  to: number;
  /** Section each item stands in. */
  sectionOf(index: number): SectionKey | null;
  consumed: Set<number>;
}

/** How many labels of the form a table must show to be taken for a part of it. */
const ENOUGH_LABELS = 2;

/** Words that occur in the head only, besides the labels of the columns. */
export class HeadWords {
  readonly #columns: LabelIndex<string>;
  readonly #cores: ReadonlySet<string>;

  constructor(columns: readonly FormColumn[], others: readonly string[]) {
    this.#columns = new LabelIndex(columns.map(({ key, label }) => ({ key, label })));
    const groups = columns
      .map((column) => column.group)
      .filter((label): label is Label => label !== undefined);
    this.#cores = new Set([...groups.map((label) => label.text), ...others].map(core));
  }

  count(row: RawRow): number {
    return row.cells.filter((cell) => isText(cell) && this.isWord(cell.text)).length;
  }

  isWord(text: string): boolean {
    return this.#columns.exact(text) !== null || this.#cores.has(core(text));
  }

  /** A row of the head: no number, and nothing but words of the head where a label of a data row stands alone. */
  isHead(row: RawRow): boolean {
    if (hasNumber(row)) return false;
    const words = this.count(row);
    return (
      words >= ENOUGH_LABELS ||
      (words === 1 && row.cells.filter(isText).length === 1 && !row.cells.some(isBareRowLabel))
    );
  }
}

/** `总计`, `其他` with their numbering are rows; without it they may be columns. */
function isBareRowLabel(cell: { text: string }): boolean {
  return /^[(（]?[一二三四五六七八九十\d]/.test(squash(cell.text));
}

/** Cuts the rows of a table where a head begins: at the top, and again where a page repeats it. */
export function cutAtHeads(
  rows: readonly RawRow[],
  words: HeadWords,
  isData: (row: RawRow) => boolean,
): { head: RawRow[]; rows: RawRow[] }[] {
  const parts: { head: RawRow[]; rows: RawRow[] }[] = [];
  let part: { head: RawRow[]; rows: RawRow[] } = { head: [], rows: [] };
  for (const row of rows) {
    if (words.isHead(row)) {
      if (part.rows.some(isData)) {
        parts.push(part);
        part = { head: [], rows: [] };
      }
      part.head.push(...part.rows.splice(0), row);
    } else {
      part.rows.push(row);
    }
  }
  return [...parts, part];
}

/** The tables of a scope that show labels of the form's table, in page order, and not yet consumed. */
export function tableItems(scope: Scope): { item: TableItem; at: number }[] {
  const found: { item: TableItem; at: number }[] = [];
  for (let at = scope.from; at < scope.to; at++) {
    const item = scope.outline.items[at];
    if (item?.kind === 'table' && !scope.consumed.has(at)) found.push({ item, at });
  }
  return found;
}

export function consume(scope: Scope, from: number, end: number): void {
  for (let at = from; at < end; at++) scope.consumed.add(at);
}

/** How many different rows of the form a table names; a label that is also a column's does not count. */
export function namedRows(rows: readonly RawRow[], form: FormTable, words: HeadWords): number {
  const { rows: named } = nameRows(
    rows.filter((row) => !words.isHead(row)),
    form.rows,
  );
  return named.filter(({ label }) => label !== '' && !words.isWord(label)).length;
}

/**
 * Runs of lines that are a table flattened to one cell a line: from the first row label to the last line
 * that is a number, a blank or a label. Lines of a table already read are left out.
 */
export function flattenedRows(
  scope: Scope,
  section: SectionKey,
  form: FormTable,
  words: HeadWords,
): Fragment | null {
  const index = rowIndex(form.rows);
  const lines: { line: Line; at: number }[] = [];
  for (let at = scope.from; at < scope.to; at++) {
    const item = scope.outline.items[at];
    if (item?.kind === 'line' && !scope.consumed.has(at) && scope.sectionOf(at) === section)
      lines.push({ line: item, at });
  }
  const isLabel = (i: number): boolean => {
    const text = lines[i]?.line.text ?? '';
    if (text === '' || text.length > 80 || index.exact(text) === null) return false;
    if (!words.isWord(text) || isBareRowLabel({ text })) return true;
    return /^\d/.test(squash(lines[i + 1]?.line.text ?? ''));
  };
  const first = lines.findIndex((_, i) => isLabel(i) && !words.isWord(lines[i]?.line.text ?? ''));
  if (first === -1) return null;

  const columns = scope.outline.source === 'text' ? 'ragged' : 'ordered';
  const rows: RawRow[] = [];
  let cells: { text: string; place: Place }[] = [];
  const flush = (): void => {
    if (cells.length > 0) rows.push(rowOfCells(cells, columns));
    cells = [];
  };
  let last = first;
  for (let i = first; i < lines.length; i++) {
    const { line, at } = lines[i] ?? { line: null, at: -1 };
    if (!line) break;
    if (isLabel(i)) flush();
    // A paragraph of prose ends the table.
    else if (line.text.length > 80 || /[。；]/.test(line.text)) break;
    else if (isTextCell(line.text)) flush();
    cells.push({ text: line.text, place: line.place });
    last = at;
  }
  flush();
  const firstAt = lines[first]?.at ?? scope.from;
  if (namedRows(rows, form, words) < ENOUGH_LABELS) return null;
  const head = lines
    .slice(0, first)
    .map(({ line }) => rowOfCells([{ text: line.text, place: line.place }], columns));
  for (const { at } of lines) if (at <= last) scope.consumed.add(at);
  return { head, rows, at: firstAt, place: lines[first]?.line.place ?? null };
}

function isTextCell(text: string): boolean {
  return rowOfCells([{ text, place: null }], 'ordered').cells.some(isText);
}

/** Fragments made of `<table>`s (or rows of `div`s, or tabs). */
export function tableFragments(
  scope: Scope,
  section: SectionKey,
  form: FormTable,
  words: HeadWords,
): Fragment[] {
  const fragments: Fragment[] = [];
  for (const { item, at } of tableItems(scope)) {
    if (scope.consumed.has(at)) continue;
    const rows = rowsOf(item.grid, item.columns);
    const names = namedRows(rows, form, words);
    const heads = rows.filter((row) => words.isHead(row)).length;
    const carriesOn = fragments.length > 0 && scope.sectionOf(at) === section && names >= 1;
    if (names < ENOUGH_LABELS && !(heads > 0 && names >= 1) && !carriesOn) continue;
    if (!rows.some(hasNumber) && names < ENOUGH_LABELS) continue;
    const index = rowIndex(form.rows);
    const isData = (row: RawRow) =>
      hasNumber(row) || row.cells.some((cell) => isText(cell) && index.exact(cell.text) !== null);
    for (const part of cutAtHeads(rows, words, isData)) fragments.push({ ...part, at, place: item.place });
    consume(scope, at, item.end);
  }
  return fragments;
}
