import { type Edition, FORMS, type FormTable, type Relation, type TableKey } from '../form/index.ts';
import { type At, addressOf } from '../report/address.ts';
import type { Severity } from '../report/model.ts';
import type { Finding, ResultReport } from '../report/schema.ts';
import { isCount } from '../rules/shared/counts.ts';
import { findingKeys } from './keys.ts';
import type { Verdict } from './model.ts';
import type { FindingKey } from './shown.ts';

/**
 * What a map of the tables shows of a cell:
 * `wrong`: a number of an equation that does not hold, or a finding on the cell itself;
 * `blank`: nothing is filled in;
 * `unchecked`: its number could not be read or placed, or none of its equations could be checked;
 * `partly`: some of its equations hold, others could not be checked;
 * `sound`: all that is known of it was checked and holds;
 * `absent`: the page has no such row or column.
 */
export type CellState = 'wrong' | 'blank' | 'unchecked' | 'partly' | 'sound' | 'absent';

export interface MapCell {
  at: At & { table: TableKey; row: string; column: string };
  /** What the page shows; null where there is no cell or its text could not be placed. */
  text: string | null;
  state: CellState;
  /** Of the gravest finding about the cell; `ignored` where all are set aside, null where there is none. */
  severity: Severity | 'ignored' | null;
  /** The finding that says most of the cell. */
  finding: FindingKey | null;
}

export interface MapRow {
  key: string;
  /** Another group of the form than the row above: a picture leaves a little room there. */
  opensGroup: boolean;
  cells: readonly MapCell[];
}

export type TableMap =
  | { key: TableKey; edition: Edition; rows: readonly MapRow[] }
  /** The table was not read; `why`: what was found or left unchecked in its stead. */
  | { key: TableKey; rows: null; why: readonly string[] };

/** Of the three tables, in form order; empty where the page is no report. */
export type CellMaps = readonly TableMap[];

const IN_FORM_ORDER: readonly TableKey[] = ['disclosure', 'applications', 'review'];

type Rows = NonNullable<ResultReport['tables'][TableKey]>;

/** A finding as far as cells are concerned. */
interface Mark {
  finding: Finding;
  /** null: set aside. */
  key: FindingKey | null;
}

/** The three tables of the form, each cell with its state. Empty where the page is no report. */
export function tableMaps(verdict: Verdict): TableMap[] {
  const { report } = verdict;
  if (report === null) return [];
  const marks = marksByAddress(verdict);
  return IN_FORM_ORDER.map((key): TableMap => {
    const rows = report.tables[key];
    if (rows === undefined) return { key, rows: null, why: whyMissing(verdict, key) };
    const form = formOf(rows, key, report.edition);
    return { key, edition: form.edition, rows: mapRows(rows, form.table, marks, verdict) };
  });
}

/** A page may mix the editions: a table is that of the edition which has more of its rows. */
function formOf(rows: Rows, key: TableKey, edition: Edition): { edition: Edition; table: FormTable } {
  const other = edition === '2019' ? '2021' : '2019';
  const known = (candidate: Edition) =>
    FORMS[candidate].tables[key].rows.filter((row) => Object.hasOwn(rows, row.key)).length;
  const chosen = known(other) > known(edition) ? other : edition;
  return { edition: chosen, table: FORMS[chosen].tables[key] };
}

function whyMissing({ findings, unchecked }: Verdict, key: TableKey): string[] {
  const section = FORMS['2021'].tables[key].section;
  const isAbout = ({ at }: { at: At }) =>
    at.table === key || (at.table === undefined && at.section === section);
  const unread = unchecked.filter(({ kind }) => kind !== undefined).filter(isAbout);
  const missing = findings.filter(({ rule }) => rule.endsWith('/missing')).filter(isAbout);
  return [...unread.map(({ reason }) => reason), ...missing.map(({ message }) => message)];
}

