import type { FormRow } from '../form/types.ts';
import { core, fold } from './characters.ts';
import { LabelIndex, type Wording } from './labels.ts';
import { hasNumber, isBlank, isNumber, isText, type RawRow } from './rows.ts';

/** A row of the page that is a row of the form. */
export interface NamedRow {
  key: string;
  /** As the page shows it; '' for a row known only by its place between its neighbours. */
  label: string;
  wording: Wording;
  row: RawRow;
  /** Index of the label's last cell in `row.cells`; -1 where the row has lost its label. */
  labelEnd: number;
}

export interface Naming {
  rows: readonly NamedRow[];
  /** Rows with numbers that are no row of the form, or that cannot be told apart. */
  strangers: readonly Stranger[];
}

export interface Stranger {
  row: RawRow;
  label: string;
  /** A row of the form that is there already, with other numbers. */
  repeated: boolean;
}

type Pending = { index: number; row: RawRow; label: string; labelEnd: number };

/** Rows without a known label that are compared with the form's; a table of the form has 25 rows in all. */
const MOST_COMPARED = 200;

/** Shorter labels (不予公开, 其他处理) are like too many others to be known by likeness alone. */
const SHORTEST_MISSPELT = 6;

/** How many rows (a repeated head, page numbers) may stand between the two parts of a label broken by a page. */
const BREAK_REACH = 6;

const INDEXES = new WeakMap<readonly FormRow[], LabelIndex<string>>();

/** The index of a form's rows, made once for all pages. */
export function rowIndex(rows: readonly FormRow[]): LabelIndex<string> {
  const known = INDEXES.get(rows);
  if (known) return known;
  const made = new LabelIndex(
    rows.map((row) => ({ key: row.key, label: row.label, prefixes: prefixesOf(row) })),
  );
  INDEXES.set(rows, made);
  return made;
}

/** What stands before a row's own label when a page prints group and label in one cell. */
function prefixesOf(row: FormRow): string[] {
  const groups = (row.groups ?? []).map((label) => label.text);
  const inner = groups.at(-1);
  const numbering = row.numbering ?? '';
  if (inner === undefined) return [];
  return [...new Set([inner, inner + numbering, groups.join(''), groups.join('') + numbering])];
}

/**
 * Says which row of the form each row of the page is: by label first; then a label broken over two rows; then,
 * between two neighbours that are known, by likeness, or by place where there are exactly as many rows without
 * a label as the form has there.
 */
export function nameRows(rows: readonly RawRow[], form: readonly FormRow[]): Naming {
  const index = rowIndex(form);
  const named = new Map<number, NamedRow>();
  const taken = new Set<string>();
  const open: Pending[] = [];
  const repeated: Stranger[] = [];
  const consumed = new Set<number>();

  const take = (at: number, found: Omit<NamedRow, 'row'>, row: RawRow): void => {
    named.set(at, { ...found, row });
    taken.add(found.key);
  };

  for (const [at, row] of rows.entries()) {
    if (consumed.has(at)) continue;
    const own = byLabel(row, index);
    if (own && !taken.has(own.key)) {
      take(at, own, row);
      continue;
    }
    if (own) {
      // A page may carry its table twice, for the screen and for paper.
      if (![...named.values()].some((first) => first.key === own.key && sameCells(first.row, row))) {
        repeated.push({ row, label: own.label, repeated: true });
      }
      continue;
    }
    const broken = brokenLabel(rows, at, index);
    if (broken && !taken.has(broken.found.key)) {
      consumed.add(broken.rest);
      take(at, broken.found, broken.row);
      continue;
    }
    const { label, labelEnd } = leadingText(row);
    if (!hasNumber(row) && !mayBeBlankRow(row, label, labelEnd)) continue;
    open.push({ index: at, row, label, labelEnd });
  }

  const strangers = placeBetween(open, named, taken, form, index);
  return {
    rows: [...named.entries()].toSorted(([a], [b]) => a - b).map(([, row]) => row),
    strangers: [...strangers, ...repeated.filter(({ row }) => hasNumber(row))],
  };
}

/** A label of its own before blank cells: a row of the form, perhaps, whose label is misspelt. */
function mayBeBlankRow(row: RawRow, label: string, labelEnd: number): boolean {
  return core(label).length >= SHORTEST_MISSPELT && row.cells.length > labelEnd + 1;
}

function sameCells(a: RawRow, b: RawRow): boolean {
  const texts = (row: RawRow): string =>
    row.cells
      .filter(isNumber)
      .map((cell) => cell.data.value)
      .join();
  return texts(a) === texts(b);
}

