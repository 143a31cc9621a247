import type { Row, Target } from '../../archive/model.ts';
import type { Severity } from '../../report/model.ts';
import type { OrganLine, Page } from './index.ts';

export type Totals = Readonly<Record<Severity | 'unchecked', number>>;

/**
 * The gravest that is to be said of the pages of an organ and a year. `unchecked`: no error and no warning, but not
 * everything could be checked, so that it is not `ok`. `no-report`: a page that holds no report. `failed`: a page
 * that could not be come by, which may hold one.
 */
export type CellState = 'error' | 'warning' | 'unchecked' | 'info' | 'ok' | 'failed' | 'no-report';

/** What there is of an organ for a year. */
export interface MatrixCell {
  /** Rows that hold a report, and those that hold none, as indexes into the rows. */
  reports: readonly number[];
  others: readonly number[];
  failed: readonly Target[];
  state: CellState;
  /** Of all its reports. */
  totals: Totals;
}

const NONE: Totals = { error: 0, warning: 0, info: 0, unchecked: 0 };

/** The cell of the pages of an organ and a year; null where there are none. */
export function cellOf(pages: readonly Page[], rows: readonly Row[]): MatrixCell | null {
  if (pages.length === 0) return null;
  const own = pages.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const reports = own.filter((index) => rows[index]?.isReport);
  const others = own.filter((index) => !rows[index]?.isReport);
  const failed = pages.flatMap(({ target }) => target ?? []);
  const totals = { ...NONE };
  for (const index of reports) {
    for (const { severity } of rows[index]?.findings ?? []) totals[severity]++;
    totals.unchecked += rows[index]?.unchecked ?? 0;
  }
  return { reports, others, failed, totals, state: stateOf(totals, reports.length, failed.length) };
}

function stateOf(totals: Totals, reports: number, failed: number): CellState {
  if (reports === 0) return failed > 0 ? 'failed' : 'no-report';
  return (['error', 'warning', 'unchecked', 'info'] as const).find((kind) => totals[kind] > 0) ?? 'ok';
}

export function totalsOf(cells: readonly (MatrixCell | null)[]): Totals {
  const sum = { ...NONE };
  for (const cell of cells) {
    if (cell === null) continue;
    for (const kind of ['error', 'warning', 'info', 'unchecked'] as const) sum[kind] += cell.totals[kind];
  }
  return sum;
}

export type OrganOrder = 'name' | 'errors';

/** The organs that a name is sought among, by name or those with the most errors first. */
export function organsInOrder(
  organs: readonly OrganLine[],
  finds: (name: string) => boolean,
  order: OrganOrder,
): OrganLine[] {
  const found = organs.filter(({ name }) => finds(name));
  if (order === 'name') return found;
  return found.toSorted((a, b) => b.totals.error - a.totals.error || b.totals.warning - a.totals.warning);
}
