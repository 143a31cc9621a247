import { type Edition, editionOfYear, type TableKey, type Text } from '../form/index.ts';
import { placeKey } from '../report/address.ts';
import type { Report, Section, Table } from '../report/model.ts';
import { readApplications } from './applications.ts';
import { type Body, bodyOf, endOf, linesOf, mediaIn, withoutSignature } from './body.ts';
import { cutTables } from './cut-tables.ts';
import { readDisclosure } from './disclosure.ts';
import { organOf, publicationDate, reportYear } from './facts.ts';
import type { Scope } from './fragments.ts';
import { chooseHeadings, findHeadings, type Heading } from './headings.ts';
import type { Outline, Place } from './outline.ts';
import type { ReadTable } from './read-table.ts';
import { REASONS, recognise } from './recognise.ts';
import { readReview } from './review.ts';
import { findTitles, isGeneric, namesReport, pageTitle } from './title.ts';
import { type Parts, tableKeyOf, unreadIn } from './unread.ts';

export type Reading = { report: Report; places: ReadonlyMap<string, Place> } | { report: null; reason: Text };

/** Headings or a title: below this an outline is not worth reading as a report. */
const FEWEST_HEADINGS = 3;

/**
 * Reads an outline as an annual report.
 *
 * @param override the edition to read its tables by, whatever the page says
 */
export function readReport(page: Outline, override?: Edition): Reading {
  const outline = cutTables(page);
  const { items } = outline;
  const headings = chooseHeadings(findHeadings(items), items);
  const inText = findTitles(outline, headings[0]?.from ?? items.length);
  const ownTitle = pageTitle(outline);
  const titles = inText.length > 0 ? inText : ownTitle ? [ownTitle] : [];
  if (titles.length === 0 && headings.length < FEWEST_HEADINGS)
    return { report: null, reason: REASONS.otherPage };

  const body = bodyOf(outline, headings);
  const nothing: ReadonlySet<number> = new Set();
  const lastTitle = Math.max(-1, ...inText.map((title) => title.at));
  const preamble = linesOf(outline, everywhere(body), lastTitle + 1, body.from, nothing).filter(
    (line) => !namesReport(line) || /[。；，,;]/.test(line),
  );
  const closing = linesOf(outline, body, headings.at(-1)?.from ?? 0, body.to, nothing);
  const overview = headings.find((heading) => heading.key === 'overview');
  const published = publicationDate(outline, closing);
  const year = reportYear(
    titles,
    [...preamble, ...(overview ? textOf(outline, body, overview, headings, nothing) : [])],
    published,
  );
  const organ = organOf(titles, outline, preamble, closing);

  const read = readTables(outline, body, headings, override ?? editionOfYear(year), override);
  const tables = Object.fromEntries(read.tables.map(({ table }) => [table.key, table])) as Partial<
    Record<TableKey, Table>
  >;
  const verdict = recognise({
    titles: titles.map((title) => title.text),
    hasStrongTitle: titles.some((title) => !isGeneric(title.text)),
    pageTitle: ownTitle?.text ?? outline.title,
    headings,
    tables: read.tables.map(({ table }) => table),
    year,
    organ,
    media: mediaIn(items, body, 0, items.length, read.consumed),
  });
  if (!verdict.ok) return { report: null, reason: verdict.reason };

  const sections = headings.map((heading) =>
    sectionOf(outline, body, heading, headings, read.consumed, tables),
  );
  return {
    report: {
      source: outline.source,
      title: titles[0]?.text ?? '',
      titles: titles.map(({ text, years }) => ({ text, years })),
      organ,
      year,
      edition: tables.applications?.edition ?? override ?? editionOfYear(year),
      published,
      preamble,
      sections,
      tables,
      unread: unreadIn({ outline, body, headings, sections, ...read }),
    },
    places: placesOf(headings, read.tables),
  };
}

/** The text above the first heading may stand outside the box of the headings. */
function everywhere(body: Body): Body {
  return { ...body, isContent: () => true };
}

function readTables(
  outline: Outline,
  body: Body,
  headings: readonly Heading[],
  fallback: Edition,
  override: Edition | undefined,
): Pick<Parts, 'tables' | 'consumed'> {
  const scope: Scope = {
    outline,
    from: body.from,
    to: body.to,
    sectionOf: body.sectionOf,
    hasSection: (key) => headings.some((heading) => heading.key === key),
    consumed: new Set(),
  };
  const applications = readApplications(scope, fallback, override);
  const review = readReview(scope, applications?.table.edition ?? fallback);
  const disclosure = readDisclosure(scope, fallback, override);
  return {
    tables: [disclosure, applications, review].filter((table) => table !== null),
    consumed: scope.consumed,
  };
}

function textOf(
  outline: Outline,
  body: Body,
  heading: Heading,
  headings: readonly Heading[],
  consumed: ReadonlySet<number>,
): string[] {
  const lines = linesOf(outline, body, heading.to + 1, endOf(heading, headings, body), consumed);
  return heading.rest === '' ? lines : [heading.rest, ...lines];
}

function sectionOf(
  outline: Outline,
  body: Body,
  heading: Heading,
  headings: readonly Heading[],
  consumed: ReadonlySet<number>,
  tables: Partial<Record<TableKey, Table>>,
): Section {
  const table = tableKeyOf(heading);
  const [from, to] = [heading.to + 1, endOf(heading, headings, body)];
  const lines = textOf(outline, body, heading, headings, consumed);
  return {
    key: heading.key,
    heading: heading.text,
    numeral: heading.numeral,
    wording: heading.wording,
    lines: heading === headings.at(-1) ? withoutSignature(lines) : lines,
    hasTable: table !== undefined && tables[table] !== undefined,
    hasMedia: mediaIn(outline.items, body, from, to, consumed).length > 0,
  };
}

function placesOf(headings: readonly Heading[], tables: readonly ReadTable[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const heading of headings) places.set(placeKey({ section: heading.key }), heading.line.place);
  for (const { table, places: own } of tables) {
    for (const [address, place] of own)
      places.set(address === '' ? table.key : `${table.key}/${address}`, place);
  }
  return places;
}
