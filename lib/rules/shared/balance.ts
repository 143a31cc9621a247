import type { FormTable, Relation, TableKey } from '../../form/index.ts';
import type { Outcome, Report, Table } from '../../report/model.ts';
import { arithmetic } from './arithmetic.ts';
import { type Evaluation, equationValue, evaluate, gapsOf } from './equations.ts';
import { formOf } from './labels.ts';
import { type DeadLine, deadColumns, deadRows, deadTable } from './lines.ts';
import { unchecked } from './outcomes.ts';
import { reasonOf } from './reasons.ts';

/**
 * Checks the relations of one rule on the one table that has them. A table that is not there gives nothing:
 * `table/missing` or the reader's own word on a picture or attachment speaks for it.
 */
export function checkBalance(report: Report, key: TableKey, rule: Relation['rule']): readonly Outcome[] {
  const table = report.tables[key];
  if (table === undefined) return [];
  const form = formOf(table);
  const evaluations = evaluationsOf(table, form);
  const inconsistent = evaluations
    .filter(({ relation, verdict }) => relation.rule === rule && verdict === 'inconsistent')
    .map(
      (evaluation): Outcome => ({
        kind: 'finding',
        at: { table: key, ...evaluation.relation.at },
        message: arithmetic(form, evaluation),
        equation: equationValue(table, evaluation),
      }),
    );
  return [...inconsistent, ...uncheckedOf(table, form, evaluations, rule)];
}

const EVALUATIONS = new WeakMap<Table, readonly Evaluation[]>();

/** All relations of a table, worked out once for the rules that share it. */
function evaluationsOf(table: Table, form: FormTable): readonly Evaluation[] {
  const known = EVALUATIONS.get(table);
  if (known) return known;
  const made = form.relations.map((relation) => evaluate(table, relation));
  EVALUATIONS.set(table, made);
  return made;
}

/**
 * What could not be checked, one statement for all that one dead line explains. All rules of a table see the
 * same statements; each is made by the rule of the first equation it speaks for.
 */
function uncheckedOf(
  table: Table,
  form: FormTable,
  evaluations: readonly Evaluation[],
  rule: Relation['rule'],
): readonly Outcome[] {
  if (!evaluations.some(({ verdict }) => verdict === 'unchecked')) return [];
  const whole = deadTable(table, form);
  const lines = whole === null ? [...deadColumns(table, form), ...deadRows(table, form)] : [whole];
  const said = new Set<DeadLine>();
  const outcomes: Outcome[] = [];
  for (const evaluation of evaluations) {
    if (evaluation.verdict !== 'unchecked') continue;
    const gaps = gapsOf(evaluation);
    const line = lines.find((candidate) => gaps.every(({ ref }) => candidate.covers(ref)));
    if (line !== undefined && said.has(line)) continue;
    if (line !== undefined) said.add(line);
    if (evaluation.relation.rule !== rule) continue;
    const at = { table: form.key, ...(line?.at ?? evaluation.relation.at) };
    outcomes.push(unchecked(at, line?.reason ?? reasonOf(form, evaluation)));
  }
  return outcomes;
}
