import { useMemo } from 'preact/hooks';
import { FINDING_COLUMNS, type FindingColumn, filtered, sortedBy } from '../../lib/audit/view/findings.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../../lib/output/words.ts';
import { ruleTitle } from '../../lib/verdict/contract.ts';
import { useAudit } from './context.ts';
import { FindingFilters, filterOf } from './finding-filters.tsx';
import { FindingWords } from './finding-words.tsx';
import { type GridCell, type GridColumn, VirtualGrid } from './grid/virtual-grid.tsx';
import { Icon } from './icon.tsx';
import { ReportDetails } from './report.tsx';
import { Split } from './split.tsx';
import { FINDINGS_WORDS } from './words/findings.ts';
import { FRAME_WORDS } from './words/frame.ts';

const WIDTHS: Readonly<Record<FindingColumn | 'message', string>> = {
  severity: '6.5rem',
  rule: 'minmax(11rem, 3fr)',
  organ: 'minmax(11rem, 3fr)',
  year: '6rem',
  message: 'minmax(18rem, 6fr)',
};
const WIDTH = '52.5rem';
const COLUMNS = [...FINDING_COLUMNS, 'message'] as const;

const columnOf = (name: string | undefined): FindingColumn | null =>
  FINDING_COLUMNS.find((column) => column === name) ?? null;

/** All findings of the archive. */
export function Findings() {
  const { lang, index, query, ask } = useAudit();
  const words = FINDINGS_WORDS[lang];
  const frame = FRAME_WORDS[lang];
  const { findings: table, organs, years, rows } = index;
  const { severity, rule, year, q, sort, down } = query;
  const filter = useMemo(
    () => filterOf(index, { severity, rule, year, q }),
    [index, severity, rule, year, q],
  );
  const found = useMemo(() => filtered(table, filter), [table, filter]);
  const column = columnOf(sort);
  const isDown = down !== undefined;
  const order = useMemo(
    () => (column === null ? found : sortedBy(table, found, column, isDown)),
    [table, found, column, isDown],
  );
  const reports = useMemo(() => {
    const seen = new Set<number>();
    for (const at of found) seen.add(table.row[at] ?? 0);
    return seen.size;
  }, [table, found]);

  const columns: GridColumn[] = COLUMNS.map((key) => ({
    key,
    head: words.columns[key],
    width: WIDTHS[key],
    ...(key === 'message'
      ? {}
      : {
          sort:
            column !== key ? ('none' as const) : isDown ? ('descending' as const) : ('ascending' as const),
        }),
  }));
  const cellsOf = (position: number): GridCell[] => {
    const at = order[position] ?? 0;
    const row = rows[table.row[at] ?? 0];
    const organ = organs[table.organ[at] ?? 0];
    const year = years[table.year[at] ?? 0] ?? null;
    const level = SEVERITIES[table.severity[at] ?? 0] ?? 'error';
    if (row === undefined || organ === undefined) return [];
    return [
      {
        class: `severity ${level}`,
        content: (
          <>
            <Icon name={level} />
            {SEVERITY_WORDS[lang][level]}
          </>
        ),
      },
      { content: <span class="clamp">{ruleTitle(table.rules[table.rule[at] ?? 0] ?? '')[lang]}</span> },
      { content: <span class="clamp">{organ.key === '' ? frame.noOrgan : organ.name}</span> },
      { content: year ?? frame.noYear },
      { content: <FindingWords row={row} item={table.item[at] ?? 0} /> },
    ];
  };
  const choose = (position: number) => {
    const at = order[position] ?? 0;
    const row = rows[table.row[at] ?? 0];
    if (row) ask({ report: row.url, item: String(table.item[at] ?? 0) }, 'step');
  };
  const sortBy = (position: number) => {
    const key = columnOf(columns[position]?.key);
    if (key === null) return;
    if (key !== column) ask({ sort: key, down: undefined });
    else if (!isDown) ask({ down: '1' });
    else ask({ sort: undefined, down: undefined });
  };
  const chosen = useMemo(() => rows.find(({ url }) => url === query.report), [rows, query.report]);
  const organOf = useMemo(() => {
    const at = chosen === undefined ? -1 : rows.indexOf(chosen);
    return organs.find(({ cells }) =>
      cells.some((cell) => cell?.reports.includes(at) || cell?.others.includes(at)),
    );
  }, [chosen, rows, organs]);
  const side = chosen && {
    key: `${query.report} ${query.item}`,
    label: [
      organOf === undefined || organOf.key === '' ? frame.noOrgan : organOf.name,
      chosen.year === null ? frame.noYear : frame.year(chosen.year),
    ].join(' · '),
    content: <ReportDetails row={chosen} organ={organOf?.key ?? ''} item={Number(query.item ?? 0)} />,
  };
  return (
    <Split side={side ?? null} onClose={() => ask({ report: undefined, item: undefined }, 'step')}>
      <FindingFilters filter={filter} />
      <p class="soft" role="status">
        {words.shown(found.length, reports)}
      </p>
      {order.length === 0 ? (
        <p class="empty">{table.count === 0 ? words.none : words.noneFound}</p>
      ) : (
        <VirtualGrid
          name="findings"
          order={[severity, rule, year, q, sort, down].join(' ')}
          label={words.label}
          columns={columns}
          count={order.length}
          rowRem={3.25}
          width={WIDTH}
          keyOf={(position) => String(order[position])}
          cellsOf={cellsOf}
          isSelected={(position) => {
            const at = order[position] ?? 0;
            return chosen === rows[table.row[at] ?? 0] && String(table.item[at]) === query.item;
          }}
          onChoose={choose}
          onSort={sortBy}
        />
      )}
    </Split>
  );
}
