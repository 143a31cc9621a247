import { SECTIONS } from '../form/index.ts';
import type { SectionKey } from '../form/types.ts';
import { fold, squash } from './characters.ts';
import { LabelIndex, type Wording } from './labels.ts';
import type { Item, Line } from './outline.ts';

export interface Heading {
  key: SectionKey;
  /** As the page shows it, the parts of a broken heading joined. */
  text: string;
  numeral: string | null;
  wording: Wording;
  /** Indexes of its first and last line in the outline. */
  from: number;
  to: number;
  /** What follows the heading in the same line: `六、其他需要报告的事项：无`. */
  rest: string;
  line: Line;
  /** How surely this is the section's heading. */
  score: number;
}

/** A heading is broken over three lines at most, and is no longer than this. */
const MOST_LINES = 3;
const LONGEST = 60;

/** The titles of the six sections. */
export const TITLES = new LabelIndex(SECTIONS);

const NUMERAL =
  /^(?:第?([一二三四五六七八九十])(?:部分)?[、,.:;．]?|[(]([一二三四五六七八九十])[)][、,.]?|(\d)[、,.．])(?=\D)/;

const numeralOf = (key: SectionKey): string | undefined =>
  SECTIONS.find((section) => section.key === key)?.numeral;

/** Every line, or group of lines, that could be the heading of a section, in page order. */
export function findHeadings(items: readonly Item[]): Heading[] {
  const found: Heading[] = [];
  const lines = items.flatMap((item, at) =>
    item.kind === 'line' && item.text !== '' ? [{ line: item, at }] : [],
  );
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i];
    if (!first || first.line.link) continue;
    const hit = headingAt(lines, i);
    if (!hit) continue;
    found.push(hit.heading);
    i += hit.lines - 1;
  }
  return found;
}

function headingAt(
  lines: readonly { line: Line; at: number }[],
  i: number,
): { heading: Heading; lines: number } | null {
  const first = lines[i];
  if (!first || isNoHeading(first.line.text)) return null;
  const text = fold(first.line.text);
  const parts = split(text);
  const own = classified(text, parts);
  const found = (hit: Classified, to: number, count: number) => ({
    heading: { ...hit, from: first.at, to, line: first.line },
    lines: count,
  });
  if (own && own.wording !== 'deviating') return found(own, first.at, 1);

  // A heading broken over paragraphs: a numeral alone, or the beginning of a title.
  const { title, numeral } = parts;
  const mayBegin = title === '' ? numeral !== null : title.length <= LONGEST && TITLES.isBeginning(title);
  let joint = text;
  for (let more = 1; mayBegin && more < MOST_LINES; more++) {
    const next = lines[i + more];
    if (!next || next.line.text.length > LONGEST) break;
    joint = `${joint}${next.line.text}`;
    const joined = classify(joint);
    if (joined && joined.rest === '' && joined.wording !== 'deviating')
      return found(joined, next.at, more + 1);
  }
  return own && found(own, first.at, 1);
}

/** Characters that a numeral, its marks and a separator may put before a title. */
const NUMERAL_ROOM = 10;

/** What most lines of a page are, told without a close look: numbers, and paragraphs without a numeral. */
function isNoHeading(text: string): boolean {
  if (/^\d+$/.test(text)) return true;
  if (text.length <= LONGEST + NUMERAL_ROOM) return false;
  const spaces = text.split(' ').length - 1;
  if (text.length - spaces <= LONGEST + NUMERAL_ROOM) return false;
  return !NUMERAL.test(squash(text.slice(0, 2 * NUMERAL_ROOM)));
}

/** Whether a text is a section's heading by its official or an accepted wording, and nothing else. */
export function namesSection(text: string): boolean {
  const heading = isNoHeading(text) ? null : classify(text);
  return heading !== null && heading.rest === '' && heading.wording !== 'deviating';
}

type Classified = Pick<Heading, 'key' | 'text' | 'numeral' | 'wording' | 'rest' | 'score'>;

interface Split {
  numeral: string | null;
  /** （一）: the numeral of a part within a section. */
  bracketed: boolean;
  /** Whether a mark parts numeral and title; without one, 一 may begin a sentence (一是……). */
  marked: boolean;
  title: string;
}

function split(text: string): Split {
  const squashed = squash(text);
  const match = NUMERAL.exec(squashed.length === 1 || /[、,.:]$/.test(squashed) ? `${squashed} ` : squashed);
  if (!match) return { numeral: null, bracketed: false, marked: false, title: squashed };
  return {
    numeral: match[1] ?? match[2] ?? match[3] ?? null,
    bracketed: match[2] !== undefined,
    marked: !/^[一二三四五六七八九十]$/.test(match[0]),
    title: squashed.slice(match[0].length),
  };
}

