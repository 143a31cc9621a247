/**
 * A document's root element as text, one line a node: what is compared when two parsers are said to build the same tree.
 * Text nodes that follow one another are one (Chromium cuts a text at 65,536 characters), and of attributes
 * only the names the checker reads are shown.
 */
const SHOWN = [
  'id',
  'class',
  'style',
  'hidden',
  'colspan',
  'rowspan',
  'href',
  'src',
  'alt',
  'name',
  'content',
];

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

function startTag(element: Element): string {
  const attributes = SHOWN.flatMap((name) => {
    const value = element.getAttributeNode(name)?.value;
    return value === undefined ? [] : [`${name}=${JSON.stringify(value)}`];
  });
  return `<${[element.localName, ...attributes].join(' ')}>`;
}

function nodeText(node: Node): string {
  if (node.nodeType === ELEMENT_NODE) return startTag(node as Element);
  return `<!--${(node as Comment).data}-->`;
}

export function treeText(document: Document): string {
  const root = document.documentElement;
  const lines: string[] = [];
  let text = '';
  let depth = 0;
  const flush = () => {
    if (text !== '') lines.push(`${depth} ${JSON.stringify(text)}`);
    text = '';
  };
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT_NODE) text += (node as Text).data;
    else {
      flush();
      lines.push(`${depth} ${nodeText(node)}`);
    }
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      flush();
      depth--;
      node = node.parentNode;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return lines.join('\n');
}
