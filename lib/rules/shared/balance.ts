import type { FormTable, Relation, TableKey, Text } from '../../form/index.ts';
import type { Outcome, Report, Table } from '../../report/model.ts';
import { arithmetic } from './arithmetic.ts';
import { type Evaluation, equationValue, evaluate, type Gap, gapsOf, type Operand } from './equations.ts';
import { columnTitle, formOf, rowTitle } from './labels.ts';
import { type DeadLine, deadColumns, deadRows, deadTable } from './lines.ts';
import { unchecked } from './outcomes.ts';

/** Cells named in one reason; the rest is counted. */
const MAX_NAMED = 3;

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
    outcomes.push(unchecked(at, line?.reason ?? reasonOf(form, evaluation, gaps)));
  }
  return outcomes;
}

/** What each relation says, to tell apart those of one row or column. */
const SAYS: Readonly<Record<Relation['rule'], Text>> = {
  'balance/applicants': { zh: '各类申请人之和等于总计', en: 'the applicants add up to the total' },
  'balance/results': { zh: '各项办理结果之和等于（七）总计', en: 'the results add up to （七）总计' },
  'balance/carry-over': {
    zh: '第一项加第二项之和等于第三项加第四项之和',
    en: 'received plus carried over is handled plus carried forward',
  },
  'balance/review': { zh: '各项结果之和等于总计', en: 'the results add up to the total' },
  'balance/disclosure': { zh: '总数不少于本年数', en: 'the total is no smaller than the year’s' },
};

function reasonOf(form: FormTable, { relation }: Evaluation, gaps: readonly Operand[]): Text {
  const byRow = relation.at.row !== undefined;
  const where = byRow ? rowTitle(form, relation.total.row) : columnTitle(form, relation.total.column);
  const named = gaps.slice(0, MAX_NAMED).map(({ ref, gap }) => {
    const name = byRow ? columnTitle(form, ref.column) : rowTitle(form, ref.row);
    const because = BECAUSE[gap ?? 'absent'];
    return { zh: `${name.zh}${because.zh}`, en: `${name.en} ${because.en}` };
  });
  const more = gaps.length - named.length;
  const says = SAYS[relation.rule];
  return {
    zh: `${where.zh}${byRow ? '行' : '列'}的“${says.zh}”未核对：${named.map(({ zh }) => zh).join('、')}${more > 0 ? `等 ${gaps.length} 处` : ''}`,
    en: `${byRow ? 'row' : 'column'} ${where.en}: that ${says.en} was not checked, because ${named.map(({ en }) => en).join('; ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

const BECAUSE: Readonly<Record<Gap, Text>> = {
  blank: { zh: '空白', en: 'is blank' },
  notACount: { zh: '不是数量', en: 'is no count' },
  shape: { zh: '的数字无法对应', en: 'has numbers that cannot be placed' },
  absent: { zh: '不在表中', en: 'is not in the table' },
};
