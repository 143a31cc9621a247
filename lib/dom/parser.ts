import type { Token } from 'parse5';
import { LinkedomAdapter } from './adapter.ts';
import { BrowserParser } from './browser-parser.ts';
import { PageTooLargeError } from './errors.ts';

/**
 * Chromium's kMaximumHTMLParserDOMTreeDepth: with more open elements than this, a new node is put beside the
 * innermost one instead of into it.
 */
const MAX_DEPTH = 512;

/**
 * Open elements a page may make the parser look through, summed over its tags: about what 20,000 nested
 * elements need, and some seconds. A page of a million tags at a usual depth of thirty needs an eighth of it.
 */
const MAX_SCANNED = 250_000_000;

/** Open templates: parse5 ends them at the end of the page by recursion. */
const MAX_TEMPLATES = 500;

const TOO_DEEP = { zh: '网页的元素嵌套过深、过多', en: 'the elements of the page are nested too deeply' };

/** The parser of pages: with a browser's limited depth, and an end to what a page may cost. */
export class PageParser extends BrowserParser {
  #depth = 0;
  #scanned = 0;

  constructor() {
    super({ treeAdapter: new LinkedomAdapter(), scriptingEnabled: true });
  }

  override onItemPush(node: Node, tag: number, isTop: boolean): void {
    this.#depth++;
    super.onItemPush(node, tag, isTop);
  }

  override onItemPop(node: Node, isTop: boolean): void {
    this.#depth--;
    super.onItemPop(node, isTop);
  }

  override onStartTag(token: Token.TagToken): void {
    this.#scan();
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    // The end tag of the innermost element is found at once.
    const { current } = this.openElements;
    const isNext = current !== undefined && this.treeAdapter.getTagName(current as Element) === token.tagName;
    if (!isNext) this.#scan();
    super.onEndTag(token);
  }

  override _attachElementToTree(...attached: Parameters<BrowserParser['_attachElementToTree']>): void {
    const innermost = this.openElements.current;
    const fits = this.#depth <= MAX_DEPTH || this._shouldFosterParentOnInsertion();
    if (fits || !innermost?.parentNode) {
      super._attachElementToTree(...attached);
      return;
    }
    this.treeAdapter.appendChild(innermost.parentNode, attached[0] as Element);
  }

  override _appendCommentNode(token: Token.CommentToken, parent: Node): void {
    const { current, currentTmplContentOrNode } = this.openElements;
    const beside = parent === currentTmplContentOrNode ? current?.parentNode : parent.parentNode;
    super._appendCommentNode(token, (this.#depth > MAX_DEPTH && beside) || parent);
  }

  #scan(): void {
    this.#scanned += this.#depth;
    const tooMany = this.#scanned > MAX_SCANNED || this.openElements.tmplCount > MAX_TEMPLATES;
    if (tooMany) throw new PageTooLargeError(TOO_DEEP);
  }
}
