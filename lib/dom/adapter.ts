import { HTMLElement } from 'linkedom';
import type { Token, TreeAdapter, TreeAdapterTypeMap } from 'parse5';
import { html } from 'parse5';
import { PageTooLargeError } from './errors.ts';
import { addAttribute, append, appendText, createDoctype, emptyDocument } from './links.ts';

export type Tree = TreeAdapterTypeMap<
  Node,
  Node,
  ChildNode,
  Document,
  DocumentFragment,
  Element,
  Comment,
  Text,
  HTMLTemplateElement,
  DocumentType
>;

/**
 * Nodes and attributes one page may have. A report page has some thousands, the largest portal pages some tens
 * of thousands; linkedom takes about a kilobyte for each, so this is half a gigabyte.
 */
export const MAX_NODES = 500_000;
/**
 * Comparisons of formatting elements a page may need (three equal ones are kept open, so each new one is compared
 * with all that are): quadratic in what a page leaves unclosed, and some seconds.
 */
const MAX_COMPARED = 20_000_000;

const { DOCUMENT_MODE, NS } = html;

/** Elements whose start tag the parser may repeat; it asks for their attributes to tell equal ones. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Attributes that repeated `<html>` and `<body>` tags may add; each is compared with all that are there. */
const MAX_ADOPTED = 1000;

const TOO_MANY_ADOPTED = {
  zh: '重复的 <html>、<body> 标签带有过多属性',
  en: 'repeated <html> and <body> tags add too many attributes',
};
const TOO_MANY_NODES = {
  zh: `网页的节点和属性超过 ${MAX_NODES} 个`,
  en: `the page has more than ${MAX_NODES} nodes and attributes`,
};
const TOO_MANY_UNCLOSED = {
  zh: '网页未闭合的格式元素过多',
  en: 'the page has too many unclosed formatting elements',
};

/** Builds linkedom nodes for parse5; one instance builds one document. */
export class LinkedomAdapter implements TreeAdapter<Tree> {
  readonly #document = emptyDocument();
  /** Attributes as parse5 knows them, of the elements for which it asks again. */
  readonly #attributes = new WeakMap<Element, Token.Attribute[]>();
  /** SVG and MathML elements; parse5 asks for the namespace of every open element again and again. */
  readonly #foreign = new Map<Element, html.NS>();
  #mode = DOCUMENT_MODE.NO_QUIRKS;
  #nodes = 0;
  readonly #values = new Map<string, string>();
  #compared = 0;
  #adopted = 0;

  createDocument(): Document {
    return this.#document;
  }

  createDocumentFragment(): DocumentFragment {
    return this.#document.createDocumentFragment();
  }

  createElement(tagName: string, namespace: html.NS, attributes: Token.Attribute[]): Element {
    this.#count(1 + attributes.length);
    const element = this.#newElement(tagName, namespace);
    for (const { name, prefix, value } of attributes) {
      addAttribute(element, prefix ? `${prefix}:${name}` : name, this.#shared(value));
    }
    if (namespace !== NS.HTML) this.#foreign.set(element, namespace);
    if (namespace !== NS.HTML || FORMATTING.has(tagName)) this.#attributes.set(element, attributes);
    return element;
  }

  /**
   * One copy of equal values: parse5 joins a value character by character, and a string made so is costly at its
   * first read; a page made by Word says the same few styles thousands of times.
   */
  #shared(value: string): string {
    const known = this.#values.get(value);
    if (known !== undefined) return known;
    this.#values.set(value, value);
    return value;
  }

  createCommentNode(data: string): Comment {
    this.#count(1);
    return this.#document.createComment(data);
  }

  createTextNode(value: string): Text {
    this.#count(1);
    return this.#document.createTextNode(value);
  }

  appendChild(parent: Node, child: ChildNode): void {
    append(parent, child);
  }

  insertBefore(parent: Node, child: ChildNode, reference: ChildNode): void {
    parent.insertBefore(child, reference);
  }

