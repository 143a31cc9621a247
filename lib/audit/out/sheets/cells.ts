import type { TableKey } from '../../../form/types.ts';
import { columnLabel, rowLabel, tableLabel } from '../../../output/labels.ts';
import type { ResultReport } from '../../../report/schema.ts';
import type { SheetForm } from '../cell.ts';
import { column, PLACE_HEADS, text, whose } from './columns.ts';
import { editionOf, type Page } from './page.ts';

/** A cell of a report's tables; a row without cells is one whose numbers could not be placed. */
export interface CellLine {
  page: Page;
  table: TableKey;
  row: string;
  column?: string;
  cell?: { text: string; value: number | null; unit?: string };
}

/** The cells of a page's report, as the page has them. */
export function* cellLines(page: Page): Generator<CellLine> {
  const tables: Partial<ResultReport['tables']> = page.verdict.report?.tables ?? {};
  for (const table of ['disclosure', 'applications', 'review'] as const) {
    for (const [row, cells] of Object.entries(tables[table] ?? {})) {
      const found = Object.entries(cells);
      if (found.length === 0) yield { page, table, row };
      for (const [key, cell] of found) yield { page, table, row, column: key, cell };
    }
  }
}

export const CELLS: SheetForm<CellLine> = {
  key: 'cells',
  name: text('各表数据', 'Cells'),
  about: text(
    '各报告三张表的数据，每格一行；数字无法归栏的行只列行名。',
    'Each cell of the reports’ tables; a row whose numbers could not be placed has its name alone.',
  ),
  frozen: 3,
  printed: 9,
  columns: [
    ...whose<CellLine>(({ page }) => page),
    column('table', [PLACE_HEADS.table[0], PLACE_HEADS.table[1]], 18, ({ page, table }) =>
      tableLabel(table, page.lang),
    ),
    column('row', [PLACE_HEADS.row[0], PLACE_HEADS.row[1]], 30, ({ page, table, row }) =>
      rowLabel(table, row, editionOf(page), page.lang),
    ),
    column('column', [PLACE_HEADS.column[0], PLACE_HEADS.column[1]], 20, ({ page, table, column: key }) =>
      key === undefined ? null : columnLabel(table, key, editionOf(page), page.lang),
    ),
    column(
      'text',
      [text('原文', 'As shown'), text('页面上该格所写，一字不改。', 'What the page shows in the cell.')],
      14,
      ({ cell }) => cell?.text ?? null,
    ),
    column(
      'value',
      [
        text('数值', 'Value'),
        text(
          '读出的数；空白格或不是数字的为空，绝不补成 0。',
          'The number read; empty for a blank or text, never 0.',
        ),
      ],
      12,
      ({ cell }) => cell?.value ?? null,
    ),
    column(
      'unit',
      [text('单位', 'Unit'), text('格内写明的单位。', 'The unit that the cell names.')],
      8,
      ({ cell }) => cell?.unit ?? null,
    ),
    column(
      'tableKey',
      [text('表代码', 'Table key'), text('表的固定代码。', 'The table’s fixed key.')],
      14,
      ({ table }) => table,
    ),
    column(
      'rowKey',
      [text('行代码', 'Row key'), text('行的固定代码。', 'The row’s fixed key.')],
      18,
      ({ row }) => row,
    ),
    column(
      'columnKey',
      [text('列代码', 'Column key'), text('列的固定代码。', 'The column’s fixed key.')],
      18,
      ({ column: key }) => key ?? null,
    ),
  ],
};
