import type { Point } from '../../lib/audit/view/series.ts';

/** The field: numbers stand above the bars, years below. */
const WIDTH = 280;
const HEIGHT = 120;
const TOP = 20;
const FOOT = 20;
const LONGEST_NUMBER = 9;

interface Props {
  points: readonly Point[];
  /** Everything in it, as a sentence. */
  label: string;
  gapMark: string;
  yearName(year: Point['year']): string;
}

/** Numbers of years as bars from 0; a year without one has a mark in its place, and no bar. */
export function Bars({ points, label, gapMark, yearName }: Props) {
  const most = Math.max(1, ...points.map((point) => ('value' in point ? point.value : 0)));
  const step = WIDTH / Math.max(1, points.length);
  const width = Math.min(34, step * 0.6);
  const room = HEIGHT - TOP - FOOT;
  const base = HEIGHT - FOOT;
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="bars-base" d={`M0 ${base}H${WIDTH}`} />
      {points.map((point, index) => {
        const middle = step * (index + 0.5);
        const height = 'value' in point ? (Math.max(0, point.value) / most) * room : 0;
        return (
          <g key={point.year}>
            {'value' in point ? (
              <>
                <rect
                  class="bars-bar"
                  x={middle - width / 2}
                  y={base - height}
                  width={width}
                  height={height}
                />
                <text class="bars-value" x={middle} y={base - height - 5}>
                  {shortNumber(point.value)}
                </text>
              </>
            ) : (
              <>
                <rect class="bars-gap" x={middle - width / 2} y={base - 26} width={width} height={26} />
                <text class="bars-gap-mark" x={middle} y={base - 9}>
                  {gapMark}
                </text>
              </>
            )}
            <text class="bars-year" x={middle} y={HEIGHT - 5}>
              {yearName(point.year)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A number as it is; one that is longer than its bar has room for, cut by powers of ten. */
function shortNumber(value: number): string {
  const text = String(value);
  return text.length <= LONGEST_NUMBER ? text : value.toExponential(2);
}
