import type { Figures, TableFigures } from '../figures.ts';
import { cellOf, tableOf } from '../figures.ts';
import { REVIEW_OUTCOMES } from '../form.ts';
import { plain } from '../numbers.ts';
import type { Rng } from '../rng.ts';
import { APPLICANT_KEYS } from './balances.ts';
import { quiet } from './prose.ts';
import type { Fault } from './types.ts';
import { error, warning } from './types.ts';

function put(
  table: TableFigures,
  row: string,
  column: string,
  text: string,
  value: number | null = null,
): void {
  cellOf(table, row, column);
  const cells = table.cells[row];
  if (cells !== undefined) cells[column] = { text, value };
}

const BLANK_MARKS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['&nbsp;', '\u00a0'],
  ['slash', '/'],
  ['hyphen', '-'],
  ['dash', '—'],
  ['无', '无'],
];

const PLACES = [
  ['applications', 'denied.thirdPartyRights', 'research'],
  ['applications', 'unableToProvide.noInfo', 'naturalPerson'],
  ['applications', 'carriedOver', 'total'],
  ['applications', 'carriedForward', 'naturalPerson'],
  ['review', 'litigationDirect', 'correct'],
  ['review', 'review', 'maintain'],
  ['review', 'litigationPostReview', 'total'],
  ['disclosure', 'punishment', 'processed'],
  ['disclosure', 'regulations', 'made'],
] as const;

function blankRow(row: string): Fault {
  return {
    name: `row ${row} blank`,
    make: (figures) => {
      quiet(figures);
      const table = tableOf(figures, 'applications');
      for (const column of APPLICANT_KEYS) put(table, row, column, '');
      const expected = APPLICANT_KEYS.map((column) => error('cell/blank', `applications/${row}/${column}`));
      return { figures, expected };
    },
  };
}

/**
 * Moves `by` round a square of four cells, so that every equation still holds and only the cells themselves
 * are wrong. Null where these figures have no such square.
 */
function aroundSquare(figures: Figures, by: number): string[] | null {
  const table = tableOf(figures, 'applications');
  const square = [
    ['granted', 'commercial', -by],
    ['granted', 'naturalPerson', by],
    ['partialGrant', 'commercial', by],
    ['partialGrant', 'naturalPerson', -by],
  ] as const;
  if ((cellOf(table, 'granted', 'commercial').value ?? 0) !== 0) return null;
  if ((cellOf(table, 'partialGrant', 'naturalPerson').value ?? 0) < by) return null;
  for (const [row, column, change] of square) {
    const value = (cellOf(table, row, column).value ?? 0) + change;
    put(table, row, column, String(value), value);
  }
  return square.map(([row, column]) => `applications/${row}/${column}`);
}

/** Cells that hold no number, the wrong kind of number, or no unit. */
export const CELL_FAULTS: readonly Fault[] = [
  ...BLANK_MARKS.map(
    ([name, mark]): Fault => ({
      name: `one cell blank: ${name}`,
      make: (figures, rng: Rng) => {
        quiet(figures);
        const [table, row, column] = rng.pick(PLACES);
        put(tableOf(figures, table), row, column, mark);
        return { figures, expected: [error('cell/blank', `${table}/${row}/${column}`)] };
      },
    }),
  ),
  blankRow('carriedForward'),
  blankRow('denied.internalAffairs'),
  blankRow('totalProcessed'),
  blankRow('newReceived'),
  {
    name: 'column 社会公益组织 blank',
    make: (figures) => {
      const table = tableOf(figures, 'applications');
      const rows = Object.keys(table.cells);
      for (const row of rows) put(table, row, 'social', '');
      return { figures, expected: rows.map((row) => error('cell/blank', `applications/${row}/social`)) };
    },
  },
  {
    name: '行政复议 blank',
    make: (figures) => {
      quiet(figures);
      const table = tableOf(figures, 'review');
      for (const [column] of REVIEW_OUTCOMES) put(table, 'review', column, '');
      const expected = REVIEW_OUTCOMES.map(([column]) => error('cell/blank', `review/review/${column}`));
      return { figures, expected };
    },
  },
  {
    name: 'a row blank of 行政强制',
    edition: '2019',
    make: (figures) => {
      const table = tableOf(figures, 'disclosure');
      const columns = ['previousItems', 'change', 'processed'];
      for (const column of columns) put(table, 'coercion', column, '/');
      const expected = columns.map((column) => error('cell/blank', `disclosure/coercion/${column}`));
      return { figures, expected };
    },
  },
  {
    name: 'text in a count cell',
    make: (figures, rng) => {
      quiet(figures);
      const table = tableOf(figures, 'applications');
      put(table, 'unableToProvide.noInfo', 'naturalPerson', rng.pick(['若干', '详见附件', '未统计', 'O']));
      const at = 'applications/unableToProvide.noInfo/naturalPerson';
      return { figures, expected: [error('cell/not-a-count', at)] };
    },
  },
  {
    name: 'a negative number in a count cell',
    make: (figures) => {
      const square = aroundSquare(figures, 1);
      const at = square?.[0];
      if (at === undefined) return null;
      const allowed = [
        { rule: 'balance/applicants', at: 'applications/granted' },
        { rule: 'balance/results', at: 'applications/commercial' },
      ];
      return { figures, expected: [error('cell/not-a-count', at)], allowed };
    },
  },
  {
    name: 'a fraction in a count cell',
    make: (figures) => {
      const table = tableOf(figures, 'applications');
      const value = (cellOf(table, 'granted', 'other').value ?? 0) + 0.5;
      put(table, 'granted', 'other', String(value), value);
      const allowed = [
        { rule: 'balance/applicants', at: 'applications/granted' },
        { rule: 'balance/results', at: 'applications/other' },
      ];
      return { figures, expected: [error('cell/not-a-count', 'applications/granted/other')], allowed };
    },
  },
  {
    name: 'text where the amount belongs',
    make: (figures, rng) => {
      const row = figures.edition === '2019' ? 'procurement' : 'fees';
      put(tableOf(figures, 'disclosure'), row, 'amount', rng.pick(['见部门决算', '涉密']));
      return { figures, expected: [error('cell/not-a-count', `disclosure/${row}/amount`)] };
    },
  },
  {
    name: '采购总金额 without unit',
    edition: '2019',
    make: (figures) => {
      put(tableOf(figures, 'disclosure'), 'procurement', 'amount', '24000', 24_000);
      return { figures, expected: [warning('cell/unit', 'disclosure/procurement/amount')] };
    },
  },
  {
    name: 'a unit in the column of 万元',
    edition: '2021',
    make: (figures, rng) => {
      const text = rng.pick(['125000元', '12.5万元']);
      tableOf(figures, 'disclosure').cells.fees = {
        amount: text.endsWith('万元')
          ? { text, value: 12.5, unit: '万元' }
          : { text, value: 125_000, unit: '元' },
      };
      return { figures, expected: [warning('cell/unit', 'disclosure/fees/amount')] };
    },
  },
  {
    name: 'yuan in the column of 万元',
    edition: '2021',
    make: (figures) => {
      tableOf(figures, 'disclosure').cells.fees = { amount: plain(38_125_000) };
      return { figures, expected: [warning('cell/unit', 'disclosure/fees/amount')] };
    },
  },
];
