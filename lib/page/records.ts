import { fold } from '../read/characters.ts';

/**
 * Lists that Hanweb's jpage carries in the page itself, in a script or textarea that its own script reads:
 * `<datastore>` with one `<record><![CDATA[<li>…</li>]]></record>` for each line, and `<nextgroup>` with a link to
 * the next records.
 */
export interface RecordLink {
  href: string;
  text: string;
  title: string;
  beside: string;
  /** Whether it leads to the next records. */
  isNext: boolean;
}

const OPENING = /<(record|nextgroup)>\s{0,20}<!\[CDATA\[/g;
const CLOSING = ']]>';
/** A record has some hundred characters. */
const LONGEST_RECORD = 4000;
const LINK = /<a\s([^<>]{0,2000})>([\s\S]{0,2000}?)(?:<\/a>|$)/gi;
const TOTAL_PAGES = /<totalpage>\s{0,20}(\d{1,5})/;

/** Most records that are read of one page. */
const MOST_RECORDS = 5000;

/** Whether a script's text holds such a list. */
export function holdsRecords(text: string): boolean {
  return text.includes('<record>') && text.includes('<![CDATA[');
}

/** How many pages the records make. */
export function pagesOfRecords(text: string): number | null {
  const match = TOTAL_PAGES.exec(text);
  return match ? Number(match[1]) : null;
}

/** The links of all records, in order. */
export function* linksOfRecords(text: string): Generator<RecordLink> {
  let count = 0;
  let end = -1;
  for (const { 0: opening, 1: kind, index } of text.matchAll(OPENING)) {
    const from = index + opening.length;
    if (end < from) end = text.indexOf(CLOSING, from);
    if (end < 0 || ++count > MOST_RECORDS) return;
    if (end - from > LONGEST_RECORD) continue;
    const markup = text.slice(from, end);
    const beside = plainText(markup.replace(LINK, ' '));
    for (const link of linksOfMarkup(markup)) yield { ...link, beside, isNext: kind === 'nextgroup' };
  }
}

/** The links of a piece of mark-up that no parser has seen. */
export function* linksOfMarkup(markup: string): Generator<Pick<RecordLink, 'href' | 'text' | 'title'>> {
  for (const [, attributes = '', inner = ''] of markup.matchAll(LINK)) {
    const href = attribute(attributes, 'href');
    if (href === '') continue;
    yield { href, title: fold(attribute(attributes, 'title')), text: plainText(inner) };
  }
}

function attribute(attributes: string, name: string): string {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s{0,10}=\\s{0,10}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const match = pattern.exec(attributes);
  return entities(match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
}

const plainText = (markup: string): string => fold(entities(markup.replace(/<[^<>]{0,2000}>/g, ' ')));

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
