import type { Lang } from '../../../check.ts';
import type { Edition, Text } from '../../../form/types.ts';
import { columnLabel, rowLabel, sectionLabel, sectionOf, tableLabel } from '../../../output/labels.ts';
import { type At, addressOf } from '../../../report/address.ts';
import type { Cell, Column } from '../cell.ts';
import type { Page } from './page.ts';

/** Columns that several sheets have. */

export const column = <Item>(
  key: string,
  [head, about]: readonly [head: Text, about: Text],
  width: number,
  cell: (item: Item) => Cell,
  wrap?: true,
): Column<Item> => ({ key, head, about, width, cell, ...(wrap && { wrap }) });

export const text = (zh: string, en: string): Text => ({ zh, en });

/** Which page a line is about: the same columns begin every sheet. */
export const whose = <Item>(pageIn: (item: Item) => Page, wrap?: true): Column<Item>[] => [
  column(
    'number',
    [
      text('序号', 'No.'),
      text(
        '页面在本文件各表中的序号：同一序号是同一个页面。',
        'Number of the page, the same on all sheets of this file.',
      ),
    ],
    7,
    (item) => pageIn(item).number,
  ),
  column(
    'organ',
    [
      text('机关', 'Organ'),
      text(
        '报告机关；报告没有写明的，用名单上的名称；都没有的为空。',
        'Whose report it is; where it does not say, as the list has it; empty where neither does.',
      ),
    ],
    26,
    (item) => pageIn(item).row.organ,
    wrap,
  ),
  column(
    'year',
    [
      text('年度', 'Year'),
      text('报告年度；报告没有写明的，用名单上的年度。', 'Report year; where it does not say, the list’s.'),
    ],
    8,
    (item) => pageIn(item).row.year,
  ),
];

export const address = <Item>(pageIn: (item: Item) => Page): Column<Item> =>
  column(
    'url',
    [text('网址', 'Address'), text('读取时所用的网址。', 'The address that was asked for.')],
    44,
    (item) => ({ link: pageIn(item).entry.url }),
  );

/** Where something is, in words and by the contract's keys. */
interface Place {
  at: At;
  edition: Edition;
  lang: Lang;
}

const WORDS_OF_KEYS = {
  section: ({ at, lang }: Place) => {
    const section = sectionOf(at);
    return section === undefined ? null : sectionLabel(section, lang);
  },
  table: ({ at, lang }: Place) => (at.table === undefined ? null : tableLabel(at.table, lang)),
  row: ({ at, edition, lang }: Place) =>
    at.table === undefined || at.row === undefined
      ? (at.row ?? null)
      : rowLabel(at.table, at.row, edition, lang),
  column: ({ at, edition, lang }: Place) =>
    at.table === undefined || at.column === undefined
      ? (at.column ?? null)
      : columnLabel(at.table, at.column, edition, lang),
};

export const PLACE_HEADS = {
  section: [text('部分', 'Section'), text('所在部分；空为整份报告。', 'Empty: the report as a whole.'), 22],
  table: [text('表', 'Table'), text('所在表格。', 'The table it is in.'), 18],
  row: [text('行', 'Row'), text('格式中的行名。', 'The row, as the form names it.'), 24],
  column: [text('列', 'Column'), text('格式中的列名。', 'The column, as the form names it.'), 16],
} as const;

/** The columns that say it. */
export const place = <Item>(placeIn: (item: Item) => Place): Column<Item>[] =>
  (['section', 'row', 'column', 'table'] as const).map((key) => {
    const [head, about, width] = PLACE_HEADS[key];
    return column<Item>(key, [head, about], width, (item) => WORDS_OF_KEYS[key](placeIn(item)), true);
  });

export const placeKeys = <Item>(atIn: (item: Item) => At): Column<Item> =>
  column(
    'at',
    [
      text('位置代码', 'Key of the place'),
      text(
        '位置的固定代码（表/行/列），与 JSON 中的相同。',
        'Table (or section), row and column by their fixed keys, as in the JSON.',
      ),
    ],
    30,
    (item) => addressOf(atIn(item)),
  );
