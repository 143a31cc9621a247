import { type Edition, FORMS } from '../form/index.ts';
import type { Cell, ColumnHead, Row } from '../report/model.ts';
import { squash } from './characters.ts';
import { consume, freeLines, HeadWords, lineColumns, type Scope, tableItems } from './fragments.ts';
import { TITLES } from './headings.ts';
import { headPath, joinPath } from './heads.ts';
import { LabelIndex } from './labels.ts';
import type { Line, Place } from './outline.ts';
import { type ReadTable, shapeOf } from './read-table.ts';
import {
  align,
  frameOf,
  type HeadColumn,
  hasNumber,
  isBlank,
  isText,
  type RawRow,
  rowOfCells,
  rowsOf,
} from './rows.ts';

/** The table is one data row under three groups of five heads; a data cell's key here is `group/result`. */
const FORM = FORMS['2021'].tables.review;
const GROUPS = new LabelIndex(FORM.rows.map(({ key, label }) => ({ key, label })));
const RESULTS = new LabelIndex(FORM.columns.map(({ key, label }) => ({ key, label })));
const LITIGATION = FORM.rows.flatMap((row) => row.groups ?? []).map((label) => label.text);
const ALL_KEYS = FORM.rows.flatMap((row) => row.columns.map((column) => `${row.key}/${column}`));

/** Fewer words of the head than this are no head of this table. */
const ENOUGH_WORDS = 4;

interface Part {
  keys: readonly string[];
  heads: readonly HeadColumn[];
  data: RawRow | null;
  labels: ReadonlyMap<string, ColumnHead>;
  place: Place;
}

export function readReview(scope: Scope, edition: Edition): ReadTable | null {
  const words = new HeadWords(FORM.columns, [...FORM.rows.map((row) => row.label.text), ...LITIGATION]);
  const parts: Part[] = [];
  for (const { item, at } of tableItems(scope)) {
    if (scope.consumed.has(at)) continue;
    const rows = rowsOf(item);
    if (!isReview(rows, words)) continue;
    parts.push(partOf(rows, words, item.place));
    consume(scope, at, item.end);
  }
  if (parts.length === 0) {
    const flat = flattened(scope, words);
    if (flat) parts.push(flat);
  }
  return parts.length === 0 ? null : assemble(parts, edition);
}

function isReview(rows: readonly RawRow[], words: HeadWords): boolean {
  const texts = rows.flatMap((row) => row.cells.filter(isText));
  const groups = new Set(
    texts.map((cell) => GROUPS.exact(cell.text)?.key).filter((key) => key !== undefined),
  );
  return groups.size > 0 && texts.filter((cell) => words.isWord(cell.text)).length >= ENOUGH_WORDS;
}

/** The head is what comes before the first row with a number, or before the first row without words. */
function partOf(rows: readonly RawRow[], words: HeadWords, place: Place): Part {
  const firstData = rows.findIndex(
    (row, i) => hasNumber(row) || (i > 0 && words.count(row) === 0 && headIsWhole(rows.slice(0, i))),
  );
  const head = firstData === -1 ? rows : rows.slice(0, firstData);
  const data = rows.slice(head.length).find(hasNumber) ?? rows[head.length] ?? null;
  const heads = rows.every((row) => row.columns === 'aligned') ? readGroupedHeads(head) : [];
  const groups = groupsIn(head);
  const keys =
    heads.length > 0 && heads.length % FORM.columns.length === 0
      ? heads.map((h) => h.key)
      : ALL_KEYS.filter((key) => groups.has(key.split('/')[0] ?? ''));
  return { keys, heads: heads.length === keys.length ? heads : [], data, labels: labelsIn(head), place };
}

function headIsWhole(head: readonly RawRow[]): boolean {
  return head.some((row) => row.cells.some((cell) => RESULTS.exact(cell.text) !== null));
}

/** The groups a head names; where it names none for sure, all. */
function groupsIn(head: readonly RawRow[]): ReadonlySet<string> {
  const found = head
    .flatMap((row) => row.cells.filter(isText).map((cell) => GROUPS.exact(cell.text)?.key))
    .filter((key) => key !== undefined);
  return new Set(found);
}

