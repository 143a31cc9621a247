import type { FormTable, Text } from '../../form/index.ts';
import { type Evaluation, gapsOf, type Operand } from './equations.ts';
import { columnName, namedByYear, rowName, rowTitle } from './labels.ts';

/** A sum of more terms than this leaves its zeros out. */
const MAX_TERMS = 7;
const MAX_CELL_TEXT = 20;

/**
 * An equation that does not hold, as a person would write it down:
 * `（一）予以公开：自然人 1 + 商业企业 0 + … = 1，总计填报 0，相差 1`.
 */
export function arithmetic(form: FormTable, evaluation: Evaluation): Text {
  return { zh: inChinese(form, evaluation), en: inEnglish(form, evaluation) };
}

function inChinese(form: FormTable, evaluation: Evaluation): string {
  const { relation, terms, total, difference } = evaluation;
  const isRow = relation.at.row !== undefined;
  const nameOf = nameIn(form, isRow, 'zh');
  const subject = isRow ? rowName(form, relation.total.row).zh : columnName(form, relation.total.column).zh;
  const open = gapsOf(evaluation).length > 0;
  const left = leftSide(
    terms,
    (term) => `${nameOf(term)} ${shown(term, '空白')}`,
    (count, named) => (named ? `（其余 ${count} 项为 0）` : `${count} 项均为 0，和`),
  );
  const sum = terms.length > 1 ? `${left} = ${sumOf(terms)}${open ? '（空白未计）' : ''}` : left;
  const right = `${nameOf(total)}填报 ${shown(total, '空白')}`;
  const conclusion =
    relation.operator === '<=' ? `前者大于后者，多 ${difference}` : `相差 ${Math.abs(difference)}`;
  const anyway = open ? '；空白处无论填多少都不能相符' : '';
  return `${subject}：${sum}，${right}，${conclusion}${anyway}`;
}

function inEnglish(form: FormTable, evaluation: Evaluation): string {
  const { relation, terms, total, difference } = evaluation;
  const isRow = relation.at.row !== undefined;
  const nameOf = nameIn(form, isRow, 'en');
  const subject = isRow
    ? rowTitle(form, relation.total.row).en
    : `“${columnName(form, relation.total.column).zh}” (${columnName(form, relation.total.column).en})`;
  const open = gapsOf(evaluation).length > 0;
  const left = leftSide(
    terms,
    (term) => `${nameOf(term)} ${shown(term, 'blank')}`,
    (count, named) => (named ? ` (the other ${count} are 0)` : `all ${count} are 0, their sum`),
  );
  const sum = terms.length > 1 ? `${left} = ${sumOf(terms)}${open ? ' (blanks not counted)' : ''}` : left;
  const right = `${nameOf(total)} is given as ${shown(total, 'blank')}`;
  const conclusion =
    relation.operator === '<='
      ? `the former is greater by ${difference}`
      : `the difference is ${Math.abs(difference)}`;
  const anyway = open ? '; no number in the blanks can make it right' : '';
  return `${subject}: ${sum}, ${right}, ${conclusion}${anyway}`;
}

function nameIn(form: FormTable, isRow: boolean, lang: keyof Text): (operand: Operand) => string {
  return ({ ref, lastYear }) =>
    namedByYear(isRow ? columnName(form, ref.column) : rowName(form, ref.row), lastYear)[lang];
}

function leftSide(
  terms: readonly Operand[],
  show: (term: Operand) => string,
  zeros: (count: number, named: boolean) => string,
): string {
  const long = terms.length > MAX_TERMS;
  const named = long ? terms.filter(({ value }) => value !== 0) : terms;
  const text = named.reduce((sum, term) => {
    if (sum === '') return term.sign === 1 ? show(term) : `−${show(term)}`;
    return `${sum} ${term.sign === 1 ? '+' : '−'} ${show(term)}`;
  }, '');
  const left = terms.length - named.length;
  return left === 0 ? text : `${text}${zeros(left, named.length > 0)}`;
}

function sumOf(terms: readonly Operand[]): number {
  return terms.reduce((sum, { sign, value }) => sum + sign * (value ?? 0), 0);
}

function shown({ value, text }: Operand, blank: string): string {
  if (value !== null) return String(value);
  return text === '' ? blank : `“${text.slice(0, MAX_CELL_TEXT)}”`;
}
