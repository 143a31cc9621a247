/** Places that script may fill: told from the tree alone. */

/** What code does that puts something into a page. */
const WRITES = /write|html|append|insert|render|load/i;
/** Longer code is not looked through to its end: it is a library. */
const LONGEST_CODE = 50_000;

/** Whether an element is a script that may write where it stands: one that is fetched, or whose code says so. */
export function mayWrite(element: Element): boolean {
  return (
    element.localName === 'script' &&
    (element.hasAttribute('src') || WRITES.test((element.textContent ?? '').slice(0, LONGEST_CODE)))
  );
}

const BOXES = /^(?:div|section|table|tbody|ul)$|-/;
/** What editors leave behind; a name, an address, a directive is there for a script. */
const LOOKS = /^(?:class|style|align|width|height|border)$/;

/** Whether an element without content is a box that a script of its page may fill. */
export function mayBeFilled(element: Element): boolean {
  return (
    BOXES.test(element.localName) &&
    (element.getAttributeNames().some((name) => !LOOKS.test(name)) ||
      /table|chart|data/i.test(element.getAttribute('class') ?? '')) &&
    element.ownerDocument.getElementsByTagName('script')[0] !== undefined
  );
}
