import { CONTENT_HEAD, type Edition, FORMS, type FormRow, type FormTable } from '../form/index.ts';
import type { ColumnHead, Row } from '../report/model.ts';
import { core } from './characters.ts';
import {
  consume,
  freeLines,
  isWordCell,
  type LineCell,
  lineColumns,
  type Scope,
  tableItems,
} from './fragments.ts';
import type { ReadHead } from './heads.ts';
import { LabelIndex } from './labels.ts';
import { type NamedRow, nameRows, rowIndex } from './matrix.ts';
import type { Place } from './outline.ts';
import { type ReadTable, readRow, strangerDoubt } from './read-table.ts';
import { frameOf, hasNumber, isBlank, isText, type RawRow, rowOfCells, rowsOf } from './rows.ts';

/** A block: one head (or none) and the rows under it. */
interface Block {
  head: RawRow | null;
  rows: RawRow[];
}

export function readDisclosure(
  scope: Scope,
  fallback: Edition,
  override: Edition | undefined,
): ReadTable | null {
  const blocks: Block[] = [];
  let place: Place = null;
  for (const { item, at } of tableItems(scope)) {
    if (scope.consumed.has(at)) continue;
    const rows = rowsOf(item);
    if (!isDisclosure(rows)) continue;
    blocks.push(...blocksOf(rows));
    place ??= item.place;
    consume(scope, at, item.end);
  }
  const flat = flattened(scope, override ?? fallback);
  if (flat) {
    blocks.push(...blocksOf(flat.rows));
    place ??= flat.place;
  }
  if (blocks.length === 0) return null;
  const edition = override ?? editionOf(blocks, fallback);
  return assemble(blocks, FORMS[edition].tables.disclosure, edition, place);
}

const EDITIONS = ['2021', '2019'] as const;
const COLUMNS = Object.fromEntries(
  EDITIONS.map((edition) => [edition, new LabelIndex(FORMS[edition].tables.disclosure.columns)]),
) as Record<Edition, LabelIndex<string>>;
const ROWS = Object.fromEntries(
  EDITIONS.map((edition) => [edition, rowIndex(FORMS[edition].tables.disclosure.rows)]),
) as Record<Edition, LabelIndex<string>>;

const isColumn = (text: string): boolean => EDITIONS.some((edition) => COLUMNS[edition].exact(text) !== null);
const isRow = (text: string): boolean => EDITIONS.some((edition) => ROWS[edition].exact(text) !== null);

function isHead(row: RawRow): boolean {
  if (hasNumber(row)) return false;
  const texts = row.cells.filter(isText);
  const columns = texts.filter((cell) => isColumn(cell.text)).length;
  return (
    columns >= 2 ||
    (columns === 1 && texts.length <= 2) ||
    texts.some((cell) => core(cell.text) === CONTENT_HEAD)
  );
}

/** A head of the form and one of its rows, or three of its rows with numbers: navigation has neither. */
function isDisclosure(rows: readonly RawRow[]): boolean {
  const named = rows.filter((row) => row.cells.some((cell) => isText(cell) && isRow(cell.text)));
  const heads = rows.filter(isHead).length;
  return (heads > 0 && named.length > 0) || named.filter(hasNumber).length >= 3;
}

function blocksOf(rows: readonly RawRow[]): Block[] {
  const blocks: Block[] = [];
  let block: Block = { head: null, rows: [] };
  for (const row of rows) {
    if (isHead(row)) {
      blocks.push(block);
      block = { head: row, rows: [] };
    } else if (row.cells.some((cell) => !isBlank(cell))) {
      block.rows.push(row);
    }
  }
  return [...blocks, block].filter(({ head, rows: own }) => head !== null || own.some(hasNumber));
}

function editionOf(blocks: readonly Block[], fallback: Edition): Edition {
  const rows = blocks.flatMap((block) => [block.head, ...block.rows]);
  return editionByLabels(
    rows.flatMap((row) => row?.cells.filter(isText) ?? []).map((cell) => cell.text),
    fallback,
  );
}

/** By the labels that only one edition has. */
function editionByLabels(texts: readonly string[], fallback: Edition): Edition {
  const votes = (edition: Edition, other: Edition): number => {
    const only = texts.filter((text) => {
      const column = COLUMNS[edition].exact(text);
      const row = ROWS[edition].exact(text);
      return (column && !COLUMNS[other].exact(text)) || (row && !ROWS[other].exact(text));
    });
    return only.length;
  };
  const newer = votes('2021', '2019');
  const older = votes('2019', '2021');
  if (newer === older) return fallback;
  return newer > older ? '2021' : '2019';
}

function assemble(blocks: readonly Block[], form: FormTable, edition: Edition, place: Place): ReadTable {
  const rows = new Map<string, Row>();
  const columns = new Map<string, ColumnHead>();
  const places = new Map<string, Place>([['', place]]);
  const { rows: named, strangers } = nameRows(
    blocks.flatMap((block) => block.rows),
    form.rows,
  );
  const lacking = new Map<string, boolean>();
  for (const block of blocks) {
    const own = named.filter(({ row }) => block.rows.includes(row));
    const heads = block.head ? headsOf(block.head, form, own) : [];
    for (const head of heads)
      if (!columns.has(head.key))
        columns.set(head.key, { key: head.key, label: head.label, wording: head.wording });
    for (const one of own) readBlockRow(one, heads, form, { rows, places, lacking });
  }
  const missingColumns = form.columns.map((column) => column.key).filter((key) => lacking.get(key) === true);
  return {
    table: { key: 'disclosure', edition, rows, columns, missingColumns },
    places,
    doubts: strangers.filter(({ row }) => row.cells.some(isText)).map(strangerDoubt),
  };
}

