import type { CellRef, Relation } from '../../form/index.ts';
import type { At } from '../../report/address.ts';
import type { EquationValue, Table } from '../../report/model.ts';
import { countOf } from './counts.ts';

/** Why a cell gives an equation no number. */
export type Gap = 'blank' | 'notACount' | 'shape' | 'absent';

export interface Operand {
  ref: CellRef;
  /** Whether the cell stands in last year's report. */
  lastYear: boolean;
  /** Of the term in `Σ sign · term − total`: the total's is −1. */
  sign: 1 | -1;
  value: number | null;
  /** The number as printed, also where it is no count (−1, 2.5); 0 where there is none. */
  printed: number;
  /** What the page shows where there is no value. */
  text: string;
  gap: Gap | null;
}

export interface Evaluation {
  relation: Relation;
  terms: readonly Operand[];
  total: Operand;
  /** Σ sign · term − total, cells without a number left out. */
  difference: number;
  verdict: 'holds' | 'inconsistent' | 'unchecked';
}

/**
 * Works out one relation on a table as it was read; nothing is mended, a blank is not a 0.
 *
 * @param previous the table that terms of last year's report are taken from
 */
export function evaluate(table: Table, relation: Relation, previous?: Table): Evaluation {
  const terms = relation.terms.map((term) =>
    operand(term.lastYear === true ? previous : table, term, term.sign, term.lastYear),
  );
  const total = operand(table, relation.total, -1);
  const all = [...terms, total];
  const difference = all.reduce((sum, { sign, value }) => sum + sign * (value ?? 0), 0);
  return { relation, terms, total, difference, verdict: verdictOf(relation, all, difference) };
}

/** The cells of an equation that give it no number. */
export function gapsOf(evaluation: Evaluation): readonly Operand[] {
  return [...evaluation.terms, evaluation.total].filter(({ gap }) => gap !== null);
}

/** The equation as it leaves the program. */
export function equationValue(table: Table, evaluation: Evaluation): EquationValue {
  const at = (ref: CellRef): At => ({ table: table.key, row: ref.row, column: ref.column });
  return {
    terms: evaluation.terms.map(({ ref, value, sign }) => ({ at: at(ref), value, sign })),
    total: { at: at(evaluation.total.ref), value: evaluation.total.value },
    difference: evaluation.difference,
  };
}

function operand(table: Table | undefined, ref: CellRef, sign: 1 | -1, lastYear = false): Operand {
  const row = table?.rows.get(ref.row);
  const cell = row?.cells[ref.column];
  const where = { ref, lastYear, sign };
  if (row?.shape !== undefined) return { ...where, value: null, printed: 0, text: '', gap: 'shape' };
  if (cell === undefined) return { ...where, value: null, printed: 0, text: '', gap: 'absent' };
  const value = countOf(cell);
  const printed = cell.value ?? 0;
  if (value !== null) return { ...where, value, printed, text: cell.text, gap: null };
  return {
    ...where,
    value: null,
    printed,
    text: cell.text,
    gap: cell.kind === 'blank' ? 'blank' : 'notACount',
  };
}

/**
 * Three-valued: with gaps an equation is inconsistent only if no whole numbers ≥ 0 in them can satisfy it. A row
 * whose numbers cannot be placed may hold any number in any column, and a row that is not there may never have
 * been asked for: such an equation is never called inconsistent. Nor is one that holds with the numbers as
 * printed: that one of them is no count is said at its cell (`cell/not-a-count`), once.
 */
function verdictOf(
  relation: Relation,
  operands: readonly Operand[],
  difference: number,
): Evaluation['verdict'] {
  const gaps = operands.filter(({ gap }) => gap !== null);
  const settled = relation.operator === '=' ? difference === 0 : difference <= 0;
  if (gaps.length === 0) return settled ? 'holds' : 'inconsistent';
  if (gaps.some(({ gap }) => gap === 'shape' || gap === 'absent')) return 'unchecked';
  const printed = operands.reduce((sum, operand) => sum + operand.sign * operand.printed, 0);
  if (printed === 0 && gaps.every(({ gap }) => gap === 'notACount')) return 'unchecked';
  const raisable = gaps.some(({ sign }) => sign === 1);
  const lowerable = gaps.some(({ sign }) => sign === -1);
  const satisfiable = settled || (difference > 0 ? lowerable : raisable);
  return satisfiable ? 'unchecked' : 'inconsistent';
}
