import type { Lang } from '../../../check.ts';
import { displayWidth } from '../../../output/width.ts';
import { beijing, type Cell, type SheetForm } from '../cell.ts';
import { type PackedPart, Part } from './part.ts';
import { STYLES } from './styles.ts';
import { cellText, cellXml, type Losses, xml } from './text.ts';

/** What a sheet may have (Excel specifications and limits); the bytes keep it clear of what a ZIP file may have. */
export const SHEET_LIMITS = { rows: 1_048_576, links: 65_530, bytes: 1 << 30 } as const;
export type SheetLimits = Readonly<Record<keyof typeof SHEET_LIMITS, number>>;
const MOST_LINK = 2079;

/** A finished sheet. */
export interface WrittenSheet {
  name: string;
  columns: number;
  printed: number;
  rows: number;
  part: PackedPart;
  /** Addresses it links to; the relation of the first is `rId1`. */
  links: readonly string[];
}

interface Open {
  part: Part;
  name: string;
  rows: number;
  links: { at: string; href: string }[];
}

const DAY = 86_400_000;
/** Days from the day 0 of spreadsheets to 1970; right from March 1900 on, which has one day too many before. */
const EPOCH = 25_569;
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;

/** The number of a time as the clock shows it (`2021-03-31`, `2021-03-31 09:05`); null where there is none. */
function serial(text: string): number | null {
  const day = Date.parse(`${text.replace(' ', 'T')}${text.length > 10 ? ':00Z' : 'T00:00Z'}`) / DAY + EPOCH;
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}

/** A, …, Z, AA, … */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** An address as a link may have it; null where it is none, or too long for one. */
function webLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && href.length <= MOST_LINK ? href : null;
}

/** Height of a line, and the most a row may have, in points. */
const LINE = 15;
const MOST_HEIGHT = 409;
/** What a column holds less than its width says: its margins. */
const MARGIN = 1;

/**
 * How many lines a text takes in a column. Rows have their height written down: not every program reckons it when
 * it opens a file, and none has to do so for a hundred thousand rows.
 */
function linesOf(text: string, width: number): number {
  // Longer texts fill the highest row there is.
  const paragraphs = text.slice(0, MOST_MEASURED).split('\n');
  return paragraphs.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width - MARGIN))),
    0,
  );
}
const MOST_MEASURED = 4000;

/** What a cell that is taken for a formula begins with, when somebody edits it. */
const FORMULA_LIKE = /^[=+\-@\t]/u;

/**
 * A sheet of a workbook, written row by row into its compressed part. Where it is full, it goes on in a second one
 * with the same head.
 */
export class Sheet<Item> {
  readonly #form: SheetForm<Item>;
  readonly #lang: Lang;
  readonly #losses: Losses;
  readonly #limits: SheetLimits;
  readonly #letters: readonly string[];
  readonly #written: WrittenSheet[] = [];
  #open: Open | undefined;
  readonly #nextPath: () => string;

  /** @param nextPath where in the package the next sheet is to stand */
  constructor(
    form: SheetForm<Item>,
    lang: Lang,
    losses: Losses,
    nextPath: () => string,
    limits: SheetLimits = SHEET_LIMITS,
  ) {
    this.#form = form;
    this.#lang = lang;
    this.#losses = losses;
    this.#limits = limits;
    this.#nextPath = nextPath;
    this.#letters = form.columns.map((_, index) => letters(index));
  }

