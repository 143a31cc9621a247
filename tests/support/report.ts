import {
  type Edition,
  editionOfYear,
  FORMS,
  SECTIONS,
  type SectionKey,
  type TableKey,
} from '../../lib/form/index.ts';
import type { Cell, ColumnHead, Report, Row, Section, Table, Unread } from '../../lib/report/model.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface DraftTable extends Omit<Mutable<Table>, 'rows' | 'columns' | 'missingColumns'> {
  rows: Map<string, Omit<Mutable<Row>, 'cells'> & { cells: Record<string, Cell> }>;
  columns: Map<string, Mutable<ColumnHead>>;
  missingColumns: string[];
}

const TEXT: Readonly<Record<SectionKey, readonly string[]>> = {
  overview: [
    '主动公开方面，本机关按时发布各类信息。依申请公开方面，畅通受理渠道。政府信息管理方面，严格审核。',
    '平台建设方面，维护好门户网站。监督保障方面，开展业务培训。',
  ],
  disclosure: [],
  applications: [],
  review: [],
  problems: ['公开内容还不够丰富，下一步将继续改进。'],
  other: ['无。'],
};
const FEE_STATEMENT = '本机关未收取信息处理费。';

/** A report that no rule has anything to say about, to be changed by a test. */
export class Draft {
  source: Report['source'] = 'page';
  title: string;
  titles: { text: string; years: number[] }[];
  organ: string | null = '清河市水务局';
  year: number | null;
  edition: Edition;
  published: string | null;
  preamble: string[] = [];
  sections: (Omit<Mutable<Section>, 'lines'> & { lines: string[] })[];
  tables: Partial<Record<TableKey, DraftTable>>;
  unread: Unread[] = [];

  constructor(year: number, edition: Edition = editionOfYear(year)) {
    this.year = year;
    this.edition = edition;
    this.title = `清河市水务局${year}年政府信息公开工作年度报告`;
    this.titles = [{ text: this.title, years: [year] }];
    this.published = `${year + 1}-01-20`;
    this.sections = SECTIONS.map(({ key, numeral, label, table }) => ({
      key,
      heading: `${numeral}、${label.text}`,
      numeral,
      wording: 'official',
      lines: key === 'other' && year >= 2021 ? [FEE_STATEMENT] : [...TEXT[key]],
      hasTable: table !== undefined,
      hasMedia: false,
    }));
    this.tables = {
      disclosure: blankTable(edition, 'disclosure'),
      applications: blankTable(edition, 'applications'),
      review: blankTable(edition, 'review'),
    };
  }

  section(key: SectionKey) {
    const section = this.sections.find((candidate) => candidate.key === key);
    if (section === undefined) throw new Error(`no section ${key}`);
    return section;
  }

  lines(key: SectionKey, ...lines: string[]): this {
    this.section(key).lines = lines;
    return this;
  }

  /** The numeral its heading prints; null for none. */
  number(key: SectionKey, numeral: string | null): this {
    const section = this.section(key);
    const words = section.heading.replace(/^[一二三四五六七]、/, '');
    Object.assign(section, { numeral, heading: numeral === null ? words : `${numeral}、${words}` });
    return this;
  }

  /** Another organ, in the title too. */
  of(organ: string | null): this {
    this.organ = organ;
    if (organ !== null) this.title = this.title.replace(/^[^\d]+/, organ);
    this.titles = [{ text: this.title, years: this.year === null ? [] : [this.year] }];
    return this;
  }

  dropSection(key: SectionKey): this {
    this.sections = this.sections.filter((section) => section.key !== key);
    return this;
  }

  table(key: TableKey): DraftTable {
    const table = this.tables[key];
    if (table === undefined) throw new Error(`no table ${key}`);
    return table;
  }

  dropTable(key: TableKey): this {
    delete this.tables[key];
    this.section(key).hasTable = false;
    return this;
  }

  row(key: TableKey, row: string) {
    const found = this.table(key).rows.get(row);
    if (found === undefined) throw new Error(`no row ${row}`);
    return found;
  }

  column(key: TableKey, column: string) {
    const found = this.table(key).columns.get(column);
    if (found === undefined) throw new Error(`no column ${column}`);
    return found;
  }

