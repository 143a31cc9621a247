import type { ComponentChildren } from 'preact';
import type { PictureWords } from './picture-words.ts';

/** Parts the pictures share. Their colours are those of the theme, by class. */

const WIDTH = 520;
const HEIGHT = 316;

/** A picture; readers hear `label` alone. */
export function Picture({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {children}
    </svg>
  );
}

interface At {
  x: number;
  y: number;
}

/** Writing that need not be read. */
export function Bars({ x, y, widths, gap = 12 }: At & { widths: readonly number[]; gap?: number }) {
  return (
    <path class="p-bar" d={widths.map((width, index) => `M${x} ${y + index * gap + 2}h${width}`).join('')} />
  );
}

/** The verdict in counts, each in its colour. */
export function Tiles({ x, y, words }: At & { words: PictureWords }) {
  const tiles = [
    ['err', 2],
    ['warn', 1],
    ['un', 3],
  ] as const;
  return (
    <>
      {tiles.map(([tone, count], index) => (
        <g key={tone}>
          <rect class={`p-${tone}-bg`} x={x + index * 65} y={y} width="62" height="42" rx="5" />
          <text class={`p-${tone} p-bold`} x={x + index * 65 + 7} y={y + 19} font-size="15">
            {count}
          </text>
          <text class={`p-${tone}`} x={x + index * 65 + 7} y={y + 34} font-size="9.5">
            {words.counts[index]}
          </text>
        </g>
      ))}
    </>
  );
}