/** The heads of a block, each label looked up among the columns its rows may have. */
function headsOf(head: RawRow, form: FormTable, rows: readonly NamedRow[]): ReadHead[] {
  const keys = new Set(rows.flatMap(({ key }) => columnsOf(key, form)));
  const candidates = form.columns.filter((column) => keys.size === 0 || keys.has(column.key));
  const index = new LabelIndex(candidates);
  const free = new Set(candidates.map((column) => column.key));
  const heads: ReadHead[] = [];
  for (const cell of head.cells.filter(isText)) {
    if (core(cell.text) === CONTENT_HEAD) continue;
    const hit = index.exact(cell.text) ?? index.nearest(cell.text, free);
    if (!hit || !free.delete(hit.key)) continue;
    heads.push({ ...hit, label: cell.text, from: cell.from, to: cell.to });
  }
  return heads;
}

function columnsOf(key: string, form: FormTable): readonly string[] {
  return form.rows.find((row: FormRow) => row.key === key)?.columns ?? [];
}

function readBlockRow(
  one: NamedRow,
  heads: readonly ReadHead[],
  form: FormTable,
  into: { rows: Map<string, Row>; places: Map<string, Place>; lacking: Map<string, boolean> },
): void {
  const { key, row, labelEnd } = one;
  const formColumns = columnsOf(key, form);
  const inHead = heads.filter((head) => formColumns.includes(head.key)).map((head) => head.key);
  const data = row.cells.slice(labelEnd + 1).filter((cell) => !isBlank(cell)).length;
  // Head and row agree that the table lacks a column; else the form says how many there are.
  const fewer = inHead.length > 0 && inHead.length < formColumns.length && data <= inHead.length;
  const expected = fewer ? inHead : inHead.length === formColumns.length ? inHead : formColumns;
  for (const column of formColumns) {
    into.lacking.set(column, (into.lacking.get(column) ?? true) && !expected.includes(column));
  }
  const frame = frameOf([one], expected.length, heads, expected);
  into.rows.set(key, readRow(one, expected, frame, into.places));
}

const CAPTIONS = new Set(
  EDITIONS.flatMap((edition) => FORMS[edition].tables.disclosure.rows)
    .flatMap((row) => row.groups ?? [])
    .map((label) => core(label.text)),
);

/** `第二十条第（一）项` above a block. */
function isCaption(text: string): boolean {
  return CAPTIONS.has(core(text));
}

/** One cell a line, inside section 二: rows begin at heads, captions and row labels. */
function flattened(scope: Scope, fallback: Edition): { rows: RawRow[]; place: Place } | null {
  const columns = lineColumns(scope);
  const lines = freeLines(scope, 'disclosure');
  const first = lines.findIndex(({ line }) => core(line.text) === CONTENT_HEAD || isColumn(line.text));
  const last = lines.findLastIndex(({ line }) => isRow(line.text) || isColumn(line.text));
  if (first === -1 || last <= first) return null;

  const edition = editionByLabels(
    lines.map(({ line }) => line.text),
    fallback,
  );
  const rows: LineCell[][] = [];
  let inHead = false;
  for (let i = first; i < lines.length; i++) {
    const cell = lines[i];
    if (!cell) break;
    const { text } = cell.line;
    const row = rows.at(-1) ?? [];
    const isData = !rowOfCells([cell.line], columns).cells.some(isText);
    const head = core(text) === CONTENT_HEAD || isColumn(text);
    const inRow =
      isData ||
      (head && inHead) ||
      (!head &&
        !isRow(text) &&
        !isCaption(text) &&
        mayBeWordCell(edition, row, text, lines.slice(i + 1, i + 6)));
    if (!inRow && i > last && !head) break;
    if (inRow && rows.length > 0) row.push(cell);
    else rows.push([cell]);
    inHead = head || (inHead && isData);
  }
  return flattenedBlock(scope, lines, rows, first, columns);
}

/** Words where the form wants a number. */
function mayBeWordCell(
  edition: Edition,
  row: readonly LineCell[],
  text: string,
  ahead: readonly LineCell[],
): boolean {
  const key = ROWS[edition].exact(row[0]?.line.text ?? '')?.key ?? '';
  return isWordCell(row.length, text, ahead, columnsOf(key, FORMS[edition].tables.disclosure).length);
}

function flattenedBlock(
  scope: Scope,
  lines: readonly LineCell[],
  cells: readonly LineCell[][],
  first: number,
  columns: 'ordered' | 'ragged',
): { rows: RawRow[]; place: Place } | null {
  const rows = cells.map((row) =>
    rowOfCells(
      row.map(({ line }) => line),
      columns,
    ),
  );
  const end = cells.at(-1)?.at(-1)?.at ?? 0;
  if (!isDisclosure(rows)) return null;
  const caption = lines
    .slice(0, first)
    .findLastIndex(({ line }) => line.text !== '' && !isCaption(line.text));
  for (const { at } of lines.slice(caption + 1)) if (at <= end) scope.consumed.add(at);
  return { rows, place: lines[first]?.line.place ?? null };
}
