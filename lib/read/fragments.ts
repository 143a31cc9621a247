import type { FormColumn, FormTable, Label, SectionKey } from '../form/types.ts';
import { core, squash } from './characters.ts';
import { type LabelIndex, labelIndex } from './labels.ts';
import { nameRows, rowIndex } from './matrix.ts';
import { readCell } from './number.ts';
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
  hasSection(key: SectionKey): boolean;
  consumed: Set<number>;
}

/** How many labels of the form a table must show to be taken for a part of it. */
const ENOUGH_LABELS = 2;

/** Words that occur in the head only, besides the labels of the columns. */
export class HeadWords {
  readonly #columns: LabelIndex<string>;
  readonly #cores: ReadonlySet<string>;

  constructor(columns: readonly FormColumn[], others: readonly string[]) {
    this.#columns = labelIndex(columns);
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

/**
 * Cuts the rows of a table where a head begins: at the top, and again where a page repeats it. Rows between the
 * first row of a head and the first data row belong to it (`商业 | 科研` over `企业 | 机构`), but a text alone in
 * its row may be the rest of a label that the page broke.
 */
function cutAtHeads(
  rows: readonly RawRow[],
  words: HeadWords,
  isData: (row: RawRow) => boolean,
): { head: RawRow[]; rows: RawRow[] }[] {
  const parts: { head: RawRow[]; rows: RawRow[] }[] = [];
  let part: { head: RawRow[]; rows: RawRow[] } = { head: [], rows: [] };
  let inHead = false;
  for (const row of rows) {
    if (words.isHead(row)) {
      if (!inHead && part.rows.some(isData)) {
        parts.push(part);
        part = { head: [], rows: [] };
      }
      part.head.push(...part.rows.splice(0), row);
      inHead = true;
    } else if (inHead && !isData(row) && row.cells.filter(isText).length > 1) {
      part.head.push(row);
    } else {
      part.rows.push(row);
      inHead &&= !isData(row);
    }
  }
  return [...parts, part];
}

/** A row with a number, or with a row's label that cannot be a column's. */
function isDataRow(row: RawRow, index: LabelIndex<string>, words: HeadWords): boolean {
  if (hasNumber(row)) return true;
  return row.cells.some(
    (cell) =>
      isText(cell) && index.exact(cell.text) !== null && (!words.isWord(cell.text) || isBareRowLabel(cell)),
  );
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
function namedRows(rows: readonly RawRow[], form: FormTable, words: HeadWords): number {
  const { rows: named } = nameRows(
    rows.filter((row) => !words.isHead(row)),
    form.rows,
  );
  return named.filter(({ label }) => label !== '' && !words.isWord(label)).length;
}

/** A line of the outline that may be a cell of a flattened table. */
export interface LineCell {
  line: Line;
  at: number;
}

/** The lines not yet taken by a table, of one section; of the whole report where its heading is lost. */
export function freeLines(scope: Scope, section: SectionKey): LineCell[] {
  const found: LineCell[] = [];
  const lost = !scope.hasSection(section);
  for (let at = scope.from; at < scope.to; at++) {
    const item = scope.outline.items[at];
    if (item?.kind !== 'line' || scope.consumed.has(at)) continue;
    if (lost || scope.sectionOf(at) === section) found.push({ line: item, at });
  }
  return found;
}

/** In plain text, blanks among the lines may be padding; in a page they are paragraphs of its own. */
export function lineColumns({ outline }: Scope): 'ragged' | 'ordered' {
  return outline.source === 'text' ? 'ragged' : 'ordered';
}

/** A paragraph, which ends a flattened table. */
function isProse(text: string): boolean {
  return text.length > 80 || /[。；]/.test(text);
}

/** A remark under a table. */
const isRemark = (text: string): boolean => /^[(（]?(?:注|备注|说明|附)/.test(text);

/**
 * Words among the numbers of a flattened row: a cell of the row if that makes its cells exactly as many as the
 * form has, and no label of the table.
 *
 * @param count cells of the row before this one
 */
export function isWordCell(count: number, text: string, ahead: readonly LineCell[], wanted: number): boolean {
  if (count < 1 || count > wanted || text.length > 12 || isRemark(text)) return false;
  const next = ahead.findIndex(({ line }) => isTextCell(line.text));
  const following = (next === -1 ? ahead : ahead.slice(0, next)).length;
  return count + following === wanted;
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
  const groups = new Set(form.rows.flatMap((row) => row.groups ?? []).map((label) => core(label.text)));
  const lines = freeLines(scope, section);
  const textAt = (i: number): string => lines[i]?.line.text ?? '';
  const isLabel = (i: number): boolean => {
    const text = textAt(i);
    if (text === '' || text.length > 80 || index.exact(text) === null) return false;
    if (!words.isWord(text) || isBareRowLabel({ text })) return true;
    return /^\d/.test(squash(textAt(i + 1)));
  };
  const first = lines.findIndex((_, i) => isLabel(i) && !words.isWord(textAt(i)));
  if (first === -1) return null;

  const columns = lineColumns(scope);
  const rows: LineCell[][] = [];
  for (let i = first; i < lines.length; i++) {
    const cell = lines[i];
    if (!cell || scope.sectionOf(cell.at) !== scope.sectionOf(lines[first]?.at ?? 0)) break;
    const { text } = cell.line;
    const row = rows.at(-1) ?? [];
    if (!isLabel(i)) {
      if (isProse(text)) break;
      const isOther = groups.has(core(text)) || words.isWord(text) || index.isBeginning(text);
      const inRow =
        !isTextCell(text) ||
        (!isOther && isWordCell(row.length, text, lines.slice(i + 1, i + 20), form.columns.length));
      if (inRow) {
        row.push(cell);
        continue;
      }
    }
    rows.push([cell]);
  }
  const made = rows.map((cells) =>
    rowOfCells(
      cells.map(({ line }) => line),
      columns,
    ),
  );
  if (namedRows(made, form, words) < ENOUGH_LABELS) return null;
  const last = rows.at(-1)?.at(-1)?.at ?? first;
  // The head begins after the last paragraph, or the last number of a table before this one.
  const before = lines
    .slice(0, first)
    .findLastIndex(({ line }) => isProse(line.text) || readCell(line.text).kind === 'number');
  const head = lines.slice(before + 1, first).map(({ line }) => rowOfCells([line], columns));
  for (const { at } of lines.slice(before + 1)) if (at <= last) scope.consumed.add(at);
  return { head, rows: made, at: lines[first]?.at ?? scope.from, place: lines[first]?.line.place ?? null };
}

function isTextCell(text: string): boolean {
  return readCell(text).kind === 'text';
}

/** Fewer rows of the form than this, outside the table's own section, are some other statistics. */
const ENOUGH_ELSEWHERE = 5;

/** Fragments made of `<table>`s (or rows of `div`s, or tabs). */
export function tableFragments(
  scope: Scope,
  section: SectionKey,
  form: FormTable,
  words: HeadWords,
): Fragment[] {
  const fragments: Fragment[] = [];
  const index = rowIndex(form.rows);
  // Where its heading is lost the table stands in another section; there its other parts stand too.
  let home: SectionKey | null = section;
  for (const { item, at } of inSectionFirst(tableItems(scope), scope, section)) {
    if (scope.consumed.has(at)) continue;
    const rows = rowsOf(item);
    const names = namedRows(rows, form, words);
    const own = scope.sectionOf(at) === home;
    const hasHead = rows.some((row) => words.isHead(row));
    const enough = own
      ? names >= ENOUGH_LABELS || (names >= 1 && (hasHead || fragments.length > 0))
      : names >= ENOUGH_ELSEWHERE && fragments.length === 0;
    if (!enough || (!rows.some(hasNumber) && names < ENOUGH_LABELS)) continue;
    const isData = (row: RawRow) => isDataRow(row, index, words);
    for (const part of cutAtHeads(rows, words, isData)) fragments.push({ ...part, at, place: item.place });
    home = scope.sectionOf(at);
    consume(scope, at, item.end);
  }
  return fragments.toSorted((a, b) => a.at - b.at);
}

function inSectionFirst<T extends { at: number }>(
  items: readonly T[],
  scope: Scope,
  section: SectionKey,
): T[] {
  const own = (at: number): boolean => scope.sectionOf(at) === section;
  return [...items.filter(({ at }) => own(at)), ...items.filter(({ at }) => !own(at))];
}
