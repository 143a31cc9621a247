import type { Expected } from '../pages/audit.ts';
import type { Figures, TableFigures } from '../pages/figures.ts';
import type { TableKey } from '../pages/form.ts';
import { APPLICANTS } from '../pages/form.ts';

/**
 * What a careful reader finds between two years of an organ: written apart from the rules, so that the two can be
 * held against each other.
 */
export function auditYears(now: Figures, before: Figures): Expected[] {
  return [...carriedOver(now, before), ...inForce(now, before)];
}

/** A number; `open` where any number could be meant; null where nothing can be said of it. */
type Known = number | 'open' | null;

function known(table: TableFigures, row: string, column: string): Known {
  const cell = table.cells[row]?.[column];
  if (cell === undefined || row in table.lost || row in table.extra) return null;
  return cell.value ?? 'open';
}

function readable({ tables }: Figures, key: TableKey): TableFigures | null {
  const table = tables[key];
  return table === undefined || table.instead !== undefined ? null : table;
}

/** Whether `Σ left = Σ right` is false whatever stands in the open ones. */
function contradicts(left: readonly Known[], right: readonly Known[]): boolean {
  if ([...left, ...right].includes(null)) return false;
  const sum = (values: readonly Known[]): number =>
    values.reduce<number>((all, one) => all + (typeof one === 'number' ? one : 0), 0);
  const isTooMuch = sum(left) > sum(right) && !right.includes('open');
  const isTooLittle = sum(left) < sum(right) && !left.includes('open');
  return isTooMuch || isTooLittle;
}

function carriedOver(now: Figures, before: Figures): Expected[] {
  const [table, last] = [readable(now, 'applications'), readable(before, 'applications')];
  if (table === null || last === null) return [];
  return APPLICANTS.filter(([column]) =>
    contradicts([known(last, 'carriedForward', column)], [known(table, 'carriedOver', column)]),
  ).map(([column]) => ({ rule: 'history/carry-over', at: `applications/${column}`, severity: 'error' }));
}

function inForce(now: Figures, before: Figures): Expected[] {
  const [table, last] = [readable(now, 'disclosure'), readable(before, 'disclosure')];
  if (table === null || last === null) return [];
  return ['regulations', 'normativeDocuments']
    .filter((row) =>
      contradicts(
        [known(last, row, 'valid'), known(table, row, 'made')],
        [known(table, row, 'valid'), known(table, row, 'repealed')],
      ),
    )
    .map((row) => ({ rule: 'history/valid', at: `disclosure/${row}`, severity: 'warning' }));
}
