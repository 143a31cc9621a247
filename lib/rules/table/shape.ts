import type { TableKey, Text } from '../../form/index.ts';
import type { At } from '../../report/address.ts';
import type { Outcome, Row, Rule, Table } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { formOf, rowTitle, tablesOf, tableTitle } from '../shared/labels.ts';

type Shape = NonNullable<Row['shape']>;

/** The page prints this table's three rows as one: their shape is the shape of that row. */
const ONE_ROW: TableKey = 'review';

export const rule: Rule = {
  id: 'table/shape',
  severity: 'error',
  title: { zh: '一行的数字个数与栏数不符', en: 'A row has more or fewer numbers than columns' },
  basis: formNotices('表格各行各列', 'the rows and columns of the tables'),
  why: {
    zh: '数字比栏目少或多时，无法确定哪个数字属于哪一栏，该行数据不可用，也无法核对。',
    en: 'With fewer or more numbers than columns no number can be matched to its column; the row cannot be used or checked.',
  },
  fix: {
    zh: '核对该行，补上缺少的或删去多余的单元格，使每栏恰有一个数字。',
    en: 'Add the missing or remove the surplus cell, so that every column has exactly one number.',
  },
  check(report) {
    return tablesOf(report).flatMap(outcomesOf);
  },
};

function outcomesOf(table: Table): readonly Outcome[] {
  const form = formOf(table);
  const rows = form.rows.flatMap(({ key }) => table.rows.get(key) ?? []);
  const first = rows[0]?.shape;
  if (table.key === ONE_ROW && first !== undefined && rows.every(({ shape }) => isSame(shape, first))) {
    const name = tableTitle(table.key);
    return [
      outcome({ table: table.key }, first, { zh: `${name.zh}的数据行`, en: `the data row of ${name.en}` }),
    ];
  }
  return rows.flatMap(({ key, shape }) => {
    if (shape === undefined) return [];
    const name = rowTitle(form, key);
    return [outcome({ table: table.key, row: key }, shape, { zh: `${name.zh}行`, en: `row ${name.en}` })];
  });
}

function isSame(shape: Shape | undefined, other: Shape): boolean {
  return shape?.expected === other.expected && shape.found === other.found;
}

function outcome(at: At, { expected, found }: Shape, where: Text): Outcome {
  return {
    kind: 'finding',
    at,
    severity: found < expected ? 'error' : 'warning',
    message: {
      zh: `${where.zh}有 ${found} 个数字，规定 ${expected} 栏，无法确定${found < expected ? '缺的' : '多出的'}是哪一个`,
      en: `${where.en} has ${found} numbers for ${expected} columns; which one is ${found < expected ? 'lost' : 'added'} cannot be known`,
    },
  };
}