/** Findings by each address they speak of: their own, and the cells of their equations. */
function marksByAddress({ findings, ignored }: Verdict): Map<string, Mark[]> {
  const byAddress = new Map<string, Mark[]>();
  const add = (mark: Mark) => {
    const { at, equation } = mark.finding;
    const cells = equation === undefined ? [] : [...equation.terms, equation.total].map((value) => value.at);
    for (const address of new Set([at, ...cells].map(addressOf))) {
      const known = byAddress.get(address);
      if (known === undefined) byAddress.set(address, [mark]);
      else known.push(mark);
    }
  };
  const keys = findingKeys(findings);
  findings.forEach((finding, index) => {
    add({ finding, key: keys[index] ?? null });
  });
  for (const { finding } of ignored) add({ finding, key: null });
  return byAddress;
}

function mapRows(rows: Rows, form: FormTable, marks: Map<string, Mark[]>, verdict: Verdict): MapRow[] {
  const checked = equationsOf(rows, form, marks, verdict);
  const groupOf = (index: number) => form.rows[index]?.groups?.at(-1)?.text;
  return form.rows.map(({ key: row, columns }, index) => ({
    key: row,
    opensGroup: index > 0 && groupOf(index) !== groupOf(index - 1),
    cells: columns.map((column): MapCell => {
      const at = { table: form.key, row, column };
      const own = marks.get(addressOf(at)) ?? [];
      const line = [
        { table: form.key, row },
        { table: form.key, column },
      ].flatMap((lineAt) => marks.get(addressOf(lineAt))?.filter(({ finding }) => !finding.equation) ?? []);
      const cells = rows[row];
      const cell = cells?.[column];
      const isBlank = own.some(({ finding }) => finding.rule === 'cell/blank') || cell?.text === '';
      const state = ((): CellState => {
        if (cells === undefined) return 'absent';
        // A row without any cell has some that could not be placed.
        if (cell === undefined) return Object.keys(cells).length === 0 ? 'unchecked' : 'absent';
        if (isBlank) return 'blank';
        if (own.length > 0) return 'wrong';
        return cell.value === null ? 'unchecked' : checked(row, column);
      })();
      // What is said of a whole row or column is about those of its cells that are not there or not read.
      const said = state === 'absent' || state === 'unchecked' ? [...own, ...line] : own;
      return { at, text: cell?.text ?? null, state, ...worstOf(said) };
    }),
  }));
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest of the findings that count; of two the one with an equation, which says more. */
function worstOf(marks: readonly Mark[]): Pick<MapCell, 'severity' | 'finding'> {
  if (marks.length === 0) return { severity: null, finding: null };
  const [worst] = marks
    .filter(({ key }) => key !== null)
    .toSorted(
      (a, b) =>
        RANK[a.finding.severity] - RANK[b.finding.severity] ||
        Number(b.finding.equation !== undefined) - Number(a.finding.equation !== undefined),
    );
  return worst === undefined
    ? { severity: 'ignored', finding: null }
    : { severity: worst.finding.severity, finding: worst.key };
}

/** What the equations of the form say of a cell with a number that no finding speaks of. */
function equationsOf(
  rows: Rows,
  form: FormTable,
  marks: Map<string, Mark[]>,
  { rulesOff }: Verdict,
): (row: string, column: string) => 'sound' | 'partly' | 'unchecked' {
  const off = new Set(rulesOff);
  const wasChecked = ({ rule, at, terms, total }: Relation): boolean => {
    if (off.has(rule)) return false;
    if (marks.get(addressOf({ table: form.key, ...at }))?.some(({ finding }) => finding.rule === rule)) {
      return true;
    }
    return [...terms, total].every(({ row, column }) => {
      const value = rows[row]?.[column]?.value;
      return value !== undefined && value !== null && isCount(value);
    });
  };
  const counts = new Map<string, { all: number; checked: number }>();
  for (const relation of form.relations) {
    const isChecked = wasChecked(relation);
    for (const { row, column } of [...relation.terms, relation.total]) {
      const key = `${row}/${column}`;
      const count = counts.get(key) ?? { all: 0, checked: 0 };
      counts.set(key, { all: count.all + 1, checked: count.checked + (isChecked ? 1 : 0) });
    }
  }
  return (row, column) => {
    const { all, checked } = counts.get(`${row}/${column}`) ?? { all: 0, checked: 0 };
    if (checked === all) return 'sound';
    return checked === 0 ? 'unchecked' : 'partly';
  };
}
