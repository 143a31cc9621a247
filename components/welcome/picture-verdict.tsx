import { Bars, Picture, Tiles } from './drawing.tsx';
import type { PictureWords } from './picture-words.ts';

const COLUMNS = 7;
const ROWS = 12;
/** Cells of the small map, `row column`, that are wrong and that could not be checked. */
const WRONG = new Set(['0 6', '3 6', '5 2', '5 3']);
const UNCHECKED = new Set(['9 0', '9 1', '9 2', '9 3', '9 4', '9 5', '9 6']);

const cells = Array.from({ length: ROWS * COLUMNS }, (_, index) => ({
  row: Math.floor(index / COLUMNS),
  column: index % COLUMNS,
}));

function toneOf(row: number, column: number): string {
  const cell = `${row} ${column}`;
  if (WRONG.has(cell)) return 'p-cell-err';
  return UNCHECKED.has(cell) ? 'p-cell-un' : 'p-cell';
}

/** A report's page with the panel beside it. */
export function VerdictPicture({ words, label }: { words: PictureWords; label: string }) {
  const [title, subtitle] = words.report;
  const tones = ['p-err-fill', 'p-err-fill', 'p-warn-fill'];
  return (
    <Picture label={label}>
      <rect class="p-page" x="1" y="1" width="518" height="314" rx="10" />
      <path class="p-chrome" d="M1 33h518V11a10 10 0 0 0-10-10H11A10 10 0 0 0 1 11z" />
      <g class="p-dot">
        <circle cx="17" cy="17" r="4" />
        <circle cx="31" cy="17" r="4" />
        <circle cx="45" cy="17" r="4" />
      </g>
      <rect class="p-field" x="66" y="8" width="240" height="18" rx="9" />
      <text class="p-soft" x="78" y="20.5" font-size="9.5">
        www.example.gov.cn
      </text>

      <text class="p-ink p-bold" x="156" y="62" font-size="12" text-anchor="middle">
        {title}
      </text>
      <text class="p-ink p-bold" x="156" y="79" font-size="12" text-anchor="middle">
        {subtitle}
      </text>
      <Bars x={28} y={98} widths={[256, 248, 170]} />
      <text class="p-ink" x="28" y="152" font-size="10">
        {words.section}
      </text>
      <path class="p-rule" d={pageGrid()} />
      <Bars x={34} y={172} widths={[38, 30, 38, 34, 26, 38, 32]} gap={18} />

      <path class="p-panel" d="M312 33h207v272a10 10 0 0 1-10 10H312z" />
      <text class="p-ink p-bold" x="322" y="56" font-size="12">
        {words.organ} · {words.year}
      </text>
      <Tiles x={322} y={66} words={words} />
      <text class="p-soft" x="322" y="126" font-size="9.5">
        {words.map}
      </text>
      {cells.map(({ row, column }) => (
        <rect
          key={`${row} ${column}`}
          class={toneOf(row, column)}
          x={322 + column * 14}
          y={132 + row * 7.5}
          width="13"
          height="6.5"
        />
      ))}
      <path class="p-rule" d="M312 232h207M312 260h207M312 288h207" />
      {words.findings.map((finding, index) => (
        <g key={finding}>
          <rect class={tones[index]} x="322" y={242 + index * 28} width="8" height="8" rx="2" />
          <text class="p-ink" x="337" y={250 + index * 28} font-size="10.5">
            {finding}
          </text>
        </g>
      ))}
    </Picture>
  );
}

/** The lines of the report's own table. */
function pageGrid(): string {
  const down = [28, 88, 117, 145, 173, 201, 229, 257, 284].map((x) => `M${x} 162v126`);
  const across = Array.from({ length: 8 }, (_, index) => `M28 ${162 + index * 18}h256`);
  return [...down, ...across].join('');
}
