/**
 * What reading a page asks of its elements. In a form a field that is called so stands in its place (HTML standard,
 * 4.10.3, `[LegacyOverrideBuiltIns]`), in a content script as well: the walk would go on at the field, and leave out
 * what follows.
 */
const ASKED = [
  'nodeType',
  'localName',
  'parentNode',
  'firstChild',
  'nextSibling',
  'firstElementChild',
  'nextElementSibling',
  'textContent',
  'hasAttributes',
  'hasAttribute',
  'getAttribute',
];
const FIELDS = ':is(button,fieldset,img,input,object,output,select,textarea)';
const SHADOWING = `${FIELDS}:is(${ASKED.flatMap((name) => [`[name=${name}]`, `[id=${name}]`]).join(',')})`;

/** What a field of the page is called that stands in the place of what reading asks for; null where none does. */
export function shadowing(document: Document): string | null {
  const field = document.querySelector(SHADOWING);
  if (field === null) return null;
  return (
    ['name', 'id'].map((name) => field.getAttribute(name) ?? '').find((name) => ASKED.includes(name)) ?? null
  );
}
