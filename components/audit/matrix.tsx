import { useMemo } from 'preact/hooks';
import type { OrganLine, Year } from '../../lib/audit/view/index.ts';
import { type MatrixCell, type OrganOrder, organsInOrder } from '../../lib/audit/view/matrix.ts';
import { finder } from '../options/search.ts';
import { CellDetails } from './cell-details.tsx';
import { useAudit } from './context.ts';
import { Counts, countsText } from './counts.tsx';
import { type GridCell, type GridColumn, VirtualGrid } from './grid/virtual-grid.tsx';
import { Icon, type IconName } from './icon.tsx';
import { organOfParam, organParam, yearOfParam, yearParam } from './params.ts';
import { Split } from './split.tsx';
import { FRAME_WORDS, type FrameWords } from './words/frame.ts';
import { MATRIX_WORDS, type MatrixWords } from './words/matrix.ts';

/** Narrower on narrow windows, where it stays while the years are scrolled. */
const NAME_WIDTH = 'clamp(7rem, 30vw, 15rem)';
const YEAR_REM = 10.25;
const TOTAL_REM = 7.5;
const LEGEND: readonly IconName[] = [
  'error',
  'warning',
  'unchecked',
  'info',
  'ok',
  'failed',
  'no-report',
  'none',
];

/** Every organ in a line, every year in a column. */
export function Matrix() {
  const { lang, index, query, ask, go } = useAudit();
  const words = MATRIX_WORDS[lang];
  const frame = FRAME_WORDS[lang];
  const { organs, years } = index;
  const order: OrganOrder = query.sort === 'errors' ? 'errors' : 'name';
  const sought = query.q ?? '';
  const lines = useMemo(() => organsInOrder(organs, finder(sought), order), [organs, sought, order]);
  const nameOf = ({ key, name }: OrganLine) => (key === '' ? frame.noOrgan : name);
  const yearName = (year: Year) => (year === null ? frame.noYear : frame.year(year));

  const columns: GridColumn[] = [
    {
      key: 'organ',
      head: words.organ,
      width: `minmax(${NAME_WIDTH}, 1.8fr)`,
      sort: order === 'name' ? 'ascending' : 'none',
    },
    ...years.map((year) => ({
      key: yearParam(year),
      head: yearName(year),
      width: `minmax(${YEAR_REM}rem, 1fr)`,
    })),
    {
      key: 'total',
      head: words.total,
      width: `${TOTAL_REM}rem`,
      sort: order === 'errors' ? 'descending' : 'none',
    },
  ];
  const cellsOf = (row: number): GridCell[] => {
    const line = lines[row];
    if (line === undefined) return [];
    return [
      { content: <span class="clamp">{nameOf(line)}</span> },
      ...line.cells.map((cell) => matrixCell(cell, words, frame, lang)),
      { content: line.totals.error, class: line.totals.error > 0 ? 'total error' : 'total' },
    ];
  };
  const choose = (row: number, column: number) => {
    const line = lines[row];
    if (line === undefined) return;
    const year = years[column - 1];
    if (year === undefined) go('organ', { organ: organParam(line.key) });
    else if (line.cells[column - 1]) ask({ organ: organParam(line.key), year: yearParam(year) }, 'step');
  };
  const chosen = chosenIn(organs, years, query);
  const close = () => ask({ organ: undefined, year: undefined }, 'step');
  return (
    <Split
      side={
        chosen === null
          ? null
          : {
              key: `${query.organ} ${query.year}`,
              label: [nameOf(chosen.line), yearName(chosen.year)].join(' · '),
              content: <CellDetails cell={chosen.cell} organ={chosen.line.key} />,
            }
      }
      onClose={close}
    >
      <div class="tools">
        <input
          type="search"
          value={sought}
          aria-label={frame.searchOrgan}
          placeholder={frame.searchOrgan}
          onInput={(event) => ask({ q: event.currentTarget.value })}
        />
        <p class="soft" role="status">
          {words.shown(lines.length, organs.length)}
        </p>
      </div>
      {lines.length === 0 ? (
        <p class="empty">{words.noneFound}</p>
      ) : (
        <VirtualGrid
          name="matrix"
          order={`${sought} ${order}`}
          label={words.label}
          columns={columns}
          count={lines.length}
          rowRem={2.75}
          width={`calc(${NAME_WIDTH} + ${YEAR_REM * years.length + TOTAL_REM}rem)`}
          namesRows
          keyOf={(row) => lines[row]?.key ?? ''}
          cellsOf={cellsOf}
          onChoose={choose}
          onSort={(column) => ask({ sort: column === 0 ? undefined : 'errors' })}
        />
      )}
      <ul class="legend" aria-label={words.legend}>
        {LEGEND.map((state) => (
          <li key={state}>
            <span class="swatch" data-state={state}>
              <Icon name={state} />
            </span>
            {frame.states[state]}
          </li>
        ))}
      </ul>
    </Split>
  );
}

function matrixCell(
  cell: MatrixCell | null,
  words: MatrixWords,
  frame: FrameWords,
  lang: keyof typeof MATRIX_WORDS,
): GridCell {
  if (cell === null) {
    return {
      class: 'verdict none',
      content: (
        <>
          <Icon name="none" />
          <span class="unseen">{frame.states.none}</span>
        </>
      ),
    };
  }
  const { state, totals, reports, failed } = cell;
  const counted = countsText(totals, lang);
  const label = [
    ...(reports.length > 1 ? [words.several(reports.length)] : []),
    counted === '' ? frame.states[state] : counted,
    ...(reports.length > 0 && failed.length > 0 ? [words.failedToo(failed.length)] : []),
  ].join(frame.comma);
  return {
    class: 'verdict',
    content: (
      <span class="state" data-gouji="cell" data-state={state} title={label}>
        <span class="unseen">{label}</span>
        {counted === '' ? <Icon name={state} /> : <Counts totals={totals} />}
        {reports.length > 1 && (
          <span class="tag" aria-hidden="true">
            ×{reports.length}
          </span>
        )}
        {reports.length > 0 && failed.length > 0 && <Icon name="failed" />}
      </span>
    ),
  };
}

/** What the address asks for, where the archive has it. */
function chosenIn(
  organs: readonly OrganLine[],
  years: readonly Year[],
  { organ, year }: Readonly<Partial<Record<string, string>>>,
): { line: OrganLine; year: Year; cell: MatrixCell } | null {
  if (organ === undefined || year === undefined) return null;
  const line = organs.find(({ key }) => key === organOfParam(organ));
  const asked = yearOfParam(year);
  const cell = line?.cells[years.indexOf(asked)];
  return line && cell ? { line, year: asked, cell } : null;
}
