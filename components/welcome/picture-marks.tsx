import { Picture } from './drawing.tsx';
import type { PictureWords } from './picture-words.ts';

const FIGURES = [
  [4, 2, 0, 0, 0, 0, 6],
  [0, 0, 0, 0, 0, 0, 0],
  [3, 1, 0, 0, 0, 0, 5],
] as const;

/** The row that does not add up; its sum is `words.sum`. */
const MARKED = 2;

const LEFT = 20;
const TOP = 30;
const LABEL = 74;
const CELL = 58;
const ROW = 40;
const columnAt = (column: number): number => LEFT + LABEL + column * CELL;
const rowAt = (row: number): number => TOP + (row + 1) * ROW;
const RIGHT = columnAt(7);
const BOTTOM = rowAt(3);

const GRID = [
  ...[LEFT, ...Array.from({ length: 8 }, (_, column) => columnAt(column))].map(
    (x) => `M${x} ${TOP}V${BOTTOM}`,
  ),
  ...Array.from({ length: 5 }, (_, row) => `M${LEFT} ${TOP + row * ROW}H${RIGHT}`),
].join('');

/** A row of the table with its total and its terms framed, and the sum below. */
export function MarksPicture({ words, label }: { words: PictureWords; label: string }) {
  return (
    <Picture label={label}>
      <rect class="p-page" x="1" y="1" width="518" height="314" rx="10" />
      <rect class="p-head" x={LEFT} y={TOP} width={RIGHT - LEFT} height={ROW} />
      <path class="p-rule" d={GRID} />
      {words.columns.map((column, index) => (
        <text
          key={column}
          class="p-soft"
          x={columnAt(index) + CELL / 2}
          y={TOP + 24}
          font-size="10.5"
          text-anchor="middle"
        >
          {column}
        </text>
      ))}
      {FIGURES.map((row, index) => (
        <g key={words.rows[index]}>
          <text class="p-soft" x={LEFT + 8} y={rowAt(index) + 25} font-size="11">
            {words.rows[index]}
          </text>
          {row.map((figure, column) => (
            <text
              key={words.columns[column]}
              class="p-ink"
              x={columnAt(column) + CELL / 2}
              y={rowAt(index) + 25}
              font-size="13"
              text-anchor="middle"
            >
              {figure}
            </text>
          ))}
        </g>
      ))}
      {words.columns.slice(0, 6).map((column, index) => (
        <rect
          key={column}
          class="p-term"
          x={columnAt(index) + 3}
          y={rowAt(MARKED) + 3}
          width={CELL - 6}
          height={ROW - 6}
          rx="3"
        />
      ))}
      <rect
        class="p-total"
        x={columnAt(6) + 2}
        y={rowAt(MARKED) + 2}
        width={CELL - 4}
        height={ROW - 4}
        rx="3"
      />

      <path class="p-lead" d={`M${columnAt(6) + CELL / 2} ${BOTTOM - 2}V226`} />
      <rect class="p-card p-card-err" x="196" y="226" width="304" height="70" rx="8" />
      <text class="p-ink p-bold" x="216" y="255" font-size="15">
        {words.sum}
      </text>
      <text class="p-err" x="216" y="280" font-size="13">
        {words.difference}
      </text>
    </Picture>
  );
}
