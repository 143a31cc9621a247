import type { At } from '../../lib/report/address.ts';
import type { Finding } from '../../lib/report/schema.ts';
import { columnName, type FormNames, placeName, rowName } from '../../lib/verdict/names.ts';
import type { Scene } from './scene.ts';

/** A line of an equation as it is written down. */
export interface EquationLine {
  sign: '' | '+' | '−';
  name: string;
  /** The number, or the words for what is there instead. */
  value: string;
  /** The cell; null for the line that stands for several zeros. */
  at: At | null;
}

export interface EquationLines {
  terms: readonly EquationLine[];
  /** Of the terms that have a number. */
  sum: number;
  /** Whether the total must equal the sum, or only not be smaller. */
  operator: '=' | '<=';
  total: EquationLine;
  difference: number;
  /** Cells without a number: the sum is not the whole of it. */
  hasGaps: boolean;
}

/** From this many zeros on one line says them all. */
const FOLD_ZEROS_FROM = 3;
const MAX_CELL_TEXT = 20;

type Equation = NonNullable<Finding['equation']>;
type Words = Pick<Scene, 'report' | 'words' | 'told'>;

/** The arithmetic of a balance finding, its zeros said in one line where there are many. */
export function equationLines(
  { rule }: Finding,
  equation: Equation,
  { report, words, told }: Words,
): EquationLines {
  const { terms, total, difference } = equation;
  const cells = [...terms, total];
  const nameOf = namer(
    cells.map(({ at }) => at),
    told.names,
  );
  const shown = ({ at, value }: { at: At; value: number | null }): string => {
    if (value !== null) return String(value);
    const text = report.tables[at.table ?? 'applications']?.[at.row ?? '']?.[at.column ?? '']?.text ?? '';
    return text === '' ? words.blankValue : `“${text.slice(0, MAX_CELL_TEXT)}”`;
  };
  const zeros = terms.filter(({ value }) => value === 0);
  const shownTerms = zeros.length < FOLD_ZEROS_FROM ? terms : terms.filter(({ value }) => value !== 0);
  const lines = shownTerms.map((term, index): EquationLine => {
    const plus = index === 0 ? '' : '+';
    return { sign: term.sign === 1 ? plus : '−', name: nameOf(term.at), value: shown(term), at: term.at };
  });
  if (shownTerms.length < terms.length) {
    const say = shownTerms.length === 0 ? words.allZeros : words.otherZeros;
    lines.push({ sign: shownTerms.length === 0 ? '' : '+', name: say(zeros.length), value: '0', at: null });
  }
  return {
    terms: lines,
    sum: terms.reduce((sum, { sign, value }) => sum + sign * (value ?? 0), 0),
    operator: told.atMost.includes(rule) ? '<=' : '=',
    total: { sign: '', name: nameOf(total.at), value: shown(total), at: total.at },
    difference,
    hasGaps: cells.some(({ value }) => value === null),
  };
}

/** Cells of one row are told apart by their columns, cells of one column by their rows. */
function namer(cells: readonly At[], names: FormNames): (at: At) => string {
  const same = (key: 'table' | 'row' | 'column') => cells.every((at) => at[key] === cells[0]?.[key]);
  return (at) => {
    const { table, row, column } = at;
    if (table === undefined || !same('table')) return placeName(at, names);
    if (same('row') && column !== undefined) return columnName(names, table, column);
    if (same('column') && row !== undefined) return rowName(names, table, row);
    return placeName(at, names);
  };
}
