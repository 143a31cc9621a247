import { useRef, useState } from 'preact/hooks';
import { addressOf } from '../../lib/report/address.ts';
import type { MapCell, MapRow } from '../../lib/verdict/cell-states.ts';
import { cellWords } from './cell-words.ts';
import { useScene } from './scene.ts';

interface Props {
  label: string;
  rows: readonly MapRow[];
  isSelected(cell: MapCell): boolean;
  onPoint(cell: MapCell | null): void;
  onChoose(cell: MapCell): void;
}

interface Spot {
  row: number;
  column: number;
}

/** Where a key leads from a cell; rows differ in length. null: the key is not the grid's. */
export function stepFrom(
  { row, column }: Spot,
  key: string,
  ctrl: boolean,
  lengths: readonly number[],
): Spot | null {
  const lastRow = lengths.length - 1;
  const lastOf = (index: number) => (lengths[index] ?? 1) - 1;
  const at = (toRow: number, toColumn: number): Spot => {
    const bounded = Math.min(Math.max(toRow, 0), lastRow);
    return { row: bounded, column: Math.min(Math.max(toColumn, 0), lastOf(bounded)) };
  };
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return at(ctrl ? 0 : row, 0);
    case 'End':
      return at(ctrl ? lastRow : row, Number.POSITIVE_INFINITY);
    default:
      return null;
  }
}

/** A table in small as a grid: one stop of the tab key, arrow keys inside, each cell says what it is. */
export function Grid({ label, rows, isSelected, onPoint, onChoose }: Props) {
  const scene = useScene();
  const element = useRef<HTMLTableElement>(null);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const spotOf = (target: EventTarget | null): Spot | null => {
    const { row, column } = (target as HTMLElement | null)?.dataset ?? {};
    return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
  };
  const cellAt = (at: Spot | null) => (at === null ? undefined : rows[at.row]?.cells[at.column]);

  const onKeyDown = (event: KeyboardEvent) => {
    const from = spotOf(event.target);
    const cell = cellAt(from);
    if (from === null || cell === undefined || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(cell);
      return;
    }
    const lengths = rows.map(({ cells }) => cells.length);
    const to = stepFrom(from, event.key, event.ctrlKey, lengths);
    if (to === null) return;
    event.preventDefault();
    setSpot(to);
    element.current
      ?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)
      ?.focus();
  };
  const onFocus = (event: FocusEvent) => {
    const at = spotOf(event.target);
    if (at !== null) setSpot(at);
    onPoint(cellAt(at) ?? null);
  };
  const choose = (event: MouseEvent) => {
    const cell = cellAt(spotOf(event.target));
    if (cell !== undefined) onChoose(cell);
  };

  // The rows may have become fewer since the focus was here.
  const stop = cellAt(spot) === undefined ? { row: 0, column: 0 } : spot;
  return (
    <table
      ref={element}
      class="grid"
      role="grid"
      aria-label={label}
      aria-readonly="true"
      onKeyDown={onKeyDown}
      onClick={choose}
      onFocusIn={onFocus}
      onFocusOut={() => onPoint(null)}
      onPointerOver={(event) => onPoint(cellAt(spotOf(event.target)) ?? null)}
      onPointerLeave={() => onPoint(null)}
    >
      <tbody>
        {rows.map(({ key, opensGroup, cells }, row) => (
          <tr key={key} class={opensGroup ? 'group' : undefined}>
            {cells.map((cell, column) => {
              const { where, value, state } = cellWords(cell, scene);
              return (
                <td
                  key={cell.at.column}
                  role="gridcell"
                  class={cell.at.column === 'total' ? 'cell total' : 'cell'}
                  tabIndex={row === stop.row && column === stop.column ? 0 : -1}
                  aria-label={[where, value, state].filter((part) => part !== '').join(scene.words.comma)}
                  aria-selected={isSelected(cell)}
                  data-gouji="cell"
                  data-at={addressOf(cell.at)}
                  data-state={cell.state}
                  data-severity={cell.severity ?? undefined}
                  data-row={row}
                  data-column={column}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
