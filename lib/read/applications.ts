import {
  APPLICANTS_HEAD,
  CORNER_NOTE,
  type Edition,
  FORMS,
  type FormTable,
  type Text,
} from '../form/index.ts';
import type { Cell, ColumnHead, Row, Table } from '../report/model.ts';
import { type Fragment, flattenedRows, HeadWords, type Scope, tableFragments } from './fragments.ts';
import { expectedColumns, headWords, type ReadHead, readHeads } from './heads.ts';
import { isEmptyRow, type NamedRow, nameRows, type Stranger } from './matrix.ts';
import type { Place } from './outline.ts';
import { align, frameOf, type RawCell, type RawRow } from './rows.ts';

export interface ReadTable {
  table: Table;
  /** `row`, `row/column` or `` (the table itself) → what shows it. */
  places: Map<string, Place>;
  /** What stands in the table and could not be read. */
  doubts: readonly Text[];
}

/** Rows that only one edition has decide whose form the table is. */
function editionOf(rows: readonly RawRow[], fallback: Edition): Edition {
  const counts = (['2021', '2019'] as const).map((edition) => {
    const keys = new Set(nameRows(rows, FORMS[edition].tables.applications.rows).rows.map((row) => row.key));
    const other = FORMS[edition === '2021' ? '2019' : '2021'].tables.applications;
    const only = [...keys].filter((key) => !other.rows.some((row) => row.key === key));
    return { edition, only: only.length };
  });
  const [newer, older] = counts;
  if (newer && newer.only >= 2) return '2021';
  if (older && older.only > 0) return '2019';
  return newer && newer.only > 0 ? '2021' : fallback;
}

/**
 * Reads table 三 from all its fragments on the page.
 *
 * @param override the edition to read it by, whatever its rows say
 * @param fallback the edition where its rows do not tell
 */
export function readApplications(
  scope: Scope,
  fallback: Edition,
  override: Edition | undefined,
): ReadTable | null {
  const words = new HeadWords(FORMS['2021'].tables.applications.columns, [APPLICANTS_HEAD, CORNER_NOTE]);
  const probe = FORMS['2021'].tables.applications;
  const tables = tableFragments(scope, 'applications', probe, words);
  const flat = flattenedRows(scope, 'applications', FORMS['2021'].tables.applications, words);
  const fragments = [...tables, ...(flat ? [flat] : [])].toSorted((a, b) => a.at - b.at);
  if (fragments.length === 0) return null;
  const edition =
    override ??
    editionOf(
      fragments.flatMap((fragment) => fragment.rows),
      fallback,
    );
  return assemble(fragments, FORMS[edition].tables.applications, edition);
}

function assemble(fragments: readonly Fragment[], form: FormTable, edition: Edition): ReadTable {
  const formKeys = form.columns.map((column) => column.key);
  const { rows: named, strangers } = nameRows(
    fragments.flatMap((fragment) => fragment.rows),
    form.rows,
  );
  const places = new Map<string, Place>([['', fragments[0]?.place ?? null]]);
  const columns = new Map<string, ColumnHead>();
  const rows = new Map<string, Row>();
  const expectedAnywhere = new Set<string>();
  let order: readonly string[] = formKeys;
  for (const fragment of fragments) {
    const own = named.filter(({ row }) => fragment.rows.includes(row));
    const aligned = [...fragment.head, ...fragment.rows].every((row) => row.columns === 'aligned');
    const heads: ReadHead[] = aligned
      ? readHeads(fragment.head, form.columns)
      : headWords(fragment.head, form.columns);
    for (const head of heads)
      if (!columns.has(head.key))
        columns.set(head.key, { key: head.key, label: head.label, wording: head.wording });

    if (heads.length > 0) order = expectedColumns(heads, own, formKeys);
    for (const key of order) expectedAnywhere.add(key);
    readRows(own, heads, order, rows, places);
  }
  return {
    table: {
      key: 'applications',
      edition,
      rows,
      columns,
      missingColumns: formKeys.filter((key) => !expectedAnywhere.has(key)),
    },
    places,
    doubts: strangers.filter(({ row }) => !isEmptyRow(row)).map(strangerDoubt),
  };
}

function readRows(
  named: readonly NamedRow[],
  heads: readonly ReadHead[],
  order: readonly string[],
  rows: Map<string, Row>,
  places: Map<string, Place>,
): void {
  const frame = frameOf(
    named,
    order.length,
    heads.filter((head) => head.from >= 0),
    order,
  );
  for (const one of named) {
    const { key, label, wording, row, labelEnd } = one;
    places.set(key, row.cells[Math.max(0, labelEnd)]?.place ?? null);
    const aligned = align(one, order, frame);
    if (aligned.kind === 'shape') {
      const shape = {
        expected: order.length,
        found: aligned.found,
        texts: aligned.cells.map((cell) => cell.text),
      };
      rows.set(key, { key, label, wording, cells: {}, shape });
      continue;
    }
    rows.set(key, { key, label, wording, cells: cellsOf(aligned.cells) });
    for (const [column, cell] of aligned.cells) places.set(`${key}/${column}`, cell.place);
  }
}

export function cellsOf(cells: ReadonlyMap<string, RawCell>): Record<string, Cell> {
  return Object.fromEntries([...cells].map(([key, cell]) => [key, cell.data]));
}

export function strangerDoubt({ label, repeated }: Stranger): Text {
  if (repeated) {
    return {
      zh: `“${label}”行出现了不止一次，数字不同，只检查了第一次出现的`,
      en: `the row “${label}” is there more than once with different numbers; only the first was checked`,
    };
  }
  if (label === '') {
    return {
      zh: '有一行数字没有行标签，无法判断属于哪一行',
      en: 'a row of numbers has lost its label and cannot be placed',
    };
  }
  return {
    zh: `有一行的标签“${label}”不是统一格式的行标签，未检查`,
    en: `a row labelled “${label}” is no row of the form and was not checked`,
  };
}
