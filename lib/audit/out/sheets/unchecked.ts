import type { UncheckedItem } from '../../../report/schema.ts';
import type { SheetForm } from '../cell.ts';
import { address, column, place, placeKeys, text, whose } from './columns.ts';
import { editionOf, type Page } from './page.ts';

export interface UncheckedLine {
  page: Page;
  item: UncheckedItem;
}

export const uncheckedLines = (page: Page): UncheckedLine[] =>
  page.verdict.unchecked.map((item) => ({ page, item }));

export const UNCHECKED: SheetForm<UncheckedLine> = {
  key: 'unchecked',
  name: text('未核对', 'Unchecked'),
  about: text(
    '每项未能核对的内容一行，附原因：没有列为问题的，不等于无误。',
    'A row for each item that could not be checked, and why: what is no finding is not therefore right.',
  ),
  frozen: 3,
  printed: 7,
  columns: [
    ...whose<UncheckedLine>(({ page }) => page, true),
    column(
      'reason',
      [text('原因', 'Reason'), text('为什么未能核对。', 'Why it could not be checked.')],
      70,
      ({ item }) => item.reason,
      true,
    ),
    ...place<UncheckedLine>(({ page, item }) => ({ at: item.at, edition: editionOf(page), lang: page.lang })),
    placeKeys<UncheckedLine>(({ item }) => item.at),
    address<UncheckedLine>(({ page }) => page),
  ],
};
