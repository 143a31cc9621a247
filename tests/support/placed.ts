import { check } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import type { Shown } from '../../lib/verdict/shown.ts';
import { verdictOf } from './verdicts.ts';

/** A page on which every element has an id, and what the checker, run here, says stands in which. */
export interface PlacedPage {
  html: string;
  /** `placeKey` of an address → id of the element that shows it, or that holds the text that does. */
  ids: ReadonlyMap<string, string>;
  shown: Pick<Shown, 'verdict' | 'places' | 'lang'>;
  /** Number of a place → id. */
  idOf(place: number): string;
}

interface DomNode {
  nodeType: number;
  parentNode: DomNode | null;
  getAttribute?(name: string): string | null;
}

export function placedPage(page: string): PlacedPage {
  let count = 0;
  const html = page.replace(
    /<(td|th|tr|p|h1|h2|h3|strong|b|span|table|div)(?=[\s>])(?![^>]*\sid=)/g,
    (_, name: string) => `<${name} id="n${count++}"`,
  );
  const { result, places, unread } = check(parseDocument(html), { source: 'page.html' });
  const numbers = new Map<object, number>();
  const ids: string[] = [];
  const keyed: Record<string, number> = {};
  for (const [key, place] of places) {
    if (place === null) continue;
    if (!numbers.has(place)) numbers.set(place, ids.push(idOf(place as DomNode)) - 1);
    keyed[key] = numbers.get(place) ?? -1;
  }
  return {
    html,
    ids: new Map(Object.entries(keyed).map(([key, number]) => [key, ids[number] ?? ''])),
    shown: { verdict: verdictOf(result, { unread }), places: keyed, lang: 'zh' },
    idOf: (place) => ids[place] ?? '',
  };
}

function idOf(node: DomNode): string {
  const element = node.nodeType === 1 ? node : node.parentNode;
  const id = element?.getAttribute?.('id');
  if (!id) throw new Error('a place without an id');
  return id;
}
