import { BrandShapes } from '../page/brand.tsx';
import { Bars, Picture, Tiles } from './drawing.tsx';
import type { PictureWords } from './picture-words.ts';

/** A printed sheet in its tab, and the toolbar button with its popup. */
export function ResultsPicture({ words, label }: { words: PictureWords; label: string }) {
  return (
    <Picture label={label}>
      <rect class="p-ground" x="1" y="1" width="518" height="314" rx="10" />
      <path class="p-chrome" d="M1 41h518V11a10 10 0 0 0-10-10H11A10 10 0 0 0 1 11z" />
      <rect class="p-field" x="18" y="10" width="380" height="22" rx="11" />
      <g transform="translate(452 9) scale(0.1875)">
        <BrandShapes />
      </g>
      <rect class="p-err-fill" x="467" y="21" width="16" height="14" rx="4" />
      <text class="p-on-err p-bold" x="475" y="32" font-size="11" text-anchor="middle">
        2
      </text>

      <path class="p-card" d="M30 314V58h212v256" />
      <text class="p-ink p-bold" x="136" y="88" font-size="15" text-anchor="middle">
        {words.sheet}
      </text>
      <path class="p-strong" d="M48 100h176" />
      {words.sheetLines.map((line, index) => (
        <text key={line} class="p-soft" x="48" y={120 + index * 17} font-size="10.5">
          {line}
        </text>
      ))}
      <Bars x={100} y={113} widths={[96, 120, 72, 60]} gap={17} />
      <path class="p-rule" d="M48 186h176M48 212h176M48 238h176M48 264h176" />
      <rect class="p-err-fill" x="48" y="195" width="8" height="8" rx="2" />
      <rect class="p-err-fill" x="48" y="221" width="8" height="8" rx="2" />
      <rect class="p-warn-fill" x="48" y="247" width="8" height="8" rx="2" />
      <Bars x={66} y={197} widths={[140, 112, 128]} gap={26} />
      <text class="p-soft" x="48" y="294" font-size="10.5">
        {words.signed}
      </text>
      <path class="p-strong" d="M112 296h112" />

      <rect class="p-card" x="266" y="52" width="230" height="156" rx="10" />
      <text class="p-ink p-bold" x="284" y="79" font-size="13">
        {words.organ} · {words.year}
      </text>
      <Tiles x={284} y={92} words={words} />
      <path class="p-rule" d="M266 150h230" />
      <rect class="p-accent-fill" x="284" y="164" width="94" height="30" rx="6" />
      <text class="p-on-accent p-bold" x="331" y="183" font-size="11.5" text-anchor="middle">
        {words.open}
      </text>
      <rect class="p-field" x="386" y="164" width="94" height="30" rx="6" />
      <text class="p-ink" x="433" y="183" font-size="11.5" text-anchor="middle">
        {words.sheet}
      </text>
    </Picture>
  );
}
