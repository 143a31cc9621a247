import type { TableKey, Text } from '../form/index.ts';
import type { At } from '../report/address.ts';
import { MOST_ALTERNATIVES } from '../report/limits.ts';
import type { Report, Table } from '../report/model.ts';
import { countOf } from '../rules/shared/counts.ts';
import { formOf, tablesOf } from '../rules/shared/labels.ts';
import { type Alternative, explain, type Problem } from './explain.ts';
import { keyOf, layoutOf } from './layout.ts';
import { alternativeText } from './message.ts';

/** Findings that hang together, and what explains them, best first (contract: `diagnosis`). */
export interface Diagnosis {
  /** Indexes into the findings. */
  findings: readonly number[];
  /** None: no explanation of up to three cells, and no story that is known. */
  alternatives: readonly DiagnosisAlternative[];
}

export interface DiagnosisAlternative extends Pick<Alternative, 'kind' | 'certainty'> {
  changes: readonly { at: At; from: number | null; to: number }[];
  message: Text;
}

/** What a diagnosis needs of a finding. */
interface Found {
  rule: string;
  at: At;
}

/**
 * Says of the findings on the tables which cells are wrong and what belongs there.
 *
 * @param previous last year's report of the same organ, whose numbers are taken as they are
 */
export function diagnose(
  report: Report,
  findings: readonly Found[],
  previous?: Report,
): readonly Diagnosis[] {
  return tablesOf(report).flatMap((table) => {
    const form = formOf(table);
    // What two years alone say of a table decides nothing.
    if (layoutOf(form).sums.length === 0) return [];
    const lastYear = previous?.tables[table.key];
    const problems = explain(form, valuesOf(table), lastYear && valuesOf(lastYear));
    return problems.flatMap((problem): Diagnosis[] => {
      const explained = findingsOf(table.key, problem, findings);
      if (explained.length === 0 || isOfYearsAlone(problem)) return [];
      const broken = explained.filter((index) => !CELL_RULES.includes(findings[index]?.rule ?? '')).length;
      const alternatives = problem.alternatives.slice(0, MOST_ALTERNATIVES).map(
        (alternative): DiagnosisAlternative => ({
          ...alternative,
          changes: alternative.changes.map(({ row, column, to }) => ({
            at: { table: table.key, row, column },
            from: table.rows.get(row)?.cells[column]?.value ?? null,
            to,
          })),
          message: alternativeText(form, broken, alternative),
        }),
      );
      return [{ findings: explained, alternatives }];
    });
  });
}

/** That two years do not fit, and nothing within this one explains it: either may be the wrong one. */
function isOfYearsAlone({ relations, alternatives }: Problem): boolean {
  return alternatives.length === 0 && relations.every(({ terms }) => terms.some(({ lastYear }) => lastYear));
}

/** The counts of a table; a row whose numbers could not be placed gives none. */
function valuesOf(table: Table): Map<string, number | null> {
  const values = new Map<string, number | null>();
  for (const row of table.rows.values()) {
    if (row.shape !== undefined) continue;
    for (const [column, cell] of Object.entries(row.cells)) {
      if (cell) values.set(keyOf({ row: row.key, column }), countOf(cell));
    }
  }
  return values;
}

/** Findings of a cell itself: it is blank, or holds no count. */
const CELL_RULES: readonly string[] = ['cell/blank', 'cell/not-a-count'];

function findingsOf(table: TableKey, problem: Problem, findings: readonly Found[]): number[] {
  const cells = new Set(problem.alternatives.flatMap(({ changes }) => changes.map(keyOf)));
  return findings.flatMap(({ rule, at }, index) => {
    const { row = '', column = '' } = at;
    const isExplained = CELL_RULES.includes(rule)
      ? cells.has(keyOf({ row, column }))
      : problem.relations.some(
          (relation) =>
            relation.rule === rule && relation.at.row === at.row && relation.at.column === at.column,
        );
    return at.table === table && isExplained ? [index] : [];
  });
}
