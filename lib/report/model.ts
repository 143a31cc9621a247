import type { Edition, SectionKey, TableKey, Text } from '../form/types.ts';
import type { At } from './address.ts';

/**
 * The model rules read: what a page says, never mended. A blank stays a blank, the raw text stays beside the
 * value. Built by the readers (`lib/read`), from a DOM or from plain text alike.
 */
export interface Report {
  /** `page`: read from HTML; `text`: from a plain-text copy, which loses characters of its own accord. */
  source: 'page' | 'text';
  /** Title as the page shows it, one line. */
  title: string;
  /** Every title the page carries (page title, heading in the text), each with the years it names. */
  titles: readonly Title[];
  organ: string | null;
  /** The report year, from titles, statistical period and text; null where nothing names one. */
  year: number | null;
  /** Edition of the applications table; by year where there is none. */
  edition: Edition;
  /** ISO date of publication. */
  published: string | null;
  /** Text before section 一, one entry a paragraph. */
  preamble: readonly string[];
  /** The sections that are there, in page order; a key occurs once. */
  sections: readonly Section[];
  tables: Readonly<Partial<Record<TableKey, Table>>>;
  /** What the reader saw and could not read: pictures, attachments, frames, unreadable tables, boxes for script. */
  unread: readonly Unread[];
}

export interface Title {
  text: string;
  /** Report years named in it, e.g. [2020]; empty where it names none. */
  years: readonly number[];
}

export interface Section {
  key: SectionKey;
  /** The heading as the page shows it, without inner line breaks: `三、收到和处理政府信息公开申请情况`. */
  heading: string;
  /** The Chinese numeral the page prints; null where it prints none. */
  numeral: string | null;
  /** How the heading's wording relates to the form's. */
  wording: 'official' | 'accepted' | 'deviating';
  /** Paragraphs of the section, tables and page furniture left out; white space folded, none blank. */
  lines: readonly string[];
  /** Tables, pictures, attachments, frames: what makes a section without lines not empty. */
  hasTable: boolean;
  hasMedia: boolean;
}

export type UnreadKind = 'picture' | 'attachment' | 'frame' | 'table' | 'script';

export interface Unread {
  kind: UnreadKind;
  at: At;
  reason: Text;
  /** Address of the picture, file or frame, where it has one. */
  href?: string;
}

/**
 * A data cell. `number`: `value` was read; `blank`: empty or a blank mark (`/ - — 无`); `text`: anything else,
 * with `value` null. A number that the form does not allow there (negative, a fraction) is still a `number`.
 */
export interface Cell {
  kind: 'number' | 'blank' | 'text';
  /** As the page shows it, white space trimmed and folded. */
  text: string;
  value: number | null;
  /** The unit written in the cell: 元, 万元, 件, 项, 条 … */
  unit?: string;
  /** A remark after the number: `（其中修订16件）`. */
  remark?: string;
}

export interface Row {
  key: string;
  /** The label as the page shows it, the parts of a broken label joined. */
  label: string;
  /** Whether that wording is the form's. */
  wording: 'official' | 'accepted' | 'deviating';
  /** Column key → cell; empty where `shape` is set. */
  cells: Readonly<Partial<Record<string, Cell>>>;
  /** Set where the row has fewer or more number cells than columns and no value can be placed. */
  shape?: { expected: number; found: number; texts: readonly string[] };
}

/** A column head as the page shows it. */
export interface ColumnHead {
  key: string;
  label: string;
  wording: 'official' | 'accepted' | 'deviating';
}

export interface Table {
  key: TableKey;
  /** Read from the table's own rows. */
  edition: Edition;
  /** The rows that are there, by key. */
  rows: ReadonlyMap<string, Row>;
  /** The heads that were recognised; empty where the table's head is lost altogether. */
  columns: ReadonlyMap<string, ColumnHead>;
  /** Columns the form has and this table, head and cells alike, has not. */
  missingColumns: readonly string[];
}

export type Severity = 'error' | 'warning' | 'info';

/** One side of a balance finding or unchecked equation, with the values as read. */
export interface EquationValue {
  terms: readonly { at: At; value: number | null; sign: 1 | -1 }[];
  total: { at: At; value: number | null };
  /** Σ sign · term − total, blanks left out. */
  difference: number;
}

/** What a rule says, in both languages; `check` picks one when the result leaves the program. */
export type Outcome =
  | { kind: 'finding'; at: At; message: Text; fix?: Text; severity?: Severity; equation?: EquationValue }
  | { kind: 'unchecked'; at: At; reason: Text };

/** What a rule rests on; where the edition of the form decides, what it rests on for each. */
export interface Basis extends Text {
  byEdition?: Readonly<Record<Edition, Text>>;
}

/** What a report may be compared with: last year's of the same organ, those of other organs of the same year. */
export type Compared = 'previous' | 'others';

export interface Rule {
  /** `family/name`, the file's path below `lib/rules`. */
  id: string;
  severity: Severity;
  title: Text;
  /** The article or notice the rule rests on. */
  basis: Basis;
  why: Text;
  fix: Text;
  /** Compares with other reports: without one of these kinds it says nothing at all. */
  comparesWith?: readonly Compared[];
  /**
   * @param previous last year's report of the same organ, where there is one to compare with
   * @param others reports of other organs for the same year, whose text may be the same
   */
  check(report: Report, previous?: Report, others?: readonly Report[]): readonly Outcome[];
}