/** The text cells before the first number, joined. */
function leadingText(row: RawRow): { label: string; labelEnd: number } {
  const number = row.cells.findIndex(isNumber);
  const before = number === -1 ? row.cells : row.cells.slice(0, number);
  const labelEnd = before.findLastIndex(isText);
  return {
    label: fold(
      before
        .filter(isText)
        .map((cell) => cell.text)
        .join(''),
    ),
    labelEnd,
  };
}

function byLabel(row: RawRow, index: LabelIndex<string>): Omit<NamedRow, 'row'> | null {
  for (let i = row.cells.length - 1; i >= 0; i--) {
    const cell = row.cells[i];
    const hit = cell && isText(cell) ? index.exact(cell.text) : null;
    if (cell && hit) return { ...hit, label: cell.text, labelEnd: i };
  }
  const { label, labelEnd } = leadingText(row);
  const hit = index.exact(label);
  return hit ? { ...hit, label, labelEnd } : null;
}

/**
 * A page break inside a label leaves two rows: one with the beginning, one that holds only the rest (`5.属于三类
 * 内部事务` / `信息`). The numbers stand in one of them.
 */
function brokenLabel(
  rows: readonly RawRow[],
  at: number,
  index: LabelIndex<string>,
): { found: Omit<NamedRow, 'row'>; row: RawRow; rest: number } | null {
  const first = rows[at];
  if (!first) return null;
  const { label, labelEnd } = leadingText(first);
  if (!index.isBeginning(label)) return null;
  for (let rest = at + 1; rest <= Math.min(at + BREAK_REACH, rows.length - 1); rest++) {
    const second = rows[rest];
    // A row with a label of its own is not the rest of another's.
    if (!second || byLabel(second, index)) break;
    const end = leadingText(second);
    if (core(end.label) === '' || (hasNumber(first) && hasNumber(second))) continue;
    const hit = index.exact(label + end.label);
    if (!hit) continue;
    const inSecond = hasNumber(second);
    const found = { ...hit, label: label + end.label, labelEnd: inSecond ? end.labelEnd : labelEnd };
    return { found, row: inSecond ? second : first, rest };
  }
  return null;
}

function placeBetween(
  open: readonly Pending[],
  named: Map<number, NamedRow>,
  taken: Set<string>,
  form: readonly FormRow[],
  index: LabelIndex<string>,
): Stranger[] {
  const strangers: Stranger[] = [];
  const unlike: Pending[] = [];
  const comparable = open.length <= MOST_COMPARED;
  for (const pending of open) {
    const free = freeBetween(pending.index, named, taken, form);
    const hit = !comparable || pending.label === '' ? null : index.nearest(pending.label, new Set(free));
    if (!hit) {
      if (hasNumber(pending.row)) unlike.push(pending);
      continue;
    }
    named.set(pending.index, { ...hit, label: pending.label, row: pending.row, labelEnd: pending.labelEnd });
    taken.add(hit.key);
  }
  for (const group of sameGap(unlike, named)) {
    const free = freeBetween(group[0]?.index ?? 0, named, taken, form);
    const certain = free.length === group.length && group.every((pending) => pending.label === '');
    for (const [i, pending] of group.entries()) {
      const key = free[i];
      if (!certain || key === undefined) {
        strangers.push({ row: pending.row, label: pending.label, repeated: false });
        continue;
      }
      named.set(pending.index, { key, label: '', wording: 'accepted', row: pending.row, labelEnd: -1 });
      taken.add(key);
    }
  }
  return strangers;
}

/** Rows of the form not yet found, between the nearest found rows above and below a row of the page. */
function freeBetween(
  at: number,
  named: ReadonlyMap<number, NamedRow>,
  taken: ReadonlySet<string>,
  form: readonly FormRow[],
): string[] {
  const order = form.map((row) => row.key);
  let above = -1;
  let below = order.length;
  let nearestAbove = -1;
  let nearestBelow = Number.POSITIVE_INFINITY;
  for (const [index, row] of named) {
    if (index < at && index > nearestAbove) {
      nearestAbove = index;
      above = order.indexOf(row.key);
    }
    if (index > at && index < nearestBelow) {
      nearestBelow = index;
      below = order.indexOf(row.key);
    }
  }
  return order.slice(above + 1, Math.max(above + 1, below)).filter((key) => !taken.has(key));
}

/** Rows with no found row between them. */
function sameGap(rows: readonly Pending[], named: ReadonlyMap<number, NamedRow>): Pending[][] {
  const groups: Pending[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const apart = before === undefined || [...named.keys()].some((at) => at > before.index && at < row.index);
    if (apart || !last) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

/** A row that holds blanks only, or nothing. */
export function isEmptyRow(row: RawRow): boolean {
  return row.cells.every(isBlank);
}
