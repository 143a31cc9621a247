// The build without Node's Buffer and streams, so that a page of a browser can write the same file.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { resultOf } from '../../archive/model.ts';
import type { Lang } from '../../check.ts';
import { csvFormatter } from '../../output/csv.ts';
import type { Formatter } from '../../output/formatter.ts';
import { jsonFormatter, ndjsonFormatter } from '../../output/json.ts';
import { beijing, type Cell } from './cell.ts';
import { OVERVIEW, pageOf } from './sheets.ts';
import { entriesOf, type Kept, leavingOf } from './source.ts';
import { MISSED, missedKind } from './words.ts';

export interface TextExportOptions {
  lang: Lang;
  /** The addresses that are exported; all where it is not there. */
  urls?: ReadonlySet<string>;
}

/** The contract's JSON, piece by piece: what the command line says of the same pages. */
export const exportJson = (store: Kept, options: TextExportOptions): AsyncGenerator<string> =>
  written(store, options, jsonFormatter());

/** A result a line. */
export const exportNdjson = (store: Kept, options: TextExportOptions): AsyncGenerator<string> =>
  written(store, options, ndjsonFormatter());

/** Findings and unchecked items a row, in the columns of the command line; what was not read has its row as well. */
export const exportCsv = (store: Kept, options: TextExportOptions): AsyncGenerator<string> =>
  written(store, options, csvFormatter(options));

async function* written(
  store: Kept,
  { lang, urls }: TextExportOptions,
  formatter: Formatter,
): AsyncGenerator<string> {
  const { rows, missed } = await leavingOf(store, urls);
  yield formatter.start();
  for await (const { entry } of entriesOf(store, rows)) {
    yield formatter.result(resultOf(entry.url, entry.judgement, lang));
  }
  for (const { target } of missed) {
    const cause = target.failure?.reason[lang] ?? MISSED[missedKind(target)].about[lang];
    yield formatter.unreadable({ source: target.url, cause });
  }
  yield formatter.end();
}

/** The overview sheet as CSV: a page a row. */
export async function* exportOverviewCsv(
  store: Kept,
  { lang, urls }: TextExportOptions,
): AsyncGenerator<string> {
  const { rows } = await leavingOf(store, urls);
  yield csvLine(
    OVERVIEW.columns.map(({ head }) => head[lang]),
    true,
  );
  let number = 0;
  for await (const { row, entry } of entriesOf(store, rows)) {
    const page = pageOf(++number, row, entry, lang);
    yield csvLine(
      OVERVIEW.columns.map(({ cell }) => plain(cell(page))),
      false,
    );
  }
}

/** As `csvFormatter` writes: opens in Excel with its Chinese intact, and no page can plant a formula. */
const csvLine = (cells: readonly (string | number)[], bom: boolean): string =>
  stringify([cells], { bom, escape_formulas: true, record_delimiter: 'windows' });

function plain(cell: Cell): string | number {
  if (cell === null || typeof cell === 'number') return cell ?? '';
  if (typeof cell === 'string') return cell.toWellFormed();
  if ('word' in cell) return cell.word;
  if ('link' in cell) return cell.link.toWellFormed();
  return 'date' in cell ? cell.date : beijing(cell.time);
}
