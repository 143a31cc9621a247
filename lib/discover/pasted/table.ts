import Papa from 'papaparse';
import { decode } from '../../charset.ts';
import { core, fold } from '../../read/characters.ts';
import { yearsIn } from '../../read/dates.ts';
import { organName, readTitle } from '../title.ts';
import {
  addressOf,
  type Given,
  type LineProblem,
  MOST_CHARACTERS,
  MOST_PROBLEMS,
  problemAt,
  type Reading,
  TOO_LONG,
} from './model.ts';

type Field = 'organ' | 'year' | 'url' | 'title';

/** What heads a column, by `core`, in lower case. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  organ:
    '机关 机关名称 行政机关 行政机关名称 单位 单位名称 部门 部门名称 机构 机构名称 发布机构 发布单位 公开主体 主体 名称 organ organname organization organisation agency department body authority unit name'.split(
      ' ',
    ),
  title: '标题 题目 报告标题 报告名称 文件名 title report headline'.split(' '),
  url: '网址 地址 链接 链接地址 报告网址 报告地址 报告链接 页面地址 网页 url urls link address href source web webaddress'.split(
    ' ',
  ),
  year: '年 年度 年份 报告年度 年报年度 所属年度 year reportyear'.split(' '),
};
const FIELDS = Object.keys(HEADS) as Field[];

interface Row {
  line: number;
  cells: readonly string[];
}

/** Rows and columns of a table that are looked at. */
const MOST_ROWS = 200_000;
const MOST_CELLS = 100;
/** Rows by whose content columns are told apart. */
const SAMPLE = 200;

/**
 * Organ, year and address of each row of a table, in any order of columns, with or without a head; comma, tab or
 * semicolon; UTF-8 or GB18030. A row that cannot be used is named.
 */
export function readCsv(input: string | Uint8Array): Reading<Given> {
  const table = read(input);
  if (table === null) return { items: [], problems: [TOO_LONG] };
  const { rows, head, problems } = table;
  const columns = columnsOf(head, rows);
  if (columns.url === undefined) {
    const [first] = head ? [head] : rows;
    const none = problemAt(
      first?.line ?? 1,
      first?.cells.join(' ') ?? '',
      '没有网址一列',
      'there is no column of addresses',
    );
    return { items: [], problems: [...problems, none] };
  }
  const items: Given[] = [];
  for (const row of rows) {
    const read = givenOf(row, columns);
    if ('url' in read) items.push(read);
    else if (problems.length < MOST_PROBLEMS) problems.push(read);
  }
  return { items, problems };
}

/** An organ of a list of those that have to publish. */
export interface GivenOrgan {
  name: string;
  line: number;
}

/** Names of organs: one a line, or a column of a table; each once. */
export function readOrgans(input: string | Uint8Array): Reading<GivenOrgan> {
  const table = read(input);
  if (table === null) return { items: [], problems: [TOO_LONG] };
  const { rows, head, problems } = table;
  const column = columnsOf(head, rows).organ;
  const byName = new Map<string, GivenOrgan>();
  for (const { line, cells } of rows) {
    const name = nameIn(column === undefined ? cells : [cells[column] ?? '']);
    if (name === null) {
      if (problems.length < MOST_PROBLEMS) {
        problems.push(problemAt(line, cells.join(' '), '这一行没有机关名称', 'no organ’s name in this line'));
      }
    } else if (!byName.has(core(name))) byName.set(core(name), { name, line });
  }
  return { items: [...byName.values()], problems };
}

/** Numbering before a name that is pasted from a list. */
const NUMBERING = /^(?:[(（]?\d{1,4}[)）、.．:：\s]+|[•·●■*-]\s*)/;

/** Of cells without a head: the first that is an organ's name, else the first with words. */
function nameIn(cells: readonly string[]): string | null {
  const names = cells
    .map((cell) => fold(cell.slice(0, 200)).replace(NUMBERING, ''))
    .filter((cell) => /\p{L}/u.test(cell) && addressOf(cell) === null && !/^20\d{2}年?度?$/.test(cell));
  return names.find((name) => organName(name) !== null) ?? names[0] ?? null;
}

function read(input: string | Uint8Array): { rows: Row[]; head: Row | null; problems: LineProblem[] } | null {
  if (input.length > MOST_CHARACTERS * 2) return null;
  const text = (typeof input === 'string' ? input : decode(input)).replace(/^\uFEFF/, '');
  if (text.length > MOST_CHARACTERS) return null;
  const { rows, problems } = rowsOf(text);
  const [first] = rows;
  const head = first && isHead(first) ? first : null;
  return { rows: head ? rows.slice(1) : rows, head, problems };
}

