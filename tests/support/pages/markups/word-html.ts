import type { GridCell } from '../grid.ts';
import { escapeHtml, pieces, spaced, spans, wrapSource } from '../html.ts';
import type { Rng } from '../rng.ts';

/** The ways Word's HTML filter writes text, cells and headings. */
export interface WordWriter {
  paragraph(text: string): string;
  heading(text: string): string;
  title(text: string): string;
  cell(cell: GridCell): string;
}

function runs(text: string, rng: Rng, most: number): string {
  return pieces(text, rng, most)
    .map((piece) => {
      const latin = /^[\x20-\x7e]+$/.test(piece);
      const attributes = latin
        ? " lang=EN-US style='font-size:10.5pt'"
        : " style='font-size:10.5pt;font-family:宋体'";
      return `<span${attributes}>${wrapSource(escapeHtml(piece), 38)}</span>`;
    })
    .join('');
}

export function wordWriter(rng: Rng): WordWriter {
  const headingShape = rng.pick(['whole', 'runs', 'spaced', 'two', 'numeral']);
  const blank = rng.pick([
    '<span lang=EN-US><o:p>&nbsp;</o:p></span>',
    '<o:p>&nbsp;</o:p>',
    '<span lang=EN-US>&nbsp;</span>',
  ]);
  const bold = (text: string): string =>
    `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'><b>${text}<span\nlang=EN-US><o:p></o:p></span></b></p>`;
  return {
    paragraph: (text) =>
      `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'>${runs(text, rng, 3)}<span\nlang=EN-US><o:p></o:p></span></p>`,
    heading: (text) => {
      if (headingShape === 'runs') return bold(runs(text, rng, 5));
      if (headingShape === 'spaced') return bold(`<span>${escapeHtml(spaced(text))}</span>`);
      if (headingShape === 'numeral') {
        return bold(`<span>${escapeHtml(text.slice(0, 1))}</span><span>${escapeHtml(text.slice(1))}</span>`);
      }
      const comma = text.indexOf('、', 4);
      if (headingShape === 'two' && comma > 0) {
        return bold(escapeHtml(text.slice(0, comma + 1))) + bold(escapeHtml(text.slice(comma + 1)));
      }
      return bold(`<span>${escapeHtml(text)}</span>`);
    },
    title: (text) => {
      const cut = Math.floor(text.length / 2);
      const middle = (part: string): string =>
        `<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>${escapeHtml(part)}</span></b></p>`;
      return rng.chance(0.5) ? middle(text) : middle(text.slice(0, cut)) + middle(text.slice(cut));
    },
    cell: (cell) => {
      const inner =
        cell.text === '' ? blank : cell.role === 'data' ? number(cell.text, rng) : runs(cell.text, rng, 3);
      const centred = cell.role === 'label' ? '' : " align=center style='text-align:center'";
      return `<td${spans(cell)} style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'>
<p class=MsoNormal${centred}>${inner}</p></td>`;
    },
  };
}

/** A number, sometimes cut between two runs as after an edit; the runs touch, so the number is whole. */
function number(text: string, rng: Rng): string {
  const parts = rng.chance(0.15) ? pieces(text, rng, 2) : [text];
  const written = parts.map((part) => `<span lang=EN-US style='font-size:10.0pt'>${escapeHtml(part)}</span>`);
  return `${written.join('')}<span lang=EN-US><o:p></o:p></span>`;
}

/** The row without height that Word appends where columns do not line up: it holds widths, no data. */
export function measuringRow(width: number): string {
  const cells = Array.from({ length: width }, () => "<td width=62 style='border:none'></td>").join('');
  return `<![if !supportMisalignedColumns]>\n<tr height=0>${cells}</tr>\n<![endif]>`;
}

export const WORD_TABLE =
  " class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'";
