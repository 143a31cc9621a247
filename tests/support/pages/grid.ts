import type { TableFigures } from './figures.ts';
import type { TableKey } from './form.ts';
import {
  APPLICANT_HEAD,
  APPLICANTS,
  applicationRows,
  CONTENT_HEAD,
  CORNER,
  disclosureParts,
  LEGAL_PERSONS,
  LITIGATION,
  REVIEW_GROUPS,
  REVIEW_OUTCOMES,
} from './form.ts';
import type { LabelStyle } from './labels.ts';
import { styleLabel } from './labels.ts';

/** What a cell is for; a mark-up may set heads and labels otherwise than data. */
export type Role = 'caption' | 'corner' | 'head' | 'group' | 'label' | 'data' | 'filler';

export interface GridCell {
  text: string;
  role: Role;
  colSpan: number;
  rowSpan: number;
}

export interface GridRow {
  cells: GridCell[];
  head: boolean;
}

/** A table as the official form lays it out, before a mark-up writes it down. */
export interface GridTable {
  key: TableKey;
  rows: GridRow[];
  width: number;
}

export function cell(text: string, role: Role, colSpan = 1, rowSpan = 1): GridCell {
  return { text, role, colSpan, rowSpan };
}

function row(cells: GridCell[], head = false): GridRow {
  return { cells, head };
}

/** Label columns left of the numbers in the table of applications. */
export const LABEL_COLUMNS = 3;

export function gridOf(key: TableKey, table: TableFigures, style: LabelStyle): GridTable {
  if (key === 'disclosure') return disclosureGrid(table, style);
  if (key === 'review') return reviewGrid(table, style);
  return applicationsGrid(table, style);
}

/** The data cells of one row: without the one it lost, with the one too many. */
function dataCells(table: TableFigures, key: string, columns: readonly string[]): GridCell[] {
  const cells = table.cells[key] ?? {};
  const kept = columns.filter((column) => column in cells && table.lost[key] !== column);
  const data = kept.map((column) => cell(cells[column]?.text ?? '', 'data'));
  const extra = table.extra[key];
  return extra === undefined ? data : [...data, cell(extra, 'data')];
}

/** Columns that at least one row has. */
function presentColumns(table: TableFigures, columns: readonly string[]): string[] {
  const rows = Object.values(table.cells);
  return columns.filter((column) => rows.some((cells) => column in cells));
}

function labelOf(table: TableFigures, key: string, official: string, style: LabelStyle): string {
  return table.labels[key] ?? styleLabel(official, style);
}

export function applicationHead(table: TableFigures, style: LabelStyle): GridRow[] {
  const columns = APPLICANTS.filter(([key]) => presentColumns(table, [key]).length > 0);
  const text = ([key, label]: readonly [string, string]): string => labelOf(table, key, label, style);
  const persons = columns.filter(([key]) => !['naturalPerson', 'total'].includes(key));
  const outer = (key: string): GridCell[] =>
    columns.filter(([one]) => one === key).map((column) => cell(text(column), 'head', 1, 2));
  return [
    row(
      [
        cell(style.corner ? styleLabel(CORNER, style) : '', 'corner', LABEL_COLUMNS, 3),
        cell(APPLICANT_HEAD, 'head', columns.length),
      ],
      true,
    ),
    row([...outer('naturalPerson'), cell(LEGAL_PERSONS, 'head', persons.length), ...outer('total')], true),
    row(
      persons.map((column) => cell(text(column), 'head')),
      true,
    ),
  ];
}

/** How the second part of a broken table shows the group labels that began in the first. */
export type Continued = 'repeat' | 'blank' | 'omit';

/**
 * Data rows from index `from` to `to` of the rows that are on the page. Group labels that began before `from`
 * are repeated, stand as blank cells, or are gone, and then the row's own label is the first cell.
 */
export function applicationBody(
  table: TableFigures,
  style: LabelStyle,
  from = 0,
  to = Number.POSITIVE_INFINITY,
  continued: Continued = 'repeat',
): GridRow[] {
  const present = applicationRows(table.edition).filter(({ key }) => key in table.cells);
  const part = present.slice(from, to);
  const columns = APPLICANTS.map(([key]) => key);
  return part.map((form, index) => {
    const lead: GridCell[] = [];
    form.groups.forEach((group, level) => {
      if (index > 0 && part[index - 1]?.groups[level] === group) return;
      const begun = index === 0 && present[from - 1]?.groups[level] === group;
      if (begun && continued === 'omit') return;
      let span = 1;
      while (part[index + span]?.groups[level] === group) span += 1;
      const shown = begun && continued === 'blank' ? '' : styleLabel(group, style);
      lead.push(cell(shown, 'group', 1, span));
    });
    const width = LABEL_COLUMNS - form.groups.length;
    const label = cell(labelOf(table, form.key, form.label, style), 'label', width);
    return row([...lead, label, ...dataCells(table, form.key, columns)]);
  });
}

/** How many data rows of the table of applications are on the page. */
export function applicationCount(table: TableFigures): number {
  return applicationRows(table.edition).filter(({ key }) => key in table.cells).length;
}

function applicationsGrid(table: TableFigures, style: LabelStyle): GridTable {
  const rows = [...applicationHead(table, style), ...applicationBody(table, style)];
  const width =
    LABEL_COLUMNS +
    presentColumns(
      table,
      APPLICANTS.map(([key]) => key),
    ).length;
  return { key: 'applications', rows, width };
}

/** One part (第二十条第（一）项 …) of the table of disclosure, `units` columns wide. */
export interface DisclosureGridPart {
  caption: string;
  rows: GridRow[];
}

