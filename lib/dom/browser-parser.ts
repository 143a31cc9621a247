import type { Token } from 'parse5';
import { html, Parser } from 'parse5';
import type { Tree } from './adapter.ts';

const { NS, NUMBERED_HEADERS, TAG_ID } = html;

type Mode = Parser<Tree>['insertionMode'];
type Sought = (tag: html.TAG_ID) => boolean;

/** parse5's insertion modes, which it numbers and does not export. */
const AFTER_HEAD = 5 as Mode;
const IN_BODY = 6 as Mode;
const TEXT = 7 as Mode;
const IN_TABLE = 8 as Mode;
const IN_TABLE_BODY = 12 as Mode;
const IN_ROW = 13 as Mode;
const IN_SELECT = 15 as Mode;
const IN_SELECT_IN_TABLE = 16 as Mode;
const AFTER_BODY = 18 as Mode;
const AFTER_AFTER_BODY = 21 as Mode;

const TABLE_MODES = new Set([IN_TABLE, IN_TABLE_BODY, IN_ROW]);
/** Modes that treat what they do not know as "in body", and only then say so. */
const BESIDE_BODY = new Set([AFTER_HEAD, AFTER_BODY, AFTER_AFTER_BODY]);

function closesInSelect(tag: html.TAG_ID): boolean {
  return (
    tag === TAG_ID.SELECT ||
    tag === TAG_ID.OPTION ||
    tag === TAG_ID.OPTGROUP ||
    tag === TAG_ID.HR ||
    tag === TAG_ID.INPUT
  );
}

/** Elements whose end tag runs the "adoption agency algorithm". */
const FORMATTING = new Set([
  TAG_ID.A,
  TAG_ID.B,
  TAG_ID.BIG,
  TAG_ID.CODE,
  TAG_ID.EM,
  TAG_ID.FONT,
  TAG_ID.I,
  TAG_ID.NOBR,
  TAG_ID.S,
  TAG_ID.SMALL,
  TAG_ID.STRIKE,
  TAG_ID.STRONG,
  TAG_ID.TT,
  TAG_ID.U,
]);

/** Names of foreign elements that have no rules of their own as HTML end tags. */
const FOREIGN = new Set([
  TAG_ID.ANNOTATION_XML,
  TAG_ID.DESC,
  TAG_ID.MATH,
  TAG_ID.MI,
  TAG_ID.MN,
  TAG_ID.MO,
  TAG_ID.MS,
  TAG_ID.MTEXT,
  TAG_ID.SVG,
  TAG_ID.TITLE,
]);

const isRowGroup = (tag: html.TAG_ID): boolean =>
  tag === TAG_ID.TBODY || tag === TAG_ID.THEAD || tag === TAG_ID.TFOOT;

/**
 * parse5 where it builds another tree than browsers do; each difference was found by the parity test.
 *
 * - `<select>`: since 2025 (whatwg/html#10557) an element that may hold any other and bounds scopes as a cell
 *   does. parse5 has the older modes "in select", in which an unclosed `<select>` swallows the tags of everything
 *   after it, so every table.
 * - `<template>` bounds table scope; in parse5 an end tag in a template closes the table around it.
 * - An end tag pops the current element of its name if three equal ones inside it have pushed that out of the
 *   list of formatting elements (step 2 of the "adoption agency"); in parse5 it stays open.
 * - An end tag in HTML inside SVG or MathML (`<svg><title><b></title>`) closes no foreign element around it.
 * - `</thead>` in a row of a `<tbody>` is ignored; in parse5 it ends the row.
 * - U+0000 is dropped everywhere but in raw text and foreign content; in parse5 (and the standard) one before
 *   the body begins the body.
 */
export class BrowserParser extends Parser<Tree> {
  #openSelects = 0;
  #openForeign = 0;
  /** The mode in which each select was opened: the one to return to when a table in it ends. */
  readonly #modes = new WeakMap<Node, Mode>();

  constructor(options: ConstructorParameters<typeof Parser<Tree>>[0]) {
    super(options);
    const stack = this.openElements;
    const { hasInScope, hasInButtonScope, hasInListItemScope, hasNumberedHeaderInScope } = stack;
    const { hasInTableScope, hasTableBodyContextInTableScope } = stack;
    const free = (isSought: Sought): boolean =>
      this.#openSelects === 0 || this.#isAbove(isSought, TAG_ID.SELECT);
    const freeInTable = (isSought: Sought): boolean =>
      stack.tmplCount === 0 || this.#isAbove(isSought, TAG_ID.TEMPLATE);
    stack.hasInScope = (tag) => free((one) => one === tag) && hasInScope.call(stack, tag);
    stack.hasInButtonScope = (tag) => free((one) => one === tag) && hasInButtonScope.call(stack, tag);
    stack.hasInListItemScope = (tag) => free((one) => one === tag) && hasInListItemScope.call(stack, tag);
    stack.hasNumberedHeaderInScope = () =>
      free((one) => NUMBERED_HEADERS.has(one)) && hasNumberedHeaderInScope.call(stack);
    stack.hasInTableScope = (tag) => freeInTable((one) => one === tag) && hasInTableScope.call(stack, tag);
    stack.hasTableBodyContextInTableScope = () =>
      freeInTable(isRowGroup) && hasTableBodyContextInTableScope.call(stack);
  }

