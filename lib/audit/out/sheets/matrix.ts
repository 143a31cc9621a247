import type { Lang } from '../../../check.ts';
import type { Text } from '../../../form/types.ts';
import type { AuditIndex, OrganLine, Year } from '../../view/index.ts';
import type { MatrixCell } from '../../view/matrix.ts';
import type { Cell, Column, SheetForm } from '../cell.ts';
import { VERDICTS } from '../words.ts';

const NAME: Text = { zh: '机关与年度', en: 'Organs and years' };
const ABOUT: Text = {
  zh: '每个机关一行，每个年度一列：最严重的情况和项数（如“有错误 3”）；同一年度有几份报告的，注明份数。空格：归档中没有该机关该年度的页面。',
  en: 'A row for each organ, a column for each year: the gravest that is to be said and how many (“errors 3”), with the number of reports where there are several. Blank: the archive has no page of that organ and year.',
};
const UNKNOWN: Text = { zh: '机关不明', en: 'Organ not known' };

const yearHead = (year: Year): Text =>
  year === null ? { zh: '年度不明', en: 'Year not known' } : { zh: String(year), en: String(year) };

/** The verdict, with how many of what it names there are. */
function wordOf(cell: MatrixCell | null, lang: Lang): Cell {
  if (cell === null) return null;
  const { state, totals, reports } = cell;
  const { word, tone } = VERDICTS[state];
  const count = state === 'ok' || state === 'failed' || state === 'no-report' ? 0 : totals[state];
  const several = { zh: `（${reports.length} 份）`, en: ` (${reports.length} reports)` }[lang];
  return {
    word: `${word[lang]}${count > 0 ? ` ${count}` : ''}${reports.length > 1 ? several : ''}`,
    tone,
  };
}

const COUNTS = {
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  info: { zh: '提示', en: 'Notes' },
  unchecked: { zh: '未核对', en: 'Unchecked' },
} as const satisfies Record<string, Text>;

/** The sheet of organs × years; its columns are the years there are. */
export function matrixOf(
  { years, organs }: AuditIndex,
  lang: Lang,
): { form: SheetForm<OrganLine>; lines: readonly OrganLine[] } {
  const columns: Column<OrganLine>[] = [
    {
      key: 'organ',
      head: { zh: '机关', en: 'Organ' },
      about: {
        zh: '报告机关；写法只差空格、括号的算作一个。',
        en: 'Names that differ in white space or brackets alone are one.',
      },
      width: 30,
      wrap: true,
      cell: ({ name }) => (name === '' ? { word: UNKNOWN[lang], tone: 'none' } : name),
    },
    ...years.map((year, index) => ({
      key: `year/${year ?? ''}`,
      head: yearHead(year),
      about: { zh: '该年度报告的情况。', en: 'What is to be said of the reports of that year.' },
      width: 16,
      cell: ({ cells }: OrganLine) => wordOf(cells[index] ?? null, lang),
    })),
    {
      key: 'reports',
      head: { zh: '报告数', en: 'Reports' },
      about: { zh: '归档中该机关的年度报告份数。', en: 'How many reports of the organ are kept.' },
      width: 9,
      cell: ({ cells }) => cells.reduce((sum, cell) => sum + (cell?.reports.length ?? 0), 0),
    },
    ...(['error', 'warning', 'info', 'unchecked'] as const).map((kind) => ({
      key: kind,
      head: COUNTS[kind],
      about: { zh: '各年度合计的项数。', en: 'How many there are in all years.' },
      width: 12,
      cell: ({ totals }: OrganLine) => totals[kind],
    })),
  ];
  const form = { key: 'matrix', name: NAME, about: ABOUT, columns, frozen: 1, printed: columns.length };
  return { form, lines: organs };
}
