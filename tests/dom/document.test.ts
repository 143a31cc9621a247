import fc from 'fast-check';
import { html as parse5Html } from 'parse5';
import { describe, expect, it } from 'vitest';
import { PageTooLargeError, parseDocument } from '../../lib/dom/document.ts';

/** That the tree is a browser's is shown in `tests/browser/parity.test.ts`; here: what needs no browser. */

const body = (html: string): string => parseDocument(`<!DOCTYPE html>${html}`).body.innerHTML;

describe('the tree', () => {
  it.each([
    ['implied tbody', '<table><tr><td>a', '<table><tbody><tr><td>a</td></tr></tbody></table>'],
    [
      'unclosed cells and rows',
      '<table><tr><td>a<td>b<tr><td>c',
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>',
    ],
    [
      'text inside a table',
      '<table>x<tr>y<td>a</table>',
      'xy<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    [
      'an element inside a table',
      '<table><div>x</div><tr><td>a</table>',
      '<div>x</div><table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    ['misnested formatting', '<p><b>a<i>b</b>c</i>', '<p><b>a<i>b</i></b><i>c</i></p>'],
    ['formatting around a block', '<b>a<p>b</b>c', '<b>a</b><p><b>b</b>c</p>'],
    ['a stray cell', '<div><td>a</td></div>', '<div>a</div>'],
    ['unclosed paragraphs', '<p>a<p>b<div>c', '<p>a</p><p>b</p><div>c</div>'],
    [
      'an end tag of another row group in a row',
      '<table><tr></thead><td>a</table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    [
      'an end tag in a template in a cell',
      '<table><tr><td><template></tr></template>a</table>',
      '<table><tbody><tr><td><template></template>a</td></tr></tbody></table>',
    ],
    [
      'an unclosed select before a table',
      '<select><option>x<table><tr><td>a</table>',
      '<select><option>x<table><tbody><tr><td>a</td></tr></tbody></table></option></select>',
    ],
    ['a select in a select', '<select><option>x<select>y', '<select><option>x</option></select>y'],
    [
      'an option after a group',
      '<select><optgroup><option>a<option>b<optgroup><option>c</select>',
      '<select><optgroup><option>a</option><option>b</option></optgroup><optgroup><option>c</option></optgroup></select>',
    ],
    [
      'an end tag a select keeps in',
      '<div><select></div>a</select>b</div>',
      '<div><select>a</select>b</div>',
    ],
    ['noscript as text', 'x<noscript><p>a</noscript>b', 'x<noscript>&lt;p&gt;a</noscript>b'],
    ['U+0000', 'a\u0000b', 'ab'],
  ])('%s', (_, html, expected) => {
    expect(body(html)).toBe(expected);
  });

  it('has a doctype, a head and a body, whatever is given', () => {
    const document = parseDocument('<!DOCTYPE html><!-- a --><title>题</title>x');
    expect(document.doctype?.name).toBe('html');
    expect(document.title).toBe('题');
    expect(parseDocument('').documentElement.outerHTML).toBe('<html><head></head><body></body></html>');
  });

  it('keeps attributes as written, in their order, the first of two of one name', () => {
    const document = parseDocument('<p class=" a  b a" ID=x style="a:b" id=y @click="z" a"b=c <x>');
    const element = document.querySelector('p');
    expect(element?.getAttributeNames()).toEqual(['class', 'id', 'style', '@click', 'a"b', '<x']);
    expect(element?.getAttributeNode('class')?.value).toBe(' a  b a');
    expect(element?.id).toBe('x');
    expect(element?.classList.contains('b')).toBe(true);
    expect(document.querySelector('p.b')).toBe(element);
  });

  it('keeps all attributes of a tag that has many, each once', () => {
    const names = Array.from({ length: 500 }, (_, i) => `a${i % 300}`);
    const element = parseDocument(`<p ${names.join(' ')}>`).querySelector('p');
    expect(element?.getAttributeNames()).toEqual([...new Set(names)]);
  });

  it('takes attributes of a second html and body tag', () => {
    const document = parseDocument('<html lang=a><body class=b><html lang=c dir=d><body class=e id=f>');
    expect(document.documentElement.getAttribute('lang')).toBe('a');
    expect(document.documentElement.getAttribute('dir')).toBe('d');
    expect(document.body.className).toBe('b');
    expect(document.body.id).toBe('f');
  });

  it('keeps a template apart', () => {
    const template = parseDocument('<template><tr><td>a</template>').querySelector('template');
    expect(template?.firstChild).toBeNull();
    expect(template?.content.firstChild?.textContent).toBe('a');
  });

  it('has SVG and MathML elements in their namespaces', () => {
    const document = parseDocument(
      '<svg viewbox=a xlink:href=b><lineargradient/></svg><math><style>a</style></math><p>c',
    );
    const svg = document.querySelector('svg');
    expect(svg?.namespaceURI).toBe(parse5Html.NS.SVG);
    expect(svg?.getAttributeNames()).toEqual(['viewBox', 'xlink:href']);
    expect(svg?.firstElementChild?.localName).toBe('linearGradient');
    expect(document.querySelector('math')?.firstElementChild?.namespaceURI).toBe(parse5Html.NS.MATHML);
    expect(document.querySelector('p')?.namespaceURI).toBe(parse5Html.NS.HTML);
  });

  it.each(Object.values(parse5Html.TAG_NAMES))('linkedom has an element named %s', (name) => {
    const expected = name === 'image' ? 'img' : name;
    const found = parseDocument(`<${name}>`).getElementsByTagName(expected);
    for (const element of found) expect(element.localName).toBe(expected);
  });

  it('can be walked both ways and changed like any other', () => {
    const document = parseDocument('<ul><li>a<li>b<li>c</ul>');
    const list = document.querySelector('ul');
    const names: string[] = [];
    for (let node = list?.lastChild; node; node = node.previousSibling) names.push(node.textContent ?? '');
    expect(names).toEqual(['c', 'b', 'a']);
    list?.firstElementChild?.remove();
    list?.append(document.createElement('hr'));
    expect(list?.outerHTML).toBe('<ul><li>b</li><li>c</li><hr></ul>');
  });

  it('is built of any text without an error, the same twice', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...'table tr td p b a select template svg math title style frameset html'
          .split(' ')
          .flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
      ),
      fc.constantFrom(
        '<',
        '<!',
        '<p ',
        '="',
        "'",
        '>',
        '\ud800',
        '\u0000',
        '<constructor>',
        '<__proto__ __proto__=1>',
        '<a:b c:d>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('');
        expect(parseDocument(html).documentElement.outerHTML).toBe(
          parseDocument(html).documentElement.outerHTML,
        );
      }),
    );
  });
});

