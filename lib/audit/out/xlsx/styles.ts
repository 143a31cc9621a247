import type { Tone } from '../cell.ts';

const FILLS = {
  head: 'FF1F4E79',
  error: 'FFF9D6D5',
  warning: 'FFFCE8B2',
  info: 'FFDDEBF7',
  open: 'FFE7E6E6',
  ok: 'FFDDF0DD',
} as const;

const FONTS = {
  plain: '<color rgb="FF1A1A1A"/>',
  head: '<b/><color rgb="FFFFFFFF"/>',
  link: '<u/><color rgb="FF0B5394"/>',
  error: '<b/><color rgb="FF9C0006"/>',
  warning: '<color rgb="FF7A4B00"/>',
  info: '<color rgb="FF1F4E79"/>',
  open: '<color rgb="FF444444"/>',
  ok: '<color rgb="FF1E5E22"/>',
  none: '<color rgb="FF6B6B6B"/>',
} as const;

const FORMATS = { date: 164, time: 165 } as const;

interface StyleForm {
  font: keyof typeof FONTS;
  fill?: keyof typeof FILLS;
  format?: keyof typeof FORMATS;
  wrap?: true;
  /** On the right, with room before the text that follows. */
  right?: true;
  /** Text stays text when it is edited. */
  quoted?: true;
}

const STYLE_FORMS = {
  // The first is that of cells without any.
  text: { font: 'plain' },
  number: { font: 'plain', right: true },
  wrapped: { font: 'plain', wrap: true },
  quoted: { font: 'plain', quoted: true },
  quotedWrapped: { font: 'plain', wrap: true, quoted: true },
  date: { font: 'plain', format: 'date', right: true },
  time: { font: 'plain', format: 'time', right: true },
  link: { font: 'link' },
  head: { font: 'head', fill: 'head', wrap: true },
  error: { font: 'error', fill: 'error' },
  warning: { font: 'warning', fill: 'warning' },
  info: { font: 'info', fill: 'info' },
  open: { font: 'open', fill: 'open' },
  ok: { font: 'ok', fill: 'ok' },
  none: { font: 'none' },
} as const satisfies Record<string, StyleForm> & Record<Tone, StyleForm>;

export type Style = keyof typeof STYLE_FORMS;

const NAMES = Object.keys(STYLE_FORMS) as Style[];

/** The number by which cells name a style. */
export const STYLES = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<Style, number>;

const FONT_NAMES = Object.keys(FONTS);
/** The first two fills are fixed by the format. */
const FILL_NAMES = ['', '', ...Object.keys(FILLS)];

function styleXml({ font, fill, format, wrap, right, quoted }: StyleForm): string {
  const attributes = [
    `numFmtId="${format === undefined ? 0 : FORMATS[format]}"`,
    `fontId="${FONT_NAMES.indexOf(font)}"`,
    `fillId="${fill === undefined ? 0 : FILL_NAMES.indexOf(fill)}"`,
    'borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"',
    ...(quoted ? ['quotePrefix="1"'] : []),
  ];
  const alignment = [
    ...(right ? ['horizontal="right" indent="1"'] : []),
    `vertical="${font === 'head' ? 'center' : 'top'}"`,
    ...(wrap ? ['wrapText="1"'] : []),
  ];
  return `<xf ${attributes.join(' ')}><alignment ${alignment.join(' ')}/></xf>`;
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** The part of a workbook that says what its styles look like. */
export function stylesXml(): string {
  const fonts = Object.values(FONTS).map(
    (font) => `<font>${font.replace('<color', '<sz val="10"/><color')}<name val="Microsoft YaHei"/></font>`,
  );
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...Object.values(FILLS).map(
      (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`,
    ),
  ];
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('numFmts', [
      `<numFmt numFmtId="${FORMATS.date}" formatCode="yyyy\\-mm\\-dd"/>`,
      `<numFmt numFmtId="${FORMATS.time}" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/>`,
    ]),
    list('fonts', fonts),
    list('fills', fills),
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list(
      'cellXfs',
      NAMES.map((name) => styleXml(STYLE_FORMS[name])),
    ),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}
