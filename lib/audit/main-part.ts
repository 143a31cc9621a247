import { isFurniture } from '../read/furniture.ts';
import type { Item, Outline } from '../read/outline.ts';

/**
 * Items that stand in no navigation, footer, share bar or the like. Some sites call the box of the whole article so:
 * where all text stands in such a box, all of them.
 */
export function mainItems({ items, containers }: Outline): readonly Item[] {
  const furniture: boolean[] = [];
  for (const [index, container] of containers.entries()) {
    furniture[index] = container.furniture || furniture[container.parent] === true;
  }
  const main = items.filter(({ container }) => furniture[container] !== true);
  const isEmpty = textLength(main, 1) === 0 && !main.some(({ kind }) => kind === 'media');
  return isEmpty && textLength(items, 1) > 0 ? items : main;
}

/** Characters of text in them, links and lines of the site's own aside; not many more are counted than asked for. */
export function textLength(items: readonly Item[], most: number): number {
  let length = 0;
  for (const item of items) {
    if (length >= most) break;
    if (item.kind === 'line' && !item.link && !isFurniture(item.text)) length += item.text.length;
  }
  return length;
}
