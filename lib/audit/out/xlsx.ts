import type { SheetForm } from './cell.ts';
import { type About, DEFINITIONS, definitionsOf } from './definitions.ts';
import { CELLS, cellLines } from './sheets/cells.ts';
import { FINDINGS, findingLines } from './sheets/findings.ts';
import { matrixOf } from './sheets/matrix.ts';
import { MISSED_PAGES } from './sheets/missed.ts';
import { OVERVIEW } from './sheets/overview.ts';
import { pageOf } from './sheets/page.ts';
import { UNCHECKED, uncheckedLines } from './sheets/unchecked.ts';
import { entriesOf, indexed, type Kept, leavingOf } from './source.ts';
import { SHEET_LIMITS, Sheet, type SheetLimits } from './xlsx/sheet.ts';
import { cellText, NO_LOSSES } from './xlsx/text.ts';
import { sheetPath, workbook } from './xlsx/workbook.ts';

export interface XlsxOptions extends About {
  /** The addresses that are exported; all where it is not there. */
  urls?: ReadonlySet<string>;
  /** What a sheet may have; for tests. */
  limits?: SheetLimits;
}

/**
 * An archive as a workbook: overview, matrix, findings, unchecked, cells, what was not read, definitions. Entries
 * are read one by one and leave as compressed XML, so that beside the file itself only the rows are in memory.
 */
export async function exportXlsx(store: Kept, options: XlsxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { lang, name, now, own, urls, limits = SHEET_LIMITS } = options;
  const leaving = await leavingOf(store, urls);
  const index = indexed(leaving, own);
  const losses = { ...NO_LOSSES };
  let sheets = 0;
  const sheet = <Item>(form: SheetForm<Item>) =>
    new Sheet(form, lang, losses, () => sheetPath(++sheets), limits);

  const overview = sheet(OVERVIEW);
  const findings = sheet(FINDINGS);
  const unchecked = sheet(UNCHECKED);
  const cells = sheet(CELLS);
  let number = 0;
  for await (const { row, entry } of entriesOf(store, index.rows)) {
    const page = pageOf(++number, row, entry, lang, index.ruling);
    await overview.add(page);
    for (const line of findingLines(page)) await findings.add(line);
    for (const line of uncheckedLines(page)) await unchecked.add(line);
    for (const line of cellLines(page)) await cells.add(line);
  }

  const { form: matrixForm, lines } = matrixOf(index, lang);
  const matrix = sheet(matrixForm);
  for (const line of lines) await matrix.add(line);
  const missed = sheet(MISSED_PAGES);
  for (const one of leaving.missed) await missed.add({ missed: one, lang });
  const before = [overview, matrix, findings, unchecked, cells, missed];
  const written = [];
  for (const one of before) written.push(...(await one.end()));

  const definitions = sheet(DEFINITIONS);
  const forms = [OVERVIEW, matrixForm, FINDINGS, UNCHECKED, CELLS, MISSED_PAGES, DEFINITIONS];
  for (const line of definitionsOf(forms, leaving, index.leftOut, options, losses))
    await definitions.add(line);
  written.push(...(await definitions.end()));
  return workbook(written, { title: cellText(name, lang, losses), created: now });
}
