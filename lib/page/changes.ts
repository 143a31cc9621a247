/** Which changes of a page may change its outline: so that it is read again after these, and only after these. */

const ATTRIBUTE_NAMES =
  'hidden style class id role colspan rowspan aria-colspan aria-rowspan href src data alt title width height ' +
  'name property content';

/** What to observe: all that `readingPage` looks at. */
export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeOldValue: true,
  attributeFilter: ATTRIBUTE_NAMES.split(' '),
};

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Scripts of a page add such elements all the time. */
const SILENT = new Set(['script', 'style', 'link', 'noscript', 'template']);
/** What the outline takes from a style; carousels move their pictures by other properties. */
const TELLING_STYLE = /display|grid/i;

/** @param own name of the element that is not the page's */
export function mayShow(record: MutationRecord, own: string): boolean {
  const { type, target, attributeName, oldValue } = record;
  const isSilent = (node: Node | null): boolean => {
    if (node === null || node.nodeType === TEXT_NODE) return false;
    if (node.nodeType !== ELEMENT_NODE) return true;
    const name = (node as Element).localName;
    return name === own || SILENT.has(name);
  };
  if (type === 'characterData') return target.nodeType === TEXT_NODE && !isSilent(target.parentElement);
  if (target.nodeType === ELEMENT_NODE && isSilent(target)) return false;
  if (type === 'childList') {
    return ![...record.addedNodes, ...record.removedNodes].every(isSilent);
  }
  if (attributeName !== 'style') return true;
  return (
    TELLING_STYLE.test(oldValue ?? '') || TELLING_STYLE.test((target as Element).getAttribute('style') ?? '')
  );
}