/** All rows that are not blank, with the line each begins in: a quoted cell may go over several. */
function rowsOf(text: string): { rows: Row[]; problems: LineProblem[] } {
  const rows: Row[] = [];
  const problems: LineProblem[] = [];
  let line = 1;
  let at = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }, parser) => {
      if (rows.length >= MOST_ROWS) {
        problems.push(
          problemAt(line, '', `只读前 ${MOST_ROWS} 行`, `only the first ${MOST_ROWS} rows are read`),
        );
        parser.abort();
        return;
      }
      const own = text.slice(at, meta.cursor);
      // White space and line ends before a row are none of it.
      const cells = data.slice(0, MOST_CELLS).map((cell) => cell.trim());
      const [error] = errors;
      if (error && problems.length < MOST_PROBLEMS) {
        problems.push(problemAt(line, own, '引号不成对', 'a quotation mark is missing'));
      }
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
      line += own.match(/\r\n|\r|\n/g)?.length ?? 0;
      at = meta.cursor;
    },
  });
  return { rows, problems };
}

/** The one of tab, semicolon and comma that parts most of the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .slice(0, SAMPLE);
  const count = (delimiter: string): number => lines.filter((line) => line.includes(delimiter)).length;
  const best = ['\t', ',', ';'].reduce((best, other) => (count(other) > count(best) ? other : best));
  return count(best) > 0 ? best : ',';
}

const fieldOf = (cell: string): Field | undefined => {
  const word = core(cell.slice(0, 40)).toLowerCase();
  return FIELDS.find((field) => HEADS[field].includes(word));
};

/** A head has a word of one and nothing that is data. */
function isHead({ cells }: Row): boolean {
  return cells.some((cell) => fieldOf(cell) !== undefined) && !cells.some((cell) => addressOf(cell) !== null);
}

type Columns = Partial<Record<Field, number>>;

function columnsOf(head: Row | null, rows: readonly Row[]): Columns {
  const columns: Columns = {};
  for (const [index, cell] of (head?.cells ?? []).entries()) {
    const field = fieldOf(cell);
    if (field !== undefined && columns[field] === undefined) columns[field] = index;
  }
  const sample = rows.slice(0, SAMPLE);
  // A column that the head does not name is known by what stands in it.
  for (const [field, fits] of CONTENT) {
    if (columns[field] !== undefined) continue;
    const best = bestColumn(sample, fits, new Set(Object.values(columns)));
    if (best !== null) columns[field] = best;
  }
  return columns;
}

const yearOf = (cell: string): number | null => {
  const years = yearsIn(cell);
  return years.length === 1 && cell.length <= 12 ? (years[0] ?? null) : null;
};

/** What fits in a column, in the order in which columns are looked for. */
const CONTENT: readonly (readonly [Field, (cell: string) => boolean])[] = [
  ['url', (cell) => addressOf(cell) !== null],
  ['year', (cell) => yearOf(cell) !== null],
  ['title', (cell) => readTitle(cell) !== null],
  ['organ', (cell) => organName(cell) !== null],
];

/** The column in which most cells fit. */
function bestColumn(
  rows: readonly Row[],
  fits: (cell: string) => boolean,
  taken: ReadonlySet<number>,
): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      if (!taken.has(index) && fits(cell)) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  return ranked[0]?.[0] ?? null;
}

function givenOf({ line, cells }: Row, columns: Columns): Given | LineProblem {
  const cellOf = (field: Field): string => {
    const index = columns[field];
    return index === undefined ? '' : fold((cells[index] ?? '').slice(0, 2000));
  };
  const [address, title, organ, year] = [cellOf('url'), cellOf('title'), cellOf('organ'), cellOf('year')];
  const wrong = (zh: string, en: string): LineProblem => problemAt(line, cells.join(' '), zh, en);
  if (address === '') return wrong('没有网址', 'no address');
  const url = addressOf(address);
  if (url === null)
    return wrong(
      '网址不可用（要以 http:// 或 https:// 开头）',
      'no usable address (it begins with http:// or https://)',
    );
  if (year !== '' && yearOf(year) === null) return wrong('年度无法识别', 'the year could not be read');
  const said = readTitle(title);
  return {
    url,
    title: title === '' ? null : title.slice(0, 200),
    organ: organ === '' ? (said?.organ ?? null) : organ.slice(0, 100),
    year: year === '' ? (said?.year ?? null) : yearOf(year),
    line,
  };
}
