import type { Lang } from '../../check.ts';
import { csvFormatter } from '../../output/csv.ts';
import type { Formatter } from '../../output/formatter.ts';
import { jsonFormatter } from '../../output/json.ts';
import { type Own, rulingOf } from '../../verdict/apply.ts';
import { toResult } from '../../verdict/contract.ts';
import { verdictOf } from '../view/shown.ts';
import { entriesOf, type Kept, leavingOf } from './source.ts';
import { MISSED, missedKind } from './words.ts';

export interface TextExportOptions {
  lang: Lang;
  /** What the user has set. */
  own: Own;
  /** The addresses that are exported; all where it is not there. */
  urls?: ReadonlySet<string>;
}

/*
 * Both formats are the contract's, so they say what the panel's files of the same page say (`toResult`): rules that
 * are switched off are named among what was not checked, findings set aside are among the others, and severities are
 * the checker's own.
 */

/** The contract's JSON, piece by piece: what the command line says of the same pages. */
export const exportJson = (store: Kept, options: TextExportOptions): AsyncGenerator<string> =>
  written(store, options, jsonFormatter());

/** Findings and unchecked items a row, in the columns of the command line; what was not read has its row as well. */
export const exportCsv = (store: Kept, options: TextExportOptions): AsyncGenerator<string> =>
  written(store, options, csvFormatter(options));

async function* written(
  store: Kept,
  { lang, own, urls }: TextExportOptions,
  formatter: Formatter,
): AsyncGenerator<string> {
  const ruling = rulingOf(own);
  const { rows, missed } = await leavingOf(store, urls);
  yield formatter.start();
  for await (const { entry } of entriesOf(store, rows)) {
    yield formatter.result({ ...toResult(verdictOf(entry, lang, ruling)), source: entry.url });
  }
  for (const { target } of missed) {
    const cause = target.failure?.reason[lang] ?? MISSED[missedKind(target)].about[lang];
    yield formatter.unreadable({ source: target.url, cause });
  }
  yield formatter.end();
}
