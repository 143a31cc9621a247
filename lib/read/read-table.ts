import type { Text } from '../form/index.ts';
import type { Row, Table } from '../report/model.ts';
import type { NamedRow, Stranger } from './matrix.ts';
import type { Place } from './outline.ts';
import { type Alignment, align, type Frame } from './rows.ts';

/** What the three tables have in common once their rows are known by name. */
export interface ReadTable {
  table: Table;
  /** `row`, `row/column` or `` (the table itself) → what shows it. */
  places: Map<string, Place>;
  /** What stands in the table and could not be read. */
  doubts: readonly Text[];
}

/** The cells of a row under the columns it should have, or that they cannot be placed; and what shows them. */
export function readRow(
  one: NamedRow,
  expected: readonly string[],
  frame: Frame,
  places: Map<string, Place>,
): Row {
  const { key, label, wording, row, labelEnd } = one;
  places.set(key, row.cells[Math.max(0, labelEnd)]?.place ?? null);
  const aligned = align(one, expected, frame);
  if (aligned.kind === 'shape') return { key, label, wording, cells: {}, shape: shapeOf(aligned, expected) };
  for (const [column, cell] of aligned.cells) places.set(`${key}/${column}`, cell.place);
  const cells = Object.fromEntries([...aligned.cells].map(([column, cell]) => [column, cell.data]));
  return { key, label, wording, cells };
}

export function shapeOf(
  { found, cells }: Extract<Alignment, { kind: 'shape' }>,
  expected: readonly string[],
): NonNullable<Row['shape']> {
  return { expected: expected.length, found, texts: cells.map((cell) => cell.text) };
}

/** A row of numbers that was not read. */
export function strangerDoubt({ label, repeated }: Stranger): Text {
  if (repeated) {
    return {
      zh: `“${label}”行出现了不止一次，数字不同，只检查了第一次出现的`,
      en: `the row “${label}” is there more than once with different numbers; only the first was checked`,
    };
  }
  if (label === '') {
    return {
      zh: '有一行数字没有行标签，无法判断属于哪一行',
      en: 'a row of numbers has lost its label and cannot be placed',
    };
  }
  return {
    zh: `有一行的标签“${label}”不是统一格式的行标签，未检查`,
    en: `a row labelled “${label}” is no row of the form and was not checked`,
  };
}
