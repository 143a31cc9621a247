import { sitePage } from './chrome.ts';
import type { Figures, SectionFigures, TableFigures } from './figures.ts';
import type { SectionKey, TableKey } from './form.ts';
import { escapeHtml } from './html.ts';
import type { LabelStyle } from './labels.ts';
import { randomLabels } from './labels.ts';
import type { Rng } from './rng.ts';

/** A report page in one mark-up: the whole page, site furniture and all. */
export type Markup = (figures: Figures, rng: Rng) => string;

export interface Part {
  section: SectionKey | 'front' | 'end';
  html: string;
}

/** How a mark-up writes the pieces of a report. */
export interface Dress {
  paragraph(text: string): string;
  heading(text: string): string;
  table(key: TableKey, table: TableFigures, style: LabelStyle): string;
  title?(text: string): string;
  assemble?(parts: readonly Part[]): string;
  /** Whether page numbers and a signature may follow section 六; default yes. */
  ending?: boolean;
}

/** `一、总体情况`; a section that lost its numeral prints no separator. */
export function headingText({ numeral, separator, title }: SectionFigures): string {
  return numeral === '' ? title : numeral + separator + title;
}

const MEDIA: Readonly<Record<NonNullable<TableFigures['instead']>, (key: TableKey, rng: Rng) => string>> = {
  picture: (key, rng) =>
    rng.pick([
      `<p style="text-align:center"><img src="./W020230110_${key}.png" alt="" width="680" height="420"></p>`,
      `<div><img border="0" src="/upload/images/${key}.jpg" title="${key}.jpg"></div>`,
    ]),
  attachment: (key, rng) =>
    rng.pick([
      `<p>附件：<a href="./P02023_${key}.xls">统计表.xls</a></p>`,
      `<p><img src="/icons/icon_doc.gif" width="16" height="16"><a href="/upload/file/${key}.pdf" title="${key}.pdf">${key}.pdf</a></p>`,
    ]),
  frame: (key) => `<p><iframe src="/html/${key}.html" width="700" height="500"></iframe></p>`,
};

export function tableOrMedia(
  key: TableKey,
  figures: Figures,
  style: LabelStyle,
  dress: Dress,
  rng: Rng,
): string {
  const table = figures.tables[key];
  if (table === undefined) return '';
  if (table.instead !== undefined) return MEDIA[table.instead](key, rng);
  return dress.table(key, table, style);
}

function ending(figures: Figures, dress: Dress, rng: Rng): string {
  const lines: string[] = [];
  if (rng.chance(0.4)) {
    const [year = '', month = '', day = ''] = figures.published.split('-');
    lines.push(
      dress.paragraph(figures.organ),
      dress.paragraph(`${year}年${Number(month)}月${Number(day)}日`),
    );
  }
  if (rng.chance(0.3)) lines.push(dress.paragraph(rng.pick(['- 6 -', '9', '— 5 —', '第 4 页 共 4 页'])));
  return lines.join('\n');
}

/** A table that is none of the form's, as organs put one into section 一. */
const CHANNELS = `<table border="1"><tr><td>解读形式</td><td>图解</td><td>视频</td><td>其他</td><td>总计</td></tr>
<tr><td>篇数</td><td>120</td><td>36</td><td>4</td><td>160</td></tr></table>`;

/** Writes the report in a mark-up and puts the site around it. */
export function writeReport(figures: Figures, rng: Rng, dress: Dress): string {
  const style = randomLabels(rng.fork('labels'));
  const choice = rng.fork('report');
  const title =
    dress.title ?? ((text: string) => `<p align="center"><strong>${escapeHtml(text)}</strong></p>`);
  const front = [
    choice.chance(0.4) ? title(figures.title) : '',
    ...figures.preamble.map((text) => dress.paragraph(text)),
  ];
  const parts: Part[] = [{ section: 'front', html: front.join('\n') }];
  for (const section of figures.sections) {
    const key = section.key;
    const tabled = key === 'disclosure' || key === 'applications' || key === 'review';
    const html = [
      dress.heading(headingText(section)),
      ...section.before.map((text) => dress.paragraph(text)),
      tabled ? tableOrMedia(key, figures, style, dress, choice) : '',
      ...section.paragraphs.map((text) => dress.paragraph(text)),
      key === 'overview' && section.paragraphs.length > 0 && choice.chance(0.15) ? CHANNELS : '',
    ];
    parts.push({ section: key, html: html.join('\n') });
  }
  if (dress.ending !== false) parts.push({ section: 'end', html: ending(figures, dress, choice) });
  const content = dress.assemble?.(parts) ?? parts.map(({ html }) => html).join('\n');
  const { organ, published, year } = figures;
  return sitePage({ title: figures.title, organ, published, year, content }, rng.fork('site'));
}
