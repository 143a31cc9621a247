import { SECTIONS, type TableKey } from '../form/index.ts';
import type { Section, Unread } from '../report/model.ts';
import { type Body, endOf, linesOf, mediaIn, mediaReason } from './body.ts';
import { DRAWN_TABLE, DRAWN_TEXT, mayBeDrawn } from './drawn.ts';
import type { Heading } from './headings.ts';
import type { MediaItem, Outline } from './outline.ts';
import type { ReadTable } from './read-table.ts';
import { areRows } from './remains.ts';

/** What was read of a report, and where. */
export interface Parts {
  outline: Outline;
  body: Body;
  headings: readonly Heading[];
  /** Those of the headings. */
  sections: readonly Section[];
  tables: readonly ReadTable[];
  consumed: ReadonlySet<number>;
}

const NOT_RECOGNISED: Unread['reason'] = {
  zh: '这一部分有表格，但认不出统一格式的行和列，未检查',
  en: 'there is a table, but rows and columns of the form were not recognised in it; not checked',
};

export function tableKeyOf({ key }: Heading): TableKey | undefined {
  return SECTIONS.find((section) => section.key === key)?.table;
}

/** What there is of a report and could not be read, and why. */
export function unreadIn(parts: Parts): Unread[] {
  return [
    ...parts.headings.flatMap((heading) => unreadTable(heading, parts)),
    ...parts.tables.flatMap(doubtsOf),
    ...parts.headings.flatMap((heading, index) => unreadText(heading, parts.sections[index], parts)),
  ];
}

/** Why there is no text in a section that has no table either. */
function unreadText(heading: Heading, section: Section | undefined, parts: Parts): Unread[] {
  if (section === undefined || section.lines.length > 0 || section.hasMedia) return [];
  const { outline, body, headings } = parts;
  const stretch = { from: heading.to + 1, to: endOf(heading, headings, body), lines: [] };
  if (tableKeyOf(heading) !== undefined || !mayBeDrawn(outline, body, stretch)) return [];
  return [{ kind: 'script', at: { section: section.key }, reason: DRAWN_TEXT }];
}

/** Why the table of a section that is there was not read. */
function unreadTable(heading: Heading, parts: Parts): Unread[] {
  const { outline, body, headings, tables, consumed } = parts;
  const key = tableKeyOf(heading);
  if (key === undefined || tables.some(({ table }) => table.key === key)) return [];
  const at = { table: key };
  const [from, to] = [heading.to + 1, endOf(heading, headings, body)];
  const own = mediaIn(outline.items, body, from, to, consumed);
  if (own.length > 0) return own.slice(0, MOST).map((item) => mediaUnread(item, key));
  if (hasTableIn(outline, from, to, consumed)) return [{ kind: 'table', at, reason: NOT_RECOGNISED }];
  const lines = linesOf(outline, body, from, to, consumed);
  if (mayBeDrawn(outline, body, { from, to, lines })) return [{ kind: 'script', at, reason: DRAWN_TABLE }];
  const linked = attachments(outline, body, consumed);
  if (linked.length > 0) return linked.slice(0, MOST).map((item) => mediaUnread(item, key));
  return areRows(lines, key) ? [{ kind: 'table', at, reason: NOT_RECOGNISED }] : [];
}

/** Most files that are told of one table. */
const MOST = 5;

function mediaUnread(item: MediaItem, table: TableKey): Unread {
  const { type, href } = item;
  return { kind: type, at: { table }, reason: mediaReason(item), ...(href ? { href } : {}) };
}

function hasTableIn(outline: Outline, from: number, to: number, consumed: ReadonlySet<number>): boolean {
  return outline.items
    .slice(from, to)
    .some((item, i) => item.kind === 'table' && item.grid.height > 1 && !consumed.has(from + i));
}

/** Files linked anywhere in the report may hold the tables its text lacks. */
function attachments(outline: Outline, body: Body, consumed: ReadonlySet<number>): MediaItem[] {
  return mediaIn(outline.items, body, body.from, outline.items.length, consumed).filter(
    (item) => item.type === 'attachment',
  );
}

function doubtsOf({ table, doubts }: ReadTable): Unread[] {
  return doubts.map((reason) => ({ kind: 'table', at: { table: table.key }, reason }));
}
