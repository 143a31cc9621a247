import type { CellRef, FormTable, Text } from '../../form/index.ts';
import type { Row, Table } from '../../report/model.ts';
import { columnTitle, rowTitle, tableTitle } from './labels.ts';

/** A whole row, a whole column or the whole table that gives no equation a number, and why. */
export interface DeadLine {
  at: { row?: string; column?: string };
  reason: Text;
  covers(ref: CellRef): boolean;
}

/** Whether the form's table and this one share nothing that can be reckoned with. */
export function deadTable(table: Table, form: FormTable): DeadLine | null {
  if (deadRows(table, form).length < form.rows.length) return null;
  const name = tableTitle(form.key);
  return {
    at: {},
    reason: {
      zh: `${name.zh}没有一行数字可供核对，表中各勾稽关系均未核对`,
      en: `no row of ${name.en} has numbers to check; none of its relations was checked`,
    },
    covers: () => true,
  };
}

/** Columns that are blank in every row, or not there: one statement instead of one a row. */
export function deadColumns(table: Table, form: FormTable): readonly DeadLine[] {
  const dead = new Set(deadRows(table, form).map(({ at }) => at.row));
  const rows = form.rows.filter((row) => !dead.has(row.key));
  return form.columns.flatMap(({ key }) => {
    const name = columnTitle(form, key);
    const covers = (ref: CellRef) => ref.column === key;
    const line = (zh: string, en: string): DeadLine[] => [
      {
        at: { column: key },
        reason: {
          zh: `${zh}，凡用到该列的勾稽关系均未核对`,
          en: `${en}; no relation that needs it was checked`,
        },
        covers,
      },
    ];
    if (table.missingColumns.includes(key)) {
      return line(`表中没有${name.zh}列`, `the table has no column ${name.en}`);
    }
    const cells = rows.filter((row) => row.columns.includes(key)).map((row) => cellOf(table, row.key, key));
    // One blank cell is no blank column.
    if (cells.length < 2 || cells.some((cell) => cell?.kind !== 'blank')) return [];
    return line(`${name.zh}列各行均为空白`, `column ${name.en} is blank in every row`);
  });
}

/** Rows that are blank in every column, whose numbers cannot be placed, or that are not there. */
export function deadRows(table: Table, form: FormTable): readonly DeadLine[] {
  return form.rows.flatMap(({ key, columns }) => {
    const row = table.rows.get(key);
    const because = whyDead(row, columns);
    if (because === null) return [];
    const name = rowTitle(form, key);
    return [
      {
        at: { row: key },
        reason: {
          zh: `${name.zh}行${because.zh}，凡用到该行的勾稽关系均未核对`,
          en: `row ${name.en} ${because.en}; no relation that needs it was checked`,
        },
        covers: (ref: CellRef) => ref.row === key,
      },
    ];
  });
}

function whyDead(row: Row | undefined, columns: readonly string[]): Text | null {
  if (row === undefined) return { zh: '不在表中', en: 'is not in the table' };
  if (row.shape !== undefined) {
    const { found, expected } = row.shape;
    return {
      zh: `有 ${found} 个数字而表头为 ${expected} 栏，无法确定各数字属于哪一栏`,
      en: `has ${found} numbers for ${expected} columns, and which is whose cannot be known`,
    };
  }
  const blank = columns.every((column) => row.cells[column]?.kind === 'blank');
  return blank ? { zh: '全部空白', en: 'is blank in every column' } : null;
}

function cellOf(table: Table, row: string, column: string) {
  return table.rows.get(row)?.cells[column];
}
