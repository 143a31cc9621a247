import { fold } from '../read/characters.ts';
import type { Outline } from '../read/outline.ts';
import { atOnce, type Pace, type Pausing } from '../read/slices.ts';
import { Walk } from './walk.ts';

/**
 * The outline of a page: what it shows, in reading order, without asking for layout.
 *
 * @param base address that those of pictures, files and frames are relative to
 */
export function outlineOfPage(document: Document, base?: string): Outline {
  return atOnce((pace) => readingPage(document, base, pace));
}

/** `outlineOfPage`, to be cut up. The page may not change between two steps. */
export function* readingPage(document: Document, base: string | undefined, pace: Pace): Pausing<Outline> {
  const walk = new Walk(base);
  const head = yield* inHead(document, pace);
  const root = bodyOf(document);
  if (root) yield* walk.walk(root, pace);
  return {
    source: 'page',
    items: walk.items,
    containers: walk.containers,
    title: fold(titleOf(document, head)),
    metas: metasOf([...head.filter((element) => element.localName === 'meta'), ...walk.metas]),
  };
}

/** `document.body` would be a frame or form of the page that is called "body". */
function bodyOf(document: Document): Element | null {
  const root = document.documentElement;
  let child = root?.firstElementChild ?? null;
  while (child !== null && child.localName !== 'body' && child.localName !== 'frameset') {
    child = child.nextElementSibling;
  }
  return child ?? root;
}

/** Most metas that are read; a page has a score. */
const MOST_METAS = 200;

/** Of the head, as the walk meets those of the body, where a stray element in the head puts them. */
function metasOf(elements: readonly Element[]): Outline['metas'] {
  return elements.slice(0, MOST_METAS).flatMap((meta) => {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = fold(meta.getAttribute('content') ?? '').slice(0, 300);
    return name === '' || content === '' ? [] : [{ name, content }];
  });
}

function titleOf(document: Document, head: readonly Element[]): string {
  const title = head.find((element) => element.localName === 'title');
  return ((title ?? document.getElementsByTagName('title')[0])?.textContent ?? '').slice(0, 300);
}

/** The children of the head: nearly every page has its title and metas there, and the rest is not searched. */
function* inHead(document: Document, pace: Pace): Pausing<Element[]> {
  const head = document.documentElement?.firstElementChild;
  const elements: Element[] = [];
  let child = head?.localName === 'head' ? head.firstElementChild : null;
  while (child) {
    elements.push(child);
    child = child.nextElementSibling;
    if (pace.over()) yield;
  }
  return elements;
}
