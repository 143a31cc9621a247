import type { Container } from '../read/outline.ts';
import { BLOCKS, WITHOUT_TEXT } from './visible-text.ts';

/** What an element is to the walk, told by its name in one look-up; `text` where it is none of these. */
export type Kind =
  | 'block'
  | 'preformatted'
  | 'cell'
  | 'table'
  | 'link'
  | 'text'
  | 'break'
  | 'picture'
  | 'frame'
  | 'control'
  | 'meta'
  | 'unseen';

const named = (kind: Kind, names: Iterable<string>): [string, Kind][] =>
  [...names].map((name) => [name, kind]);

export const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...named('block', BLOCKS),
  ...named('unseen', WITHOUT_TEXT),
  ...named('cell', ['td', 'th']),
  ...named('preformatted', ['pre', 'listing', 'xmp', 'plaintext']),
  ...named('table', ['table']),
  ...named('link', ['a']),
  ...named('break', ['br']),
  ...named('picture', ['img', 'canvas']),
  ...named('frame', ['iframe', 'frame', 'embed', 'object']),
  // Controls and drawings: their text is no text of the report.
  ...named('control', ['select', 'textarea', 'button', 'svg']),
  ...named('meta', ['meta']),
]);

/** Kinds of elements whose text is read with what is around it. */
export const READ: ReadonlySet<Kind> = new Set(['text', 'link', 'block', 'preformatted', 'cell', 'table']);

/** Parts of a page that are no part of an article, by element, role, or a word of their class or id. */
const FURNITURE_ELEMENTS = new Set(['nav', 'footer', 'aside']);
const FURNITURE_ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'menu', 'menubar']);
const FURNITURE_WORDS =
  /(?:^|[\s_-])(?:nav|navbar|footer|foot|share|bdsharebuttonbox|breadcrumbs?|crumbs?|sidebar|related|copyright|pagination|ewm|qrcode|fenxiang|menu|sitemap|toolbar)(?:$|[\s_-])/i;

/** The container that an element is, in another. */
export function containerOf(element: Element, parent: number): Container {
  const name = element.localName;
  const has = element.hasAttributes();
  const className = (has && element.getAttribute('class')) || '';
  const words = has ? `${className} ${element.getAttribute('id') ?? ''}` : '';
  const furniture =
    FURNITURE_ELEMENTS.has(name) ||
    (has && FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) ||
    (words.length > 1 && words.length < 200 && FURNITURE_WORDS.test(words));
  const kind = className === '' ? name : `${name}.${className.replace(/\d+/g, '')}`;
  return { parent, furniture, kind };
}
