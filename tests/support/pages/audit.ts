import type { Figures, TableFigures } from './figures.ts';
import type { TableKey } from './form.ts';
import { APPLICANTS, REVIEW_GROUPS, REVIEW_OUTCOMES, resultKeys } from './form.ts';

/** A finding as tests compare it; `at` as `addressOf` writes it, the whole report is ''. */
export interface Expected {
  rule: string;
  at: string;
  severity: 'error' | 'warning' | 'info';
}

/** What stands in a cell for an equation: a number, or something that any whole number ≥ 0 may replace. */
type Known = number | null;

/** Cells that may hold text of their own: a change has a sign, an amount a fraction. */
function isCount(table: TableKey, column: string): boolean {
  return table !== 'disclosure' || (column !== 'change' && column !== 'amount');
}

/**
 * What a careful reader finds in the numbers alone: blanks, texts, and equations that no whole numbers ≥ 0 in
 * the blanks can satisfy. Written apart from the rules, so that the two can be held against each other.
 */
export function auditNumbers(figures: Figures): Expected[] {
  const found: Expected[] = [];
  for (const key of ['disclosure', 'applications', 'review'] as const) {
    const table = figures.tables[key];
    if (table === undefined || table.instead !== undefined) continue;
    found.push(...auditCells(key, table));
    if (key === 'applications') found.push(...auditApplications(table));
    if (key === 'review') found.push(...auditReview(table));
    if (key === 'disclosure') found.push(...auditDisclosure(table));
  }
  return found;
}

const BLANKS = ['', '/', '-', '—', '无'];

function auditCells(key: TableKey, table: TableFigures): Expected[] {
  const found: Expected[] = [];
  for (const [row, cells] of Object.entries(table.cells)) {
    if (row in table.lost) continue;
    for (const [column, { text, value, unit }] of Object.entries(cells)) {
      const at = `${key}/${row}/${column}`;
      const odd = value === null || (isCount(key, column) && (value < 0 || !Number.isInteger(value)));
      if (BLANKS.includes(text.trim())) found.push({ rule: 'cell/blank', at, severity: 'error' });
      else if (odd) found.push({ rule: 'cell/not-a-count', at, severity: 'error' });
      else if (row === 'procurement' && column === 'amount' && value !== 0 && unit === undefined) {
        found.push({ rule: 'cell/unit', at, severity: 'warning' });
      }
    }
  }
  return found;
}

/** A value as printed, be it negative or a fraction; rows that lost or gained a cell have none. */
function known(table: TableFigures, row: string, column: string): Known {
  if (row in table.lost || row in table.extra) return null;
  return table.cells[row]?.[column]?.value ?? null;
}

/** Whether `Σ left = Σ right` cannot be made true. */
function broken(left: readonly Known[], right: readonly Known[]): boolean {
  const sum = (values: readonly Known[]): number =>
    values.reduce<number>((total, one) => total + (one ?? 0), 0);
  const openLeft = left.includes(null);
  const openRight = right.includes(null);
  if (openLeft && openRight) return false;
  if (openLeft) return sum(left) > sum(right);
  if (openRight) return sum(right) > sum(left);
  return sum(left) !== sum(right);
}

function auditApplications(table: TableFigures): Expected[] {
  const found: Expected[] = [];
  const columns = APPLICANTS.map(([key]) => key);
  const persons = columns.filter((key) => key !== 'total');
  const results = resultKeys(table.edition);
  const values = (rows: readonly string[], column: string): Known[] =>
    rows.map((row) => known(table, row, column));
  for (const row of Object.keys(table.cells)) {
    const parts = persons.map((column) => known(table, row, column));
    if (broken(parts, [known(table, row, 'total')])) {
      found.push({ rule: 'balance/applicants', at: `applications/${row}`, severity: 'error' });
    }
  }
  for (const column of columns) {
    const at = `applications/${column}`;
    if (broken(values(results, column), values(['totalProcessed'], column))) {
      found.push({ rule: 'balance/results', at, severity: 'error' });
    }
    const left = values(['newReceived', 'carriedOver'], column);
    if (broken(left, values(['totalProcessed', 'carriedForward'], column))) {
      found.push({ rule: 'balance/carry-over', at, severity: 'error' });
    }
  }
  return found;
}

function auditReview(table: TableFigures): Expected[] {
  const outcomes = REVIEW_OUTCOMES.map(([key]) => key).filter((key) => key !== 'total');
  const wrong = REVIEW_GROUPS.filter(([group]) =>
    broken(
      outcomes.map((column) => known(table, group, column)),
      [known(table, group, 'total')],
    ),
  );
  return wrong.map(([group]) => ({ rule: 'balance/review', at: `review/${group}`, severity: 'error' }));
}

function auditDisclosure(table: TableFigures): Expected[] {
  const wrong = ['regulations', 'normativeDocuments'].filter((row) => {
    const value = (column: string): Known => known(table, row, column);
    if (table.edition === '2019') {
      const published = value('published');
      const total = value('totalPublic');
      return published !== null && total !== null && total < published;
    }
    const made = value('made');
    const repealed = value('repealed');
    const valid = value('valid');
    return made !== null && repealed !== null && valid !== null && valid < made - repealed;
  });
  return wrong.map((row) => ({ rule: 'balance/disclosure', at: `disclosure/${row}`, severity: 'error' }));
}
