import type { FormColumn } from '../form/types.ts';
import { core } from './characters.ts';
import { type LabelIndex, LONGEST_LABEL, labelIndex, type Wording } from './labels.ts';
import {
  type HeadColumn,
  isBlank,
  isText,
  type LabelledRow,
  type RawCell,
  type RawRow,
  underHeads,
} from './rows.ts';

export interface ReadHead extends HeadColumn {
  label: string;
  wording: Wording;
}

/** Fewer recognised heads than this say nothing about the columns a table lacks. */
const ENOUGH = 4;

/**
 * The heads of an aligned table: for each grid column, the texts above it from top to bottom, of which the end
 * is a column's label (`法人或其他组织` + `商业` + `企业`). A column that no wording fits takes the one label
 * left over if it is like it, or if it is the only such column.
 *
 * @returns the heads from left to right; none where two columns claim one label.
 */
export function readHeads(rows: readonly RawRow[], columns: readonly FormColumn[]): ReadHead[] {
  const index = labelIndex(columns);
  const width = Math.max(0, ...rows.map((row) => row.slots.length));
  const heads: ReadHead[] = [];
  const unknown: { leaf: RawCell; from: number; to: number }[] = [];
  let previous: RawCell | null = null;
  for (let column = 0; column < width; column++) {
    const path = headPath(rows, column);
    const leaf = path.at(-1) ?? null;
    if (!leaf) continue;
    const hit = index.suffix(joinPath(path));
    const last = hit ? heads.at(-1) : unknown.at(-1);
    if (leaf === previous && last) last.to = column;
    else if (hit) heads.push({ ...hit, label: labelOf(path, hit.key, columns), from: column, to: column });
    else unknown.push({ leaf, from: column, to: column });
    previous = leaf;
  }
  const merged = joinNeighbours(heads);
  if (new Set(merged.map((head) => head.key)).size < merged.length) return [];
  return [...merged, ...leftOver(merged, unknown, columns, index)].toSorted((a, b) => a.from - b.from);
}

/** The distinct cells above a grid column, blank ones left out. */
export function headPath(rows: readonly RawRow[], column: number): RawCell[] {
  const cells = rows
    .map((row) => row.slots[column] ?? null)
    .filter((cell) => cell !== null && !isBlank(cell));
  return [...new Set(cells)] as RawCell[];
}

/** Cells of a label's path at most: its characters may stand one a row, under those of its group. */
const LONGEST_PATH = 40;

/** The texts of a path in one, with no more of it than a label can need. */
export function joinPath(path: readonly { text: string }[]): string {
  return path
    .slice(-LONGEST_PATH)
    .map((cell) => cell.text.slice(-LONGEST_LABEL))
    .join('');
}

/** The label as the page shows it: as many of the lowest cells as the label is broken over. */
function labelOf(path: readonly RawCell[], key: string, columns: readonly FormColumn[]): string {
  const label = columns.find((column) => column.key === key)?.label;
  const longest = Math.max(
    0,
    ...[label?.text, ...(label?.accepted ?? [])].map((text) => core(text ?? '').length),
  );
  const parts: string[] = [];
  for (const cell of path.toReversed()) {
    if (parts.length > 0 && core([cell.text, ...parts].join('')).length > longest) break;
    parts.unshift(cell.text);
  }
  return parts.join('');
}

/** A label broken sideways over two filler columns is one head. */
function joinNeighbours(heads: readonly ReadHead[]): ReadHead[] {
  const joined: ReadHead[] = [];
  for (const head of heads) {
    const last = joined.at(-1);
    if (last && last.key === head.key && last.to + 1 === head.from && last.label === head.label)
      last.to = head.to;
    else joined.push({ ...head });
  }
  return joined;
}

function leftOver(
  heads: readonly ReadHead[],
  unknown: readonly { leaf: RawCell; from: number; to: number }[],
  columns: readonly FormColumn[],
  index: LabelIndex<string>,
): ReadHead[] {
  if (heads.length < ENOUGH) return [];
  const missing = new Set(
    columns.map((column) => column.key).filter((key) => !heads.some((head) => head.key === key)),
  );
  const left = heads[0]?.from ?? 0;
  const beside = unknown.filter(({ from }) => from >= left);
  const found: ReadHead[] = [];
  for (const { leaf, from, to } of beside) {
    const only = beside.length === 1 && missing.size === 1 ? [...missing][0] : undefined;
    const key = index.nearest(leaf.text, missing)?.key ?? only;
    if (key === undefined || !missing.delete(key)) continue;
    found.push({ key, wording: 'deviating', label: leaf.text, from, to });
  }
  return found;
}

/** The column labels that occur as cells of their own, where a row's cells do not line up with the head's. */
export function headWords(rows: readonly RawRow[], columns: readonly FormColumn[]): ReadHead[] {
  const index = labelIndex(columns);
  const heads = new Map<string, ReadHead>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    const hit = isText(cell) ? index.exact(cell.text) : null;
    if (hit && !heads.has(hit.key)) heads.set(hit.key, { ...hit, label: cell.text, from: -1, to: -1 });
  }
  return [...heads.values()];
}

/**
 * The columns each row of a table should have: those of the form, unless the head has fewer and most rows agree
 * with it, cell under head or in number.
 */
export function expectedColumns(
  heads: readonly HeadColumn[],
  rows: readonly LabelledRow[],
  form: readonly string[],
): readonly string[] {
  const known = form.filter((key) => heads.some((head) => head.key === key));
  const ordered = heads.filter((head) => head.from >= 0).map((head) => head.key);
  const inHead = ordered.length === known.length ? ordered : known;
  if (inHead.length === form.length) return inHead;
  const filled = rows.filter(({ row, labelEnd }) => row.cells.length > labelEnd + 1);
  if (inHead.length < ENOUGH || filled.length === 0) return form;
  const agreeing = filled.filter(
    (one) =>
      one.row.cells.length - one.labelEnd - 1 === inHead.length || underHeads(one, inHead, heads) !== null,
  );
  return agreeing.length * 2 > filled.length ? inHead : form;
}
