/** The vocabulary of the official form (政府信息公开工作年度报告格式). */

export type Edition = '2019' | '2021';

export type SectionKey = 'overview' | 'disclosure' | 'applications' | 'review' | 'problems' | 'other';

export type TableKey = 'disclosure' | 'applications' | 'review';

/** A text that is shown to people, in the two languages of the program. */
export interface Text {
  zh: string;
  en: string;
}

/**
 * A label of the form. `text` is the official wording; `accepted` are wordings that are the same label and
 * nothing to note; `deviating` are wordings that still are that label but are noted (`table/label`,
 * `section/title`). Numbering (`（一）`, `1.`) is not part of `text`: pages write it in too many ways.
 */
export interface Label {
  text: string;
  en: string;
  accepted?: readonly string[];
  deviating?: readonly string[];
}

export interface Source {
  title: string;
  number: string;
  en: string;
}

export interface FormSection {
  key: SectionKey;
  /** The Chinese numeral the form prints: 一 … 六. */
  numeral: string;
  label: Label;
  /** Words of which a heading in the organ's own wording has one, after the section's numeral. */
  subject: readonly string[];
  table?: TableKey;
}

/**
 * What a cell holds: `count` is a whole number ≥ 0; `change` a signed whole number; `amount` a decimal ≥ 0,
 * in `unit` where the form's head fixes one, else with its own unit (元, 万元) in the cell.
 */
export type CellKind = 'count' | 'change' | 'amount';

export interface FormColumn {
  key: string;
  label: Label;
  kind: CellKind;
  /** The unit the head prints; a cell of an `amount` column without it must carry its own. */
  unit?: '万元';
  /** A head that spans several columns (法人或其他组织). */
  group?: Label;
}

export interface FormRow {
  key: string;
  label: Label;
  /** What the form prints before the label: `一、`, `（一）`, `1.`. */
  numbering?: string;
  /** Labels of the cells left of the row's own, outermost first. */
  groups?: readonly Label[];
  /** Keys of the data columns of this row, in the form's order. */
  columns: readonly string[];
}

/** Addresses one data cell of a table. */
export interface CellRef {
  row: string;
  column: string;
}

export interface Term extends CellRef {
  sign: 1 | -1;
  /** The cell stands in last year's report. */
  lastYear?: true;
}

/**
 * One 勾稽 relation, `Σ sign · term  =  total` (or `≤ total`). `at` is the address its finding carries:
 * the row of a row equation, the column of a column equation.
 */
export interface Relation {
  rule:
    | 'balance/applicants'
    | 'balance/results'
    | 'balance/carry-over'
    | 'balance/review'
    | 'balance/disclosure'
    | 'history/carry-over'
    | 'history/valid';
  operator: '=' | '<=';
  at: Partial<CellRef>;
  terms: readonly Term[];
  total: CellRef;
}

export interface FormTable {
  key: TableKey;
  section: SectionKey;
  title: Text;
  columns: readonly FormColumn[];
  rows: readonly FormRow[];
  relations: readonly Relation[];
  /** Relations with last year's table: each has one term of that table. */
  yearRelations: readonly Relation[];
}

export interface Form {
  edition: Edition;
  /** The notice that prescribes this edition. */
  source: Source;
  /** First and last report year the edition is prescribed for. */
  years: { from: number; to: number };
  tables: Readonly<Record<TableKey, FormTable>>;
}
