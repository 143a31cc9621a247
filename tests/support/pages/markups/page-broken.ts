import type { TableFigures } from '../figures.ts';
import type { Continued, GridCell, GridRow } from '../grid.ts';
import {
  applicationBody,
  applicationCount,
  applicationHead,
  gridOf,
  LABEL_COLUMNS,
  cell as makeCell,
} from '../grid.ts';
import type { CellHtml } from '../html.ts';
import { escapeHtml, orBlank, rowsHtml, spans } from '../html.ts';
import type { LabelStyle } from '../labels.ts';
import type { Dress, Markup } from '../report.ts';
import { writeReport } from '../report.ts';
import type { Rng } from '../rng.ts';
import { WORD_TABLE, wordWriter } from './word-html.ts';

/** What the page break did to the table of applications. */
interface Break {
  /** The second part is a table of its own. */
  apart: boolean;
  repeatHead: boolean;
  continued: Continued;
  /** A label is cut: the row keeps its numbers, the next row holds only the rest of the label. */
  cutLabel: boolean;
  /** A group label stands alone in a row before its rows. */
  loneGroup: boolean;
}

function randomBreak(rng: Rng): Break {
  const repeatHead = rng.chance(0.4);
  return {
    apart: rng.chance(0.6),
    repeatHead,
    continued: rng.pick(['repeat', 'blank', 'omit'] satisfies [Continued, ...Continued[]]),
    cutLabel: rng.chance(0.4),
    loneGroup: rng.chance(0.3),
  };
}

/** The table as one or two lists of rows. */
function brokenRows(table: TableFigures, style: LabelStyle, how: Break, rng: Rng): GridRow[][] {
  const head = applicationHead(table, style);
  const count = applicationCount(table);
  const at = rng.int(Math.floor(count / 4), Math.floor((count * 3) / 4));
  const first = applicationBody(table, style, 0, at);
  const second = applicationBody(table, style, at, count, how.continued);
  const rest = how.cutLabel ? cutLastLabel(first) : [];
  const top = [...head, ...(how.loneGroup ? withLoneGroup(first) : first)];
  const bottom = [...(how.repeatHead ? head : []), ...rest, ...second];
  return how.apart ? [top, bottom] : [[...top, ...bottom]];
}

/** Cuts the label of the last row; its numbers stay above, the rest of the label goes to a row of its own. */
function cutLastLabel(rows: GridRow[]): GridRow[] {
  const last = rows.at(-1);
  const label = last?.cells.find(({ role }) => role === 'label');
  const length = label?.text.length ?? 0;
  if (last === undefined || label === undefined || length < 8) return [];
  const rest = label.text.slice(length - 2);
  label.text = label.text.slice(0, length - 2);
  const numbers = last.cells.filter(({ role }) => role === 'data').length;
  const blanks = Array.from({ length: numbers }, () => makeCell('', 'filler'));
  return [{ head: false, cells: [makeCell(rest, 'label', LABEL_COLUMNS), ...blanks] }];
}

/** 不予公开 and its kin alone in a row with empty cells, its own rows below without it. */
function withLoneGroup(rows: GridRow[]): GridRow[] {
  return rows.flatMap((row) => {
    const at = row.cells.findIndex(({ role, text }) => role === 'group' && text.includes('不予公开'));
    const group = row.cells[at];
    if (group === undefined) return [row];
    const before = row.cells.slice(0, at).map((one) => ({ ...one, rowSpan: one.rowSpan + 1 }));
    const outer = rows.flatMap(({ cells }) => cells).find((one) => one.role === 'group' && one !== group);
    if (outer !== undefined && !row.cells.includes(outer)) outer.rowSpan += 1;
    const numbers = row.cells.filter(({ role }) => role === 'data').length;
    const alone: GridCell[] = [
      ...before,
      makeCell(group.text, 'group', 2),
      ...Array.from({ length: numbers }, () => makeCell('', 'filler')),
    ];
    const below = row.cells.slice(at + 1);
    return [
      { head: false, cells: alone },
      { head: false, cells: [makeCell('', 'filler', 1, group.rowSpan), ...below] },
    ];
  });
}

function brokenTable(
  cellHtml: CellHtml,
  open: string,
  how: Break,
  between: string,
  rng: Rng,
): Dress['table'] {
  return (key, table, style) => {
    const parts =
      key === 'applications' ? brokenRows(table, style, how, rng) : [gridOf(key, table, style).rows];
    return parts.map((rows) => `<table${open}>\n${rowsHtml(rows, cellHtml)}\n</table>`).join(between);
  };
}

/** A table broken by a page, made plain by a converter. */
export const pageBrokenPlain: Markup = (figures, rng) => {
  const choice = rng.fork('break');
  const between = choice.pick([
    '\n',
    '\n<p>&nbsp;</p>\n',
    '\n<p>- 4 -</p>\n',
    '\n<hr>\n',
    '\n<br clear="all">\n',
  ]);
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>${escapeHtml(text)}</p>`,
    heading: (text) => `<p>${escapeHtml(text)}</p>`,
    table: brokenTable(
      (cell) => `<td${spans(cell)}>${orBlank(cell.text)}</td>`,
      ' border="1"',
      randomBreak(choice),
      between,
      choice,
    ),
  });
};

/** A table broken by a page, in Word's mark-up. */
export const pageBrokenWord: Markup = (figures, rng) => {
  const choice = rng.fork('break');
  const writer = wordWriter(rng.fork('word'));
  const between = choice.pick([
    '\n<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n',
    "\n<span lang=EN-US style='font-size:12.0pt'><br clear=all style='page-break-before:always'>\n</span>\n",
  ]);
  return writeReport(figures, rng, {
    ...writer,
    table: brokenTable(writer.cell, WORD_TABLE, randomBreak(choice), between, choice),
  });
};