export function disclosureGridParts(
  table: TableFigures,
  style: LabelStyle,
  units: number,
): DisclosureGridPart[] {
  return disclosureParts(table.edition).flatMap(({ caption, heads, rows }) => {
    const present = rows.filter(([key]) => key in table.cells);
    if (present.length === 0) return [];
    const columns = heads.filter(([key]) => present.some(([name]) => key in (table.cells[name] ?? {})));
    const widths = spread(units, columns.length + 1);
    const head = row(
      [CONTENT_HEAD, ...columns.map(([key, label]) => labelOf(table, key, label, style))].map((text, index) =>
        cell(text, 'head', widths[index]),
      ),
      true,
    );
    const body = present.map(([key, label]) => {
      const data = dataCells(
        table,
        key,
        columns.map(([name]) => name),
      );
      const cells = [cell(labelOf(table, key, label, style), 'label'), ...data];
      return row(cells.map((one, index) => ({ ...one, colSpan: widths[index] ?? 1 })));
    });
    return [{ caption: styleLabel(caption, style), rows: [head, ...body] }];
  });
}

/** `units` grid columns over `count` cells, the last taking what is left over. */
function spread(units: number, count: number): number[] {
  const each = Math.max(1, Math.floor(units / count));
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? Math.max(1, units - each * (count - 1)) : each,
  );
}

function disclosureGrid(table: TableFigures, style: LabelStyle, units = 4): GridTable {
  const rows = disclosureGridParts(table, style, units).flatMap(({ caption, rows: part }) => [
    row([cell(caption, 'caption', units)], true),
    ...part,
  ]);
  return { key: 'disclosure', rows, width: units };
}

/** The table of disclosure on a fine grid, where cells of different parts do not line up. */
export function fineDisclosureGrid(table: TableFigures, style: LabelStyle): GridTable {
  return disclosureGrid(table, style, 12);
}

/** The table of reviews; `groups` picks 行政复议 or 行政诉讼 where a page has two tables. */
export function reviewGrid(
  table: TableFigures,
  style: LabelStyle,
  groups: readonly string[] = REVIEW_GROUPS.map(([key]) => key),
): GridTable {
  const shown = REVIEW_GROUPS.filter(([key]) => groups.includes(key) && key in table.cells);
  const outcomes = REVIEW_OUTCOMES.map(([key]) => key);
  const heads = (rowSpan: number): GridCell[] =>
    REVIEW_OUTCOMES.map(([key, label]) => cell(labelOf(table, key, label, style), 'head', 1, rowSpan));
  const lawsuits = shown.filter(([key]) => key !== 'review');
  const reviewed = shown.some(([key]) => key === 'review');
  const first = row(
    [
      ...(reviewed ? [cell('行政复议', 'head', outcomes.length)] : []),
      ...(lawsuits.length > 0 ? [cell(LITIGATION, 'head', outcomes.length * lawsuits.length)] : []),
    ],
    true,
  );
  const second = row(
    [
      ...(reviewed ? heads(lawsuits.length > 0 ? 2 : 1) : []),
      ...lawsuits.map(([key, label]) => cell(labelOf(table, key, label, style), 'head', outcomes.length)),
    ],
    true,
  );
  const third = row(
    lawsuits.flatMap(() => heads(1)),
    true,
  );
  const data = row(shown.flatMap(([key]) => dataCells(table, key, outcomes)));
  const rows = lawsuits.length > 0 ? [first, second, third, data] : [first, second, data];
  return { key: 'review', rows, width: outcomes.length * shown.length };
}

/** Every spanned slot as a cell of its own: the first keeps the text, the others are empty fillers. */
export function fillSpans(table: GridTable, headOnly: boolean): GridTable {
  const pending: number[] = [];
  const rows = table.rows.map((one) => {
    const cells: GridCell[] = [];
    const queue = [...one.cells];
    let column = 0;
    while (column < table.width || queue.length > 0) {
      const below = pending[column] ?? 0;
      if (below > 0) {
        cells.push(cell('', 'filler'));
        pending[column] = below - 1;
        column += 1;
        continue;
      }
      const next = queue.shift();
      if (next === undefined) break;
      if (headOnly && !one.head) cells.push(next);
      else cells.push({ ...next, colSpan: 1, rowSpan: 1 }, ...fillers(next.colSpan - 1));
      const keep = headOnly && !one.head ? 0 : next.rowSpan - 1;
      for (let offset = 0; offset < next.colSpan; offset += 1) pending[column + offset] = keep;
      column += next.colSpan;
    }
    return { ...one, cells };
  });
  return { ...table, rows };
}

function fillers(count: number): GridCell[] {
  return Array.from({ length: count }, () => cell('', 'filler'));
}

/** Every grid column widened by its own factor: colspans come out scattered, as from a page made by dragging. */
export function scatter(table: GridTable, factors: readonly number[]): GridTable {
  const taken: number[] = [];
  const rows = table.rows.map((one) => {
    let column = 0;
    const cells = one.cells.map((each) => {
      while ((taken[column] ?? 0) > 0) {
        taken[column] = (taken[column] ?? 0) - 1;
        column += 1;
      }
      let span = 0;
      for (let offset = 0; offset < each.colSpan; offset += 1) {
        span += factors[(column + offset) % factors.length] ?? 1;
        taken[column + offset] = each.rowSpan - 1;
      }
      column += each.colSpan;
      return { ...each, colSpan: span };
    });
    for (; column < table.width; column += 1) taken[column] = Math.max(0, (taken[column] ?? 0) - 1);
    return { ...one, cells };
  });
  return { ...table, rows };
}
