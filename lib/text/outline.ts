import { fold } from '../read/characters.ts';
import type { Grid, GridCell, Item, Outline, TableItem } from '../read/outline.ts';
import { barredTable } from './barred.ts';

/** Longest plain text that is read, in characters; a report has some ten thousand. */
const MOST_CHARACTERS = 4_000_000;

/**
 * The outline of a plain-text copy. Tables come in five shapes:
 * - rows of cells with tabs between them, padded at will: a ragged table;
 * - one cell a line, each line beginning with a tab, rows apart by blank lines: a ragged table;
 * - one cell a line, each followed by a blank line, a blank cell being a blank line more;
 * - `cell |` a line, a blank cell or padding being bars alone;
 * - `cell | cell |`, a row a line.
 * With bars, rows that come out at one width are a table padded at its rows' ends. The other shapes of one cell a
 * line become lines, blank cells being empty lines; labels tell the rows apart.
 */
export function outlineOfText(text: string): Outline {
  const lines = text
    .slice(0, MOST_CHARACTERS)
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/);
  return {
    source: 'text',
    items: items(lines),
    containers: [{ parent: -1, furniture: false, kind: '' }],
    title: '',
    metas: [],
  };
}

function items(lines: readonly string[]): Item[] {
  const found: Item[] = [];
  const spaced = isSpaced(lines);
  let at = 0;
  let plainUntil = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.startsWith('\t') && !isTabRow(line)) {
      const { rows, next } = tabLed(lines, at);
      found.push(...table(rows, found.length));
      at = next;
    } else if (isTabRow(line)) {
      const { rows, next } = tabRows(lines, at);
      found.push(...table(rows, found.length));
      at = next;
    } else {
      // Lines that are no table from their first one on are none from the second.
      const barred = line.includes('|') && at >= plainUntil ? barredTable(lines, at) : null;
      if (!barred && at >= plainUntil) plainUntil = endOfBars(lines, at);
      found.push(...(barred ? table(barred.rows, found.length, 'padded') : plain(line, lines, at, spaced)));
      at = barred?.next ?? at + 1;
    }
  }
  return found;
}

/** The first line without a bar from a line on. */
function endOfBars(lines: readonly string[], from: number): number {
  let end = from;
  while (lines[end]?.includes('|')) end++;
  return end;
}

const line = (text: string): Item => ({
  kind: 'line',
  text: fold(text),
  place: null,
  container: 0,
  link: false,
});

/** Two cells at least, one of them filled, on one line. */
function isTabRow(text: string): boolean {
  const body = text.startsWith('\t') ? text.slice(1) : text;
  return body.includes('\t') && text.trim() !== '' ? true : text.length > 1 && /^\t{2,}$/.test(text);
}

/** Rows of tab-separated cells; blank lines (page breaks) between them do not end the table. */
function tabRows(lines: readonly string[], from: number): { rows: string[][]; next: number } {
  const rows: string[][] = [];
  let next = from;
  for (let at = from; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (isTabRow(text)) {
      rows.push(text.split('\t'));
      next = at + 1;
    } else if (text.trim() !== '') {
      break;
    }
  }
  return { rows, next };
}

/**
 * A line that begins with a tab begins a cell; lines that do not carry the cell on (`自` / `然` / `人`); a blank
 * line before a tab ends the row. Two blank lines, or a blank line before a line of text that no cell follows
 * soon, end the table.
 */
function tabLed(lines: readonly string[], from: number): { rows: string[][]; next: number } {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (text.startsWith('\t')) {
      row.push(fold(text));
      continue;
    }
    if (text.trim() !== '') {
      if (row.length === 0 || !carriesOn(text)) break;
      row.push(fold(`${row.pop() ?? ''}${text}`));
      continue;
    }
    const ahead = lines
      .slice(at + 1, at + 3)
      .findIndex((other) => other.trim() !== '' || other.startsWith('\t'));
    const nextLine = lines[at + 1 + ahead] ?? '';
    if (ahead === -1) break;
    if (nextLine.startsWith('\t')) {
      if (row.length > 0) rows.push(row);
      row = [];
    } else if (ahead > 0 || !carriesOn(nextLine)) {
      break;
    }
  }
  if (row.length > 0) rows.push(row);
  return { rows, next: at };
}

/** The rest of a head's label is short and no sentence or heading. */
function carriesOn(text: string): boolean {
  const folded = fold(text);
  return folded.length <= 12 && !/[。；;、，,]/.test(folded);
}

function table(rows: readonly string[][], at: number, columns: TableItem['columns'] = 'ragged'): Item[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const slots = rows.map((cells, row) =>
    Array.from({ length: width }, (_, column): GridCell | null => {
      const text = cells[column];
      return text === undefined
        ? null
        : { text: fold(text), row, column, rowSpan: 1, columnSpan: 1, place: null };
    }),
  );
  const grid: Grid = { width, height: rows.length, slots };
  const inner = rows.flatMap((cells) => cells.map(line));
  return [{ kind: 'table', grid, columns, place: null, container: 0, end: at + 1 + inner.length }, ...inner];
}

/** Whether cells are lines with a blank line after each: then more blank lines are blank cells. */
function isSpaced(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((text, at) => (/^\s*\d{1,9}\s*$/.test(text) ? [at] : []));
  const apart = numbers.filter((at) => (lines[at + 1] ?? '').trim() === '').length;
  return numbers.length > 10 && apart > numbers.length * 0.8;
}

/** A line of text, or a cell with its bar; in the spaced shape, the blank cells after it. */
function plain(text: string, lines: readonly string[], at: number, spaced: boolean): Item[] {
  const trimmed = text.trimEnd();
  if (trimmed.endsWith('|')) {
    const cell = withoutBars(trimmed);
    if (cell.trim() !== '') return [line(cell)];
    const bars = trimmed.length - trimmed.replaceAll('|', '').length;
    return Array.from({ length: Math.min(bars, 64) }, () => line(''));
  }
  if (text.trim() !== '') return [line(text)];
  // Of the blank lines after a cell the first ends it; each further one is a blank cell.
  const isFurther = spaced && at > 0 && (lines[at - 1] ?? '').trim() === '';
  return isFurther ? [line('')] : [];
}

/** A cell without its bar and the padding behind it: `0 | ||` is 0. */
function withoutBars(text: string): string {
  let end = text.length;
  while (text[end - 1] === '|' || text[end - 1] === ' ') end--;
  return text.slice(0, end);
}