function readGroupedHeads(head: readonly RawRow[]): HeadColumn[] {
  const width = Math.max(0, ...head.map((row) => row.slots.length));
  const heads: HeadColumn[] = [];
  for (let column = 0; column < width; column++) {
    // A caption above the whole table, or the section's heading in it, names both groups.
    const path = headPath(head, column).filter(
      (cell) => cell.to - cell.from + 1 < width && TITLES.exact(cell.text) === null,
    );
    const text = joinPath(path);
    const result = RESULTS.suffix(text);
    const group = groupOf(text);
    if (!result || !group) continue;
    const key = `${group}/${result.key}`;
    const last = heads.at(-1);
    if (last?.key === key && last.to === column - 1) last.to = column;
    else heads.push({ key, from: column, to: column });
  }
  return new Set(heads.map((h) => h.key)).size === heads.length ? heads : [];
}

/** The group a path of heads lies under; none for a litigation column whose own group is lost. */
function groupOf(path: string): string | null {
  const within = GROUPS.within(path);
  if (!within) return null;
  const first = FORM.rows[0]?.key;
  return within.key === first && LITIGATION.some((text) => squash(path).includes(text)) ? null : within.key;
}

function labelsIn(head: readonly RawRow[]): ReadonlyMap<string, ColumnHead> {
  const labels = new Map<string, ColumnHead>();
  for (const cell of head.flatMap((row) => row.cells)) {
    const hit = RESULTS.exact(cell.text);
    if (hit && (!labels.has(hit.key) || hit.wording === 'deviating'))
      labels.set(hit.key, { ...hit, label: cell.text });
  }
  return labels;
}

/** One cell a line: the numbers after the last word of the head. */
function flattened(scope: Scope, words: HeadWords): Part | null {
  const lines = freeLines(scope, 'review');
  const isWord = lines.map(({ line }) => words.isWord(line.text));
  if (isWord.filter(Boolean).length < ENOUGH_WORDS) return null;
  const firstWord = isWord.indexOf(true);
  const lastWord = isWord.lastIndexOf(true);
  const columns = lineColumns(scope);
  const cells: Line[] = [];
  let lastCell = lastWord;
  for (let i = lastWord + 1; i < lines.length; i++) {
    const line = lines[i]?.line;
    if (!line || rowOfCells([line], columns).cells.some(isText)) break;
    cells.push(line);
    lastCell = i;
  }
  for (const { at } of lines.slice(firstWord, lastCell + 1)) scope.consumed.add(at);
  const head = lines.slice(firstWord, lastWord + 1).map(({ line }) => rowOfCells([line], columns));
  return {
    keys: ALL_KEYS,
    heads: [],
    data: rowOfCells(cells, columns),
    labels: labelsIn(head),
    place: lines[firstWord]?.line.place ?? null,
  };
}

function assemble(parts: readonly Part[], edition: Edition): ReadTable {
  const places = new Map<string, Place>([['', parts[0]?.place ?? null]]);
  const rows = new Map<string, Row>();
  const columns = new Map<string, ColumnHead>();
  for (const part of parts) {
    for (const [key, head] of part.labels) if (!columns.has(key)) columns.set(key, head);
    for (const row of readPart(part, places)) if (!rows.has(row.key)) rows.set(row.key, row);
  }
  const table = { key: 'review' as const, edition, rows, columns, missingColumns: [] };
  return { table, places, doubts: [] };
}

function readPart(part: Part, places: Map<string, Place>): Row[] {
  const groups = FORM.rows.filter((row) => part.keys.some((key) => key.startsWith(`${row.key}/`)));
  const data = part.data ?? rowOfCells([], 'ordered');
  const labelEnd = leadingLabel(data);
  const labelled = { row: data, labelEnd };
  const aligned = align(labelled, part.keys, frameOf([labelled], part.keys.length, part.heads, part.keys));
  for (const { key } of groups) places.set(key, part.place);
  if (aligned.kind === 'shape') {
    const shape = shapeOf(aligned, part.keys);
    return groups.map(({ key, label }) => ({
      key,
      label: label.text,
      wording: 'official',
      cells: {},
      shape,
    }));
  }
  for (const [key, cell] of aligned.cells) places.set(key, cell.place);
  return groups.map(({ key, label, columns }) => ({
    key,
    label: label.text,
    wording: 'official',
    cells: Object.fromEntries(
      columns
        .map((column) => [column, aligned.cells.get(`${key}/${column}`)?.data] as const)
        .filter((entry): entry is readonly [string, Cell] => entry[1] !== undefined),
    ),
  }));
}

/** Some pages put a word (数量) before the numbers. */
function leadingLabel(row: RawRow): number {
  const first = row.cells.findIndex((cell) => !isBlank(cell));
  const cell = row.cells[first];
  return cell && isText(cell) && row.cells.slice(first + 1).some((other) => !isText(other)) ? first : -1;
}
