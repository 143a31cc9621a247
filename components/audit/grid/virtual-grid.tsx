import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Spot, stepFrom } from './step.ts';
import { useWindow } from './use-window.ts';

export interface GridColumn {
  key: string;
  head: ComponentChildren;
  /** Of CSS grid: rows are laid out each for itself, so it may not depend on what is in them. */
  width: string;
  /** It can be sorted by, and is so now. */
  sort?: 'none' | 'ascending' | 'descending';
}

export interface GridCell {
  content: ComponentChildren;
  class?: string | undefined;
}

interface Props {
  label: string;
  columns: readonly GridColumn[];
  count: number;
  /** Height of a row, in rem. */
  rowRem: number;
  /** Least width of all columns together, as CSS writes it. */
  width: string;
  /** The first column names its row, and stays when the others are scrolled. */
  namesRows?: boolean;
  keyOf(row: number): string;
  cellsOf(row: number): readonly GridCell[];
  /** Rows that are ticked, or the one that is shown beside; undefined: rows cannot be chosen. */
  isSelected?(row: number): boolean;
  isMultiple?: boolean;
  /** A cell was clicked, or Enter or the space bar pressed in it. */
  onChoose(row: number, column: number): void;
  onSort?(column: number): void;
  /** What the rows are, and in which order: where that changes, the first of them is shown. */
  order: string;
  /** For tests and styles. */
  name: string;
}

/**
 * A table of any length: only rows that can be seen are in the page, and the one with the focus. One stop of the
 * tab key; arrow keys inside, the head among the rows.
 */
export function VirtualGrid(props: Props) {
  const { label, columns, count, rowRem, width: wide, namesRows = false, name } = props;
  const { scroller, measure, first, end, page, rowHeight } = useWindow(count, rowRem);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const shouldFocus = useRef(false);
  const stop: Spot = {
    row: Math.min(spot.row, count - 1),
    column: Math.min(spot.column, columns.length - 1),
  };

  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
    setSpot((now) => ({ row: Math.min(now.row, 0), column: now.column }));
  }, [props.order]);

  const cellOf = (at: Spot) =>
    scroller.current?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`);
  useLayoutEffect(() => {
    if (!shouldFocus.current) return;
    shouldFocus.current = false;
    const cell = cellOf(stop);
    if (!cell || scroller.current === null) return;
    cell.focus({ preventScroll: true });
    reveal(scroller.current, cell, stop, rowHeight, namesRows);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const from = spotOf(event.target);
    if (from === null || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(from);
      return;
    }
    const to = stepFrom(from, event.key, event.ctrlKey, { rows: count, columns: columns.length, page });
    if (to === null) return;
    event.preventDefault();
    shouldFocus.current = true;
    setSpot(to);
  };
  const choose = ({ row, column }: Spot) => {
    if (row >= 0) props.onChoose(row, column);
    else if (columns[column]?.sort !== undefined) props.onSort?.(column);
  };
  const onClick = (event: MouseEvent) => {
    const at = spotOf(event.target);
    if (at !== null) choose(at);
  };
  const onFocusIn = (event: FocusEvent) => {
    const at = spotOf(event.target);
    if (at !== null && (at.row !== spot.row || at.column !== spot.column)) setSpot(at);
  };

  const drawn = Array.from({ length: end - first }, (_, index) => first + index);
  if (stop.row >= 0 && (stop.row < first || stop.row >= end)) drawn.push(stop.row);
  const tabIndexOf = (row: number, column: number) => (row === stop.row && column === stop.column ? 0 : -1);
  return (
    <div
      ref={scroller}
      class={`grid ${name}`}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable={props.isMultiple}
      data-gouji={name}
      style={{
        '--columns': columns.map(({ width }) => width).join(' '),
        '--row': `${rowRem}rem`,
        '--width': wide,
      }}
      onScroll={measure}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocusIn={onFocusIn}
    >
      <div role="rowgroup" class="grid-head">
        <div role="row" aria-rowindex={1} class="grid-row">
          {columns.map(({ key, head, sort }, column) => (
            <div
              key={key}
              role="columnheader"
              class={column === 0 && namesRows ? 'grid-name' : undefined}
              aria-sort={sort}
              tabIndex={tabIndexOf(-1, column)}
              data-row={-1}
              data-column={column}
            >
              {head}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" class="grid-body" style={{ height: `${count * rowRem}rem` }}>
        {drawn.map((row) => (
          <div
            key={props.keyOf(row)}
            role="row"
            class="grid-row"
            aria-rowindex={row + 2}
            aria-selected={props.isSelected?.(row)}
            style={{ top: `${row * rowRem}rem` }}
          >
            {props.cellsOf(row).map((cell, column) => (
              <div
                key={columns[column]?.key}
                role={column === 0 && namesRows ? 'rowheader' : 'gridcell'}
                class={[column === 0 && namesRows ? 'grid-name' : '', cell.class ?? ''].join(' ').trim()}
                tabIndex={tabIndexOf(row, column)}
                data-row={row}
                data-column={column}
              >
                {cell.content}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

/** Scrolls the grid, and nothing else, so that a cell is not behind the head or the first column. */
function reveal(
  scroller: HTMLElement,
  cell: HTMLElement,
  { row, column }: Spot,
  rowHeight: number,
  namesRows: boolean,
): void {
  const head = scroller.querySelector<HTMLElement>('.grid-head')?.offsetHeight ?? 0;
  if (row >= 0) {
    const top = row * rowHeight;
    const bottom = top + rowHeight - (scroller.clientHeight - head);
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop) scroller.scrollTop = bottom;
  }
  if (column === 0 && namesRows) {
    scroller.scrollLeft = 0;
    return;
  }
  const names = namesRows ? (scroller.querySelector<HTMLElement>('.grid-name')?.offsetWidth ?? 0) : 0;
  const left = cell.offsetLeft - names;
  const right = cell.offsetLeft + cell.offsetWidth - scroller.clientWidth;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft) scroller.scrollLeft = right;
}
