import type { Row, Target } from '../../archive/model.ts';
import { groupBy } from '../../group-by.ts';
import type { Ruling } from '../../verdict/apply.ts';
import { collation } from './collation.ts';
import { type FindingTable, findingTable } from './findings.ts';
import { cellOf, type MatrixCell, type Totals, totalsOf } from './matrix.ts';
import { organKey } from './organs.ts';
import { type LeftOut, shownRows } from './shown.ts';

/** A year of the matrix; null for pages whose year is not known. */
export type Year = number | null;

export interface OrganLine {
  /** `organKey`; '' for pages whose organ is not known. */
  key: string;
  /** As most of its pages write it. */
  name: string;
  /** One a year of the index; null where there is nothing. */
  cells: readonly (MatrixCell | null)[];
  totals: Totals;
}

/** What the lists of the audit page are made of: all that is kept, by organ and year, and every finding. */
export interface AuditIndex {
  /** As the settings show them. */
  rows: readonly Row[];
  /** The settings it was made with: what is shown besides is to agree with it. */
  ruling: Ruling;
  leftOut: LeftOut;
  /** By pronunciation; pages whose organ is not known come last. */
  organs: readonly OrganLine[];
  /** Ascending; `null`, where there is any, last. */
  years: readonly Year[];
  findings: FindingTable;
}

/** So many rows at a time. */
const SLICE = 200;

/**
 * The index of an archive, in slices.
 *
 * @param kept as the archive has them
 * @param failed targets of which there is no page; those that have since come are left out
 */
export function* indexOf(
  kept: readonly Row[],
  failed: readonly Target[],
  ruling: Ruling,
): Generator<void, AuditIndex> {
  const { rows, leftOut } = yield* shownRows(kept, ruling);
  const urls = new Set(rows.map(({ url }) => url));
  const missing = [...new Map(failed.map((target) => [target.url, target])).values()].filter(
    ({ url }) => !urls.has(url),
  );
  const pages = new Map<string, Page[]>();
  let done = 0;
  for (const [index, row] of rows.entries()) {
    put(pages, row.organ, { name: row.organ, year: row.year, row: index });
    if (++done % SLICE === 0) yield;
  }
  for (const target of missing) {
    put(pages, target.listed.organ, { name: target.listed.organ, year: target.listed.year, target });
  }
  const years = yearsOf(pages);
  const keys = [...pages.keys()].filter((key) => key !== '');
  const names = keys.map((key) => commonName(pages.get(key) ?? []));
  const order = yield* collation(names);
  const sorted = Array.from(order, (at) => keys[at] ?? '');
  if (pages.has('')) sorted.push('');

  const organs: OrganLine[] = [];
  for (const key of sorted) {
    const own = pages.get(key) ?? [];
    const byYear = groupBy(own, ({ year }) => year);
    const cells = years.map((year) => cellOf(byYear.get(year) ?? [], rows));
    organs.push({ key, name: commonName(own), cells, totals: totalsOf(cells) });
    if (++done % SLICE === 0) yield;
  }
  const findings = yield* findingTable(rows, organs, years);
  return { rows, ruling, leftOut, organs, years, findings };
}

/** A page that is kept, or one that could not be come by, under its organ. */
export interface Page {
  name: string | null;
  year: Year;
  /** Index into the rows. */
  row?: number;
  target?: Target;
}

function put(pages: Map<string, Page[]>, organ: string | null, page: Page): void {
  const key = organKey(organ);
  const own = pages.get(key);
  if (own === undefined) pages.set(key, [page]);
  else own.push(page);
}

function yearsOf(pages: ReadonlyMap<string, readonly Page[]>): Year[] {
  const years = new Set<Year>();
  for (const own of pages.values()) for (const { year } of own) years.add(year);
  return [...years].toSorted((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
}

function commonName(pages: readonly Page[]): string {
  const counts = new Map<string, number>();
  for (const { name } of pages) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  let [common, most] = ['', 0];
  for (const [name, count] of counts) if (count > most) [common, most] = [name, count];
  return common.trim();
}
