import type { Finding, Result } from '../../../lib/report/schema.ts';
import type { Expected } from './audit.ts';
import type { Figures } from './figures.ts';
import type { TableKey } from './form.ts';

function place({ at }: Pick<Finding, 'at'>): string {
  return [at.table ?? at.section, at.row, at.column].filter((part) => part !== undefined).join('/');
}

/** `*` at the end of a pattern stands for anything. */
function matches(pattern: string, address: string): boolean {
  return pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : pattern === address;
}

/**
 * How a result's findings differ from what they must be, one line a difference: `missing …` for a finding that
 * is not there, `false …` for one that should not be.
 */
export function findingsAgainst(
  result: Result,
  expected: readonly Expected[],
  allowed: readonly Pick<Expected, 'rule' | 'at'>[] = [],
): string[] {
  const left = [...result.findings];
  const missing = expected.flatMap(({ rule, at, severity }) => {
    const index = left.findIndex(
      (one) => one.rule === rule && one.severity === severity && matches(at, place(one)),
    );
    if (index < 0) return [`missing ${severity} ${rule} at ${at}`];
    left.splice(index, 1);
    return [];
  });
  const alarms = left
    .filter((one) => !allowed.some(({ rule, at }) => rule === one.rule && matches(at, place(one))))
    .map((one) => `false ${one.severity} ${one.rule} at ${place(one)}: ${one.message}`);
  return [...missing, ...alarms];
}

/**
 * How the tables that were read differ from the figures, cell by cell; rows that lost or gained a cell are left
 * out, their values cannot be known (the three groups of `review` are one row on the page).
 */
export function cellsAgainst(result: Result, figures: Figures): string[] {
  const { report } = result;
  if (report === null) return [`no report: ${result.reason ?? ''}`];
  const keys = Object.keys(figures.tables) as TableKey[];
  return keys.flatMap((key) => {
    const table = figures.tables[key];
    const read = report.tables[key];
    if (table === undefined) return [];
    if (table.instead !== undefined) return read === undefined ? [] : [`${key} read though it is elsewhere`];
    if (read === undefined) return [`${key} not read`];
    const strange = Object.keys(read).filter((row) => !(row in table.cells));
    return [
      ...strange.map((row) => `${key}/${row} read though it is not there`),
      ...Object.entries(table.cells).flatMap(([row, cells]) => {
        if (
          row in table.lost ||
          row in table.extra ||
          (key === 'review' && 'litigationPostReview' in table.extra)
        )
          return [];
        return Object.entries(cells).flatMap(([column, { text, value, unit }]) => {
          const found = read[row]?.[column];
          const shown = text.trim();
          const same =
            found !== undefined &&
            found.text === shown &&
            found.value === value &&
            (column !== 'amount' || unit === undefined || found.unit === unit);
          return same
            ? []
            : [`${key}/${row}/${column}: ${shown} (${value}) read as ${JSON.stringify(found)}`];
        });
      }),
    ];
  });
}

/** Title, organ, year, edition, day and headings against the figures. */
export function facts(result: Result): object | null {
  const { report } = result;
  if (report === null) return null;
  const { organ, year, edition, published } = report;
  return { organ, year, edition, published, sections: Object.keys(report.sections).sort() };
}
