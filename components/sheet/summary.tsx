import { sectionLabel } from '../../lib/output/labels.ts';
import { SEVERITIES } from '../../lib/output/words.ts';
import { countsOf, type Verdict } from '../../lib/verdict/model.ts';
import { type TableCounts, tableCounts } from '../../lib/verdict/tables.ts';
import type { SheetDocument } from './document.ts';

/** The verdict in one sentence, and how the three tables stand. */
export function Summary({ document }: { document: SheetDocument }) {
  const { verdict, words } = document;
  const counts = countsOf(verdict);
  const said = SEVERITIES.filter((severity) => counts[severity] > 0);
  const found = said.map((severity) => words.count[severity](counts[severity]));
  const besides = (['unchecked', 'ignored'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => words.count[key](counts[key]));
  const parts = [
    ...(counts.error === 0 ? [words.noErrors] : []),
    ...(found.length > 0 ? [words.found(found)] : []),
    ...(besides.length > 0 ? [words.besides(besides)] : []),
    ...(isChanged(verdict) ? [words.settingsChanged] : []),
  ];
  return (
    <section>
      <h2>{words.parts.verdict}</h2>
      <p class={`verdict ${said[0] ?? 'sound'}`}>{words.sentence(parts)}</p>
      <Tables document={document} />
    </section>
  );
}

/** Whether the settings had a say in the verdict: who reads “no errors” must know. */
function isChanged({ rulesOff, findings, ignored }: Verdict): boolean {
  const all = [...findings, ...ignored.map(({ finding }) => finding)];
  return rulesOff.length > 0 || all.some(({ was }) => was !== undefined);
}

const CELL_COLUMNS = ['cells', 'numbers', 'withoutNumber', 'unplaced'] as const;
const RELATION_COLUMNS = ['relations', 'holding', 'broken', 'unchecked'] as const;
const WATCHED: ReadonlySet<keyof TableCounts> = new Set(['withoutNumber', 'unplaced', 'broken', 'unchecked']);

function Tables({ document: { verdict, words, lang } }: { document: SheetDocument }) {
  const { columns } = words;
  return (
    <table class="tables">
      <caption>{words.tables}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {columns.table}
          </th>
          <th scope="colgroup" colSpan={CELL_COLUMNS.length}>
            {columns.cells}
          </th>
          <th scope="colgroup" colSpan={RELATION_COLUMNS.length}>
            {columns.relations}
          </th>
        </tr>
        <tr>
          {[...CELL_COLUMNS, ...RELATION_COLUMNS].map((key) => (
            <th key={key} scope="col">
              {key === 'cells' ? columns.due : key === 'relations' ? columns.all : columns[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tableCounts(verdict).map(({ table, counts }) => (
          <tr key={table} data-table={table}>
            <th scope="row">{sectionLabel(table, lang)}</th>
            {counts === null ? (
              <td colSpan={CELL_COLUMNS.length + RELATION_COLUMNS.length}>{words.noTable}</td>
            ) : (
              [...CELL_COLUMNS, ...RELATION_COLUMNS].map((key) => (
                <td key={key} class={WATCHED.has(key) && counts[key] > 0 ? 'number watched' : 'number'}>
                  {counts[key]}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
