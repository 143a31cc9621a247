import type { Figures, TableFigures } from '../figures.ts';
import { cellOf, sectionOf, tableOf } from '../figures.ts';
import type { SectionKey, TableKey } from '../form.ts';
import { REVIEW_GROUPS, REVIEW_OUTCOMES, resultKeys, SECTIONS } from '../form.ts';
import { plain } from '../numbers.ts';
import type { Rng } from '../rng.ts';
import { APPLICANT_KEYS } from './balances.ts';
import { periodPreamble, quiet } from './prose.ts';
import type { Fault, Faulty } from './types.ts';
import { error, info, warning } from './types.ts';

const TABLES: readonly TableKey[] = ['disclosure', 'applications', 'review'];

function isTable(key: SectionKey): key is TableKey {
  return TABLES.some((table) => table === key);
}

/** Section 六 gone or empty also says nothing of the fee; a section without its table misses that too. */
function alsoSaid(key: SectionKey): Faulty['allowed'] {
  if (key === 'other') return [{ rule: 'duty/fee-statement', at: 'other' }];
  return isTable(key) ? [{ rule: 'table/missing', at: key }] : [];
}

function withoutSection(key: SectionKey): Fault {
  return {
    name: `section ${key} missing`,
    make: (figures) => {
      periodPreamble(figures);
      figures.sections = figures.sections.filter((section) => section.key !== key);
      if (isTable(key)) delete figures.tables[key];
      return { figures, expected: [error('section/missing', key)], allowed: alsoSaid(key) ?? [] };
    },
  };
}

function emptySection(key: SectionKey): Fault {
  return {
    name: `section ${key} empty`,
    make: (figures) => {
      periodPreamble(figures);
      const section = sectionOf(figures, key);
      section.before = [];
      section.paragraphs = [];
      if (isTable(key)) delete figures.tables[key];
      return { figures, expected: [error('section/empty', key)], allowed: alsoSaid(key) ?? [] };
    },
  };
}

function withoutTable(key: TableKey): Fault {
  return {
    name: `table ${key} missing`,
    make: (figures) => {
      delete figures.tables[key];
      const section = sectionOf(figures, key);
      section.before = ['本年度有关工作平稳推进，各科室按照职责分工落实到位。'];
      return { figures, expected: [error('table/missing', key)] };
    },
  };
}

function insteadOfTable(key: TableKey, instead: NonNullable<TableFigures['instead']>): Fault {
  return {
    name: `table ${key} as ${instead}`,
    make: (figures) => {
      tableOf(figures, key).instead = instead;
      return { figures, expected: [], unchecked: key };
    },
  };
}

function withoutRow(table: TableKey, row: string, edition?: Fault['edition']): Fault {
  return {
    name: `row ${row} missing`,
    ...(edition === undefined ? {} : { edition }),
    make: (figures) => {
      quiet(figures);
      const cells = tableOf(figures, table).cells;
      if (!(row in cells)) return null;
      delete cells[row];
      return { figures, expected: [error('table/row-missing', `${table}/${row}`)] };
    },
  };
}

function withoutColumn(column: string): Fault {
  return {
    name: `column ${column} missing`,
    make: (figures) => {
      quiet(figures);
      for (const row of Object.values(tableOf(figures, 'applications').cells)) delete row[column];
      return { figures, expected: [error('table/column-missing', `applications/${column}`)] };
    },
  };
}

/** A row of zeros only: which of its cells is gone or added cannot be told from the others. */
function zeroRow(figures: Figures, rng: Rng): string | null {
  const table = tableOf(figures, 'applications');
  const zero = resultKeys(figures.edition).filter((row) =>
    APPLICANT_KEYS.every((column) => cellOf(table, row, column).value === 0),
  );
  const [first, ...rest] = zero;
  if (first === undefined) return null;
  const row = rng.pick([first, ...rest]);
  for (const column of APPLICANT_KEYS) Object.assign(cellOf(table, row, column), plain(0));
  return row;
}

function relabelled(
  name: string,
  table: TableKey,
  key: string,
  label: string,
  edition?: Fault['edition'],
): Fault {
  return {
    name,
    ...(edition === undefined ? {} : { edition }),
    make: (figures) => {
      tableOf(figures, table).labels[key] = label;
      return { figures, expected: [warning('table/label', `${table}/${key}`)] };
    },
  };
}

