import { APPLICANTS_HEAD, CORNER_NOTE, type Edition, FORMS, type FormTable } from '../form/index.ts';
import type { ColumnHead, Row } from '../report/model.ts';
import { type Fragment, flattenedRows, HeadWords, type Scope, tableFragments } from './fragments.ts';
import { expectedColumns, headWords, type ReadHead, readHeads } from './heads.ts';
import { isEmptyRow, type NamedRow, type Naming, nameRows } from './matrix.ts';
import type { Place } from './outline.ts';
import { type ReadTable, readRow, strangerDoubt } from './read-table.ts';
import { frameOf } from './rows.ts';

/** Rows that only one edition has decide whose form the table is. */
function editionOf(namings: Readonly<Record<Edition, Naming>>, fallback: Edition): Edition {
  const counts = (['2021', '2019'] as const).map((edition) => {
    const keys = new Set(namings[edition].rows.map((row) => row.key));
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
  const probe = FORMS['2021'].tables.applications;
  const words = new HeadWords(probe.columns, [APPLICANTS_HEAD, CORNER_NOTE]);
  const tables = tableFragments(scope, 'applications', probe, words);
  const flat = flattenedRows(scope, 'applications', probe, words);
  const fragments = [...tables, ...(flat ? [flat] : [])].toSorted((a, b) => a.at - b.at);
  if (fragments.length === 0) return null;
  const rows = fragments.flatMap((fragment) => fragment.rows);
  const namingBy = (edition: Edition): Naming => nameRows(rows, FORMS[edition].tables.applications.rows);
  const namings = { '2019': namingBy('2019'), '2021': namingBy('2021') };
  const edition = override ?? editionOf(namings, fallback);
  return assemble(fragments, namings[edition], FORMS[edition].tables.applications, edition);
}

function assemble(
  fragments: readonly Fragment[],
  { rows: named, strangers }: Naming,
  form: FormTable,
  edition: Edition,
): ReadTable {
  const formKeys = form.columns.map((column) => column.key);
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
  for (const one of named) rows.set(one.key, readRow(one, order, frame, places));
}
