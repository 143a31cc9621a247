import { FORMS, type TableKey } from '../form/index.ts';
import { rowIndex } from './matrix.ts';

/** So many rows of the form, label and figures in one line, are a table that lost its shape. */
const FEWEST_ROWS = 3;
/** The one row of the table of section 四. */
const REVIEW_CELLS = 15;
const LONGEST = 200;

/** Whether lines are the rows of a table that can no longer be told into cells: there, but not readable. */
export function areRows(lines: readonly string[], table: TableKey): boolean {
  const short = lines.filter((line) => line.length <= LONGEST);
  if (table === 'review') return short.some((line) => figures(line) === REVIEW_CELLS);
  return Object.values(FORMS).some((form) => {
    const index = rowIndex(form.tables[table].rows);
    const keys = short.flatMap((line) => {
      const label = withoutFigures(line);
      return label === line ? [] : (index.exact(label)?.key ?? []);
    });
    return new Set(keys).size >= FEWEST_ROWS;
  });
}

function withoutFigures(line: string): string {
  let end = line.length;
  while (end > 0 && /[\d\s|/—-]/.test(line[end - 1] ?? '')) end--;
  return line.slice(0, end);
}

/** How many numbers a line has that has nothing else; 0 where it has. */
function figures(line: string): number {
  const parts = line.trim().split(/[\s|]+/);
  return parts.every((part) => /^\d{1,9}$/.test(part)) ? parts.length : 0;
}