  detachNode(node: ChildNode): void {
    node.remove();
  }

  insertText(parent: Node, text: string): void {
    if (!appendText(parent, text)) append(parent, this.createTextNode(text));
  }

  insertTextBefore(parent: Node, text: string, reference: ChildNode): void {
    const before = reference.previousSibling;
    if (before !== null && this.isTextNode(before)) before.appendData(text);
    else parent.insertBefore(this.createTextNode(text), reference);
  }

  /** Attributes of a second `<html>` or `<body>` tag. */
  adoptAttributes(element: Element, attributes: Token.Attribute[]): void {
    for (const { name, value } of attributes) {
      if (element.hasAttribute(name)) continue;
      if (++this.#adopted > MAX_ADOPTED) throw new PageTooLargeError(TOO_MANY_ADOPTED);
      element.setAttribute(name, value);
    }
  }

  /** linkedom's template has made its own content, which is the one a walk over the page would find. */
  setTemplateContent(): void {}

  getTemplateContent(template: HTMLTemplateElement): DocumentFragment {
    return template.content;
  }

  setDocumentType(document: Document, name: string, publicId: string, systemId: string): void {
    append(document, createDoctype(document, name, publicId, systemId));
  }

  setDocumentMode(_document: Document, mode: html.DOCUMENT_MODE): void {
    this.#mode = mode;
  }

  getDocumentMode(): html.DOCUMENT_MODE {
    return this.#mode;
  }

  getFirstChild(node: Node): ChildNode | null {
    return node.firstChild;
  }

  getChildNodes(node: Node): ChildNode[] {
    return [...node.childNodes];
  }

  getParentNode(node: Node): Node | null {
    return node.parentNode;
  }

  getAttrList(element: Element): Token.Attribute[] {
    if (++this.#compared > MAX_COMPARED) throw new PageTooLargeError(TOO_MANY_UNCLOSED);
    return this.#attributes.get(element) ?? [];
  }

  getTagName(element: Element): string {
    return element.localName;
  }

  getNamespaceURI(element: Element): html.NS {
    return (this.#foreign.size > 0 && this.#foreign.get(element)) || NS.HTML;
  }

  getTextNodeContent(node: Text): string {
    return node.data;
  }

  getCommentNodeContent(node: Comment): string {
    return node.data;
  }

  getDocumentTypeNodeName(node: DocumentType): string {
    return node.name;
  }

  getDocumentTypeNodePublicId(node: DocumentType): string {
    return node.publicId;
  }

  getDocumentTypeNodeSystemId(node: DocumentType): string {
    return node.systemId;
  }

  isTextNode(node: Node): node is Text {
    return node.nodeType === 3;
  }

  isCommentNode(node: Node): node is Comment {
    return node.nodeType === 8;
  }

  isDocumentTypeNode(node: Node): node is DocumentType {
    return node.nodeType === 10;
  }

  isElementNode(node: Node): node is Element {
    return node.nodeType === 1;
  }

  /** Locations are not asked for: the highlight of a finding goes by node, not by source line. */
  setNodeSourceCodeLocation(): void {}

  getNodeSourceCodeLocation(): null {
    return null;
  }

  updateNodeSourceCodeLocation(): void {}

  #newElement(tagName: string, namespace: html.NS): Element {
    if (namespace === NS.HTML) return this.#document.createElement(tagName);
    if (namespace === NS.SVG) return this.#document.createElementNS(NS.SVG, tagName);
    // linkedom knows no MathML: a plain element of that name, so that `<math><style>` is no style sheet.
    const element = new HTMLElement(this.#document, tagName) as unknown as Element;
    return Object.defineProperty(element, 'namespaceURI', { value: namespace });
  }

  #count(nodes: number): void {
    this.#nodes += nodes;
    if (this.#nodes > MAX_NODES) throw new PageTooLargeError(TOO_MANY_NODES);
  }
}