/** Elements above the deepest one. */
function depthOf(document: Document): number {
  let most = 0;
  let depth = 0;
  let node: Node | null = document.documentElement;
  while (node !== null) {
    most = Math.max(most, depth);
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return most;
}

const numbered = (piece: (index: number) => string, times: number): string =>
  Array.from({ length: times }, (_, index) => piece(index)).join('');

describe('a hostile page', () => {
  it.each(['div', 'span', 'b', 'blockquote', 'svg'])(
    'of 20,000 nested <%s> is no deeper than in Chromium',
    (tag) => {
      const document = parseDocument(`${`<${tag}>`.repeat(20_000)}x`);
      expect(document.body.textContent).toBe('x');
      expect(depthOf(document)).toBeLessThanOrEqual(513);
    },
  );

  it.each([
    ['20,000 nested elements and their end tags', `${'<div>'.repeat(20_000)}${'</div>'.repeat(20_000)}`],
    ['20,000 paragraphs', '<p>'.repeat(20_000)],
    ['20,000 links', '<a>'.repeat(20_000)],
    ['20,000 tables', '<table>'.repeat(20_000)],
    ['20,000 fonts and paragraphs', '<font><p>'.repeat(20_000)],
    ['400 rows of the largest spans', `<table>${'<tr><td colspan=1000 rowspan=65534>'.repeat(400)}</table>`],
    ['a million lone brackets', '<'.repeat(1_000_000)],
    ['a comment of a million dashes', `<!--${'-'.repeat(1_000_000)}`],
    ['a million equal attributes', `<p ${'a '.repeat(1_000_000)}>`],
  ])('of %s is read', (_, html) => {
    expect(parseDocument(html).body.localName).toBe('body');
  });

  it.each([
    ['a page of 50 MB', 'x'.repeat(50_000_000), /字符/],
    ['too many elements', '<p>'.repeat(600_000), /节点/],
    ['too many nested elements', '<div>'.repeat(100_000), /嵌套/],
    ['too many nested tables', '<table><tr><td>'.repeat(20_000), /嵌套/],
    ['end tags that match nothing, far in', `${'<span>'.repeat(20_000)}${'</x>'.repeat(20_000)}`, /嵌套/],
    ['fonts that are opened again in each paragraph', numbered((i) => `<p><font size=${i}>`, 20_000), /节点/],
    ['nested templates', '<template>'.repeat(20_000), /嵌套/],
    ['formatting that is never closed', numbered((i) => `<b id=${i}>`, 60_000), /嵌套过深/],
    ['too many attributes in a tag', `<p ${numbered((i) => `a${i} `, 600_000)}>`, /属性/],
    ['body tags with new attributes', numbered((i) => `<body a${i}>`, 20_000), /body/],
  ])('of %s is given up, with the reason in both languages', (_, html, zh) => {
    let reason: unknown;
    try {
      parseDocument(html);
    } catch (error) {
      reason = error;
    }
    expect(reason).toBeInstanceOf(PageTooLargeError);
    expect((reason as PageTooLargeError).reason.zh).toMatch(zh);
    expect((reason as PageTooLargeError).reason.en).toMatch(/too|more than|longer/);
  });
});
