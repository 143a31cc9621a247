import { DOMParser } from 'linkedom';

/**
 * linkedom keeps a document as one list: an element, its attributes, its children and an end mark, each joined
 * to the next. Its public methods remove, insert and notify observers at every step; for a document that nobody
 * else can see yet that is a third of the time a page costs, so the tree is joined here as linkedom's own
 * parser joins it. linkedom does not export the names of the links; they are found on a sample node, and a
 * version without them stops the program at once rather than building a broken tree.
 */
interface ListNode {
  nodeType: number;
  parentNode: ListNode | null;
  ownerElement?: ListNode;
  [link: symbol]: ListNode | string;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** An HTML document without a node in it (given no mark-up, linkedom's parser is not run). */
export function emptyDocument(): Document {
  return new DOMParser().parseFromString('', 'text/html') as unknown as Document;
}

/** linkedom has no `document.implementation`; what would be there is on the document. */
export function createDoctype(
  document: Document,
  name: string,
  publicId: string,
  systemId: string,
): DocumentType {
  const factory = document as unknown as { createDocumentType(...ids: string[]): DocumentType };
  return factory.createDocumentType(name, publicId, systemId);
}

function findLink(sample: object, name: string): symbol {
  const link = Object.getOwnPropertySymbols(sample).find((symbol) => symbol.description === name);
  if (link === undefined) throw new Error(`linkedom has no link "${name}" in this version`);
  return link;
}

const SAMPLE = emptyDocument();
const NEXT = findLink(SAMPLE.createElement('p'), 'next');
const PREV = findLink(SAMPLE.createElement('p'), 'prev');
const END = findLink(SAMPLE.createElement('p'), 'end');
const VALUE = findLink(SAMPLE.createAttribute('a'), 'value');

const follow = (node: ListNode, link: symbol): ListNode => node[link] as ListNode;

/** Appends a node that is in no tree to a parent of the same document. */
export function append(parent: Node, child: Node): void {
  const list = parent as unknown as ListNode;
  const node = child as unknown as ListNode;
  const end = follow(list, END);
  const before = follow(end, PREV);
  const last = node.nodeType === ELEMENT_NODE ? follow(node, END) : node;
  node.parentNode = list;
  before[NEXT] = node;
  node[PREV] = before;
  last[NEXT] = end;
  end[PREV] = last;
}

/**
 * Gives an element that has no children yet an attribute it does not have. `class` is kept as written;
 * linkedom makes its token list from it when it is asked for.
 */
export function addAttribute(element: Element, name: string, value: string): void {
  const owner = element as unknown as ListNode;
  const attribute = element.ownerDocument.createAttribute(name) as unknown as ListNode;
  const end = follow(owner, END);
  const before = follow(end, PREV);
  attribute[VALUE] = value;
  attribute.ownerElement = owner;
  before[NEXT] = attribute;
  attribute[PREV] = before;
  attribute[NEXT] = end;
  end[PREV] = attribute;
}

/** Adds text to the last child of a parent if that is text; says whether it was. */
export function appendText(parent: Node, text: string): boolean {
  const last = follow(follow(parent as unknown as ListNode, END), PREV);
  if (last.nodeType !== TEXT_NODE) return false;
  last[VALUE] = `${String(last[VALUE])}${text}`;
  return true;
}
