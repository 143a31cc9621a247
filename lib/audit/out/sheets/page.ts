import type { Entry, Row } from '../../../archive/model.ts';
import type { Lang } from '../../../check.ts';
import type { Edition } from '../../../form/types.ts';
import type { Ruling } from '../../../verdict/apply.ts';
import type { Verdict } from '../../../verdict/model.ts';
import { verdictOf } from '../../view/shown.ts';

/** A page as the sheets show it, in the language of the export. */
export interface Page {
  /** The number it has on all sheets. */
  number: number;
  row: Row;
  entry: Entry;
  verdict: Verdict;
  lang: Lang;
}

/** @param row as the ruling shows it */
export const pageOf = (number: number, row: Row, entry: Entry, lang: Lang, ruling: Ruling): Page => ({
  number,
  row,
  entry,
  verdict: verdictOf(entry, lang, ruling),
  lang,
});

export const editionOf = ({ verdict }: Page): Edition => verdict.report?.edition ?? '2021';
