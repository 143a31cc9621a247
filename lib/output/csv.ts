// The build without Node's Buffer and streams, so that a page of a browser can write the same file.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { At } from '../report/address.ts';
import type { Result } from '../report/schema.ts';
import type { FormatOptions, Formatter, Lang } from './formatter.ts';
import { columnLabel, rowLabel, sectionLabel, sectionOf, tableLabel } from './labels.ts';
import { SEVERITY_WORDS } from './words.ts';

const HEADERS = {
  zh: {
    source: '来源',
    status: '状态',
    title: '标题',
    organ: '机关',
    year: '年度',
    edition: '格式版本',
    published: '公布日期',
    kind: '类别',
    rule: '规则',
    severity: '级别',
    section: '部分',
    sectionLabel: '部分名称',
    table: '表',
    tableLabel: '表名称',
    row: '行',
    rowLabel: '行名称',
    column: '列',
    columnLabel: '列名称',
    message: '说明',
    basis: '依据',
    fix: '改法',
    difference: '差额',
  },
  en: {
    source: 'source',
    status: 'status',
    title: 'title',
    organ: 'organ',
    year: 'year',
    edition: 'edition',
    published: 'published',
    kind: 'kind',
    rule: 'rule',
    severity: 'severity',
    section: 'section',
    sectionLabel: 'section label',
    table: 'table',
    tableLabel: 'table label',
    row: 'row',
    rowLabel: 'row label',
    column: 'column',
    columnLabel: 'column label',
    message: 'message',
    basis: 'basis',
    fix: 'fix',
    difference: 'difference',
  },
} as const satisfies Record<Lang, Record<string, string>>;

type Column = keyof (typeof HEADERS)['zh'];
type Row = Partial<Record<Column, string | number | null>>;

const STATUS = {
  zh: { checked: '已检查', none: '不是年度报告', unreadable: '未能读取' },
  en: { checked: 'checked', none: 'no report', unreadable: 'unreadable' },
} as const satisfies Record<Lang, object>;

const KIND = {
  zh: { finding: '问题', unchecked: '未核对', clean: '没有问题' },
  en: { finding: 'finding', unchecked: 'unchecked', clean: 'nothing found' },
} as const satisfies Record<Lang, object>;

function place(at: At, result: Result, lang: Lang): Row {
  const section = sectionOf(at);
  const edition = result.report?.edition ?? '2021';
  const { table, row, column } = at;
  return {
    ...(section && { section, sectionLabel: sectionLabel(section, lang) }),
    ...(table && { table, tableLabel: tableLabel(table, lang) }),
    ...(row && { row, rowLabel: table ? rowLabel(table, row, edition, lang) : row }),
    ...(column && { column, columnLabel: table ? columnLabel(table, column, edition, lang) : column }),
  };
}

/** A finding or an unchecked item a row; one row for an input that has neither. */
function rowsOf(result: Result, lang: Lang): Row[] {
  const { source, report, findings, unchecked } = result;
  if (report === null) return [{ source, status: STATUS[lang].none, message: result.reason ?? '' }];
  const { title, organ, year, edition, published } = report;
  const shared = { source, status: STATUS[lang].checked, title, organ, year, edition, published };
  if (findings.length + unchecked.length === 0) return [{ ...shared, kind: KIND[lang].clean }];
  return [
    ...findings.map((finding) => ({
      ...shared,
      kind: KIND[lang].finding,
      rule: finding.rule,
      severity: SEVERITY_WORDS[lang][finding.severity],
      ...place(finding.at, result, lang),
      message: finding.message,
      basis: finding.basis,
      fix: finding.fix,
      difference: finding.equation?.difference ?? null,
    })),
    ...unchecked.map((item) => ({
      ...shared,
      kind: KIND[lang].unchecked,
      ...place(item.at, result, lang),
      message: item.reason,
    })),
  ];
}

/**
 * A table that opens in Excel with its Chinese intact (BOM, CRLF). Text that a spreadsheet would take for a
 * formula gets an apostrophe before it: a page must not be able to plant one. Numbers stay numbers.
 */
export function csvFormatter({ lang }: Pick<FormatOptions, 'lang'>): Formatter {
  const headers = HEADERS[lang];
  const columns = Object.keys(headers) as Column[];
  const write = (rows: readonly Row[], bom: boolean): string => {
    const cells = rows.map((row) => columns.map((column) => cell(row[column])));
    return stringify(cells, { bom, escape_formulas: true, record_delimiter: 'windows' });
  };
  return {
    start: () => write([headers], true),
    result: (result) => write(rowsOf(result, lang), false),
    unreadable: ({ source, cause }) =>
      write([{ source, status: STATUS[lang].unreadable, message: cause }], false),
    end: () => '',
  };
}

function cell(value: string | number | null | undefined): string | number {
  if (typeof value === 'string') return value.toWellFormed();
  return value ?? '';
}