  override onItemPush(node: Node, tag: number, isTop: boolean): void {
    if (tag === TAG_ID.SELECT) this.#openSelects++;
    if (this.treeAdapter.getNamespaceURI(node as Element) !== NS.HTML) this.#openForeign++;
    super.onItemPush(node, tag, isTop);
  }

  override onItemPop(node: Node, isTop: boolean): void {
    if (this.#openSelects > 0 && this.treeAdapter.getTagName(node as Element) === 'select')
      this.#openSelects--;
    if (this.treeAdapter.getNamespaceURI(node as Element) !== NS.HTML) this.#openForeign--;
    super.onItemPop(node, isTop);
  }

  override onNullCharacter(token: Token.CharacterToken): void {
    if (this.insertionMode === TEXT || this.tokenizer.inForeignNode) super.onNullCharacter(token);
  }

  override _startTagOutsideForeignContent(token: Token.TagToken): void {
    const { openElements, insertionMode } = this;
    if (this.#openSelects > 0 && closesInSelect(token.tagID) && openElements.hasInScope(TAG_ID.SELECT)) {
      if (token.tagID === TAG_ID.SELECT) {
        openElements.popUntilTagNamePopped(TAG_ID.SELECT);
        return;
      }
      this.#closeBefore(token);
    }
    super._startTagOutsideForeignContent(token);
    if (this.insertionMode !== IN_SELECT && this.insertionMode !== IN_SELECT_IN_TABLE) return;
    this.insertionMode = BESIDE_BODY.has(insertionMode) ? IN_BODY : insertionMode;
    const select = openElements.current;
    if (select !== undefined) this.#modes.set(select, this.insertionMode);
  }

  override _endTagOutsideForeignContent(token: Token.TagToken): void {
    const { insertionMode, openElements } = this;
    if (!BESIDE_BODY.has(insertionMode) && this.#isForgotten(openElements.current, token)) {
      openElements.pop();
      return;
    }
    if (this.#openForeign > 0 && this.#isForeignEnd(token)) return;
    if (insertionMode === IN_ROW && isRowGroup(token.tagID) && !openElements.hasInTableScope(token.tagID))
      return;
    if (this.#openSelects > 0 && token.tagID === TAG_ID.SELECT && openElements.hasInScope(TAG_ID.SELECT)) {
      openElements.generateImpliedEndTags();
      openElements.popUntilTagNamePopped(TAG_ID.SELECT);
    }
    super._endTagOutsideForeignContent(token);
  }

  override _resetInsertionModeForSelect(index: number): void {
    const select = this.openElements.items[index];
    this.insertionMode = (select && this.#modes.get(select)) ?? IN_BODY;
  }

  #closeBefore({ tagID }: Token.TagToken): void {
    const { openElements } = this;
    if (tagID === TAG_ID.OPTION) openElements.generateImpliedEndTagsWithExclusion(TAG_ID.OPTGROUP);
    else if (tagID !== TAG_ID.INPUT) openElements.generateImpliedEndTags();
    else if (!TABLE_MODES.has(this.insertionMode)) openElements.popUntilTagNamePopped(TAG_ID.SELECT);
  }

  /** Whether the current element is a formatting element of the token's name that is in the list no more. */
  #isForgotten(current: Node | undefined, { tagID }: Token.TagToken): boolean {
    const { activeFormattingElements, openElements } = this;
    if (current === undefined || openElements.currentTagId !== tagID || !FORMATTING.has(tagID)) return false;
    return activeFormattingElements.getElementEntry(current as Element) === undefined;
  }

  /** Whether the innermost open element of an end tag without rules of its own is no HTML element. */
  #isForeignEnd({ tagID, tagName }: Token.TagToken): boolean {
    if (tagID !== TAG_ID.UNKNOWN && !FOREIGN.has(tagID)) return false;
    const { items, stackTop } = this.openElements;
    for (let i = stackTop; i >= 0; i--) {
      const item = items[i];
      if (item === undefined || this.treeAdapter.getTagName(item as Element) !== tagName) continue;
      return this.treeAdapter.getNamespaceURI(item as Element) !== NS.HTML;
    }
    return false;
  }

  /** Whether a sought HTML element is open inside the innermost bound, or there is no such bound. */
  #isAbove(isSought: Sought, bound: html.TAG_ID): boolean {
    const { items, stackTop, tagIDs } = this.openElements;
    for (let i = stackTop; i >= 0; i--) {
      const tag = tagIDs[i];
      const item = items[i];
      if (tag === undefined || item === undefined) continue;
      if (this.treeAdapter.getNamespaceURI(item as Element) !== NS.HTML) continue;
      if (isSought(tag)) return true;
      if (tag === bound) return false;
    }
    return true;
  }
}
