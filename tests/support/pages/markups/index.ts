import type { Markup } from '../report.ts';
import { brHeading } from './br-heading.ts';
import { divGrid } from './div-grid.ts';
import { entities } from './entities.ts';
import { excel } from './excel.ts';
import { filler } from './filler.ts';
import { flattened } from './flattened.ts';
import { fromPdf } from './from-pdf.ts';
import { headed } from './headed.ts';
import { headingInTable } from './heading-in-table.ts';
import { layout } from './layout.ts';
import { multiSection } from './multi-section.ts';
import { pageBrokenPlain, pageBrokenWord } from './page-broken.ts';
import { plain } from './plain.ts';
import { scattered } from './scattered.ts';
import { smallTables } from './small-tables.ts';
import { stacked } from './stacked.ts';
import { toc } from './toc.ts';
import { unclosed } from './unclosed.ts';
import { word } from './word.ts';
import { wps } from './wps.ts';

/** Every way of writing a report down; each varies within itself by the choices it is given. */
export const MARKUPS: Readonly<Record<string, Markup>> = {
  plain,
  headed,
  word,
  wps,
  stacked,
  filler,
  'page-broken plain': pageBrokenPlain,
  'page-broken word': pageBrokenWord,
  layout,
  'div-grid': divGrid,
  flattened,
  'small-tables': smallTables,
  scattered,
  unclosed,
  'br-heading': brHeading,
  'multi-section divs': multiSection,
  toc,
  entities,
  excel,
  'from-pdf': fromPdf,
  'heading-in-table': headingInTable,
};