/** Whether one line is a heading, alone or with text after it. */
function classify(raw: string): Classified | null {
  const text = fold(raw);
  return classified(text, split(text));
}

function classified(text: string, { numeral, bracketed, marked, title }: Split): Classified | null {
  if (title === '') return null;
  if (title.length <= LONGEST) {
    const hit = TITLES.exact(title);
    if (hit && (hit.wording !== 'deviating' || (numeral !== null && !bracketed))) {
      return { ...hit, text, numeral, rest: '', score: score(hit.key, hit.wording, numeral, bracketed) };
    }
  }
  if (numeral === null || bracketed || !marked) return null;
  return inline(text, numeral, title) ?? bySubject(text, numeral, title);
}

function score(key: SectionKey, wording: Wording, numeral: string | null, bracketed: boolean): number {
  const own = numeral === numeralOf(key) && !bracketed;
  return (wording === 'deviating' ? 40 : 80) + (own ? 20 : 0) - (bracketed ? 30 : 0);
}

/** `六、其他需要报告的事项：无`, `一、总体情况 2020年，……`: the title, then something that is no part of it. */
function inline(text: string, numeral: string, title: string): Classified | null {
  for (const section of SECTIONS) {
    for (const wording of ['official', 'accepted'] as const) {
      const variants = wording === 'official' ? [section.label.text] : (section.label.accepted ?? []);
      const variant = variants.map(squash).find((known) => title.startsWith(known));
      if (variant === undefined) continue;
      const cut = cutAfter(text, squash(text).length - title.length + variant.length);
      const rest = text.slice(cut);
      const separated =
        /^[\s:：。;；,，\d()（）]/.test(rest) || /^(?:无|本|我|根据|按照|截至|全年|今年)/.test(rest);
      if (!separated) continue;
      return {
        key: section.key,
        text: text.slice(0, cut),
        numeral,
        wording,
        rest: rest.replace(/^[\s:：。;；,，]+/, ''),
        score: numeral === section.numeral ? 95 : 70,
      };
    }
  }
  return null;
}

/** Index in `text` after its first `count` characters that are no white space. */
function cutAfter(text: string, count: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index++) {
    if (seen >= count) return index;
    seen += squash(text[index] ?? '').length;
  }
  return text.length;
}

/** The form's numeral before a short title on the section's subject, in words of the organ's own. */
function bySubject(text: string, numeral: string, title: string): Classified | null {
  if (title.length > 30 || /[。；！？]/.test(title)) return null;
  const section = SECTIONS.find(
    (one) => one.numeral === numeral && one.subject.some((word) => title.includes(word)),
  );
  return section ? { key: section.key, text, numeral, wording: 'deviating', rest: '', score: 50 } : null;
}

/**
 * One heading a section: a table of contents is left out, then the surest; a heading that is not sure must
 * stand between its neighbours.
 */
export function chooseHeadings(candidates: readonly Heading[], items: readonly Item[]): Heading[] {
  const inText = withoutContents(candidates, items);
  const chosen: Heading[] = [];
  for (const { key } of SECTIONS) {
    const own = inText.filter((heading) => heading.key === key);
    const best = own.reduce<Heading | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
    if (best) chosen.push(best);
  }
  const sure = chosen.filter((heading) => heading.score >= 70);
  return chosen
    .filter((heading) => heading.score >= 70 || standsBetween(heading, sure))
    .toSorted((a, b) => a.from - b.from);
}

const place = (key: SectionKey): number => SECTIONS.findIndex((section) => section.key === key);

function standsBetween(heading: Heading, sure: readonly Heading[]): boolean {
  return sure.every((other) => place(other.key) < place(heading.key) === other.from < heading.from);
}

/** A 目录: three or more headings with nothing between them, all of which come again. */
function withoutContents(candidates: readonly Heading[], items: readonly Item[]): readonly Heading[] {
  const runs: Heading[][] = [];
  for (const heading of candidates) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (
      run &&
      last &&
      place(heading.key) > place(last.key) &&
      isBare(items, last.to + 1, heading.from) &&
      last.rest === ''
    )
      run.push(heading);
    else runs.push([heading]);
  }
  // A run holds a key once, so a later candidate of that key stands outside it.
  const lastOf = new Map(candidates.map(({ key, from }) => [key, from]));
  const contents = new Set(
    runs
      .filter((run) => run.length >= 3 && run.every(({ key, from }) => (lastOf.get(key) ?? from) > from))
      .flat(),
  );
  return candidates.filter((heading) => !contents.has(heading));
}

function isBare(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from, to)
    .every((item) => item.kind === 'line' && (item.text === '' || /^[.…·\s\d-]+$/.test(item.text)));
}
