import {
  editionOfYear,
  FORMS,
  type FormTable,
  type Relation,
  type TableKey,
  type Text,
} from '../../form/index.ts';
import type { Outcome, Report, Table } from '../../report/model.ts';
import { arithmetic } from './arithmetic.ts';
import { type Evaluation, evaluate, gapsOf } from './equations.ts';
import { formOf, formRow, tableTitle } from './labels.ts';
import { finding, unchecked } from './outcomes.ts';
import { gapOf, reasonOf, SAYS } from './reasons.ts';

/**
 * Checks the relations of one rule between this year's table and last year's. Without last year's report there is
 * nothing to say, nor where the form of the report's year has no such relation.
 *
 * Its findings carry no `equation`: that has a place in this report for each of its numbers, and last year's number
 * has none. The message says it.
 */
export function checkYears(
  report: Report,
  previous: Report | undefined,
  key: TableKey,
  rule: Relation['rule'],
): readonly Outcome[] {
  if (previous === undefined) return [];
  const { yearRelations: relations } = FORMS[editionOfYear(report.year)].tables[key];
  if (!relations.some((relation) => relation.rule === rule)) return [];
  const now = report.tables[key];
  const before = previous.tables[key];
  if (now === undefined) return [notCompared(key, noTable(key, '本年度', 'this year’s'))];
  if (before === undefined) return [notCompared(key, noTable(key, '上年度', 'last year’s'))];
  const form = formOf(now);
  const own = form.yearRelations.filter((relation) => relation.rule === rule);
  if (own.length === 0) return [notCompared(key, otherEdition(now, '本年度', 'this year’s'))];
  if (!own.every((relation) => hasTermsOf(formOf(before), relation))) {
    return [notCompared(key, otherEdition(before, '上年度', 'last year’s'))];
  }
  const evaluations = own.map((relation) => evaluate(now, relation, before));
  return [
    ...evaluations
      .filter(({ verdict }) => verdict === 'inconsistent')
      .map((evaluation) => finding({ table: key, ...evaluation.relation.at }, arithmetic(form, evaluation))),
    ...uncheckedOf(form, evaluations),
  ];
}

/** Whether the form of last year's table has the cells a relation takes from it. */
function hasTermsOf(form: FormTable, { terms }: Relation): boolean {
  return terms
    .filter(({ lastYear }) => lastYear)
    .every(({ row, column }) => formRow(form, row)?.columns.includes(column) === true);
}

function notCompared(key: TableKey, because: Text): Outcome {
  return unchecked(
    { table: key },
    { zh: `未与上年度报告核对：${because.zh}`, en: `not compared with last year’s report: ${because.en}` },
  );
}

function noTable(key: TableKey, zh: string, en: string): Text {
  const name = tableTitle(key);
  return { zh: `没有读到${zh}报告的${name.zh}`, en: `${en} report has no ${name.en} that was read` };
}

function otherEdition({ key, edition }: Table, zh: string, en: string): Text {
  const name = tableTitle(key);
  return {
    zh: `${zh}报告的${name.zh}是${edition}版格式，没有要核对的数字`,
    en: `${name.en} in ${en} report is of edition ${edition} and has no such numbers`,
  };
}

/** What could not be checked; one statement where the same row or column of one report is the reason for all. */
function uncheckedOf(form: FormTable, evaluations: readonly Evaluation[]): readonly Outcome[] {
  const open = evaluations.filter(({ verdict }) => verdict === 'unchecked');
  const [first] = open;
  if (first === undefined) return [];
  const { relation } = first;
  const byRow = relation.at.row !== undefined;
  const [gap, ...others] = gapsOf(first);
  const lineOf = (evaluation: Evaluation): string =>
    gapsOf(evaluation)
      .map(({ ref, lastYear, gap }) => `${lastYear} ${byRow ? ref.column : ref.row} ${gap}`)
      .join();
  const isLine =
    evaluations.length === open.length && open.every((evaluation) => lineOf(evaluation) === lineOf(first));
  if (gap === undefined || others.length > 0 || !isLine) {
    return open.map((evaluation) =>
      unchecked({ table: form.key, ...evaluation.relation.at }, reasonOf(form, evaluation)),
    );
  }
  const says = SAYS[relation.rule];
  const because = gapOf(form, byRow, gap);
  const at = byRow ? { column: relation.total.column } : { row: relation.total.row };
  return [
    unchecked(
      { table: form.key, ...at },
      {
        zh: `各${byRow ? '行' : '列'}的“${says.zh}”均未核对：${because.zh}`,
        en: `that ${says.en} was not checked in any ${byRow ? 'row' : 'column'}, because ${because.en}`,
      },
    ),
  ];
}
