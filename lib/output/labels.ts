import { FORMS, SECTIONS } from '../form/index.ts';
import type { Edition, FormColumn, FormRow, SectionKey, TableKey } from '../form/types.ts';
import type { At } from '../report/address.ts';
import type { Lang } from './formatter.ts';

/** Official labels of addresses. A key the form does not have is shown as it is. */

export function sectionLabel(key: SectionKey, lang: Lang): string {
  const section = SECTIONS.find((candidate) => candidate.key === key);
  if (section === undefined) return key;
  return lang === 'zh'
    ? `${section.numeral}、${section.label.text}`
    : `${section.numeral} ${section.label.en}`;
}

export function tableLabel(key: TableKey, lang: Lang): string {
  return FORMS['2021'].tables[key].title[lang];
}

/** The numbering of the group a row stands in: `（三）` of （三）不予公开. */
const GROUP_NUMBERING = /^（[一二三四五六七八九十]）/u;

/** Rows and columns of the other edition are known too: a report may mix them. */
const editionsFrom = (edition: Edition): readonly Edition[] =>
  edition === '2019' ? ['2019', '2021'] : ['2021', '2019'];

export function formRow(table: TableKey, key: string, edition: Edition): FormRow | undefined {
  return editionsFrom(edition)
    .map((candidate) => FORMS[candidate].tables[table].rows.find((row) => row.key === key))
    .find((row) => row !== undefined);
}

export function formColumn(table: TableKey, key: string, edition: Edition): FormColumn | undefined {
  return editionsFrom(edition)
    .map((candidate) => FORMS[candidate].tables[table].columns.find((column) => column.key === key))
    .find((column) => column !== undefined);
}

/** `（一）予以公开`, `（三）1.属于国家秘密`, `（三）1. state secret`; without the remarks the form prints in brackets after a label. */
export function rowLabel(table: TableKey, row: string, edition: Edition, lang: Lang): string {
  const found = formRow(table, row, edition);
  if (found === undefined) return row;
  const group = found.groups?.at(-1)?.text.match(GROUP_NUMBERING)?.[0] ?? '';
  const numbering = `${group}${found.numbering ?? ''}`;
  if (lang === 'en') return `${numbering} ${found.label.en}`.trimStart();
  const short = found.label.text.split('（', 1)[0] ?? found.label.text;
  return `${numbering}${short}`;
}

export function columnLabel(table: TableKey, column: string, edition: Edition, lang: Lang): string {
  const label = formColumn(table, column, edition)?.label;
  if (label === undefined) return column;
  return lang === 'zh' ? label.text : label.en;
}

/** Keys of the data columns of a row, in the form's order; empty where the form does not have the row. */
export function rowColumns(table: TableKey, row: string, edition: Edition): readonly string[] {
  return formRow(table, row, edition)?.columns ?? [];
}

/** Which section an address belongs to; undefined for the report as a whole. */
export function sectionOf(at: At): SectionKey | undefined {
  return at.section ?? (at.table === undefined ? undefined : FORMS['2021'].tables[at.table].section);
}

/**
 * A number that sorts addresses as the form prints them: by section, row, column; the report as a whole
 * before all, a section before its table, a row before its cells.
 */
export function formOrder(at: At, edition: Edition): number {
  const section = sectionOf(at);
  const sectionRank = SECTIONS.findIndex((candidate) => candidate.key === section) + 1;
  if (at.table === undefined) return sectionRank * 1e6;
  const { rows, columns } = FORMS[edition].tables[at.table];
  const rowRank = at.row === undefined ? 0 : rows.findIndex((row) => row.key === at.row) + 1;
  const columnRank =
    at.column === undefined ? 0 : columns.findIndex((column) => column.key === at.column) + 1;
  return sectionRank * 1e6 + 1e5 + rowRank * 1e2 + columnRank;
}
