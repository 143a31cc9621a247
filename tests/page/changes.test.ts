import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/dom/document.ts';
import { mayShow, OBSERVED } from '../../lib/page/changes.ts';

const document = parseDocument(
  '<p id="text">甲</p><script id="script">1</script><div id="box" style="left: 1px">乙</div><gouji-overlay></gouji-overlay>',
);
const at = (id: string): Node => document.getElementById(id) as Node;
const made = (name: string): Node => document.createElement(name);

const changed = (record: object): boolean =>
  mayShow(
    {
      addedNodes: [],
      removedNodes: [],
      attributeName: null,
      oldValue: null,
      ...record,
    } as unknown as MutationRecord,
    'gouji-overlay',
  );
const added = (...names: string[]): object => ({
  type: 'childList',
  target: document.body,
  addedNodes: names.map(made),
});
const styled = (oldValue: string, style: string): object => {
  const target = made('div') as Element;
  target.setAttribute('style', style);
  return { type: 'attributes', attributeName: 'style', oldValue, target };
};

describe('changes after which a page is read again', () => {
  it.each([
    ['a text', { type: 'characterData', target: at('text').firstChild }],
    ['an element added', added('p')],
    ['an element added with a script', added('script', 'p')],
    ['a text added', { ...added(), addedNodes: [document.createTextNode('丙')] }],
    ['a text taken away', { ...added(), removedNodes: [document.createTextNode('丙')] }],
    ['an attribute', { type: 'attributes', attributeName: 'rowspan', target: at('box') }],
    ['a style that hides', styled('left: 1px', 'display: none')],
    ['a style that hides no more', styled('DISPLAY: none', 'left: 1px')],
    ['the columns of a grid', styled('grid-template-columns: 1fr', 'left: 1px')],
  ])('%s', (_, record) => {
    expect(changed(record)).toBe(true);
  });

  it.each([
    ['scripts, styles and links added', added('script', 'style', 'link')],
    ['a comment added', { ...added(), addedNodes: [document.createComment('丙')] }],
    ['the code of a script', { type: 'characterData', target: at('script').firstChild }],
    [
      'a script added to',
      { type: 'childList', target: at('script'), addedNodes: [document.createTextNode('2')] },
    ],
    ['a comment changed', { type: 'characterData', target: document.createComment('丙') }],
    ['a style that only moves', styled('left: 1px', 'left: 2px')],
    ['the overlay added', added('gouji-overlay')],
    [
      'an attribute of the overlay',
      { type: 'attributes', attributeName: 'style', target: made('gouji-overlay') },
    ],
  ])('not %s', (_, record) => {
    expect(changed(record)).toBe(false);
  });

  it('are asked for with the value before, which tells a style that hid', () => {
    expect(OBSERVED).toMatchObject({
      attributeOldValue: true,
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
});
