import {
  type CellRef,
  FORMS,
  type FormColumn,
  type FormRow,
  type FormTable,
  SECTIONS,
  type SectionKey,
  type TableKey,
  type Text,
} from '../../form/index.ts';
import type { Report, Table } from '../../report/model.ts';

/** The tables of a report in the order of the form. */
export function tablesOf(report: Report): readonly Table[] {
  return SECTIONS.flatMap(({ table }) => (table === undefined ? [] : (report.tables[table] ?? [])));
}

/** The form a table was filled in on, whatever the report's year prescribes. */
export function formOf(table: Table): FormTable {
  return FORMS[table.edition].tables[table.key];
}

export function formRow(form: FormTable, key: string): FormRow | undefined {
  return form.rows.find((row) => row.key === key);
}

export function formColumn(form: FormTable, key: string): FormColumn | undefined {
  return form.columns.find((column) => column.key === key);
}

/**
 * The groups a row's name needs to be told from its namesakes: in `applications` not the outermost
 * (本年度办理结果, which all results share), in `disclosure` none (the article is no part of the name).
 */
function namingGroups(form: FormTable, row: FormRow): readonly { text: string; en: string }[] {
  if (form.key === 'disclosure') return [];
  return (row.groups ?? []).slice(form.key === 'applications' ? 1 : 0);
}

/** Official name of a row with its numbering: `（一）予以公开`, `（三）不予公开—1.属于国家秘密`. */
export function rowName(form: FormTable, key: string): Text {
  const row = formRow(form, key);
  if (row === undefined) return { zh: key, en: key };
  const groups = namingGroups(form, row);
  const own = `${row.numbering ?? ''}${row.label.text}`;
  return {
    zh: [...groups.map((group) => group.text), own].join('—'),
    en: [...groups.map((group) => group.en), row.label.en].join(' – '),
  };
}

export function columnName(form: FormTable, key: string): Text {
  const column = formColumn(form, key);
  return column === undefined ? { zh: key, en: key } : { zh: column.label.text, en: column.label.en };
}

/** A row's name in quotation marks; in English what the page prints, then what it means. */
export function rowTitle(form: FormTable, key: string): Text {
  return quoted(rowName(form, key));
}

export function columnTitle(form: FormTable, key: string): Text {
  return quoted(columnName(form, key));
}

/** Labels hold quotation marks of their own (危及“三安全一稳定”). */
function quoted({ zh, en }: Text): Text {
  const printed = `“${zh.replace('“', '‘').replace('”', '’')}”`;
  return { zh: printed, en: `${printed} (${en})` };
}

export function cellTitle(form: FormTable, ref: CellRef): Text {
  const row = rowTitle(form, ref.row);
  const column = columnTitle(form, ref.column);
  return { zh: `${row.zh}行${column.zh}列`, en: `row ${row.en}, column ${column.en}` };
}

/** What an equation calls a cell: one of last year's report is said to be that. */
export function namedByYear(name: Text, lastYear: boolean): Text {
  return lastYear ? { zh: `上年度报告的${name.zh}`, en: `last year’s ${name.en}` } : name;
}

/** The heading the form prints: `三、收到和处理政府信息公开申请情况`. */
export function sectionTitle(key: SectionKey): Text {
  const section = SECTIONS.find((candidate) => candidate.key === key);
  if (section === undefined) return { zh: key, en: key };
  const zh = `“${section.numeral}、${section.label.text}”`;
  return { zh, en: `${zh} (${section.label.en})` };
}

/** The table of a section. Its title is the same in both editions. */
export function tableTitle(key: TableKey): Text {
  const { title } = FORMS['2021'].tables[key];
  return { zh: `“${title.zh}”表`, en: `the table “${title.zh}” (${title.en})` };
}
