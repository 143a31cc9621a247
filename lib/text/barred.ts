/**
 * Tables whose cells end with bars, as converters of pages write them. A row has as many bars as the table has
 * columns: what a merged cell covers is added as bars at the row's end, so blanks there may be padding, and
 * blanks elsewhere are blank cells.
 */
export interface Barred {
  rows: string[][];
  /** First line after the table. */
  next: number;
}

/** Fewer rows than this may be a breadcrumb or a list of links. */
const FEWEST_ROWS = 3;
/** The form's widest table has 15 columns; spans of pages add some. */
const MOST_COLUMNS = 64;
const MOST_ROWS = 2_000;
/** A cell that goes on over lines is a head's label. */
const LONGEST_CELL = 120;

/** The table that begins at a line: a row a line, or a cell a line; null where there is none. */
export function barredTable(lines: readonly string[], from: number): Barred | null {
  if (!(lines[from] ?? '').includes('|')) return null;
  return rowALine(lines, from) ?? cellALine(lines, from);
}

interface Split {
  cells: string[];
  /** Bars at the end beside the last cell's own. */
  padding: number;
}

/** `| a | b |||`: the cells a and b, and two bars more. */
function split(line: string): Split {
  const trimmed = line.trim();
  let end = trimmed.length;
  let bars = 0;
  while (end > 0 && (trimmed[end - 1] === '|' || trimmed[end - 1] === ' ')) {
    if (trimmed[end - 1] === '|') bars++;
    end--;
  }
  const body = trimmed.slice(0, end);
  if (body === '') return { cells: [], padding: bars };
  const cells = body.split('|').map((cell) => cell.trim());
  if (trimmed.startsWith('|')) cells.shift();
  return { cells, padding: Math.max(0, bars - 1) };
}

const blanks = (count: number): string[] => Array.from({ length: Math.min(count, MOST_COLUMNS) }, () => '');

/** `|---|:--:|` under the first row of a Markdown table. */
const isRule = (line: string): boolean => /^[\s|:-]*-[\s|:-]*$/.test(line);

/** `规章 | 0 | 0 | 0 |`, with or without a bar at the beginning. */
function rowALine(lines: readonly string[], from: number): Barred | null {
  const rows: string[][] = [];
  let several = 0;
  let at = from;
  for (; at < lines.length && rows.length < MOST_ROWS; at++) {
    const line = lines[at] ?? '';
    if (!line.includes('|')) break;
    if (isRule(line)) continue;
    const { cells, padding } = split(line);
    if (cells.length === 0 || cells.length > MOST_COLUMNS) break;
    if (cells.length > 1) several++;
    else if (several === 0 && rows.length === FEWEST_ROWS) break;
    rows.push([...cells, ...blanks(padding)]);
  }
  return several >= FEWEST_ROWS ? { rows, next: at } : null;
}

/** Numbered as the sections are; and a cell's text before the rest of it on the next line. */
const NUMBERED = /^\s*[一二三四五六七]\s*[、.．]/;
const BEGINNING = /^\s*[\p{sc=Han}\w（）()]{1,8}\s*$/u;

/**
 * Whether a line without a bar is text after the table. It is a cell where its bar stands on the next line; within
 * a row, anything but a heading (a last row may have lost its padding); at a row's beginning, a few characters.
 */
function endsTable(lines: readonly string[], at: number, boundary: boolean): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '') ?? '';
  if (/^[\s|]*\|[\s|]*$/.test(next)) return false;
  const line = lines[at] ?? '';
  if (NUMBERED.test(line)) return true;
  return boundary && !(BEGINNING.test(line) && next.includes('|'));
}

/**
 * `规章 |`, `0 |`, … and `||` for what a merged cell covers; with some converters a bar alone begins each row.
 * The first row is one cell (or two) and padding, which gives the width; every row must come out at that width.
 */
function cellALine(lines: readonly string[], from: number): Barred | null {
  const led = (lines[from] ?? '').trim() === '|';
  const rows: string[][] = [];
  let row: string[] = [];
  let begun = false;
  let pending = '';
  let width = 0;
  let at = from;
  for (; at < lines.length && rows.length < MOST_ROWS; at++) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    const boundary = row.length === 0 && pending === '' && !begun;
    if (!line.includes('|')) {
      if (endsTable(lines, at, boundary)) break;
      pending += line;
      if (pending.length > LONGEST_CELL) return null;
      continue;
    }
    if (led && boundary) {
      if (line !== '|') break;
      begun = true;
      continue;
    }
    const { cells, padding } = split(line);
    if (cells.length > 1) return null;
    const text = pending + (cells[0] ?? '');
    pending = '';
    // A bar on the line after a cell is that cell's own.
    const more = cells.length === 0 && text !== '' ? padding - 1 : padding;
    row.push(...(text === '' ? [] : [text]), ...blanks(more));
    if (width === 0 && more >= 2) width = row.length;
    if (row.length > (width || MOST_COLUMNS)) return null;
    if (row.length !== width) continue;
    rows.push(row);
    row = [];
    begun = false;
  }
  if (row.length > 0 && pending === '') rows.push(row);
  return rows.length >= FEWEST_ROWS && width > 0 ? { rows, next: at } : null;
}