  /** Writes what the page shows into a cell that the form has. */
  cell(key: TableKey, row: string, column: string, text: string | number): this {
    const { cells } = this.row(key, row);
    if (cells[column] === undefined) throw new Error(`no cell ${key}/${row}/${column}`);
    cells[column] = cellOf(String(text));
    return this;
  }

  /** All cells of a row, left to right. */
  cells(key: TableKey, row: string, texts: readonly (string | number)[]): this {
    const columns = Object.keys(this.row(key, row).cells);
    if (columns.length !== texts.length) throw new Error(`${row} has ${columns.length} cells`);
    for (const [index, column] of columns.entries()) this.cell(key, row, column, texts[index] ?? '');
    return this;
  }

  dropRow(key: TableKey, row: string): this {
    this.row(key, row);
    this.table(key).rows.delete(row);
    return this;
  }

  dropColumn(key: TableKey, column: string): this {
    this.column(key, column);
    const table = this.table(key);
    table.columns.delete(column);
    table.missingColumns.push(column);
    for (const { cells } of table.rows.values()) delete cells[column];
    return this;
  }

  /** A row whose numbers cannot be placed. */
  shape(key: TableKey, row: string, found: number): this {
    const target = this.row(key, row);
    const expected = Object.keys(target.cells).length;
    target.cells = {};
    target.shape = { expected, found, texts: Array.from({ length: found }, () => '0') };
    return this;
  }

  /** A balanced year of natural persons' applications, all granted but those carried forward. */
  applications(received: number, carriedOver = 0, carriedForward = 0): this {
    const processed = received + carriedOver - carriedForward;
    const rows = {
      newReceived: received,
      carriedOver,
      granted: processed,
      totalProcessed: processed,
      carriedForward,
    };
    for (const [row, count] of Object.entries(rows)) {
      this.cell('applications', row, 'naturalPerson', count).cell('applications', row, 'total', count);
    }
    return this;
  }

  /** Balanced cases, all upheld. */
  cases(review: number, direct = 0, postReview = 0): this {
    const rows = { review, litigationDirect: direct, litigationPostReview: postReview };
    for (const [row, count] of Object.entries(rows)) {
      this.cell('review', row, 'maintain', count).cell('review', row, 'total', count);
    }
    return this;
  }

  report(): Report {
    const { tables, ...rest } = this;
    return { ...rest, tables };
  }
}

/** A picture in place of what belongs there. */
export function picture(at: Unread['at']): Unread {
  return { kind: 'picture', at, reason: { zh: '图片', en: 'a picture' } };
}

/** A clean report of that year, changed by `change`. */
export function makeReport(year: number, change?: (draft: Draft) => void, edition?: Edition): Report {
  const draft = new Draft(year, edition);
  change?.(draft);
  return draft.report();
}

function blankTable(edition: Edition, key: TableKey): DraftTable {
  const form = FORMS[edition].tables[key];
  return {
    key,
    edition,
    rows: new Map(
      form.rows.map((row) => [
        row.key,
        {
          key: row.key,
          label: `${row.numbering ?? ''}${row.label.text}`,
          wording: 'official' as const,
          cells: Object.fromEntries(row.columns.map((column) => [column, cellOf('0')])),
        },
      ]),
    ),
    columns: new Map(
      form.columns.map(({ key: column, label }) => [
        column,
        { key: column, label: label.text, wording: 'official' as const },
      ]),
    ),
    missingColumns: [],
  };
}

/** As much of reading a cell as the tests of rules need. */
function cellOf(text: string): Cell {
  if (/^[/\-—无]?$/.test(text)) return { kind: 'blank', text, value: null };
  const match = /^([+-]?\d+(?:\.\d+)?)(（.*）|\D*)$/.exec(text);
  if (match === null) return { kind: 'text', text, value: null };
  const [, number, tail = ''] = match;
  const cell: Cell = { kind: 'number', text, value: Number(number) };
  if (tail.startsWith('（')) return { ...cell, remark: tail };
  return tail === '' ? cell : { ...cell, unit: tail };
}