/** Sections, tables, rows, columns and labels that are not as the form has them. */
export const STRUCTURE_FAULTS: readonly Fault[] = [
  ...SECTIONS.map(({ key }) => withoutSection(key)),
  ...SECTIONS.map(({ key }) => emptySection(key)),
  {
    name: 'heading of section 三 gone, its table there',
    make: (figures) => {
      const section = sectionOf(figures, 'applications');
      section.before = [];
      section.numeral = '';
      section.title = '';
      return { figures, expected: [error('section/missing', 'applications')] };
    },
  },
  ...TABLES.map(withoutTable),
  insteadOfTable('disclosure', 'picture'),
  insteadOfTable('applications', 'picture'),
  insteadOfTable('applications', 'attachment'),
  insteadOfTable('applications', 'frame'),
  insteadOfTable('review', 'picture'),
  insteadOfTable('review', 'attachment'),
  withoutRow('applications', 'denied.adminQuery'),
  withoutRow('applications', 'carriedOver'),
  withoutRow('applications', 'totalProcessed'),
  withoutRow('applications', 'notProcessed.publication'),
  withoutRow('applications', 'other.overdueFee', '2021'),
  withoutRow('disclosure', 'coercion'),
  withoutRow('disclosure', 'fees'),
  withoutColumn('legal'),
  withoutColumn('total'),
  {
    name: 'a row that lost a cell',
    make: (figures, rng) => {
      const row = zeroRow(figures, rng);
      if (row === null) return null;
      tableOf(figures, 'applications').lost[row] = 'social';
      return { figures, expected: [error('table/shape', `applications/${row}`)] };
    },
  },
  {
    name: 'a row with an extra cell',
    make: (figures, rng) => {
      const row = zeroRow(figures, rng);
      if (row === null) return null;
      tableOf(figures, 'applications').extra[row] = '0';
      return { figures, expected: [warning('table/shape', `applications/${row}`)] };
    },
  },
  {
    name: '行政事业性收费 with a number too many',
    edition: '2019',
    make: (figures) => {
      const table = tableOf(figures, 'disclosure');
      table.cells.fees = { previousItems: plain(0), change: plain(0) };
      table.extra.fees = '0';
      return { figures, expected: [warning('table/shape', 'disclosure/fees')] };
    },
  },
  {
    name: 'sixteen zeros for fifteen columns',
    make: (figures) => {
      quiet(figures);
      const table = tableOf(figures, 'review');
      for (const [group] of REVIEW_GROUPS) {
        table.cells[group] = Object.fromEntries(REVIEW_OUTCOMES.map(([key]) => [key, plain(0)]));
      }
      table.extra.litigationPostReview = '0';
      return {
        figures,
        expected: [warning('table/shape', 'review*')],
        allowed: [{ rule: 'table/shape', at: 'review*' }],
      };
    },
  },
  relabelled('社会组织 for 社会公益组织', 'applications', 'social', '社会组织'),
  relabelled('规范性文件 in edition 2021', 'disclosure', 'normativeDocuments', '规范性文件', '2021'),
  relabelled('现有有效件数', 'disclosure', 'valid', '现有有效件数', '2021'),
  relabelled(
    'a label that lost a character',
    'applications',
    'newReceived',
    '一、本年新收政府信息公开申请数',
  ),
  {
    name: 'numeral 三 missing',
    make: (figures) => {
      sectionOf(figures, 'applications').numeral = '';
      return { figures, expected: [warning('section/numbering', 'applications')] };
    },
  },
  {
    name: 'numeral 三 twice',
    make: (figures) => {
      sectionOf(figures, 'review').numeral = '三';
      return { figures, expected: [warning('section/numbering', 'review')] };
    },
  },
  {
    name: 'a deviating heading',
    make: (figures) => {
      sectionOf(figures, 'problems').title = '存在的主要问题及整改措施';
      return { figures, expected: [info('section/title', 'problems')] };
    },
  },
  {
    name: 'tables of edition 2019 in a report for 2023',
    edition: '2019',
    year: 2023,
    make: (figures) => {
      const expected = [warning('table/edition', 'applications'), warning('table/edition', 'disclosure')];
      return { figures, expected };
    },
  },
  {
    name: 'tables of edition 2021 in a report for 2020',
    edition: '2021',
    year: 2020,
    make: (figures) => {
      const expected = [warning('table/edition', 'applications'), warning('table/edition', 'disclosure')];
      return { figures, expected };
    },
  },
];