  async add(item: Item): Promise<void> {
    const open = this.#open ?? (await this.#begin());
    const row = ++open.rows;
    let lines = 1;
    const cells = this.#form.columns.map(({ cell, wrap, width }, column) => {
      const value = cell(item);
      if (wrap && typeof value === 'string') lines = Math.max(lines, linesOf(value, width));
      return this.#cell(`${this.#letters[column]}${row}`, value, wrap === true, open);
    });
    const height = lines > 1 ? ` ht="${Math.min(lines * LINE, MOST_HEIGHT)}" customHeight="1"` : '';
    await open.part.write(`<row r="${row}"${height}>${cells.join('')}</row>`);
    if (row >= this.#limits.rows || open.part.size >= this.#limits.bytes) await this.#finish(open);
  }

  /** The sheets that have come of it: one, where they are not too full. */
  async end(): Promise<readonly WrittenSheet[]> {
    if (this.#open !== undefined) await this.#finish(this.#open);
    if (this.#written.length === 0) await this.#finish(await this.#begin());
    return this.#written;
  }

  async #begin(): Promise<Open> {
    const { name, columns, frozen } = this.#form;
    const number = this.#written.length + 1;
    const part = new Part(this.#nextPath());
    const open: Open = {
      part,
      name: number === 1 ? name[this.#lang] : `${name[this.#lang]} (${number})`,
      rows: 1,
      links: [],
    };
    this.#open = open;
    const widths = columns.map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    const heads = columns.map(
      ({ head }, index) =>
        `<c r="${this.#letters[index]}1" s="${STYLES.head}" t="inlineStr">${inline(head[this.#lang])}</c>`,
    );
    const corner = `${letters(frozen)}2`;
    const pane =
      frozen === 0
        ? `<pane ySplit="1" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/>`
        : `<pane xSplit="${frozen}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`;
    await part.write(
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
        `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
        '<sheetFormatPr defaultRowHeight="15"/>',
        `<cols>${widths.join('')}</cols><sheetData>`,
        `<row r="1" ht="30" customHeight="1">${heads.join('')}</row>`,
      ].join(''),
    );
    return open;
  }

  async #finish({ part, name, rows, links }: Open): Promise<void> {
    this.#open = undefined;
    const last = this.#letters.at(-1) ?? 'A';
    const found = links.map(({ at }, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`);
    await part.write(
      [
        `</sheetData><autoFilter ref="A1:${last}${rows}"/>`,
        found.length === 0 ? '' : `<hyperlinks>${found.join('')}</hyperlinks>`,
        '<printOptions gridLines="1"/>',
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
        '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
        '</worksheet>',
      ].join(''),
    );
    this.#written.push({
      name,
      columns: this.#form.columns.length,
      printed: this.#form.printed,
      rows,
      part: await part.end(),
      links: links.map(({ href }) => href),
    });
  }

  #cell(at: string, cell: Cell, wrap: boolean, open: Open): string {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return numberCell(at, cell, 'number');
    if (typeof cell === 'string') return this.#text(at, cell, wrap);
    if ('word' in cell) return textCell(at, cell.word, cell.tone);
    if ('link' in cell) return this.#link(at, cell.link, open);
    const [text, style] =
      'date' in cell ? ([cell.date, 'date'] as const) : ([beijing(cell.time), 'time'] as const);
    const number = serial(text);
    return number === null ? this.#text(at, text, wrap) : numberCell(at, number, style);
  }

  #text(at: string, text: string, wrap: boolean): string {
    const clean = cellText(text, this.#lang, this.#losses);
    const isQuoted = FORMULA_LIKE.test(clean);
    return textCell(
      at,
      clean,
      wrap ? (isQuoted ? 'quotedWrapped' : 'wrapped') : isQuoted ? 'quoted' : 'text',
    );
  }

  #link(at: string, address: string, open: Open): string {
    const href = webLink(address);
    if (href === null || open.links.length >= this.#limits.links) {
      // A file has no address of the web, and misses none.
      if (/^https?:/iu.test(address)) this.#losses.unlinked++;
      return this.#text(at, address, false);
    }
    open.links.push({ at, href });
    return textCell(at, cellText(address, this.#lang, this.#losses), 'link');
  }
}

const inline = (text: string): string => `<is><t xml:space="preserve">${cellXml(text)}</t></is>`;

/** Text that stands in the cell itself is never a formula, a number or an error, whatever it looks like. */
const textCell = (at: string, text: string, style: keyof typeof STYLES): string =>
  `<c r="${at}" s="${STYLES[style]}" t="inlineStr">${inline(text)}</c>`;

const numberCell = (at: string, value: number, style: keyof typeof STYLES): string =>
  Number.isFinite(value) ? `<c r="${at}" s="${STYLES[style]}"><v>${value}</v></c>` : '';

/** The relations of a sheet to the addresses it links to; null where there are none. */
export function relationsXml({ links }: WrittenSheet): string | null {
  if (links.length === 0) return null;
  const found = links.map(
    (href, index) =>
      `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xml(href)}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${found.join('')}</Relationships>`;
}
