import type { SectionKey } from '../form/types.ts';
import type { Unread } from '../report/model.ts';
import { isFurniture, isSignature } from './furniture.ts';
import type { Heading } from './headings.ts';
import type { Item, MediaItem, Outline } from './outline.ts';

/** Where the report's own text lies in the outline. */
export interface Body {
  /** First item of the first section, and the first item after the last. */
  from: number;
  to: number;
  sectionOf(index: number): SectionKey | null;
  /** Whether an item stands in the report's part of the page. */
  isContent(index: number): boolean;
}

/**
 * The report's part of the page is the smallest container that holds all its headings, and what carries it on:
 * siblings of the same kind (`div.Section1`, `div.Section2`). Navigation, footers and share bars are never part
 * of it.
 */
export function bodyOf(outline: Outline, headings: readonly Heading[]): Body {
  const { items, containers } = outline;
  const root =
    headings.length >= 2
      ? commonAncestor(
          outline,
          headings.map((heading) => heading.line.container),
        )
      : 0;
  const rootKind = containers[root]?.kind ?? '';
  const rootParent = containers[root]?.parent ?? -1;
  const carriesOn = (container: number): boolean => {
    const one = containers[container];
    return one !== undefined && one.parent === rootParent && one.kind === rootKind && rootKind.includes('.');
  };
  const aboveRoot = new Set(pathOf(outline, root));
  const inRoot = containers.map(() => false);
  const furniture = containers.map(() => false);
  for (const [index, container] of containers.entries()) {
    const parent = container.parent;
    inRoot[index] = index === root || carriesOn(index) || (parent >= 0 && inRoot[parent] === true);
    // Furniture that holds the whole report is none: some sites call the article's box `share` or `nav`.
    furniture[index] =
      (container.furniture && !aboveRoot.has(index)) || (parent >= 0 && furniture[parent] === true);
  }

  const first = headings[0]?.from ?? 0;
  const isContent = (index: number): boolean => {
    const container = items[index]?.container ?? 0;
    return inRoot[container] === true && furniture[container] !== true;
  };
  let to = items.length;
  while (to > first && !isContent(to - 1)) to--;

  const sections: (SectionKey | null)[] = [];
  let current: SectionKey | null = null;
  const starts = new Map(headings.map((heading) => [heading.from, heading.key]));
  for (let index = 0; index < items.length; index++) {
    current = starts.get(index) ?? current;
    sections.push(index < to ? current : null);
  }
  return { from: first, to, sectionOf: (index) => sections[index] ?? null, isContent };
}

/** The first item after a section. */
export function endOf(heading: Heading, headings: readonly Heading[], body: Body): number {
  return headings.find((other) => other.from > heading.from)?.from ?? Math.max(body.to, heading.to + 1);
}

/** A container and those around it, outermost first. */
function pathOf({ containers }: Outline, container: number): number[] {
  const up: number[] = [];
  for (let at = container; at >= 0; at = containers[at]?.parent ?? -1) up.push(at);
  return up.toReversed();
}

function commonAncestor(outline: Outline, of: readonly number[]): number {
  const [first = [], ...rest] = of.map((container) => pathOf(outline, container));
  let shared = first;
  for (const other of rest) {
    const length = shared.findIndex((container, depth) => other[depth] !== container);
    shared = length === -1 ? shared : shared.slice(0, length);
  }
  return shared.at(-1) ?? 0;
}

/** The paragraphs of a stretch of items: content, not furniture, not in a table that was read. */
export function linesOf(
  outline: Outline,
  body: Body,
  from: number,
  to: number,
  consumed: ReadonlySet<number>,
): string[] {
  const lines: string[] = [];
  for (let index = from; index < to; index++) {
    const item = outline.items[index];
    if (item?.kind !== 'line' || item.text === '' || consumed.has(index)) continue;
    if (body.isContent(index) && !isFurniture(item.text)) lines.push(item.text);
  }
  return lines;
}

/** Without the 落款 that closes the last section. */
export function withoutSignature(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => !isSignature(line));
  return lines.slice(0, last + 1);
}

const NAMES: Record<MediaItem['type'], { zh: string; en: string }> = {
  picture: { zh: '图片', en: 'a picture' },
  attachment: { zh: '附件', en: 'an attachment' },
  frame: { zh: '内嵌框架', en: 'an embedded frame' },
};

export function mediaReason({ type, text, href }: MediaItem): Unread['reason'] {
  const name = NAMES[type];
  const which = [text, href].filter((part) => part !== '').join(' ');
  return {
    zh: `内容是${name.zh}${which ? `（${which.slice(0, 200)}）` : ''}，没有可读的表格，未检查`,
    en: `the content is ${name.en}${which ? ` (${which.slice(0, 200)})` : ''}; there is no table to read, so it was not checked`,
  };
}

export function mediaIn(
  items: readonly Item[],
  body: Body,
  from: number,
  to: number,
  consumed: ReadonlySet<number>,
): MediaItem[] {
  return items
    .slice(from, to)
    .filter(
      (item, offset): item is MediaItem =>
        item.kind === 'media' && body.isContent(from + offset) && !consumed.has(from + offset),
    );
}
